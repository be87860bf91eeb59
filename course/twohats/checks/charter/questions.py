"""What is asked of a charter, why it matters, and the hints to each question."""

from __future__ import annotations

from twohats.checks.question import Question

FIELDS = Question(
    id="charter_fields",
    text="Does the charter say all that sponsor and project manager must agree on?",
    max=3,
    why="What the charter leaves open is decided later, by whoever is in a hurry. What it must "
    "bring and how sure a promise must be are the sponsor's to say, before anybody plans.",
    hints=(
        "Look at the lines of the charter that are marked as missing.",
        "A purpose says who is better off and in what; a result says what there will be; a "
        "measure without a number cannot be met or missed.",
        "Take the outcome statement from your roadmap as the purpose. Then give every goal a "
        "number and a unit, and ask the sponsor how sure a promise must be.",
    ),
)
GOALS = Question(
    id="charter_goals",
    text="Do project goals and product goals stand in the list where they belong?",
    max=4,
    why="The project ends before the product shows its effect. Whoever must reach a KPI by the "
    "end of the project is blamed for what nobody can know on that day.",
    misconception="M05",
    hints=(
        "Can the project manager alone bring this about before closure?",
        "Time, cost, scope and quality are the project's. What customers do afterwards is the "
        "product's, and stands in the KPI tree.",
        "Write one project goal of each kind: by when, for how much, what is in it, how good. "
        "Move each goal that names a measure of the tree to the product goals.",
    ),
)
STATEMENTS = Question(
    id="charter_statements",
    text="Are given limits and assumptions told apart?",
    max=2,
    why="A limit is given. An assumption can turn out wrong, and then it is a risk that somebody "
    "should have watched.",
    hints=(
        "Who said it, and could it turn out otherwise?",
        "A limit has a person or a law behind it. An assumption has nobody yet. Where the data "
        "say something else, it is neither.",
        "Look for four statements that nobody has confirmed and that no data speak against; mark "
        "these as assumptions.",
    ),
)
END = Question(
    id="charter_end",
    text="Does one know when the project is over, and who takes over then?",
    max=1,
    why="A project ends; the product goes on. Without an end nobody is free, and without a new "
    "owner nobody answers the phone.",
    misconception="M08",
    hints=(
        "How will you know that the project is over, and who takes over?",
        "An end condition can be answered with yes or no on one day. Somebody must own the result "
        "from that day on.",
        "Name the last thing that must be in use and accepted, and by whom; then name one person "
        "of Marrowby who runs it afterwards.",
    ),
)
