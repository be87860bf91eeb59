"""What a person has decided: whose work the work of a sender is. It holds for later runs too."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from twohats.answers.files import write_whole

from twohats_instructor.course import Course
from twohats_instructor.intake.labels import learner_id


class DecisionError(ValueError):
    """A decision is not written as SENDER=LEARNER; the message says what is expected."""


def read_decisions(course: Course) -> dict[str, str]:
    """The decisions of earlier runs, by sender; none if the file cannot be read."""
    try:
        data = json.loads(course.decisions_file.read_text("utf-8"))
        return {str(sender): str(student) for sender, student in data.items()}
    except (OSError, ValueError, AttributeError):
        return {}


def parse_decisions(texts: Iterable[str]) -> dict[str, str]:
    """Decisions as they are typed: SENDER=LEARNER. Raises DecisionError for anything else."""
    decisions = {}
    for text in texts:
        sender, equals, learner = text.rpartition("=")
        if not (equals and sender.strip() and learner_id(learner)):
            raise DecisionError(f"{text} isn't a decision: write SENDER=LEARNER.")
        decisions[sender.strip()] = learner_id(learner)
    return decisions


def save_decisions(course: Course, decisions: Mapping[str, str]) -> None:
    """Keep decisions for later runs."""
    text = json.dumps(dict(sorted(decisions.items())), indent=1, ensure_ascii=False)
    write_whole(course.decisions_file, text.encode("utf-8") + b"\n")
