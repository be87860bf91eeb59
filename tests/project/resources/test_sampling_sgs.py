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
    durations, demands, before = {}, {}, {str(one): [] for one in range(1, count + 1)}
    for one in range(1, count + 1):
        durations[str(one)] = next(numbers)
        demands[str(one)] = {f"R{kind}": next(numbers) for kind in range(kinds)}
        for _ in range(next(numbers)):
            before[str(next(numbers))].append(str(one))
    return LevelingProblem(durations, before, demands, capacities)


def longest_path(problem):
    """The judge: the finish of each task by relaxation to a fixed point."""
    done = dict.fromkeys(problem.durations, 0)
    for _ in problem.durations:
        for task, days in problem.durations.items():
            waits = [done[one] for one in problem.predecessors[task]]
            done[task] = max(waits, default=0) + days
    return max(done.values(), default=0)


def breaches(problem, start):
    """What is wrong with a schedule, day by day and link by link."""
    for task, waits in problem.predecessors.items():
        for one in waits:
            if start[task] < start[one] + problem.durations[one]:
                yield f"{task} starts before {one} is done"
    for day in range(finish(problem, start)):
        running = [t for t, s in start.items() if s <= day < s + problem.durations[t]]
        for name, there in problem.capacities.items():
            used = sum(problem.demands.get(task, {}).get(name, 0) for task in running)
            away = day in (problem.blocked or {}).get(name, ())
            if used > (0 if away else there):
                yield f"{name} is used {used} times on day {day}"


@st.composite
def problems(draw):
    count = draw(st.integers(1, 9))
    ids = [f"T{number:02}" for number in range(count)]
    capacities = {"ann": 1, "bo": draw(st.integers(1, 3))}
    return LevelingProblem(
        durations={one: draw(st.integers(0, 6)) for one in ids},
        predecessors={
            one: draw(st.lists(st.sampled_from(ids[:at]), unique=True, max_size=3)) if at else []
            for at, one in enumerate(ids)
        },
        demands={
            one: {name: draw(st.integers(0, there)) for name, there in capacities.items()}
            for one in ids
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
    over = []
    for instance in INSTANCES:
        problem = patterson(instance["file"])
        assert longest_path(problem) == instance["critical_path_length"]
        start = best_sampled_schedule(problem, 1000, seed)
        assert list(breaches(problem, start)) == []
        over.append(finish(problem, start) / instance["optimal_makespan"] - 1)
    assert min(over) >= 0
    assert sum(over) / len(over) <= 0.01, over
