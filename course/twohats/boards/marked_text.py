"""A text of an exercise that a person marks: its question, its field, its levels."""

from __future__ import annotations

from twohats.answers.envelope import ARTEFACTS
from twohats.answers.limits import field_limits
from twohats.scenario import syllabus
from twohats.session.autosave import autosave
from twohats.session.session import Session
from twohats.widgets.note.widget import Note


def open_text(session: Session, name: str) -> Note:
    """The field of a text, with what was written before; `name` is that of its graded cell.

    What the lesson asked under the same name is quoted, so that nobody has to look it up.
    KeyError with a sentence if the exercise has no such text.
    """
    content = syllabus.marked_text(session.stem, name)
    artefact = session.lesson.text_artefacts[name]
    note = Note(
        label=content["criterion"],
        question=content["question"],
        points=content["points"],
        earlier=(session.work.get("notes") or {}).get(f"{session.stem}.{name}", "").strip(),
        levels=content["levels"],
        about_words=content["words"],
        text=session.answers.get(artefact) or "",
        longest=field_limits(ARTEFACTS[artefact])[""]["longest"],
        autosave_key=f"{session.answers.assignment}/{artefact}",
    )
    autosave(note, session.answers, artefact, trait="text")
    return note
