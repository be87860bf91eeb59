"""Whether the tables of the pack fit their types and each other."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from pydantic import TypeAdapter, ValidationError
from twohats.answers import CARRIED
from twohats.answers.product import Roadmap
from twohats.scenario import Scenario

from twohats_instructor.scenario.breakdown_source import (
    BOUGHT_IN,
    BREAKDOWNS,
    PEOPLE,
    SKILLS,
    SourceTask,
    days_by_skill,
)
from twohats_instructor.scenario.scope_consistency import (
    needs_without_ground,
    unsound_needs,
    waits_without_decision,
)
from twohats_instructor.scenario.time_limits import LIMITS
from twohats_instructor.scenario.truth import DEPENDENCIES, NEEDS, OPPOSES, SUPPORTS

PropertyRow = tuple[str, bool, str, str]


def consistency_rows(scenario: Scenario) -> Iterator[PropertyRow]:
    """Verdicts as (name, ok, seen, expected)."""
    yield _property_row(
        "efforts are the sums of their breakdowns", _effort_mismatches(scenario), "within 10% each"
    )
    yield _property_row(
        "breakdowns are sound networks", _network_faults(), "no loop, one start, one end"
    )
    yield _property_row("tasks are typed", _untyped_tasks(), "o <= m <= p, known skills and people")
    yield _property_row("limits in time", [i for i in scenario.ids if i not in LIMITS], "one each")
    yield _property_row(
        "needs are known", _unknown_needs(scenario), "each of the ten, for or against"
    )
    yield _property_row(
        "needs of scope items",
        [*needs_without_ground(), *unsound_needs()],
        "a package that waits or a reason, no loop, and a loss that counts what goes with it",
    )
    yield _property_row(
        "items that wait for others", waits_without_decision(), "a need, or a reason why not"
    )
    yield _property_row("reference states", _unreadable_references(scenario), "each of its type")


def _property_row(name: str, faults: list[str], expected: str) -> PropertyRow:
    return name, not faults, "; ".join(faults) or "as expected", expected


def _effort_mismatches(scenario: Scenario) -> list[str]:
    return [
        f"{initiative.id} {skill}: {days / 5:g} against {initiative.effort[skill]:g} person-weeks"
        for initiative in scenario.backlog.initiatives
        for skill, days in days_by_skill(initiative.id).items()
        if abs(days / 5 - initiative.effort[skill]) > 0.1 * initiative.effort[skill]
    ]


def _network_faults() -> list[str]:
    return [
        f"{id_}: {fault}"
        for id_, tasks in BREAKDOWNS.items()
        for fault in _faults_of_network(tasks)
    ]


def _faults_of_network(tasks: tuple[SourceTask, ...]) -> Iterator[str]:
    predecessors = {task.id: task.predecessors for task in tasks}
    predecessor_ids = {id_ for ids in predecessors.values() for id_ in ids}
    if predecessor_ids - predecessors.keys():
        yield f"unknown {sorted(predecessor_ids - predecessors.keys())}"
    order = list(predecessors)
    if any(
        predecessor in order[order.index(id_) :]
        for id_ in predecessors
        for predecessor in predecessors[id_]
    ):
        yield "a task stands before what it waits for"
    if sum(not ids for ids in predecessors.values()) != 1:
        yield "not one start"
    if len(predecessors.keys() - predecessor_ids) != 1:
        yield "not one end"
    try:
        TopologicalSorter(predecessors).prepare()
    except CycleError:
        yield "a loop"


def _untyped_tasks() -> list[str]:
    return [
        f"{id_} {task.id}"
        for id_, tasks in BREAKDOWNS.items()
        for task in tasks
        if list(task.days) != sorted(task.days)
        or task.skill not in (*SKILLS, BOUGHT_IN)
        or task.person_type not in PEOPLE
        or (task.belongs_to != id_ and (id_, task.belongs_to) not in DEPENDENCIES)
    ]


def _unknown_needs(scenario: Scenario) -> list[str]:
    needs_in_evidence = {item["need"] for item in scenario.reference("evidence")}
    needs_in_claims = {need for needs in (*SUPPORTS.values(), *OPPOSES.values()) for need in needs}
    contradictory_ids = [id_ for id_ in scenario.ids if set(SUPPORTS[id_]) & set(OPPOSES[id_])]
    return (
        sorted((needs_in_evidence ^ set(NEEDS)) | (needs_in_claims - set(NEEDS)))
        + contradictory_ids
    )


def _unreadable_references(scenario: Scenario) -> list[str]:
    types = CARRIED | {"roadmap": TypeAdapter(Roadmap)}
    return [name for name in types if not _is_readable(types[name], scenario.reference(name))]


def _is_readable(adapter: TypeAdapter, data: object) -> bool:
    try:
        adapter.validate_python(data)
    except ValidationError:
        return False
    return True
