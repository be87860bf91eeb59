"""What an exercise builds on, copied into its own answers when the learner opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from twohats.answers import CARRIED, Reading, Store, read
from twohats.lessons.catalog import find_lesson
from twohats.scenario import Scenario
from twohats.scenario.breakdowns import OF_A_LEAD
from twohats.session.lead import covers_breakdown, lead_charter
from twohats.session.paths import sibling_path, work_path

_REFUSED = (
    "What this exercise builds on could not be copied into it: {}. "
    "Make room on the disk, then run this cell again."
)


def carry_over(store: Store, scenario: Scenario, folder: Path) -> dict[str, str]:
    """Carry what `store`'s exercise builds on into it; returns who made each: learner, reference.

    The learner's own newest work is taken; where there is none, what was carried before stays, and
    else the reference state is taken, which costs nothing. A disk that refuses is told in the
    store's notices.
    """
    try:
        _bring_each(store, scenario, folder)
    except OSError as error:
        store.notices.append(_REFUSED.format(error.strerror or error))
    return dict(store.reading.origins)


def latest_own_work(assignment: str, scenario: Scenario, folder: Path) -> dict[str, Any]:
    """The learner's own newest work that an exercise builds on, by name; also from a lesson.

    What the learner has not made is absent, and so is a breakdown of another lead.
    """
    found = {
        name: _own(name, stem, scenario, folder)
        for name, stem in find_lesson(assignment).builds_on.items()
    }
    lead = lead_charter(found, scenario).lead
    if found.get("wbs") is not None and not covers_breakdown(found["wbs"], lead, scenario):
        found |= dict.fromkeys(OF_A_LEAD)
    return {name: own for name, own in found.items() if own is not None}


def _bring_each(store: Store, scenario: Scenario, folder: Path) -> None:
    found = {
        name: _own(name, stem, scenario, folder)
        for name, stem in find_lesson(store.assignment).builds_on.items()
    }
    for name in (name for name in found if name not in OF_A_LEAD):
        _bring_one(store, name, found[name], lambda name=name: scenario.reference(name))
    if "wbs" in found:
        _bring_breakdown(store, scenario, {name: found[name] for name in OF_A_LEAD})


def _bring_one(store: Store, name: str, own: Any, reference: Callable[[], Any]) -> None:
    if own is not None:
        _carry_if_new(store, name, own, "learner")
    elif name not in store.reading.carried:
        store.carry(name, reference(), "reference")


def _bring_breakdown(store: Store, scenario: Scenario, found: dict[str, Any]) -> None:
    """Breakdown, links and milestones, together: those of another lead give way to its own."""
    lead = getattr(store.reading.carried.get("frozen_charter"), "lead", None)
    known = lead in scenario.ids
    if known and not covers_breakdown(found["wbs"] or (), lead, scenario):
        found = dict.fromkeys(found)
    for name, own in found.items():
        _bring_one(store, name, own, lambda name=name: scenario.reference(name, lead))
    if known and not covers_breakdown(store.reading.carried["wbs"], lead, scenario):
        for name in found:
            store.carry(name, scenario.reference(name, lead), "reference")


def _own(name: str, stem: str, scenario: Scenario, folder: Path) -> Any | None:
    for path, assignment in ((sibling_path(folder, stem), stem), (work_path(folder), "my_work")):
        found = read(path, scenario, assignment) if path.exists() else Reading()
        if name in found.sound:
            return found.sound[name]
    return None


def _carry_if_new(store: Store, name: str, own: Any, origin: str) -> None:
    if store.reading.carried.get(name) != own or store.reading.origins.get(name) != origin:
        store.carry(name, CARRIED[name].dump_python(own, mode="json"), origin)
