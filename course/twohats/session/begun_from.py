"""Which breakdown the draft of a plan was begun from: a lesson notes it, an exercise carries it."""

from __future__ import annotations

from twohats.answers import Store
from twohats.answers.project import BegunFrom
from twohats.lessons.catalog import find_lesson
from twohats.scenario.breakdowns import LEAD_STATES
from twohats.session.autosave import to_json

_NAME = "begun_from"


def note_begun(work: Store, stem: str, lead: str, begun: BegunFrom) -> None:
    """Keep from what the draft of lesson `stem` on this lead was begun; OSError as a save."""
    work.merge(_NAME, {f"{stem}.{lead}": begun})


def noted(work: Store, stem: str, lead: str) -> BegunFrom | None:
    """From what the draft on this lead was begun, if that was noted."""
    return (work.get(_NAME) or {}).get(f"{stem}.{lead}")


def carry_noted(answers: Store, work: Store, lead: str) -> None:
    """Let an exercise that starts from a draft build on what that was begun from.

    What the learner has changed since then is then asked about, as in the lesson. Where the learner
    has no breakdown, the exercise builds on the example as ever.
    """
    begun = noted(work, answers.assignment, lead)
    has_own = answers.reading.origins.get("wbs") == "learner"
    if begun is None or not has_own or "wbs" not in find_lesson(answers.assignment).builds_on:
        return
    for name in LEAD_STATES:
        artefact = getattr(begun, name)
        if artefact != answers.reading.carried.get(name):
            answers.carry(name, to_json(artefact), begun.origin)
