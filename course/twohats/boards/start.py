"""What is written down before any teaching: the pre-test and two definitions."""

from __future__ import annotations

import contextlib
import hashlib
import secrets
from typing import Any

from twohats.answers import Store
from twohats.answers.project import Definitions, Pretest
from twohats.checks.start import LEAST_WORDS, MOST_WORDS
from twohats.scenario.syllabus import inventory
from twohats.session.autosave import autosave, to_json, try_save
from twohats.session.messages import clock_time
from twohats.widgets.note.widget import Note
from twohats.widgets.pretest.widget import PretestWidget

PRETEST = "pretest"
DEFINITIONS = "before_definitions"
_ROLES = {
    "product_manager": "What does a product manager do?",
    "project_manager": "What does a project manager do?",
}
_HELP = "In your own words, as you see it today. At the end of the course you see it again."


def pretest_board(store: Store, work: Store) -> PretestWidget:
    """The pre-test on what is kept in `store`, or on the form of the lot kept in `work`."""
    kept = store.get(PRETEST) or assign_form(_lot(work))
    made = PretestWidget(
        items=list(inventory(kept.form)),
        value=to_json(kept),
        autosave_key=f"{store.assignment}/{PRETEST}",
    )
    autosave(made, store, PRETEST)
    return made


def assign_form(lot: str) -> Pretest:
    """An empty pre-test; the same `lot` is always dealt the same form, A or B.

    Four hex digits of a hash are kept: enough to see how the form was dealt, too few to tell who.
    """
    digits = hashlib.sha256(lot.encode()).hexdigest()[:4]
    return Pretest(form="AB"[int(digits, 16) % 2], dealt=digits)


def _lot(work: Store) -> str:
    """Drawn once for each learner: in a classroom user, host and folder may all be alike."""
    kept = (work.get("lots") or {}).get(PRETEST)
    if kept:
        return kept
    drawn = secrets.token_hex(8)
    with contextlib.suppress(OSError):  # a full disk: the form is kept with the first answer
        work.merge("lots", {PRETEST: drawn})
    return drawn


def definition_note(store: Store, role: str) -> Note:
    """A short text on one role; both stand in one artefact. KeyError for another role."""
    if role not in _ROLES:
        raise KeyError(f"There is no role {role!r} here; there are {', '.join(_ROLES)}.")
    note = Note(
        label=_ROLES[role],
        help=_HELP,
        text=_both(store)[role],
        least_words=LEAST_WORDS,
        most_words=MOST_WORDS,
        autosave_key=f"{store.assignment}/{role}",
    )
    _keep(note, store, role)
    return note


def _both(store: Store) -> dict[str, Any]:
    return to_json(store.get(DEFINITIONS) or Definitions())


def _keep(note: Note, store: Store, role: str) -> None:
    """Save one of the two beside the other."""

    def save(_change: Any = None, *, anyway: bool = False) -> None:
        both = _both(store) | {role: note.text}
        try_save(note, lambda: store.save(DEFINITIONS, both, anyway=anyway))

    def resolve(which: str) -> None:
        store.load()
        if which == "mine":
            save(anyway=True)
        else:
            note.text = _both(store)[role]
            note.confirm(f"Saved {clock_time(store.saved_at)}" if store.saved_at else "")

    note.observe(save, names="text")
    note.on_resolve(resolve)
    if note.text and store.saved_at:
        note.confirm(f"Saved {clock_time(store.saved_at)}", at=store.saved_at.timestamp())
