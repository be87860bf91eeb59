"""Are levelled schedules feasible, no shorter than the critical path, and close to the best?"""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twohats.project.resources import (
    LevelingProblem,
    ResourceError,
    best_sampled_schedule,
    serial_schedule,
)
from twohats.project.resources.sampling_sgs import finish

HERE = Path(__file__).parent / "psplib"
INSTANCES = json.loads((HERE / "instances.json").read_text())["instances"]


def patterson(name):
    """A published instance: activities from 1, each with its duration, demands and successors."""
    numbers = iter(map(int, (HERE / name).read_text().split()))
    count, kinds = next(numbers), next(numbers)
    capacities = {f"R{kind}": next(numbers) for kind in range(kinds)}
    durations, demands = {}, {}
    predecessors = {str(activity): [] for activity in range(1, count + 1)}
    for activity in predecessors:
        durations[activity] = next(numbers)
        demands[activity] = {f"R{kind}": next(numbers) for kind in range(kinds)}
        for _ in range(next(numbers)):
            predecessors[str(next(numbers))].append(activity)
    return LevelingProblem(durations, predecessors, demands, capacities)


def longest_path(problem):
    """The judge: the finish of each task by relaxation to a fixed point."""
    ends = dict.fromkeys(problem.durations, 0)
    for _ in problem.durations:
        for task, days in problem.durations.items():
            earlier_ends = [ends[id_] for id_ in problem.predecessors[task]]
            ends[task] = max(earlier_ends, default=0) + days
    return max(ends.values(), default=0)


def breaches(problem, start):
    """What is wrong with a schedule, day by day and link by link."""
    for task, predecessors in problem.predecessors.items():
        for id_ in predecessors:
            if start[task] < start[id_] + problem.durations[id_]:
                yield f"{task} starts before {id_} is done"
    for day in range(finish(problem, start)):
        running = [id_ for id_ in start if 0 <= day - start[id_] < problem.durations[id_]]
        for name, capacity in problem.capacities.items():
            demand = sum(problem.demands.get(task, {}).get(name, 0) for task in running)
            is_away = day in (problem.blocked or {}).get(name, ())
            if demand > (0 if is_away else capacity):
                yield f"{name} is used {demand} times on day {day}"


@st.composite
def problems(draw):
    count = draw(st.integers(1, 9))
    ids = [f"T{number:02}" for number in range(count)]
    capacities = {"ann": 1, "bo": draw(st.integers(1, 3))}
    return LevelingProblem(
        durations={id_: draw(st.integers(0, 6)) for id_ in ids},
        predecessors={
            id_: draw(st.lists(st.sampled_from(ids[:index]), unique=True, max_size=3))
            if index
            else []
            for index, id_ in enumerate(ids)
        },
        demands={
            id_: {name: draw(st.integers(0, capacity)) for name, capacity in capacities.items()}
            for id_ in ids
        },
        capacities=capacities,
        blocked={"ann": draw(st.lists(st.integers(0, 20), unique=True, max_size=4))},
    )


@given(problems())
def test_is_nobody_in_two_places_and_nothing_shorter_than_the_critical_path(problem):
    for start in (
        serial_schedule(problem, list(problem.durations)),
        best_sampled_schedule(problem, 9),
    ):
        assert list(breaches(problem, start)) == []
        assert finish(problem, start) >= longest_path(problem)


@given(problems())
def test_is_the_sampled_schedule_no_longer_than_the_first(problem):
    first = serial_schedule(problem, list(problem.durations))
    assert finish(problem, best_sampled_schedule(problem, 60)) <= finish(problem, first)


def test_does_the_same_seed_give_the_same_schedule():
    problem = patterson(INSTANCES[0]["file"])
    assert best_sampled_schedule(problem, 30, seed=4) == best_sampled_schedule(problem, 30, seed=4)


def test_is_a_task_that_can_never_run_named():
    problem = LevelingProblem({"T01": 2}, {"T01": []}, {"T01": {"ann": 2}}, {"ann": 1})
    with pytest.raises(ResourceError, match="T01 needs 2 of ann, and there are 1"):
        serial_schedule(problem, ["T01"])


@pytest.mark.parametrize("seed", [20261, pytest.param(1, marks=pytest.mark.monthly)])
def test_are_twelve_published_instances_within_one_per_cent_of_the_optimum(seed):
    excesses = []
    for instance in INSTANCES:
        problem = patterson(instance["file"])
        assert longest_path(problem) == instance["critical_path_length"]
        start = best_sampled_schedule(problem, 1000, seed)
        assert list(breaches(problem, start)) == []
        excesses.append(finish(problem, start) / instance["optimal_makespan"] - 1)
    assert min(excesses) >= 0
    assert sum(excesses) / len(excesses) <= 0.01, excesses
