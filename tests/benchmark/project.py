"""The engines of Part II: critical path beside networkx, futures and levelling beside plain loops.

Both sides take the same networks in the same run, and their answers are compared first.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import networkx
import numpy as np
from twohats.answers.project import Plan
from twohats.project.plan import PlannedSchedule, contradictions, plan_constraints
from twohats.project.resources import LevelingProblem, best_sampled_schedule
from twohats.project.resources.sampling_sgs import finish
from twohats.project.schedule import Network, dates, finish_day
from twohats.project.schedule.monte_carlo import last_finish, sample_durations, starts
from twohats.scenario import load
from twohats_instructor.reference import reference

from tests.benchmark import Row, percentile, times

ROUNDS = 7
SIZES = (20, 200, 2000)
RUNS, TASKS = 10_000, 60
KINDS = ("FS", "SS", "FF", "SF")


def rows() -> Iterator[Row]:
    """Critical path in three sizes, 10,000 schedules, levelling, an answer of the cockpit."""
    yield from map(_critical_path, SIZES)
    yield _futures()
    yield _levelling()
    yield _cockpit()


def _critical_path(size: int) -> Row:
    ids, days, links = _made(size)
    network, graph = Network(ids, links), _graph(ids, days, links)
    assert finish_day(network, days) == _by_networkx(graph)["end"]
    ours = _median(lambda: dates(Network(ids, links), days))
    theirs = _median(lambda: _both_ways(ids, days, links))
    return Row(
        f"critical path, all floats, four link types with lags, {size:,} tasks / networkx",
        _shown(ours),
        _shown(theirs),
        times(theirs, ours),
        "at least 5x",
        theirs >= 5 * ours,
    )


def _futures() -> Row:
    ids, days, links = _made(TASKS)
    network = Network(ids, links)
    held = sample_durations({one: (days[one], days[one] + 2, days[one] + 7) for one in ids}, RUNS)
    plain = [{one: float(held[one][run]) for one in ids} for run in range(200)]
    ends = last_finish(starts(network, held), held, RUNS)
    assert np.allclose(ends[:200], [finish_day(network, one) for one in plain])
    ours = _median(lambda: last_finish(starts(network, held), held, RUNS))
    theirs = _median(lambda: [finish_day(network, one) for one in plain]) * RUNS / len(plain)
    return Row(
        f"{RUNS:,} schedules of {TASKS} tasks, draws held fixed / a Python loop",
        _shown(ours),
        _shown(theirs),
        times(theirs, ours),
        "at most 5 ms",
        ours <= 0.005,
    )


def _levelling() -> Row:
    """One pass and many: what the many cost, and what they win, beside a first-come order."""
    ids, days, links = _made(30)
    before: dict[str, list[str]] = {one: [] for one in ids}
    for link in links:
        before[link.after].append(link.before)
    people = {one: {f"person {number % 4}": 1} for number, one in enumerate(ids)}
    problem = LevelingProblem(days, before, people, dict.fromkeys(("person 0", *_OTHERS), 1))
    one, many = best_sampled_schedule(problem, 1), best_sampled_schedule(problem, 1000)
    quick, slow = (
        _median(lambda: best_sampled_schedule(problem, 1)),
        _median(lambda: best_sampled_schedule(problem, 1000), 3),
    )
    return Row(
        "levelling 30 tasks for 4 people: 1,000 samples / first schedule",
        f"{_shown(slow)}, {finish(problem, many)} days",
        f"{_shown(quick)}, {finish(problem, one)} days",
        times(slow, quick),
    )


def _cockpit() -> Row:
    """All gauges and contradictions of the reference plan after a change of the promised day."""
    story = load()
    plan = Plan.model_validate(reference("14_plan")["plan"])
    given = plan_constraints(story, plan.lead)
    taken = []
    for day in range(40):
        changed = plan.model_copy(update={"promise_day": 80.0 + day})
        start = time.perf_counter()
        contradictions(PlannedSchedule(changed, given))
        taken.append(time.perf_counter() - start)
    p95 = percentile(taken, 0.95)
    what = "an answer of the plan cockpit, p95"
    return Row(what, _shown(p95), "", "", "at most 60 ms", p95 <= 0.06)


_OTHERS = ("person 1", "person 2", "person 3")


def _made(size: int) -> tuple[list[str], dict[str, int], list[SimpleNamespace]]:
    """A network of a seed: each task waits for about two others not far above it."""
    chance = random.Random(20261)
    ids = [f"T{number}" for number in range(size)]
    links = [
        SimpleNamespace(
            before=ids[chance.randrange(max(0, at - 12), at)],
            after=after,
            kind=chance.choice(KINDS),
            lag=chance.randint(-2, 4),
        )
        for at, after in enumerate(ids)
        for _ in range(2 if at else 0)
    ]
    return ids, {one: chance.randint(1, 9) for one in ids}, links


def _graph(ids: list[str], days: dict[str, int], links: list) -> networkx.MultiDiGraph:
    """The same network as networkx takes it: from a start to an end, with least distances."""
    graph = networkx.MultiDiGraph()
    graph.add_weighted_edges_from(("start", one, 0) for one in ids)
    graph.add_weighted_edges_from((one, "end", days[one]) for one in ids)
    graph.add_weighted_edges_from((o.before, o.after, _least(o, days)) for o in links)
    return graph


def _least(link: SimpleNamespace, days: dict[str, int]) -> int:
    before, after = days[link.before], days[link.after]
    gaps = {"FS": before, "SS": 0, "FF": before - after, "SF": -after}
    return gaps[link.kind] + link.lag


def _by_networkx(graph: networkx.MultiDiGraph) -> dict[str, int]:
    """The longest way from the start to everything, in networkx's own order."""
    longest = dict.fromkeys(graph, 0)
    for node in networkx.topological_sort(graph):
        for _, after, weight in graph.out_edges(node, data="weight"):
            longest[after] = max(longest[after], longest[node] + weight)
    return longest


def _both_ways(ids: list[str], days: dict[str, int], links: list) -> tuple[dict, dict]:
    graph = _graph(ids, days, links)
    return _by_networkx(graph), _by_networkx(graph.reverse(copy=False))


def _median(act: Callable[[], object], rounds: int = ROUNDS) -> float:
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _shown(seconds: float) -> str:
    return f"{1000 * seconds:.2f} ms" if seconds < 0.1 else f"{1000 * seconds:.0f} ms"
