"""What is written down before any teaching: a guess, the pre-test and two definitions."""

from __future__ import annotations

import hashlib
from typing import Any

from twohats.answers import Store
from twohats.answers.project import DateGuess, Definitions, Pretest
from twohats.checks.start import LEAST_WORDS, MOST_WORDS
from twohats.scenario.syllabus import inventory, lesson
from twohats.session.autosave import autosave, confirm_saved, to_json, try_save
from twohats.session.lots import draw_deal, draw_lot
from twohats.session.session import Session
from twohats.widgets.date_slider.widget import DateSlider
from twohats.widgets.note.widget import Note
from twohats.widgets.pretest.widget import PretestWidget

DATE_GUESS = "date_guess"
PRETEST = "pretest"
DEFINITIONS = "before_definitions"
_ROLES = {
    "product_manager": "What does a product manager do?",
    "project_manager": "What does a project manager do?",
}
_HELP = "In your own words, as you see it today. At the end of the course you see it again."


def open_board(session: Session) -> PretestWidget:
    """The pre-test: form A or B of the concept inventory; nothing is said about an answer."""
    store = session.answers
    answers = store.get(PRETEST) or assign_form(draw_lot(session.work, PRETEST))
    board = PretestWidget(
        items=list(inventory(answers.form)),
        value=to_json(answers),
        sitting_minutes=lesson(session.stem)["sitting_minutes"],
        autosave_key=f"{store.assignment}/{PRETEST}",
    )
    autosave(board, store, PRETEST)
    return board


def date_slider(session: Session) -> DateSlider:
    """Same team, same work, only the date: the slider on the saved guess, or before any.

    The exercise asks what moved, and for the chance of a day that its slider does not show.
    """
    guess = session.artefact(DATE_GUESS) or DateGuess()
    key = session.autosave_key(DATE_GUESS)
    if session.is_graded:
        deal = draw_deal(session.work, DATE_GUESS) if guess.deal is None else guess.deal
        dealt = guess.model_copy(update={"deal": deal})
        slider = DateSlider.with_questions(value=to_json(dealt), autosave_key=key)
    else:
        slider = DateSlider(value=to_json(guess), autosave_key=key)
    autosave(slider, session.answers, session.saved_name(DATE_GUESS))
    return slider


def definition_note(session: Session, role: str) -> Note:
    """A short text on one role; both are in one artefact. KeyError for another role."""
    if role not in _ROLES:
        raise KeyError(f"There is no role {role!r} here; there are {', '.join(_ROLES)}.")
    store = session.answers
    note = Note(
        label=_ROLES[role],
        help=_HELP,
        text=_definitions(store)[role],
        least_words=LEAST_WORDS,
        most_words=MOST_WORDS,
        autosave_key=f"{store.assignment}/{role}",
    )
    _autosave_definition(note, store, role)
    return note


def assign_form(lot: str) -> Pretest:
    """An empty pre-test; the same `lot` always gets the same form, A or B.

    Four hex digits of a hash are saved: enough to see how the form was assigned, too few to tell
    who the learner is.
    """
    digits = hashlib.sha256(lot.encode()).hexdigest()[:4]
    return Pretest(form="B" if int(digits, 16) % 2 else "A", dealt=digits)


def _definitions(store: Store) -> dict[str, Any]:
    return to_json(store.get(DEFINITIONS) or Definitions())


def _autosave_definition(note: Note, store: Store, role: str) -> None:
    """Save one of the two definitions beside the other."""

    def save(_change: Any = None, *, anyway: bool = False) -> None:
        definitions = _definitions(store) | {role: note.text}
        try_save(note, lambda: store.save(DEFINITIONS, definitions, anyway=anyway))

    def resolve(which: str) -> None:
        store.load()
        if which == "mine":
            save(anyway=True)
        else:
            note.text = _definitions(store)[role]
            note.confirm("")
            confirm_saved(note, store)

    note.observe(save, names="text")
    note.on_resolve(resolve)
    if note.text:
        confirm_saved(note, store)
