"""A breakdown that was changed after a plan was begun from it: shown on the plan, with a choice."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from twohats.answers.project import BegunFrom, Plan
from twohats.project.plan_from_breakdown import Breakdown, breakdown_changes, with_changes
from twohats.session.begun_from import note_begun, noted
from twohats.session.prerequisites import carry_newest, held_back
from twohats.session.session import Session
from twohats.widgets.plan.widget import PlanCockpit

_CHANGED = (
    "You have changed your breakdown in exercise 09 since you began this {work}: {changes}. "
    "Do you want to use the changed breakdown?"
)


def follow_breakdown(board: PlanCockpit, session: Session, present: BegunFrom) -> None:
    """Ask what becomes of a breakdown that was changed after this plan was begun from another.

    `present` is what a plan that is begun now rests on. Call this before `autosave`: a lesson notes
    with the first change what its draft was begun from.
    """
    if session.is_graded:
        _follow_in_exercise(board, session)
    else:
        _follow_in_lesson(board, session, present)


def _follow_in_exercise(board: PlanCockpit, session: Session) -> None:
    """An exercise carries what its plan was begun from."""
    newest = held_back(session.answers, session.scenario, session.folder)
    if not newest:
        return
    before = Breakdown(**{name: session.carried[name] for name in newest})
    now = Breakdown(**newest)
    _offer(board, "plan", before, now, lambda: carry_newest(session.answers, newest))


def _follow_in_lesson(board: PlanCockpit, session: Session, present: BegunFrom) -> None:
    """A lesson has noted it; a draft of an earlier edition counts as begun from what is there."""
    lead = session.charter.lead or ""
    begun = noted(session.work, session.stem, lead)

    def note() -> None:
        note_begun(session.work, session.stem, lead, present)

    if begun is None or session.artefact("plan") is None:
        _at_first_change(board, note)
    elif present.origin == "learner":
        _offer(board, "practice copy", _parts(begun), _parts(present), note)


def _parts(begun: BegunFrom) -> Breakdown:
    return Breakdown(begun.wbs, begun.links, begun.milestones)


def _at_first_change(board: PlanCockpit, act: Callable[[], None]) -> None:
    """Act once, with the first change; again with the next one if the disk refuses."""

    def change(_change: Any) -> None:
        with suppress(OSError):  # the save of the change itself tells of it
            act()
            board.unobserve(change, names="value")

    board.observe(change, names="value")


def _offer(
    board: PlanCockpit, work: str, before: Breakdown, now: Breakdown, settle: Callable[[], None]
) -> None:
    """Ask on the board if the two differ; `settle` keeps that it was decided."""
    changes = breakdown_changes(before, now)
    if not changes:
        return

    def decide(is_taken: bool) -> None:
        if is_taken:
            plan = with_changes(Plan.model_validate(board.value), before, now)
            board.value = plan.model_dump(mode="json")
        settle()

    message = _CHANGED.format(work=work, changes="; ".join(changes))
    board.offer(message, "Use the changed breakdown", f"Keep this {work} as it is", decide)
