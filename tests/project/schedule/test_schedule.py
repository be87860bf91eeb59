"""Do dates, floats and futures agree with published cases, with networkx and with brute force?"""

import json
from itertools import product
from pathlib import Path
from types import SimpleNamespace

import networkx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from twohats.project.schedule import (
    Network,
    NetworkError,
    critical_tasks,
    dates,
    finish_day,
    simulate_schedule,
)
from twohats.project.schedule.estimates import expected_days, quantiles, shapes
from twohats.project.schedule.monte_carlo import last_finish, normal_stream, starts, stream

CASES = json.loads((Path(__file__).parent / "cases.json").read_text())
close = pytest.approx


def link(first, second, kind="FS", lag=0):
    return SimpleNamespace(before=first, after=second, kind=kind, lag=lag)


def from_predecessors(case):
    inputs = case["inputs"]
    ids = inputs.get("durations", inputs.get("estimates"))
    predecessors = inputs.get("predecessors", {})
    return Network(ids, [link(id_, task) for task, ids_ in predecessors.items() for id_ in ids_])


# ---- published cases


def test_are_the_dates_of_milwaukee_paper_as_printed():
    case = CASES["cpm-milwaukee"]
    rows = dates(from_predecessors(case), case["inputs"]["durations"])
    expected = case["expected"]
    assert {task: row.early_start for task, row in rows.items()} == expected["ES"]
    assert {task: row.late_start for task, row in rows.items()} == expected["LS"]
    assert {task: row.total_float for task, row in rows.items()} == expected["slack"]
    assert list(critical_tasks(rows)) == expected["critical"]
    assert max(row.early_finish for row in rows.values()) == expected["duration"]


def test_is_the_critical_path_of_vanhoucke_s_first_project_as_printed():
    case = CASES["cpm-vanhoucke-p1"]
    links = [link(str(a), str(b)) for a, b in case["inputs"]["links"]]
    network = Network(case["inputs"]["durations"], links)
    rows = dates(network, case["inputs"]["durations"])
    assert finish_day(network, case["inputs"]["durations"]) == case["expected"]["duration"]
    assert [int(task) for task in critical_tasks(rows)] == case["expected"]["critical"]


def test_are_mean_and_path_of_the_southwestern_stadium_as_printed():
    case = CASES["pert-southwestern"]
    means = {
        task: expected_days(estimate) for task, estimate in case["inputs"]["estimates"].items()
    }
    network = from_predecessors(case)
    assert finish_day(network, means) == close(case["expected"]["duration"], rel=1e-4)
    assert list(critical_tasks(dates(network, means))) == case["expected"]["critical"]


def test_has_a_pert_beta_its_published_mean_variance_and_p80():
    inputs, expected = CASES["mc-pert-beta"]["inputs"], CASES["mc-pert-beta"]["expected"]
    estimate = (inputs["a"], inputs["m"], inputs["b"])
    assert shapes(estimate) == close((expected["alpha"], expected["beta"]))
    shares = (np.arange(200_000) + 0.5) / 200_000
    days = quantiles(estimate, shares)
    assert (days.mean(), days.var()) == close((expected["mean"], expected["var"]), rel=1e-3)
    assert quantiles(estimate, np.array([0.8]))[0] == close(expected["p80"], rel=1e-3)


LINK_TYPES = CASES["cpm-link-types"]
CHAINS = list(zip(LINK_TYPES["inputs"]["chains"], LINK_TYPES["expected"]["rows"], strict=True))


@pytest.mark.parametrize(("chain", "expected"), CHAINS)
def test_are_chains_over_the_four_link_types_dated_as_by_another_package(chain, expected):
    kind, first_days, second_days, lag = chain
    links = [link("Begin", "A"), link("A", "B", kind, lag), link("B", "End")]
    days = {"Begin": 1, "A": first_days, "B": second_days, "End": 1}
    network = Network(days, links)
    rows = dates(network, days)
    assert [finish_day(network, days), rows["B"].early_start, rows["End"].early_start] == expected
    assert [rows["Begin"].early_start, rows["A"].early_start] == [0, 1]
    assert {row.total_float for row in rows.values()} == {0}


