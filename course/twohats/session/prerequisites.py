"""What an exercise builds on, copied into its own answers when the learner opens it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from twohats.answers import CARRIED, Reading, Store, read
from twohats.lessons.catalog import find_lesson
from twohats.scenario import Scenario
from twohats.scenario.breakdowns import LEAD_STATES
from twohats.session.conversions import find_own
from twohats.session.lead import covers_breakdown, lead_charter
from twohats.session.paths import sibling_path, work_path

_REFUSED = (
    "What this exercise builds on could not be copied into it: {}. "
    "Make room on the disk, then open this page again."
)

_TOO_LITTLE = (
    "Your breakdown in exercise 09 has less than half of the packages of {lead}, so this exercise "
    "does not build on it. It stays in exercise 09 as it is."
)


def carry_over(store: Store, scenario: Scenario, folder: Path) -> dict[str, str]:
    """Carry what `store`'s exercise builds on into it; returns who made each: learner, reference.

    The learner's own newest work is taken; where there is none, what was carried before stays, and
    else the reference state is taken, which costs nothing. Once a plan was begun, a breakdown that
    was changed after that is held back until the learner has decided: see `held_back`. If the disk
    refuses, the store's notices say so.
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


def held_back(store: Store, scenario: Scenario, folder: Path) -> dict[str, Any]:
    """The learner's newest breakdown, by name, if work in `store` was begun from another one."""
    carried = store.reading.carried
    if not _is_begun(store) or any(name not in carried for name in LEAD_STATES):
        return {}
    work = latest_own_work(store.assignment, scenario, folder)
    newest = {name: work.get(name, carried[name]) for name in LEAD_STATES}
    is_same = all(newest[name] == carried[name] for name in LEAD_STATES)
    return {} if "wbs" not in work or is_same else newest


def carry_newest(store: Store, parts: Mapping[str, Any]) -> None:
    """Carry what was held back: the learner has decided what becomes of it."""
    for name, artefact in parts.items():
        if artefact != store.reading.carried.get(name):
            _carry_if_new(store, name, artefact)


def _is_begun(store: Store) -> bool:
    """Whether an exercise that rests on a breakdown has work of its own on it."""
    lesson = find_lesson(store.assignment)
    return "wbs" in lesson.builds_on and store.get(lesson.board_artefact) is not None


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
    carried = store.reading.carried.get("wbs")
    if _is_begun(store) and carried and has_lead and covers_breakdown(carried, lead, scenario):
        return
    if has_lead and parts["wbs"] and not covers_breakdown(parts["wbs"], lead, scenario):
        title = scenario.initiative(lead).name
        store.notices.append(_TOO_LITTLE.format(lead=title))
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
        name: own_artefact(name, maker, scenario, folder)
        for name, maker in find_lesson(stem).builds_on.items()
    }


def own_artefact(name: str, stem: str, scenario: Scenario, folder: Path) -> Any | None:
    """One artefact as the learner made it in the exercise `stem`, or in a lesson; None if not."""
    for path, assignment in ((sibling_path(folder, stem), stem), (work_path(folder), "my_work")):
        reading = read(path, scenario, assignment) if path.exists() else Reading()
        if (artefact := find_own(name, reading.valid, scenario)) is not None:
            return artefact
    return None


def _carry_if_new(store: Store, name: str, artefact: Any) -> None:
    reading = store.reading
    if reading.carried.get(name) != artefact or reading.origins.get(name) != "learner":
        store.carry(name, CARRIED[name].dump_python(artefact, mode="json"), "learner")
