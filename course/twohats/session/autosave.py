"""Saving what widgets hold: at every change, and never over another window's work in silence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from pydantic_core import to_jsonable_python

from twohats.answers import ChangedElsewhereError, Store
from twohats.session.messages import clock_time
from twohats.widgets.frame import Frame

_CONFLICT = (
    "This was changed in another window meanwhile, so your last change here is not saved yet. "
    "Which of the two do you want to keep?"
)


def autosave(widget: Frame, store: Store, name: str, trait: str = "value") -> None:
    """Save `widget`'s trait as the artefact `name` at every change."""

    def save(_change: Any = None, *, anyway: bool = False) -> None:
        try_save(widget, lambda: store.save(name, widget.checked(trait), anyway=anyway))

    def resolve(which: str) -> None:
        if which == "mine":
            save(anyway=True)
            return
        theirs = store.load().valid.get(name)
        widget.set_trait(trait, to_json(theirs) if theirs is not None else None)
        widget.confirm(f"Saved {clock_time(store.saved_at)}" if store.saved_at else "")

    widget.observe(save, names=trait)
    widget.on_resolve(resolve)
    if store.get(name) is not None:
        confirm_saved(widget, store)


def try_save(widget: Frame, save: Callable[[], datetime]) -> None:
    """Save, and say on the widget how it went."""
    try:
        widget.confirm(f"Saved {clock_time(save())}")
    except ChangedElsewhereError:
        widget.conflict = _CONFLICT
    except (OSError, ValueError) as error:
        widget.trouble(f"Not saved: {getattr(error, 'strerror', None) or error}")


def confirm_saved(widget: Frame, store: Store) -> None:
    """Say on the widget when its store was last saved, if it ever was."""
    if store.saved_at:
        widget.confirm(f"Saved {clock_time(store.saved_at)}", at=store.saved_at.timestamp())


def autosave_items(widget: Frame, store: Store, name: str, trait: str = "answers") -> None:
    """Save a trait that maps keys to data, beside what other lessons keep under the same name."""
    widget.observe(
        lambda change: try_save(widget, lambda: store.merge(name, change["new"])), names=trait
    )


def autosave_note(note: Frame, store: Store, key: str, closed_lesson: str | None) -> None:
    """Save a short text under `key`; if it closes a lesson, note that the lesson is done."""

    def save(change: Any) -> None:
        try_save(note, lambda: store.merge("notes", {key: change["new"]}))
        if closed_lesson and change["new"].strip():
            now = datetime.now(UTC).replace(microsecond=0).isoformat()
            try_save(note, lambda: store.merge("done", {closed_lesson: now}))

    note.observe(save, names="text")


def quiz_answers(store: Store, questions: list[dict[str, Any]]) -> dict[str, Any]:
    """What was answered before at these questions, as plain data."""
    answers = store.get("quiz") or {}
    ids = (question["id"] for question in questions)
    return {id_: answers[id_].model_dump() for id_ in ids if id_ in answers}


def to_json(artefact: Any) -> Any:
    """An artefact, or a list or mapping of artefacts, as the plain data that widgets hold."""
    return to_jsonable_python(artefact)
