"""Changes of measures: more than noise or not, and why. Two years of weekly figures lie behind.

"real": large beside the spread, looked at once, with the same mix. "spread": within what chance
does. "looks": the best of many looks. "mix": other people are counted than before.
"""

from __future__ import annotations

from collections.abc import Iterator

from twohats_instructor.scenario.charter_cases.deals import Case, deal, numbered

_CHANGES = [
    Case(
        "Late boxes on the north routes: 9.2% a week for a year, give or take 0.4. Since the vans "
        "began to leave at five: 7.4%, eleven weeks in a row. Nothing else was looked at.",
        "real",
    ),
    Case(
        "Chance decided which first boxes had a card in them: 1,200 with, 1,200 without. Week-8 "
        "retention: 22% with, 17% without. The day of the count was set beforehand.",
        "real", True,
    ),
    Case(
        "Calls about bills: 310 a month, give or take 18, for two years. In June, the month after "
        "the new wording: 228. It was the only thing they counted.",
        "real", True,
    ),
    Case(
        "Wrong picks with lamps at the shelves: 1.9% before, 1.2% now, over 40,000 picks each, on "
        "the same shift, with the same people.",
        "real",
    ),
    Case("NPS: 36 in May, 41 in June. From month to month it moves by five.", "spread"),
    Case(
        "Late boxes: 8.8% this month, 9.1% last month. It was between 8.4 and 9.6 all year.",
        "spread",
    ),
    Case(
        "Ratings of the box: 4.2 stars from 58 people, then 4.4 from 61. Two people write that it "
        "has become so much better.",
        "spread",
    ),
    Case(
        "Of 40 newcomers who got a call, 9 stayed to week 8; of 40 who didn't, 7. The team calls "
        "it a rise of 29%.",
        "spread", True,
    ),
    Case(
        "Of 24 measures, one was better on the day of the new welcome screen than on any day "
        "before: boxes with bread, by 6%.",
        "looks",
    ),
    Case(
        "The team checked its test of two button colors every morning. It stopped on the ninth "
        "morning, when green was far enough ahead.",
        "looks", True,
    ),
    Case(
        "The card had no effect on all customers together, on families or on offices. But its "
        "effect on singles with a Thursday box in the south was strong: 12% more skipped weeks.",
        "looks", True,
    ),
    Case(
        "Boxes for each open subscription: 0.84 two years ago, 0.93 now, up in nearly every month. "
        "People who take few boxes leave first.",
        "mix",
    ),
    Case(
        "Week-8 retention: from 31% to 17% in two years, a little each month. Each source keeps as "
        "many of 100 as before, but more and more people come through the draws.",
        "mix", True,
    ),
    Case(
        "Complaints per thousand boxes fell by a third in August. In August half of the families "
        "are away; offices and singles still get boxes.",
        "mix", True,
    ),
]  # fmt: skip
CHANGES = numbered(_CHANGES, "C")
CHANGE_DEALS = deal(CHANGES, [{"real": 2, "spread": 2, "looks": 1, "mix": 1},
                              {"real": 2, "spread": 1, "looks": 2, "mix": 1},
                              {"real": 2, "spread": 1, "looks": 1, "mix": 2}])  # fmt: skip


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows: the changes of each deal."""
    rows = [
        (number, id_, CHANGES[id_].text) for number, ids in enumerate(CHANGE_DEALS) for id_ in ids
    ]
    yield "changes.csv", ("deal", "id", "change"), rows
