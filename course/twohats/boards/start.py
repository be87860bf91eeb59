"""What is written down before any teaching: a guess, the pre-test and two definitions."""

from __future__ import annotations

import hashlib
from typing import Any

from twohats.answers import Store, read
from twohats.answers.project import DateGuess, Definitions, Pretest
from twohats.both.date_pressure import TEAM
from twohats.checks.start import LEAST_WORDS, MOST_WORDS
from twohats.draw.face import face
from twohats.draw.markup import tag, text
from twohats.scenario import Scenario
from twohats.scenario.syllabus import inventory, lesson
from twohats.session.autosave import autosave, confirm_saved, to_json, try_save
from twohats.session.lots import draw_deal, draw_lot
from twohats.session.next_step import exercise_href
from twohats.session.paths import sibling_path
from twohats.session.session import Session
from twohats.widgets.date_slider.widget import DateSlider
from twohats.widgets.note.widget import Note
from twohats.widgets.pretest.widget import PretestWidget

STEM = "00_start"
DATE_GUESS = "date_guess"
PRETEST = "pretest"
DEFINITIONS = "before_definitions"
_ROLES = {
    "product_manager": "What does a product manager do?",
    "project_manager": "What does a project manager do?",
}
_SHORT = {"product_manager": "Product manager", "project_manager": "Project manager"}
_WRITTEN = "Show what you wrote in exercise 00. What is different today?"
_NONE_WRITTEN = (
    "Your first definitions belong in ",
    "exercise 00",
    ", and you have not written them yet. Write them there and open this page again. Then "
    "both appear here.",
)
_HELP = "In your own words, as you see it today. You will see both definitions again in lesson 01."


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
    key, faces = session.autosave_key(DATE_GUESS), _team(session.scenario)
    if session.is_graded:
        deal = draw_deal(session.work, DATE_GUESS) if guess.deal is None else guess.deal
        dealt = guess.model_copy(update={"deal": deal})
        slider = DateSlider.with_questions(value=to_json(dealt), autosave_key=key, faces=faces)
    else:
        slider = DateSlider(value=to_json(guess), autosave_key=key, faces=faces)
    autosave(slider, session.answers, session.saved_name(DATE_GUESS))
    return slider


def _team(scenario: Scenario) -> list[dict[str, str]]:
    """A portrait for each of the slider's team: people of the company who decide nothing."""
    company = scenario.company
    deciding = {stakeholder.name for stakeholder in company.stakeholders}
    others = [portrait for name, portrait in company.portraits.items() if name not in deciding]
    return [{"calm": face(portrait)} for portrait in others[:TEAM]]


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


def written_definitions(session: Session) -> str:
    """Both definitions as they were written in the first exercise, as HTML; or where to write them.

    They are read where that exercise keeps them, whichever page asks. They are folded: the page
    first asks for the same from memory.
    """
    work = read(sibling_path(session.folder, STEM), session.scenario, STEM).valid
    texts = to_json(work.get(DEFINITIONS) or Definitions())
    if not any(words.strip() for words in texts.values()):
        before, page, after = map(text, _NONE_WRITTEN)
        return tag("p", f"{before}{tag('a', page, href=exercise_href(STEM))}{after}")
    both = "".join(
        tag("p", f"{tag('b', text(_SHORT[role]))}: “{text(words.strip() or '…')}”")
        for role, words in texts.items()
    )
    return tag("details", tag("summary", text(_WRITTEN)) + both)


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
