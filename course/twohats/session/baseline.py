"""Fixing a piece of work that later lessons build on: a roadmap, a charter, a plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from twohats.answers import moment
from twohats.session.autosave import to_json, try_save
from twohats.session.messages import day_and_time
from twohats.session.session import Session
from twohats.widgets.freeze.widget import Freeze

if TYPE_CHECKING:
    from twohats.widgets.frame import Frame


@dataclass(frozen=True)
class Baseline:
    """What can be frozen in one lesson: why it cannot be yet, and what has changed since it was.

    `refusal(work)` is a sentence, or empty. `changes(frozen, work, session)` are sentences; they
    appear under the button's `heading`, without one they speak for themselves. `sealed(work)` is
    the work with its predictions locked, since freezing shows what they are about. `missing(work,
    session)` are sentences on what is still open; it can be frozen all the same.
    `compared(work)` is the work without what is no change to it.
    """

    refusal: Callable[[Any], str]
    changes: Callable[[Any, Any, Session], list[str]]
    heading: str = ""
    sealed: Callable[[Any], Any] = lambda work: work
    missing: Callable[[Any, Session], list[str]] = lambda work, session: []
    compared: Callable[[Any], Any] = lambda work: work


def freeze_button(session: Session, baseline: Baseline, board: Frame | None) -> Freeze:
    """The button that copies the lesson's baseline to `frozen_…` and says what changed since."""
    name, store = session.lesson.baseline, session.answers
    button = Freeze(label=f"Freeze my {name}", heading=baseline.heading)

    def refresh(_change: object = None) -> None:
        frozen, work = store.get(f"frozen_{name}"), store.get(name)
        with button.hold_sync():  # one message, so that the page gets all of it at once
            button.frozen_at = _frozen_at(frozen)
            button.consequences = baseline.changes(frozen, work, session) if frozen and work else []
            button.missing = [] if baseline.refusal(work) else baseline.missing(work, session)
            button.differs = _comparable(frozen, baseline) != _comparable(work, baseline)

    def freeze() -> None:
        work = store.get(name)
        refusal = baseline.refusal(work)
        if refusal:
            button.trouble(f"Not frozen: {refusal}")
            return
        stamped = _stamped(_seal(work, baseline, session, board))
        try_save(button, lambda: store.save(f"frozen_{name}", stamped, anyway=True), again=freeze)
        refresh()

    button.on_freeze(freeze)
    if board is not None:
        board.observe(refresh, names="saved_at")
    refresh()
    return button


def changed_parts(frozen: Any, work: Any, labels: Mapping[str, str]) -> list[str]:
    """One sentence with all fields that are not as they were frozen, by their labels; or none."""
    fields = [name for name in labels if name in type(frozen).model_fields]
    changed = [labels[name] for name in fields if getattr(frozen, name) != getattr(work, name)]
    return [f"Different since then: {', '.join(changed)}."] if changed else []


def _seal(work: Any, baseline: Baseline, session: Session, board: Frame | None) -> Any:
    """The work with its predictions locked, saved as such; an open board shows it."""
    sealed = baseline.sealed(work)
    if sealed == work:
        return work
    if board is not None and board.artefact is type(work):
        board.set_trait("value", to_json(sealed))  # which saves it, too
    else:
        session.answers.save(session.lesson.baseline, sealed, anyway=True)
    return sealed


def _stamped(work: Any) -> dict[str, Any]:
    now = datetime.now(UTC).replace(microsecond=0).isoformat()
    return work.model_copy(update={"frozen_at": now}).model_dump(mode="json")


def _comparable(work: Any, baseline: Baseline) -> object:
    return work and baseline.compared(work.model_copy(update={"frozen_at": None}))


def _frozen_at(frozen: Any) -> str | None:
    frozen_at = moment(frozen.frozen_at) if frozen else None
    return day_and_time(frozen_at) if frozen_at else None
