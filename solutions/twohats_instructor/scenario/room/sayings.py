"""What the nine say and need, what can be shown to them, and the package on the table: texts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.room.score_sheets import DRAFT, ISSUES


class Said(NamedTuple):
    """What one of the nine says: first, when asked, on evidence that fits or misses, on offers.

    `not_kept` is said at the vote by who was promised what is not in the package, `settles` in the
    quarters after it. `took_in` is empty where no evidence can tell somebody anything new.
    """

    at_first: str
    when_asked: str
    took_in: str
    missed: str
    agreed: str
    declined: str
    not_kept: str
    settles: str


SAID = {
    "Leila Haddad": Said(
        "The planner leads. I have promised it on three stages.",
        "I have told the board that customers will stay. I want to be able to stand by that.",
        "I hadn't looked at it from there. Say that to the board with me.",
        "That isn't what keeps me awake.",
        "Good. I can say that on a stage.",
        "That does nothing for me.",
        "It's in my next talk already. I won't sign this.",
        "Now I'll look at everything else that we agreed on. Until then it all waits.",
    ),
    "Marcus Oyelaran": Said(
        "The draws go on. Registrations are up by 60%.",
        "My bonus counts registrations. I didn't choose that. I'd rather be proud of something.",
        "Then I've been proud of the wrong number. Leave that sheet here.",
        "And what do I tell the people who have registered?",
        "I can work with that.",
        "Is that an offer, or are you being polite?",
        "I've told my team. I won't sign this.",
        "My team is asking what else isn't true any more. We'll go through all of it again.",
    ),
    "Greta Lindqvist": Said(
        "Invoicing, now. It comes up in every call I make.",
        "I've given fourteen people my word. I need a day on which somebody answers them.",
        "Not one of them? Then a day would do, if somebody keeps to it.",
        "My offices won't read that.",
        "I'll call the fourteen today.",
        "I can't tell anybody that on the phone.",
        "I've called the fourteen. I won't sign this.",
        "Fourteen people are asking me what else is off. We'll go through it line by line.",
    ),
    "Ines Carvalho": Said(
        "Ask me before you write my days into anything.",
        "I was there when we promised people what wasn't on the shelf. Not again.",
        "",
        "I know. Half of it is from my own notes.",
        "Good. Then you may write my days in.",
        "No. We've had that before.",
        "I have seen promises like that. I won't sign this.",
        "I want to see the rest in writing before I go on.",
    ),
    "Tomas Reyes": Said(
        "A list of what is agreed. And no meeting on Friday afternoons.",
        "I want to finish things. I've started four this year.",
        "",
        "Nice. And what do you want me to finish?",
        "Put it on the list. I'll finish it.",
        "That would be a fifth thing to start.",
        "It was on the list. I won't sign a list that changes.",
        "I've stopped until somebody tells me what is still agreed.",
    ),
    "Noor Rahman": Said(
        "Nothing changes on the lines after working day 100. Nothing.",
        "In 2023 somebody changed something, and my shift leaders paid for it, box by box.",
        "I can tell you who called about each of them.",
        "That's for the office upstairs. I have two lines to run.",
        "Then I'll tell both shifts.",
        "You haven't listened to me.",
        "I've told both shifts. I won't sign this.",
        "Both shifts are asking what else will change. So we'll sit down again, all of us.",
    ),
    "Wei Zhang": Said(
        "My six people answer what you haven't told the customers.",
        "Fewer calls that end in tears. I mean that quite literally.",
        "Those are the calls I mean.",
        "Nobody has called us about that.",
        "My six will be glad.",
        "Then we'll answer for it on the phone, as usual.",
        "My six were glad too early. I won't sign this.",
        "My six don't know what to tell people now. I need the whole list again.",
    ),
    "Oskar Nyman": Said(
        "What hasn't been asked for isn't spent.",
        "Some accounts lapse and nobody cancels them. I've wondered about it for a year.",
        "That is the column I couldn't explain. Go on.",
        "A number. And where is the money?",
        "Noted, with your name next to it.",
        "That isn't worth a line.",
        "I noted it, with your name next to it. I won't sign this.",
        "I'm not releasing any money until I've gone through the rest of it with you.",
    ),
    "Food-safety inspector": Said(
        "From 1 January every box names its allergens.",
        "I need the name of a person who answers for it. One name.",
        "Good. You have read the law.",
        "That isn't my field.",
        "I'll note the name.",
        "I don't trade.",
        "I noted a name and a promise. I won't sign this.",
        "I've come to read what else was promised, line by line.",
    ),
}
#: Three lines on what each of them is after, in the same form: what they say (position), what they
#: need (interest), and a guess that is neither.
LINES = {
    "Leila Haddad": (
        "That the planner leads, as she has promised on three stages.",
        "To stand by what she told the board: that customers will stay.",
        "That the company is the first in the country with such a planner.",
    ),
    "Marcus Oyelaran": (
        "That the draws go on, since registrations are up by 60%.",
        "A result to be proud of, which his bonus doesn't count.",
        "A larger budget for next year than office sales will have.",
    ),
    "Greta Lindqvist": (
        "Invoicing at once, as it comes up in every call that she makes.",
        "A day on which fourteen people who have her word get an answer.",
        "That offices become the main business of the company in time.",
    ),
    "Ines Carvalho": (
        "That she is asked before her days are written into anything.",
        "That nobody is promised again what isn't on the shelf.",
        "To hand the old order system to somebody and be rid of it.",
    ),
    "Tomas Reyes": (
        "A list of what is agreed, and no meeting on Friday afternoons.",
        "To finish what he has begun, after four starts in one year.",
        "To rewrite the whole old order system from scratch.",
    ),
    "Noor Rahman": (
        "That nothing changes on the lines after working day 100.",
        "That her shift leaders don't pay for somebody else's change again.",
        "That the lamps at the shelves come before all other projects.",
    ),
    "Wei Zhang": (
        "That her six people don't answer what customers weren't told.",
        "Fewer calls from people who end up in tears.",
        "Two more people in support before the Christmas calls begin.",
    ),
    "Oskar Nyman": (
        "That nothing is spent unless somebody has asked him for it.",
        "To know why some accounts lapse although nobody cancels them.",
        "That each project costs a tenth less than was planned at its start.",
    ),
    "Food-safety inspector": (
        "That from 1 January on every box names its allergens.",
        "The name of the one person who answers for the labels.",
        "That Marrowby becomes an example for other firms in the country.",
    ),
}
LINES_HEADER = ("name", "line", "text")
#: What somebody tells who is asked, beside the interest.
TOLD_WHEN_ASKED = {
    "Marcus Oyelaran": "A person who opens two accounts counts as two registrations.",
    "Greta Lindqvist": "The invoice letters? Fourteen of my 310 offices. The same ones.",
    "Ines Carvalho": "Swap must know what is on the shelf at that minute. So live stock first.",
    "Tomas Reyes": "Of 212 exchanges in the trial, 39 promised something that had gone.",
    "Noor Rahman": "Working day 100, both sites. 1,900 boxes went out late the last time.",
    "Oskar Nyman": "1,085 accounts a quarter lapse after a refused card. No board counts them.",
    "Food-safety inspector": "A box in a locker is stored food. It needs a temperature record.",
}
#: What can be put on the table.
EVIDENCE_SAYS = {
    "exits": "No way to skip or change a box: 24% of all losses. No meal ideas: 2%.",
    "trial_2025": "39 of 212 exchanges promised something that had gone. The rest “was fine. "
    "People loved it”.",
    "cards": "22% of all losses follow a refused card, and hardly anybody complained.",
    "cohorts": "Of 100 sign-ups, 31 used to stay. Now 160 sign up, and 27 stay.",
    "office_accounts": "310 offices bring about a tenth of the contribution and leave least. 28 "
    "left in the last quarter. 7 of them said why, and none of the 7 named invoices.",
    "december_2023": "In 2023 the lines were changed in the peak: 1,900 boxes were a day late.",
    "law": "Boxes without allergen labels cost $240k, from 1 January.",
    "talks": "Three talks about the planner, and a lot of applause.",
    "registrations": "Registrations are up by 60%.",
    "letters": "305 of 1,432 messages are about invoices.",
}

QUARTERS_HEADER = ("issue", "option", "week", "name", "text")
#: What is said in the two quarters after the vote, by issue and option: week, who, what.
SAID_IN_THE_QUARTERS = {
    ("lead", "stock_then_swap"): (
        (
            7,
            "Ines Carvalho",
            "Live stock is running. It knows what is on the shelf at that minute.",
        ),
        (14, "Wei Zhang", "Skip and swap is live. People swap, and we call nobody back."),
    ),
    ("lead", "swap_only"): (
        (9, "Tomas Reyes", "Skip and swap is live. It goes by Sunday's count, as in the trial."),
        (
            15,
            "Wei Zhang",
            "Nearly one swap in five promises something that has gone. We call them all.",
        ),
    ),
    ("lead", "planner"): (
        (8, "Leila Haddad", "The planner is live. It looks just as I showed it."),
        (17, "Wei Zhang", "People open the planner once. Those who leave still want to swap."),
    ),
    ("payments", "now"): (
        (14, "Oskar Nyman", "Refused cards go through on the second try. The column gets shorter."),
    ),
    ("payments", "next"): (
        (16, "Tomas Reyes", "We've started on the cards. They'll be ready next quarter."),
    ),
    ("payments", "not_doing"): (
        (13, "Oskar Nyman", "Another 1,085 accounts lapsed this quarter. Nobody canceled them."),
    ),
    ("offices", "now"): (
        (14, "Greta Lindqvist", "Invoicing is live. Fourteen of my offices use it."),
    ),
    ("offices", "next_with_test"): (
        (
            15,
            "Greta Lindqvist",
            "The test is running with my fourteen. Each of them knows when we decide.",
        ),
    ),
    ("offices", "not_doing"): (
        (3, "Greta Lindqvist", "I've called fourteen people and told them no."),
    ),
    ("draws", "go_on"): (
        (10, "Marcus Oyelaran", "Registrations are up again."),
        (18, "Oskar Nyman", "Of those who sign up now, one in six still orders in week 8."),
    ),
    ("draws", "half_by_third_box"): (
        (16, "Marcus Oyelaran", "Fewer sign up, and more pay for a third box. I count that now."),
    ),
    ("draws", "stop"): (
        (5, "Marcus Oyelaran", "No draws, and no new measure for me either. What do I do all day?"),
    ),
    ("freeze", "keep"): (
        (22, "Noor Rahman", "Nothing changed on the lines, and the boxes went out on time."),
    ),
    ("freeze", "small_changes"): (
        (22, "Noor Rahman", "A small change, you said. Boxes went out a day late all the same."),
    ),
    ("freeze", "ignore"): (
        (22, "Noor Rahman", "The north line stood still in the first week of the peak."),
    ),
    ("labels", "now"): (
        (12, "Food-safety inspector", "The labels are on the boxes, and I have a name."),
    ),
    ("labels", "next"): (
        (20, "Food-safety inspector", "The labels have been on since Monday, and I have a name."),
    ),
    ("labels", "later"): (
        (
            26,
            "Food-safety inspector",
            "It's January, and no box names its allergens. Expect my letter.",
        ),
    ),
}


def interest_line(name: str) -> str:
    """Which of a person's three lines is the interest: the key of "what each of the nine needs"."""
    return next(line for line, kind in _order(name).items() if kind == 1)


