"""Fixing a piece of work that later lessons build on: a roadmap, a charter, a plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from twohats.answers import Store, moment
from twohats.answers.artefacts import Roadmap
from twohats.answers.project import Charter, Plan
from twohats.desk.keeping import attempt
from twohats.desk.telling import day_and_time
from twohats.project.charter import REQUIRED
from twohats.scenario import Scenario
from twohats.widgets.shared.freeze import Freeze

if TYPE_CHECKING:
    from twohats.widgets.shared.frame import Frame

_WORDS = {
    "unplaced": "the tray",
    "now": "Now",
    "next": "Next",
    "later": "Later",
    "not_doing": "Not doing",
}


@dataclass(frozen=True)
class Kind:
    """One artefact that can be frozen: `refusal` and `changes` are sentences, the latter a list."""

    refusal: Callable[[Any], str]
    changes: Callable[[Any, Any, Scenario], list[str]]


def freezer(store: Store, scenario: Scenario, board: Frame | None, name: str = "roadmap") -> Freeze:
    """The button that copies the artefact `name` to `frozen_{name}` and says what changed since."""
    button, kind = Freeze(label=f"Freeze my {name}"), KINDS[name]

    def look(_change: object = None) -> None:
        frozen, present = store.get(f"frozen_{name}"), store.get(name)
        with button.hold_sync():  # one message: whoever listens hears of all three at once
            button.frozen_at = _when(frozen)
            button.consequences = kind.changes(frozen, present, scenario)
            button.differs = _decided(frozen) != _decided(present)

    def freeze() -> None:
        made = store.get(name)
        refused = kind.refusal(made)
        if refused:
            button.trouble(f"Not frozen: {refused}")
            return
        frozen = _stamped(made)
        attempt(button, lambda: store.save(f"frozen_{name}", frozen, anyway=True))
        look()

    button.on_freeze(freeze)
    if board is not None:
        board.observe(look, names="saved_at")
    look()
    return button


def changes(frozen: Roadmap | None, present: Roadmap | None, scenario: Scenario) -> list[str]:
    """What freezing again would change for Part II, one sentence for each entry that moved."""
    if frozen is None or present is None:
        return []
    before = {entry.id: entry.bucket for entry in frozen.entries}
    known = [entry for entry in present.entries if entry.id in scenario.ids]
    moved = [e for e in known if before.get(e.id, "unplaced") != e.bucket]
    return [
        f"{scenario.initiative(entry.id).name} moves from "
        f"{_WORDS[before.get(entry.id, 'unplaced')]} to {_WORDS[entry.bucket]}."
        for entry in moved
    ]


def charter_changes(
    frozen: Charter | None, present: Charter | None, scenario: Scenario
) -> list[str]:
    """What freezing a charter again would change: another lead, else each line of it."""
    if frozen is None or present is None:
        return []
    if frozen.lead != present.lead and present.lead in scenario.ids:
        return [_ANEW.format(scenario.initiative(present.lead).name)]
    names = {**REQUIRED, **_LINES}
    fields = [name for name in names if name in Charter.model_fields]
    changed = [name for name in fields if getattr(frozen, name) != getattr(present, name)]
    return [f"Changes since: {names[name]}." for name in changed]


def plan_changes(frozen: Plan | None, present: Plan | None, scenario: Scenario) -> list[str]:
    """What freezing a plan again would change, one sentence for each part of it."""
    if frozen is None or present is None:
        return []
    changed = [name for name in _PARTS if getattr(frozen, name) != getattr(present, name)]
    return [f"Changes since: {_PARTS[name]}." for name in changed]


def _plan_refusal(plan: Plan | None) -> str:
    if plan is not None and plan.promise_day is not None:
        return ""
    return "The plan promises no day yet, and the project is measured by it."


def _roadmap_refusal(roadmap: Roadmap | None) -> str:
    if roadmap is not None and roadmap.bucket("now"):
        return ""
    return "Now is still empty, and Part II starts from there."


def _charter_refusal(charter: Charter | None) -> str:
    if charter is not None and charter.lead is not None:
        return ""
    return "The charter names no lead entry yet, and the plan starts from there."


_ANEW = (
    "Lessons 09 and 14 and their exercises are dealt out anew for {}. What you have made there so "
    "far is kept in a file beside each of them, and comes back with its lead."
)
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
#: What can be frozen, by name; its frozen copy carries `frozen_` before that name.
KINDS = {
    "roadmap": Kind(_roadmap_refusal, changes),
    "charter": Kind(_charter_refusal, charter_changes),
    "plan": Kind(_plan_refusal, plan_changes),
}


def _stamped(made: Any) -> dict[str, Any]:
    now = datetime.now(UTC).replace(microsecond=0).isoformat()
    return made.model_copy(update={"frozen_at": now}).model_dump(mode="json")


def _decided(made: Any) -> object:
    return made and made.model_copy(update={"frozen_at": None})


def _when(frozen: Any) -> str | None:
    at = moment(frozen.frozen_at) if frozen else None
    return day_and_time(at) if at else None