def test_does_the_cheapest_way_to_shorten_milwaukee_paper_cost_what_the_book_says():
    """Every mix of weeks bought is played through; the cheapest that keeps a target counts."""
    case = CASES["crash-milwaukee"]
    inputs = case["inputs"]
    normal, crashed = inputs["normal_time"], inputs["crash_time"]
    network = from_predecessors({"inputs": inputs | {"durations": normal}})
    week_cost = {
        task: (inputs["crash_cost"][task] - inputs["normal_cost"][task])
        / (normal[task] - crashed[task])
        for task in normal
    }
    assert week_cost == case["expected"]["cost_per_week"]
    cheapest = dict.fromkeys(inputs["targets"], np.inf)
    for weeks in product(*(range(normal[task] - crashed[task] + 1) for task in normal)):
        bought = dict(zip(normal, weeks, strict=True))
        length = finish_day(network, {task: normal[task] - bought[task] for task in normal})
        cost = sum(week_cost[task] * bought[task] for task in normal)
        for target in inputs["targets"]:
            if length <= target:
                cheapest[target] = min(cheapest[target], cost)
    assert list(cheapest.values()) == case["expected"]["extra_cost"]


def test_do_three_tasks_in_a_row_add_up_as_independent_draws_must():
    """Triangular days drawn from the tasks' own streams: mean and variance are the sums."""
    case = CASES["mc-triangular-sum"]
    low, mode, high = (np.array(case["inputs"][name], float) for name in "amb")
    runs = 200_000
    days = {
        task: stats.triang.ppf(stream(task, runs), (m - a) / (b - a), a, b - a)
        for task, a, m, b in zip("ABC", low, mode, high, strict=True)
    }
    chain = Network(list("ABC"), [link("A", "B"), link("B", "C")])
    finish = last_finish(starts(chain, days), days, runs)
    assert finish.mean() == close(case["expected"]["mean"], rel=case["rel_tol"])
    assert finish.var() == close(case["expected"]["var"], rel=case["rel_tol"])


@given(st.tuples(*[st.integers(0, 40)] * 3).map(sorted).filter(lambda t: t[0] < t[2]))
def test_are_quantiles_those_of_scipy(estimate):
    o, _, p = estimate
    shares = np.linspace(0.01, 0.99, 40)
    judge = o + (p - o) * stats.beta.ppf(shares, *shapes(tuple(estimate)))
    assert quantiles(tuple(estimate), shares) == close(judge, abs=2e-3 * (p - o))


# ---- random networks


@st.composite
def plans(draw):
    count = draw(st.integers(1, 9))
    ids = [f"T{number:02}" for number in range(count)]
    durations = {id_: draw(st.integers(0, 9)) for id_ in ids}
    links = []
    for index, successor in enumerate(ids):
        if index == 0:
            continue
        for predecessor in draw(st.lists(st.sampled_from(ids[:index]), max_size=3)):
            kind = draw(st.sampled_from(["FS", "SS", "FF", "SF"]))
            links.append(link(predecessor, successor, kind, draw(st.integers(-4, 6))))
    shuffled = draw(st.permutations(ids))
    return shuffled, durations, links


def start_gap(link_, durations):
    """The judge's reading of a link, from start to start, written for this test."""
    first, second = durations[link_.before], durations[link_.after]
    return {"FS": first, "SS": 0, "FF": first - second, "SF": -second}[link_.kind] + link_.lag


@given(plans())
def test_are_early_dates_the_longest_paths_of_networkx(plan):
    ids, durations, links = plan
    graph = networkx.MultiDiGraph()
    graph.add_weighted_edges_from(("start", id_, 0) for id_ in ids)
    graph.add_weighted_edges_from(
        (link_.before, link_.after, -start_gap(link_, durations)) for link_ in links
    )
    judge = networkx.single_source_bellman_ford_path_length(graph, "start")
    rows = dates(Network(ids, links), durations)
    assert {id_: row.early_start for id_, row in rows.items()} == {id_: -judge[id_] for id_ in ids}


@given(plans())
def test_are_late_dates_and_floats_those_of_brute_force(plan):
    """Delays one task day by day until the end moves, or until another task's start does."""
    ids, durations, links = plan
    network, rows = Network(ids, links), dates(Network(ids, links), durations)
    last = finish_day(network, durations)
    for task in ids:
        first_effect, first_late = {}, 0
        for delay in range(int(last) + 2):
            start = relaxed(ids, durations, links, {task: rows[task].early_start + delay})
            is_other_moved = any(start[id_] > rows[id_].early_start for id_ in ids if id_ != task)
            is_late = max(start[id_] + durations[id_] for id_ in ids) > last
            first_effect.setdefault(is_other_moved or is_late, delay)
            if is_late:
                first_late = delay
                break
        assert rows[task].total_float == first_late - 1
        assert rows[task].free_float == first_effect[True] - 1


def relaxed(ids, durations, links, pinned):
    """The least starts that keep every link, by going round until nothing moves."""
    start = {id_: pinned.get(id_, 0) for id_ in ids}
    for _ in ids:
        for link_ in links:
            bound = start[link_.before] + start_gap(link_, durations)
            start[link_.after] = max(start[link_.after], bound)
    return start


