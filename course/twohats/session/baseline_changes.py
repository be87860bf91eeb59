"""What has changed since something was frozen, in sentences: what freezing again would take on."""

from __future__ import annotations

from typing import Any

from twohats.answers import Store, read
from twohats.answers.product import Roadmap
from twohats.answers.project import Charter, Plan
from twohats.lessons.catalog import lessons_building_on
from twohats.project.charter import REQUIRED
from twohats.scenario import Scenario
from twohats.session.paths import sibling_path, work_path
from twohats.session.prerequisite_labels import BUCKET_NAMES


def roadmap_changes(
    frozen: Roadmap | None, present: Roadmap | None, scenario: Scenario, _store: Store | None = None
) -> list[str]:
    """A sentence for each entry that moved: Part II builds on where it stands."""
    if frozen is None or present is None:
        return []
    before = {entry.id: entry.bucket for entry in frozen.entries}
    known = [entry for entry in present.entries if entry.id in scenario.ids]
    moved = [e for e in known if before.get(e.id, "unplaced") != e.bucket]
    return [
        f"{scenario.initiative(entry.id).name} moves from "
        f"{_BUCKETS[before.get(entry.id, 'unplaced')]} to {_BUCKETS[entry.bucket]}."
        for entry in moved
    ]


def charter_changes(
    frozen: Charter | None, present: Charter | None, scenario: Scenario, store: Store
) -> list[str]:
    """What another lead does to the lessons after this one, else which lines are different."""
    if frozen is None or present is None:
        return []
    if frozen.lead != present.lead and present.lead in scenario.ids:
        told = _ANEW.format(_later_lessons(), scenario.initiative(present.lead).name)
        return [told + _KEPT] if _begun_after(store) else [told]
    return _different(frozen, present, {**REQUIRED, **_LINES})


def plan_changes(
    frozen: Plan | None, present: Plan | None, scenario: Scenario, _store: Store | None = None
) -> list[str]:
    """Whether the frozen plan is for another project, else which parts are different."""
    if frozen is None or present is None:
        return []
    if frozen.lead != present.lead:
        before, now = (_named(plan.lead, scenario) for plan in (frozen, present))
        return [f"The frozen plan is for {before}; this one is for {now}."]
    return _different(frozen, present, _PARTS)


def _different(frozen: Any, present: Any, names: dict[str, str]) -> list[str]:
    """One sentence with all parts that are not as they were frozen, or none."""
    fields = [name for name in names if name in type(frozen).model_fields]
    changed = [names[name] for name in fields if getattr(frozen, name) != getattr(present, name)]
    return [f"Different since then: {', '.join(changed)}."] if changed else []


def _later_lessons() -> str:
    """The numbers of the lessons that build on the charter: 09 and 14."""
    numbers = [lesson.number for lesson in lessons_building_on("frozen_charter")]
    return " and ".join(filter(None, (", ".join(numbers[:-1]), numbers[-1])))


def _begun_after(store: Store) -> bool:
    """Whether anything was made in a lesson or exercise that builds on the charter."""
    folder = store.path.parent
    drafts = read(work_path(folder), store.pack, "my_work").sound
    for lesson in lessons_building_on("frozen_charter"):
        answers = read(sibling_path(folder, lesson.stem), store.pack, lesson.stem).sound
        if any(name in answers or f"draft_{name}" in drafts for name in lesson.drafts):
            return True
    return False


def _named(lead: str | None, scenario: Scenario) -> str:
    return scenario.initiative(lead).name if lead in scenario.ids else lead or "no initiative"


_ANEW = "Freezing again deals out lessons {} and their exercises anew for {}."
_KEPT = (
    " What you have made there so far is kept in a file beside each of them, and comes back with "
    "its lead."
)
_BUCKETS = BUCKET_NAMES | {"unplaced": "the tray"}
_LINES = {
    "answers": "the answers to the sponsor",
    "project_goals": "the project goals",
    "product_goals": "the product goals",
    "statements": "limits and assumptions",
    "end_condition": "when the project is over",
    "handover_owner": "who takes over",
}
_PARTS = {
    "tasks": "tasks and people",
    "links": "links",
    "hires": "hires",
    "risks": "risks and responses",
    "milestones": "milestones",
    "gates": "gates",
    "messages": "messages",
    "promise_day": "the promised day",
    "cost_k": "the cost asked for",
    "scope": "the scope",
}
