"""What is asked of a schedule, why it matters, and the hints to each question."""

from __future__ import annotations

from twohats.checks.question import Question

SCOPE = Question(
    id="schedule_scope",
    text="Is the whole scope covered, and does every package hang on the others?",
    max=3,
    why="What is in the scope and in no package is found late, by the one who needed it. A package "
    "without any link can move about, and nobody notices what it holds up.",
    hints=(
        "Read the scope of the charter line by line, and look for the package of each line.",
        "The 100% rule: the packages together are all of the scope, and nothing beside it. Each "
        "hands something over to somebody.",
        "The team's notes name what the list forgot: its id, its days, what it needs and what "
        "waits for it. Add those packages first, then link both of their sides.",
    ),
)
NETWORK = Question(
    id="schedule_network",
    text="Is it one network, without circles, from one start to one end, with the links it needs?",
    max=2,
    why="Dates are worked out along the links. With two ends nobody knows when it is over; with a "
    "link missing, a package is planned before what it needs is there.",
    hints=(
        "Look for packages that wait for nothing, and for packages for which nothing waits.",
        "Only the first package may begin by itself, and only the last may hand over to nobody.",
        "The team's notes say what cannot begin without what. Find the package that hands it "
        "over, and let the other one wait for it.",
    ),
)
CRITICAL = Question(
    id="schedule_critical",
    text="Do critical path and floats belong to your own network?",
    max=3,
    why="Help for a package with float moves nothing at the end. The critical packages alone do.",
    misconception="M18",
    hints=(
        "Which packages, delayed by a day, delay the end?",
        "Float is late start less early start. Without float a package is critical, however "
        "short it is.",
        "When the network is as you want it, note critical path and floats below the runs. "
        "After each change of days or links, note them again.",
    ),
)
DATES = Question(
    id="schedule_dates",
    text="Are naive date, P50 and P80 those of your own network?",
    max=3,
    why="The most likely days of all packages together are not the likely date: estimates lean to "
    "the late side, and where paths meet, the latest of them counts.",
    misconception="M19",
    hints=(
        "In how many of your 2,000 runs was the naive date met?",
        "P80 is the day by which 80 of 100 runs have ended; P50 is the day of a coin toss.",
        "Read the three days off the words above the first histogram, and type them into My "
        "forecast. Two days of difference are allowed.",
    ),
)
MILESTONES = Question(
    id="schedule_milestones",
    text="Do four to six milestones show real progress?",
    max=2,
    why="Whether a milestone is reached must be a yes or a no. Ninety per cent done says nothing: "
    "the last tenth can take as long as all the others.",
    misconception="M10b",
    hints=(
        "Could two people disagree whether one of them has been reached?",
        "A milestone has a sign that can be seen, a day by which its package can be done, and one "
        "owner; between two of them no more than three tenths of the whole time goes by.",
        "Choose packages that hand something over, one in each quarter of the time and the last "
        "one. Write for each what can then be seen, signed or used, and who answers for it.",
    ),
)
REFORECAST = Question(
    id="schedule_reforecast",
    text="Is the end forecast anew after week 4, with a change that the numbers support?",
    max=2,
    why="Staying on track is planning again. What four weeks have shown is the best that is known "
    "about the rest.",
    misconception="M10a",
    hints=(
        "Which packages took longer than their most likely days?",
        "What has begun is no longer a guess; the rest is drawn anew and cannot begin in the past.",
        "Read P50 and P80 off the second histogram. Help a package that is critical in most of "
        "the new runs, or tell the sponsor the later P80.",
    ),
)
ASKED = (SCOPE, NETWORK, CRITICAL, DATES, MILESTONES, REFORECAST)
