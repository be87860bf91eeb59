"""Twelve messages of one Monday morning, and where twenty people of Marrowby would put them.

Nobody is right here: the group agrees on the easy ones and splits where companies lose most.
"""

from __future__ import annotations

from collections.abc import Iterator

HEADER = ("id", "sender", "subject", "text")
GROUP_HEADER = ("id", "product", "project", "both", "neither", "line")

#: Sender, subject, text.
MESSAGES = {
    "M01": (
        "Two chefs from the quay", "Midnight",
        "Kitchens ask whether you could deliver at midnight. Ours are two of them. There would be "
        "more if you said yes.",
    ),
    "M02": (
        "Noor Rahman", "South line, week 31",
        "The labeling test and the lamps both want the packing line next Tuesday at six. Only one "
        "of them can have it. Tell me which before Thursday, and I won't have to shout.",
    ),
    "M03": (
        "Wei Zhang", "Third time in a week",
        "Another customer wanted to pause, and canceled. Do we change the words on the page, or "
        "do we change what the button does?",
    ),
    "M04": (
        "Calder Systems", "Delay of your scanners",
        "We regret that your scanners will be ten days late. You may rent two older ones for $90 "
        "a day. Please confirm.",
    ),
    "M05": (
        "Oskar Nyman", "A short question",
        "Are the six lockers one project or the start of sixty? It changes what I set aside.",
    ),
    "M06": (
        "Jonas Weber", "Hi",
        "Swap works, except that one time in eleven it offers something that has just sold out. I "
        "can fix that in nine days. Or we ship on Friday. Your call? Whose call is it?",
    ),
    "M07": (
        "Leila Haddad", "The stage at the food fair",
        "They have given me twenty minutes on 20 November. Can I say that the planner will be in "
        "everybody's kitchen by Christmas?",
    ),
    "M08": (
        "Anonymous", "coffee",
        "The machine on the second floor makes soup again. Nobody knows whose machine it is.",
    ),
    "M09": (
        "Greta Lindqvist", "My three offices",
        "I have promised three of them the joint invoice for October. If that isn't so, somebody "
        "else can call them this time.",
    ),
    "M10": (
        "Amara Diallo", "Test days",
        "I have eleven days of testing on my list and seven days to do them in. What may I leave "
        "out, and who answers for it?",
    ),
    "M11": (
        "Marcus Oyelaran", "July numbers!!",
        "Registrations are at a record again. Do we double the prize draw for September? The "
        "printer needs a yes by noon.",
    ),
    "M12": (
        "Hana Sato", "Small thing, perhaps",
        "For two weeks the late vans have all been on the same three routes. I can look into it "
        "or finish the report that was promised for Wednesday.",
    ),
}  # fmt: skip

#: Product, project, both must talk, neither; and a line about the split.
GROUP = {
    "M01": (15, 0, 3, 2, "Who we deliver to, and when, is a product question."),
    "M02": (1, 18, 1, 0, "Two tests, one line, one Tuesday: the order of the work."),
    "M03": (14, 1, 5, 0, "What customers understand is the product; the words are part of it."),
    "M04": (0, 17, 2, 1, "A late delivery, and what it costs to do without: that is the plan."),
    "M05": (7, 4, 8, 1, "Split. The number of lockers is a bet, and also a budget."),
    "M06": (6, 5, 9, 0, "Split. How good is good enough, and what do nine days cost elsewhere?"),
    "M07": (5, 6, 8, 1, "Split. What is worth saying, and what can be kept?"),
    "M08": (0, 1, 0, 19, "Somebody should really look at that machine."),
    "M09": (11, 4, 5, 0, "The promise is out already. Most look for the one who can take it back."),
    "M10": (2, 13, 5, 0, "Test days are planned; what may break is worth a talk."),
    "M11": (13, 0, 2, 5, "Some say marketing alone. Most ask first what a registration is worth."),
    "M12": (1, 11, 6, 2, "Nobody asked for it, and it may be the best message of the morning."),
}


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows of both tables."""
    yield "inbox.csv", HEADER, [(id_, *cells) for id_, cells in MESSAGES.items()]
    yield "inbox_group.csv", GROUP_HEADER, [(id_, *cells) for id_, cells in GROUP.items()]
