"""An open notebook: its lesson, where its work is kept, and what that work builds on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from twohats.answers import Store
from twohats.answers.project import Charter
from twohats.lessons.catalog import Lesson, find_lesson
from twohats.scenario import Scenario, load
from twohats.session.begun_from import carry_noted
from twohats.session.drafts import start_from_draft
from twohats.session.lead import is_for_lead, lead_charter, switch_lead
from twohats.session.notebook import Place, find_place
from twohats.session.paths import answers_path, work_path
from twohats.session.prerequisites import carry_over, latest_own_work


@dataclass(frozen=True)
class Session:
    """One open notebook in `folder`: a lesson, or its exercise if it `is_graded`.

    `answers` is the file to which its work is saved. `work` is what lessons keep (predictions,
    drafts, notes); in a lesson the two are the same.
    """

    stem: str
    folder: Path
    is_graded: bool
    scenario: Scenario
    work: Store
    answers: Store
    #: The open notebook's own file, if somebody says which it is.
    notebook: Path | None = None
    #: What is odd about the notebook's name or folder, in sentences.
    notices: tuple[str, ...] = ()

    @property
    def lesson(self) -> Lesson:
        """The lesson's entry in the catalog."""
        return find_lesson(self.stem)

    @property
    def carried(self) -> Mapping[str, Any]:
        """What the work builds on, by name: in an exercise as carried, in a lesson the newest."""
        if self.is_graded:
            return self.answers.reading.carried
        return latest_own_work(self.stem, self.scenario, self.folder)

    @property
    def charter(self) -> Charter:
        """The charter that the work follows."""
        return lead_charter(self.carried, self.scenario)

    def saved_name(self, artefact: str) -> str:
        """The name under which an artefact is saved: a lesson saves drafts."""
        return artefact if self.is_graded else f"draft_{artefact}"

    def artefact(self, name: str) -> Any:
        """An artefact as it was last saved; None if it was not."""
        return self.answers.get(self.saved_name(name))

    def autosave_key(self, artefact: str, lead: str | None = None) -> str:
        """The name of the browser's copy of an artefact; each lead has its own."""
        key = f"{self.answers.assignment}/{self.saved_name(artefact)}"
        return key if lead is None else f"{key}/{lead}"


def open_session(stem: str, folder: Path | None = None, *, is_graded: bool) -> Session:
    """Open the notebook `stem` in `folder`; what was found out is in the stores' notices.

    Without a folder the notebook is looked for: see `twohats.session.notebook`.

    An exercise gets what it builds on and the lesson's draft, and work on another lead than the
    charter's gives way. KeyError with a sentence if no such lesson is written.
    """
    find_lesson(stem)
    place = Place(folder) if folder else find_place(stem, Path.cwd(), is_graded=is_graded)
    folder, scenario = place.folder, load()
    work = Store(work_path(folder), "my_work", scenario)
    answers = Store(answers_path(folder, stem), stem, scenario) if is_graded else work
    session = Session(
        stem, folder, is_graded, scenario, work, answers, place.notebook, place.notices
    )
    if not is_graded:
        switch_lead(work, stem, session.carried, scenario, "draft_")
    elif not answers.reading.foreign:
        _prepare_exercise(session)
    return session


def _prepare_exercise(session: Session) -> None:
    stem, scenario, answers = session.stem, session.scenario, session.answers
    carry_over(answers, scenario, session.folder)
    switch_lead(answers, stem, session.carried, scenario)
    lead = session.charter.lead
    is_draft = start_from_draft(
        answers, session.work, lambda get: lead is None or is_for_lead(stem, get, lead, scenario)
    )
    if is_draft and lead is not None:
        carry_noted(answers, session.work, lead)
