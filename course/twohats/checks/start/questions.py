"""What is asked at the start, why it matters, and the hints to each question."""

from __future__ import annotations

from twohats.checks.question import Question

PRETEST = Question(
    id="start_pretest",
    text="Is every item of the pre-test answered, each with how sure you are?",
    max=2,
    why="The pre-test is not marked on correctness. What you have guessed you notice later, when "
    "the course comes to it.",
    hints=(
        "The numbers above the item show a tick where it is answered.",
        "An answer counts together with how sure you are. “A guess” is an answer as good as any.",
        "Go to each number without a tick. Choose what comes nearest to your idea, then say how "
        "sure you are.",
    ),
)
DEFINITIONS = Question(
    id="start_definitions",
    text="Are both roles described, and is it said what the date alone changed?",
    max=1,
    why="At the end of the course you lay these definitions beside those of that day. What you "
    "think now cannot be remembered later; it has to be written down.",
    hints=(
        "What in the team or in the work differed between the two dates?",
        "Fifteen words are one full sentence: what the role decides, and what it answers for.",
        "Move the slider once to an early day and once to a late one. Compare how often the "
        "promise was kept, and the day on which the work was really done.",
    ),
)