def position_line(name: str) -> str:
    """Which of a person's three lines is what they say."""
    return next(line for line, kind in _order(name).items() if kind == 0)


def _order(name: str) -> dict[str, int]:
    """Which of the three each line is: by lot, but the interest is each line for three people."""
    draw = random.Random(f"{truth.SEED}/lines")
    letters = [*"abcabcabc"]
    draw.shuffle(letters)
    need = letters[list(LINES).index(name)]
    others = [letter for letter in "abc" if letter != need]
    draw = random.Random(f"{truth.SEED}/lines/{name}")
    draw.shuffle(others)
    return dict(sorted(zip((need, *others), (1, 0, 2), strict=True)))


def interest_rows() -> list[tuple[str, str, str]]:
    """Name, line and text of each of the 27 lines, as learners see them."""
    return [
        (name, line, LINES[name][kind]) for name in LINES for line, kind in _order(name).items()
    ]


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows of each table."""
    yield "interests.csv", LINES_HEADER, interest_rows()
    said = [(name, *words, TOLD_WHEN_ASKED.get(name, "")) for name, words in SAID.items()]
    yield "said_in_the_room.csv", ("name", *Said._fields, "fact"), said
    yield (
        "said_in_the_quarters.csv",
        QUARTERS_HEADER,
        [(*key, *line) for key, lines in SAID_IN_THE_QUARTERS.items() for line in lines],
    )
    yield "shown_in_the_room.csv", ("id", "text"), list(EVIDENCE_SAYS.items())
    options = [
        (issue, about, one.id, one.text, "yes" if DRAFT[issue] == one.id else "no")
        for issue, (about, choices) in ISSUES.items()
        for one in choices
    ]
    yield "package_options.csv", ("issue", "about", "option", "text", "on_the_table"), options
