"""Fixing a piece of work that later lessons build on: a roadmap, a charter, a plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from twohats.answers import Store, moment
from twohats.answers.product import Roadmap
from twohats.answers.project import Charter, Plan
from twohats.scenario import Scenario
from twohats.session.autosave import try_save
from twohats.session.baseline_changes import charter_changes, plan_changes, roadmap_changes
from twohats.session.messages import day_and_time
from twohats.widgets.freeze.widget import Freeze

if TYPE_CHECKING:
    from twohats.widgets.frame import Frame


@dataclass(frozen=True)
class Baseline:
    """One artefact that can be frozen: why it is not, and what has changed since it was.

    `changes` stand under the button's `heading`; without one they speak for themselves.
    """

    refusal: Callable[[Any], str]
    changes: Callable[[Any, Any, Scenario, Store], list[str]]
    heading: str = ""


def freeze_button(
    store: Store, scenario: Scenario, board: Frame | None, name: str = "roadmap"
) -> Freeze:
    """The button that copies the artefact `name` to `frozen_{name}` and says what changed since."""
    kind = BASELINES[name]
    button = Freeze(label=f"Freeze my {name}", heading=kind.heading)

    def look(_change: object = None) -> None:
        frozen, present = store.get(f"frozen_{name}"), store.get(name)
        with button.hold_sync():  # one message: whoever listens hears of all three at once
            button.frozen_at = _when(frozen)
            button.consequences = kind.changes(frozen, present, scenario, store)
            button.differs = _decided(frozen) != _decided(present)

    def freeze() -> None:
        made = store.get(name)
        refused = kind.refusal(made)
        if refused:
            button.trouble(f"Not frozen: {refused}")
            return
        frozen = _stamped(made)
        try_save(button, lambda: store.save(f"frozen_{name}", frozen, anyway=True))
        look()

    button.on_freeze(freeze)
    if board is not None:
        board.observe(look, names="saved_at")
    look()
    return button


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


#: What can be frozen, by name; its frozen copy carries `frozen_` before that name.
BASELINES = {
    "roadmap": Baseline(
        _roadmap_refusal, roadmap_changes, "Freezing again would change this further on:"
    ),
    "charter": Baseline(_charter_refusal, charter_changes),
    "plan": Baseline(_plan_refusal, plan_changes),
}


def _stamped(made: Any) -> dict[str, Any]:
    now = datetime.now(UTC).replace(microsecond=0).isoformat()
    return made.model_copy(update={"frozen_at": now}).model_dump(mode="json")


def _decided(made: Any) -> object:
    return made and made.model_copy(update={"frozen_at": None})


def _when(frozen: Any) -> str | None:
    at = moment(frozen.frozen_at) if frozen else None
    return day_and_time(at) if at else None
