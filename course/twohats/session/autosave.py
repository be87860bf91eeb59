"""Saving what widgets hold: at every change, and never over another window's work in silence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
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


@dataclass(frozen=True)
class PartsAutosave:
    """Saves each part of a widget's value as an artefact of its own.

    `names` maps parts to artefacts, `unanswered` to the plain data of a part without any answer: it
    is saved once there is one.
    """

    widget: Frame
    store: Store
    names: Mapping[str, str]
    unanswered: Mapping[str, Any]

    def start(self) -> None:
        """Save at every change, and answer the question about another window."""
        self.widget.observe(self._follow, names="value")
        self.widget.on_resolve(self._resolve)
        if saved_parts(self.store, self.names):
            confirm_saved(self.widget, self.store)

    def _follow(self, change: Any) -> None:
        """Save what has changed, and forget what was taken back here."""
        old, new = change["old"], change["new"]
        for part, name in self.names.items():
            is_taken_back = old[part] is not None and new[part] is None
            if is_taken_back and self.store.get(name) is not None:
                try_save(self.widget, partial(self.store.forget, name))
        if not self.widget.conflict:
            self._save()

    def _save(self, *, anyway: bool = False) -> None:
        """Save the parts that are not as they are on the disk, all by one write."""
        changed = {
            name: self.widget.parts[part]
            for part, name in self.names.items()
            if self._is_to_save(part, name, anyway=anyway)
        }
        if changed:
            try_save(self.widget, partial(self.store.save_all, changed, anyway=anyway))

    def _is_to_save(self, part: str, name: str, *, anyway: bool) -> bool:
        artefact, saved = self.widget.parts[part], self.store.get(name)
        if artefact is None or (not anyway and saved == artefact):
            return False
        return saved is not None or to_json(artefact) != self.unanswered.get(part)

    def _resolve(self, which: str) -> None:
        """Save over the other window's work if `which` is "mine", else show that work."""
        if which == "mine":
            self._save(anyway=True)
            return
        self.store.load()
        self.widget.set_trait("value", self.widget.value | saved_parts(self.store, self.names))
        confirm_saved(self.widget, self.store)


def saved_parts(store: Store, names: Mapping[str, str]) -> dict[str, Any]:
    """The parts that are saved, as plain data; `names` maps parts to artefacts."""
    artefacts = {part: store.get(name) for part, name in names.items()}
    return {part: to_json(artefact) for part, artefact in artefacts.items() if artefact is not None}


def try_save(
    widget: Frame, save: Callable[[], datetime], again: Callable[[], None] | None = None
) -> None:
    """Save, and say on the widget how it went; `again` is what its button does, else the same."""
    try:
        widget.confirm(f"Saved {clock_time(save())}")
    except ChangedElsewhereError:
        widget.conflict = _CONFLICT
    except ValueError as error:
        widget.trouble(f"Not saved: {error}")
    except OSError as error:
        reason = f"Not saved: {error.strerror or error}. What you did is still on this page."
        widget.trouble(reason, again=again or (lambda: try_save(widget, save)))


def confirm_saved(widget: Frame, store: Store) -> None:
    """Say on the widget when its store was last saved, if it ever was."""
    if store.saved_at:
        widget.confirm(f"Saved {clock_time(store.saved_at)}", at=store.saved_at.timestamp())


def autosave_items(widget: Frame, store: Store, name: str, trait: str = "answers") -> None:
    """Save a trait that maps keys to data, beside what other lessons keep under the same name.

    Only what has changed since it was saved is saved: another window may have answered the rest.
    """
    saved = dict(getattr(widget, trait))

    def merge() -> datetime:
        items = getattr(widget, trait)
        changed = {key: item for key, item in items.items() if saved.get(key) != item}
        moment = store.merge(name, changed)
        saved.update(changed)
        return moment

    widget.observe(lambda _change: try_save(widget, merge), names=trait)


def autosave_note(note: Frame, store: Store, key: str, closed_lesson: str | None) -> None:
    """Save a short text under `key`; if it closes a lesson, note that the lesson is done."""
    NoteAutosave(note, store, key, closed_lesson).start()


class NoteAutosave:
    """Saves a lesson's note beside the others, and asks where another window has changed it."""

    def __init__(self, note: Frame, store: Store, key: str, closed_lesson: str | None) -> None:
        self.note, self.store, self.key, self.closed_lesson = note, store, key, closed_lesson
        #: The notes as this window has shown them: a save compares them with the disk.
        self.shown = _notes(store)

    def start(self) -> None:
        """Save at every change, and answer the question about another window."""
        self.note.observe(lambda _change: self._save(self.shown), names="text")
        self.note.on_resolve(self._resolve)
        if self.key in self.shown:
            confirm_saved(self.note, self.store)

    def _save(self, shown: Mapping[str, Any] | None) -> None:
        """Save the text, unless the disk has another one than was `shown`; None: in any case."""
        items = {self.key: self.note.text}
        try_save(self.note, lambda: self.store.merge("notes", items, shown=shown))
        if self.note.conflict or self.note.fault:
            return
        self.shown = items
        if self.closed_lesson and items[self.key].strip():
            now = datetime.now(UTC).replace(microsecond=0).isoformat()
            done = {self.closed_lesson: now}
            try_save(self.note, lambda: self.store.merge("done", done))

    def _resolve(self, which: str) -> None:
        """Save over the other window's text if `which` is "mine", else show that text."""
        if which == "mine":
            self._save(None)
            return
        self.store.load()
        self.shown = _notes(self.store)
        self.note.set_trait("text", self.shown.get(self.key, ""))
        confirm_saved(self.note, self.store)


def _notes(store: Store) -> Mapping[str, str]:
    """The lessons' notes as this window has last seen them."""
    return store.get("notes") or {}


def quiz_answers(store: Store, questions: list[dict[str, Any]]) -> dict[str, Any]:
    """What was answered before at these questions, as plain data."""
    answers = store.get("quiz") or {}
    ids = (question["id"] for question in questions)
    return {id_: answers[id_].model_dump() for id_ in ids if id_ in answers}


def to_json(artefact: Any) -> Any:
    """An artefact, or a list or mapping of artefacts, as the plain data that widgets hold."""
    return to_jsonable_python(artefact)
