"""What is asked of a roadmap, why it matters, and the hints to each question."""

from __future__ import annotations

from twohats.checks.question import Question

FORMAT = Question(
    id="roadmap_format",
    text="Does every initiative stand in one place, and is there something in Now?",
    max=2,
    why="An initiative without a place is a decision that somebody else will make for you. "
    "Not doing is a place too, and often the most useful one.",
    hints=(
        "Look at the column of cards that were not moved yet.",
        "A roadmap says of each request what becomes of it, also when the answer is no.",
        "Put what you will not do into Not doing; keep in Now only what the team can begin.",
    ),
)
CAPACITY = Question(
    id="roadmap_capacity",
    text="Are there enough people of each skill in each quarter?",
    max=3,
    why="What does not fit waits, and what waits brings in nothing. Up to 5% above capacity is "
    "tolerated: estimates are not sharper than that.",
    misconception="M15",
    hints=(
        "Look at the bars by skill: which one reaches beyond its mark?",
        "A free week of design does not help where back end is short: each skill has its own "
        "limit, and the scarcest one decides.",
        "Take the entry that uses most of the scarce skill for the least value, and move it one "
        "bucket later. Then look at the bars again.",
    ),
)
DEPENDENCIES = Question(
    id="roadmap_dependencies",
    text="Does nothing stand before what it needs?",
    max=2,
    why="A missing enabler is found in the third week: it is pulled in first, others make room, "
    "and the entry that needs it comes a quarter late and pays for rework.",
    misconception="M09",
    hints=(
        "Follow the arrows on the board: do any point backwards?",
        "An enabler belongs in the same bucket as what needs it, or in an earlier one. The "
        "backlog lists what its authors thought of; engineers may know more.",
        "Open each entry in Now and ask what it must know or have on its first day of use. Then "
        "look for that in engineering_notes.md, page by page, and bring the enabler forward.",
    ),
)
LAW = Question(
    id="roadmap_law",
    text="Is what the law asks done in time?",
    max=2,
    why="Some work moves no measure and must still be done. Here being late costs $240k.",
    misconception="M14",
    hints=(
        "One entry has a date that nobody at Marrowby has set.",
        "A duty is not ranked by its effect on a measure, but by its date and by what missing it "
        "costs.",
        "The labels must be in place by the end of Next. They need not be in Now: look which of "
        "the two buckets has people to spare.",
    ),
)
VALUE = Question(
    id="roadmap_value",
    text="What does the roadmap bring in?",
    max=0,
    why="The value is judged after hand-in: the roadmap is played through six quarters, the "
    "first three of them for building, and set against the best there is and against chance.",
    hints=(
        "Who wrote the numbers that you rank by, and what do they gain?",
        "Value for each person-week counts, and so does time: what is live earlier brings in "
        "more quarters.",
        "Take the three needs that lie behind most losses, one of which nobody complains about. "
        "Give each an entry in Now or Next, with all that it needs, and fill up with small "
        "entries that have evidence.",
    ),
)
TRACEABILITY = Question(
    id="roadmap_traceability",
    text="Can each entry in Now and Next be traced to evidence and to a KPI?",
    max=3,
    why="Whoever asks why an entry is there gets an answer that can be looked up, and the KPI "
    "will show whether it worked.",
    misconception="M13",
    hints=(
        "Open the cards in Now and Next: which have no evidence id or no KPI id?",
        "Evidence names a need; the entry must serve that need. A finding can also speak against "
        "an entry.",
        "For each entry write: because of (evidence), we expect (KPI) to move. Where the first "
        "blank stays empty, the entry belongs in Later or in Not doing.",
    ),
)
DATES_AND_OUTCOMES = Question(
    id="roadmap_dates_and_outcomes",
    text="Are there dates only where law or season set them, and an outcome for each entry in Now?",
    max=1,
    why="A date in Later is a promise that nobody can keep yet; an outcome says what should "
    "change for whom, and leaves open how.",
    misconception="M09",
    hints=(
        "Look at the dates in Later, and at the outcome of each card in Now.",
        "Now, Next and Later are an order. Only law and season set dates from outside.",
        "Remove the dates in Later except those of the law and the gift season. Write for each "
        "entry in Now: who is better off, in what, and how we will see it.",
    ),
)
