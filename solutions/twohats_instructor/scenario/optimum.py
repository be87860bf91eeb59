"""The best roadmap there is, proved by a solver: the yardstick of the value mark."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ortools.sat.python import cp_model
from twohats.product.roadmap import BUCKETS, QUARTERS_LIVE, TOLERANCE
from twohats.scenario import Scenario, World

Placement = dict[str, str]
# CP-SAT reckons in whole numbers: thousandths of a person-week, and dollars.
GRAIN = 1000
# Among placements of equal worth one is preferred, so that the answer does not hang on the solver.
TIE = 10_000


def optimum(
    scenario: Scenario,
    world: World,
    not_now: Collection[str] = (),
    buckets: Sequence[str] = BUCKETS,
) -> Placement:
    """The placement {id: bucket} of highest worth; the same each time.

    What the simulation tolerates is open to the solver too: 5% above capacity. `not_now` keeps
    some initiatives out of Now, to see how good other answers can be; `buckets` are those open.
    """
    model = cp_model.CpModel()
    choices = {
        (id_, bucket): model.new_bool_var(f"{id_}_{bucket}")
        for id_ in scenario.ids
        for bucket in buckets
    }
    _each_at_most_once(model, choices, scenario, buckets)
    _within_capacity(model, choices, scenario, buckets)
    _enablers_first(model, choices, world, buckets)
    for id_ in not_now:
        model.add(choices[id_, "now"] == 0)
    model.maximize(
        sum(
            (_value(scenario, world, *slot) * TIE - rank) * choice
            for rank, (slot, choice) in enumerate(choices.items())
        )
    )
    return _solve(model, choices)


def _each_at_most_once(
    model: cp_model.CpModel, choices: dict, scenario: Scenario, buckets: Sequence[str]
) -> None:
    for id_ in scenario.ids:
        model.add_at_most_one(choices[id_, bucket] for bucket in buckets)


def _within_capacity(
    model: cp_model.CpModel, choices: dict, scenario: Scenario, buckets: Sequence[str]
) -> None:
    for bucket in buckets:
        for skill in scenario.backlog.skills:
            load = sum(
                round(initiative.effort[skill] * GRAIN) * choices[initiative.id, bucket]
                for initiative in scenario.backlog.initiatives
            )
            model.add(load <= round(scenario.backlog.capacity[skill] * (1 + TOLERANCE) * GRAIN))


def _enablers_first(
    model: cp_model.CpModel, choices: dict, world: World, buckets: Sequence[str]
) -> None:
    for dependent, enabler in world.dependencies:
        for count in range(1, len(buckets) + 1):
            earlier_buckets = buckets[:count]
            model.add(
                sum(choices[dependent, bucket] for bucket in earlier_buckets)
                <= sum(choices[enabler, bucket] for bucket in earlier_buckets)
            )


def _value(scenario: Scenario, world: World, id_: str, bucket: str) -> int:
    law = scenario.backlog.law
    is_in_time = BUCKETS.index(bucket) <= BUCKETS.index(law.by)
    avoided_penalty = law.penalty_k if id_ == law.initiative and is_in_time else 0.0
    return round((world.effects[id_] * QUARTERS_LIVE[bucket] + avoided_penalty) * GRAIN)


def _solve(model: cp_model.CpModel, choices: dict) -> Placement:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.interleave_search = True  # two workers, and still the same answer each time
    solver.parameters.random_seed = 1
    if solver.solve(model) != cp_model.OPTIMAL:
        raise RuntimeError("The solver found no proven optimum.")
    return {id_: bucket for (id_, bucket), choice in choices.items() if solver.value(choice)}