@given(plans())
def test_does_every_date_keep_the_rules(plan):
    ids, durations, links = plan
    rows = dates(Network(ids, links), durations)
    last = finish_day(Network(ids, links), durations)
    assert critical_tasks(rows)
    for row in rows.values():
        assert 0 <= row.early_start <= row.late_start
        assert row.late_finish <= last
        assert 0 <= row.free_float <= row.total_float


@given(plans(), st.integers(1, 5))
def test_does_a_longer_task_never_bring_the_end_forward_without_backward_links(plan, delay):
    ids, durations, links = plan
    links = [link_ for link_ in links if link_.kind in ("FS", "SS")]
    longer = durations | {ids[0]: durations[ids[0]] + delay}
    assert finish_day(Network(ids, links), longer) >= finish_day(Network(ids, links), durations)


# ---- what cannot be scheduled


@pytest.mark.parametrize(
    ("ids", "links", "words"),
    [
        (["A", "B", "C"], [link("A", "B"), link("B", "C"), link("C", "A")], "loop: .*→"),
        (["A"], [link("A", "A")], "A waits for itself"),
        (["A"], [link("A", "B")], "there is no B"),
        (["A", "B", "A"], [], "A is there more than once"),
        (["A", "B"], [link("A", "B", "XX")], "'XX'"),
    ],
)
def test_is_a_fault_named(ids, links, words):
    with pytest.raises(NetworkError, match=words):
        Network(ids, links)


def test_has_a_network_without_tasks_no_length():
    assert finish_day(Network(()), {}) == 0
    assert simulate_schedule(Network(()), {}, 10).finish.tolist() == [0.0] * 10


# ---- futures

ESTIMATES = {"A": (2, 4, 9), "B": (3, 5, 8), "C": (1, 1, 1)}
CHAIN = [link("A", "C"), link("B", "C")]


def test_do_the_same_plan_and_seed_give_the_same_futures():
    first, second = (simulate_schedule(Network(ESTIMATES, CHAIN), ESTIMATES, 500) for _ in range(2))
    assert np.array_equal(first.finish, second.finish)
    other = simulate_schedule(Network(ESTIMATES, CHAIN), ESTIMATES, 500, seed=1)
    assert not np.array_equal(first.finish, other.finish)


def test_are_the_draws_of_the_others_held_when_a_task_changes_or_joins():
    changed = ESTIMATES | {"A": (2, 6, 20), "D": (1, 2, 3)}
    first, second = (
        simulate_schedule(Network(estimates, CHAIN), estimates, 500)
        for estimates in (ESTIMATES, changed)
    )
    assert np.array_equal(first.durations["B"], second.durations["B"])


@given(plans(), st.integers(0, 10**6))
def test_is_each_future_the_end_of_its_own_days(plan, seed):
    ids, durations, links = plan
    estimates = {id_: (days, days + 1, days + 4) for id_, days in durations.items()}
    simulation = simulate_schedule(Network(ids, links), estimates, 3, seed)
    for run in range(3):
        days = {id_: float(simulation.durations[id_][run]) for id_ in ids}
        assert simulation.finish[run] == close(finish_day(Network(ids, links), days))


def test_is_a_task_critical_in_the_share_of_runs_in_which_it_has_no_float():
    simulation = simulate_schedule(Network(ESTIMATES, CHAIN), ESTIMATES, 400)
    longer = np.mean(simulation.durations["A"] >= simulation.durations["B"])
    assert simulation.criticality == {"A": close(longer), "B": close(1 - longer), "C": 1.0}


def test_do_extra_days_come_on_top():
    extra = {"C": np.full(400, 7.0)}
    plain, late = (
        simulate_schedule(Network(ESTIMATES, CHAIN), ESTIMATES, 400, extra=days)
        for days in (None, extra)
    )
    assert late.finish == close(plain.finish + 7)
    assert plain.chance(plain.percentile(80)) == close(0.8, abs=0.01)


@pytest.mark.parametrize("runs", [1, 7, 800])
def test_has_a_stream_one_draw_in_each_equally_likely_part(runs):
    draws = stream("T01", runs)
    assert sorted(np.floor(draws * runs)) == list(range(runs))
    assert runs == 1 or (draws != stream("T02", runs)).any()


def test_is_a_normal_stream_that_of_scipy_at_the_same_shares():
    shares = stream("cause D1", 800)
    assert np.allclose(normal_stream("cause D1", 800), stats.norm.ppf(shares), atol=1e-6)
