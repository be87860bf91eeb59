"""Which initiative the learner's project leads with, and which kept work belongs to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from twohats.answers import Store
from twohats.answers.project import Charter
from twohats.desk.drafts import DRAFTED
from twohats.scenario import Scenario

_DEALT_ANEW = (
    "Your charter leads with {now} now, so this page is dealt out anew. What you had made here for "
    "{before} is kept in the file {file} beside it. Texts that you wrote into the notebook itself "
    "stay, and what is frozen stays frozen until you freeze again."
)


def charter_of(carried: Mapping[str, Any], scenario: Scenario) -> Charter:
    """The carried charter if it names a lead that the scenario has, else the reference's."""
    own = carried.get("frozen_charter")
    if own is not None and own.lead in scenario.ids:
        return own
    return Charter.model_validate(scenario.reference("frozen_charter"))


def breaks_down(wbs: Iterable[Any], lead: str, scenario: Scenario) -> bool:
    """Whether at least half of the lead's tasks stand in a breakdown, by id and name."""
    have = {(package.id, package.name) for package in wbs}
    tasks = scenario.breakdown(lead)
    return 2 * sum((task.id, task.name) in have for task in tasks) >= len(tasks)


def belongs(stem: str, get: Callable[[str], Any], lead: str, scenario: Scenario) -> bool:
    """Whether what `get` gives by name as work on an exercise is about `lead`, or about no lead."""
    if stem == "14_plan":
        plan = get("plan")
        return plan is None or plan.lead == lead
    if stem == "09_planning_and_scheduling":
        wbs = get("wbs")
        return wbs is None or breaks_down(wbs, lead, scenario)
    return True


def make_way(
    store: Store, stem: str, carried: Mapping[str, Any], scenario: Scenario, prefix: str = ""
) -> None:
    """Keep work on another lead in a file beside the store's, and take it out of the store.

    What was done is told in the store's notices. `prefix` is that of the drafts in a lesson.
    """
    if stem not in DRAFTED:
        return
    lead = charter_of(carried, scenario).lead
    if belongs(stem, lambda name: store.get(f"{prefix}{name}"), lead, scenario):
        return
    try:
        before = _lead_before(stem, lambda name: store.get(f"{prefix}{name}"), scenario)
        kept = store.keep_copy(before or "before")
        for name in (f"{prefix}{name}" for name in DRAFTED[stem]):
            if store.get(name) is not None:
                store.forget(name)
    except OSError as error:
        store.notices.append(f"Your plan for another initiative stays: {error.strerror or error}.")
    else:
        named = scenario.initiative(before).name if before else "another initiative"
        now = scenario.initiative(lead).name
        store.notices.append(_DEALT_ANEW.format(now=now, before=named, file=kept.name))


def _lead_before(stem: str, get: Callable[[str], Any], scenario: Scenario) -> str:
    """Which initiative kept work is about; empty if that cannot be told."""
    return next((id_ for id_ in scenario.ids if belongs(stem, get, id_, scenario)), "")
