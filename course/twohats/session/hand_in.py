"""Handing in an exercise, in the one way that works where the learner is."""

from __future__ import annotations

from twohats.scenario.samples import sample_levels
from twohats.session.hub import hub_folders, hub_name
from twohats.session.session import Session
from twohats.session.submission import NotReadyError, name_in_file, pack_saved
from twohats.widgets.hand_in.widget import HandInForm


def hand_in_form(session: Session) -> HandInForm:
    """The list of assignments where a class collects on its hub; elsewhere name, button and file.

    A name that can be part of a file's name is kept with the lessons' notes.
    """
    notes = session.work.get("notes") or {}
    form = HandInForm(
        lambda: pack_saved(form.learner.strip(), session, form.page),
        name_fault,
        learner=notes.get("name") or hub_name(),
        hub_folders=hub_folders(session.folder),
        has_texts=bool(sample_levels(session.stem)),
    )

    def keep(_change: object) -> None:
        if not name_fault(form.learner):
            session.work.merge("notes", {"name": form.learner.strip()})

    form.observe(keep, names="learner")
    return form


def name_fault(learner: str) -> str:
    """Why a name cannot be part of a file's name, as a sentence; empty if it can."""
    try:
        name_in_file(learner)
    except NotReadyError as error:
        return str(error)
    return ""
