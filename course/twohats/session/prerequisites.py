"""What an exercise builds on, copied into its own answers when the learner opens it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from twohats.answers import CARRIED, Reading, Store, read
from twohats.lessons.catalog import find_lesson
from twohats.scenario import Scenario
from twohats.scenario.breakdowns import LEAD_STATES
from twohats.session.lead import covers_breakdown, lead_charter
from twohats.session.paths import sibling_path, work_path

_REFUSED = (
    "What this exercise builds on could not be copied into it: {}. "
    "Make room on the disk, then run this cell again."
)


def carry_over(store: Store, scenario: Scenario, folder: Path) -> dict[str, str]:
    """Carry what `store`'s exercise builds on into it; returns who made each: learner, reference.

    The learner's own newest work is taken; where there is none, what was carried before stays, and
    else the reference state is taken, which costs nothing. If the disk refuses, the store's
    notices say so.
    """
    try:
        _carry_each(store, scenario, folder)
    except OSError as error:
        store.notices.append(_REFUSED.format(error.strerror or error))
    return dict(store.reading.origins)


def latest_own_work(stem: str, scenario: Scenario, folder: Path) -> dict[str, Any]:
    """The learner's own newest work that an exercise builds on, by name; also from a lesson.

    What the learner has not made is absent, and so is a breakdown of another lead.
    """
    work = _own_work(stem, scenario, folder)
    lead = lead_charter(work, scenario).lead or ""
    if work.get("wbs") is not None and not covers_breakdown(work["wbs"] or (), lead, scenario):
        work |= dict.fromkeys(LEAD_STATES)
    return {name: artefact for name, artefact in work.items() if artefact is not None}


def _carry_each(store: Store, scenario: Scenario, folder: Path) -> None:
    work = _own_work(store.assignment, scenario, folder)
    for name in (name for name in work if name not in LEAD_STATES):
        _carry(store, name, work[name], partial(scenario.reference, name))
    if "wbs" in work:
        _carry_breakdown(store, scenario, {name: work[name] for name in LEAD_STATES})


def _carry(store: Store, name: str, artefact: Any, reference: Callable[[], Any]) -> None:
    if artefact is not None:
        _carry_if_new(store, name, artefact)
    elif name not in store.reading.carried:
        store.carry(name, reference(), "reference")


def _carry_breakdown(store: Store, scenario: Scenario, parts: dict[str, Any]) -> None:
    """Breakdown, links and milestones, together: those of another lead give way to its own."""
    charter = store.reading.carried.get("frozen_charter")
    lead = (charter.lead if charter else None) or ""
    has_lead = lead in scenario.ids
    if has_lead and not covers_breakdown(parts["wbs"] or (), lead, scenario):
        parts = dict.fromkeys(parts)
    for name, artefact in parts.items():
        _carry(store, name, artefact, partial(scenario.reference, name, lead))
    if has_lead and not covers_breakdown(store.reading.carried["wbs"], lead, scenario):
        for name in parts:
            store.carry(name, scenario.reference(name, lead), "reference")


def _own_work(stem: str, scenario: Scenario, folder: Path) -> dict[str, Any | None]:
    """What the exercise builds on by name, None where the learner has not made it."""
    return {
        name: _own_artefact(name, maker, scenario, folder)
        for name, maker in find_lesson(stem).builds_on.items()
    }


def _own_artefact(name: str, stem: str, scenario: Scenario, folder: Path) -> Any | None:
    for path, assignment in ((sibling_path(folder, stem), stem), (work_path(folder), "my_work")):
        reading = read(path, scenario, assignment) if path.exists() else Reading()
        if name in reading.valid:
            return reading.valid[name]
    return None


def _carry_if_new(store: Store, name: str, artefact: Any) -> None:
    reading = store.reading
    if reading.carried.get(name) != artefact or reading.origins.get(name) != "learner":
        store.carry(name, CARRIED[name].dump_python(artefact, mode="json"), "learner")
