"""Freezing the charter of lesson 08: when it may be frozen, and what freezing again changes."""

from __future__ import annotations

from twohats.answers import read
from twohats.answers.project import Charter
from twohats.lessons.catalog import lessons_building_on
from twohats.project.charter import LINES
from twohats.session.baseline import Baseline, changed_parts
from twohats.session.paths import sibling_path, work_path
from twohats.session.session import Session

_NEW_LEAD = "If you freeze again, lessons {} and their exercises start over with {}."
_WORK_IS_KEPT = (
    " What you have made there so far is kept, and comes back if you choose the earlier item again."
)
_LINES = {
    "answers": "the answers to the sponsor",
    "project_goals": "the project goals",
    "product_goals": "the product goals",
    "end_condition": "the exit criteria",
    "handover_owner": "who takes over the result",
}


def _why_not_frozen(charter: Charter | None) -> str:
    if charter is not None and charter.lead is not None:
        return ""
    return "First choose the item in Now that becomes the project: the plan starts from it."


def _changes(frozen: Charter, charter: Charter, session: Session) -> list[str]:
    """What another lead does to the lessons after this one, else which lines are different."""
    scenario, lead = session.scenario, charter.lead
    if frozen.lead != lead and lead in scenario.ids:
        sentence = _NEW_LEAD.format(_later_lessons(), scenario.initiative(lead).name)
        return [sentence + _WORK_IS_KEPT] if _is_work_in_later_lessons(session) else [sentence]
    return changed_parts(frozen, charter, {**LINES, **_LINES})


def _later_lessons() -> str:
    """The numbers of the lessons that build on the charter: 09 and 14."""
    *numbers, last = [lesson.number for lesson in lessons_building_on("frozen_charter")]
    return f"{', '.join(numbers)} and {last}" if numbers else last


def _is_work_in_later_lessons(session: Session) -> bool:
    """Whether anything was made in a lesson or exercise that builds on the charter."""
    folder, scenario = session.folder, session.scenario
    drafts = read(work_path(folder), scenario, "my_work").valid
    for lesson in lessons_building_on("frozen_charter"):
        answers = read(sibling_path(folder, lesson.stem), scenario, lesson.stem).valid
        if any(name in answers or f"draft_{name}" in drafts for name in lesson.drafts):
            return True
    return False


BASELINE = Baseline(_why_not_frozen, _changes)
