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
from twohats.project.schedule.monte_carlo import last_finish, starts, stream

CASES = json.loads((Path(__file__).parent / "cases.json").read_text())
close = pytest.approx


def link(before, after, kind="FS", lag=0):
    return SimpleNamespace(before=before, after=after, kind=kind, lag=lag)


def from_predecessors(case):
    inputs = case["inputs"]
    ids = inputs.get("durations", inputs.get("estimates"))
    waits = inputs.get("predecessors", {})
    return Network(ids, [link(b, a) for a, befores in waits.items() for b in befores])


# ---- published cases


def test_are_the_dates_of_milwaukee_paper_as_printed():
    case = CASES["cpm-milwaukee"]
    found = dates(from_predecessors(case), case["inputs"]["durations"])
    wanted = case["expected"]
    assert {task: one.early_start for task, one in found.items()} == wanted["ES"]
    assert {task: one.late_start for task, one in found.items()} == wanted["LS"]
    assert {task: one.total_float for task, one in found.items()} == wanted["slack"]
    assert list(critical_tasks(found)) == wanted["critical"]
    assert max(one.early_finish for one in found.values()) == wanted["duration"]


def test_is_the_critical_path_of_vanhoucke_s_first_project_as_printed():
    case = CASES["cpm-vanhoucke-p1"]
    links = [link(str(a), str(b)) for a, b in case["inputs"]["links"]]
    network = Network(case["inputs"]["durations"], links)
    found = dates(network, case["inputs"]["durations"])
    assert finish_day(network, case["inputs"]["durations"]) == case["expected"]["duration"]
    assert [int(task) for task in critical_tasks(found)] == case["expected"]["critical"]


def test_are_mean_and_path_of_the_southwestern_stadium_as_printed():
    case = CASES["pert-southwestern"]
    means = {task: expected_days(three) for task, three in case["inputs"]["estimates"].items()}
    network = from_predecessors(case)
    assert finish_day(network, means) == close(case["expected"]["duration"], rel=1e-4)
    assert list(critical_tasks(dates(network, means))) == case["expected"]["critical"]


def test_has_a_pert_beta_its_published_mean_variance_and_p80():
    inputs, wanted = CASES["mc-pert-beta"]["inputs"], CASES["mc-pert-beta"]["expected"]
    three = (inputs["a"], inputs["m"], inputs["b"])
    assert shapes(three) == close((wanted["alpha"], wanted["beta"]))
    shares = (np.arange(200_000) + 0.5) / 200_000
    days = quantiles(three, shares)
    assert (days.mean(), days.var()) == close((wanted["mean"], wanted["var"]), rel=1e-3)
    assert quantiles(three, np.array([0.8]))[0] == close(wanted["p80"], rel=1e-3)


LINK_TYPES = CASES["cpm-link-types"]
CHAINS = list(zip(LINK_TYPES["inputs"]["chains"], LINK_TYPES["expected"]["rows"], strict=True))


@pytest.mark.parametrize(("chain", "wanted"), CHAINS)
def test_are_chains_over_the_four_link_types_dated_as_by_another_package(chain, wanted):
    kind, a, b, lag = chain
    links = [link("Begin", "A"), link("A", "B", kind, lag), link("B", "End")]
    days = {"Begin": 1, "A": a, "B": b, "End": 1}
    network = Network(days, links)
    found = dates(network, days)
    assert [finish_day(network, days), found["B"].early_start, found["End"].early_start] == wanted
    assert [found["Begin"].early_start, found["A"].early_start] == [0, 1]
    assert {one.total_float for one in found.values()} == {0}


def test_does_the_cheapest_way_to_shorten_milwaukee_paper_cost_what_the_book_says():
    """Every mix of weeks bought is played through; the cheapest that keeps a target counts."""
    case = CASES["crash-milwaukee"]
    inputs = case["inputs"]
    normal, least = inputs["normal_time"], inputs["crash_time"]
    network = from_predecessors({"inputs": inputs | {"durations": normal}})
    a_week = {
        task: (inputs["crash_cost"][task] - inputs["normal_cost"][task])
        / (normal[task] - least[task])
        for task in normal
    }
    assert a_week == case["expected"]["cost_per_week"]
    cheapest = dict.fromkeys(inputs["targets"], np.inf)
    for weeks in product(*(range(normal[task] - least[task] + 1) for task in normal)):
        bought = dict(zip(normal, weeks, strict=True))
        length = finish_day(network, {task: normal[task] - bought[task] for task in normal})
        cost = sum(a_week[task] * bought[task] for task in normal)
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
def test_are_quantiles_those_of_scipy(three):
    o, _, p = three
    shares = np.linspace(0.01, 0.99, 40)
    judge = o + (p - o) * stats.beta.ppf(shares, *shapes(tuple(three)))
    assert quantiles(tuple(three), shares) == close(judge, abs=2e-3 * (p - o))


# ---- random networks


@st.composite
def plans(draw):
    count = draw(st.integers(1, 9))
    ids = [f"T{number:02}" for number in range(count)]
    durations = {one: draw(st.integers(0, 9)) for one in ids}
    links = []
    for at, after in enumerate(ids):
        for before in draw(st.lists(st.sampled_from(ids[:at]), max_size=3)) if at else []:
            kind = draw(st.sampled_from(["FS", "SS", "FF", "SF"]))
            links.append(link(before, after, kind, draw(st.integers(-4, 6))))
    shuffled = draw(st.permutations(ids))
    return shuffled, durations, links


def least(one, durations):
    """The judge's reading of a link: from start to start, written anew."""
    before, after = durations[one.before], durations[one.after]
    return {"FS": before, "SS": 0, "FF": before - after, "SF": -after}[one.kind] + one.lag


@given(plans())
def test_are_early_dates_the_longest_paths_of_networkx(plan):
    ids, durations, links = plan
    graph = networkx.MultiDiGraph()
    graph.add_weighted_edges_from(("start", one, 0) for one in ids)
    graph.add_weighted_edges_from((o.before, o.after, -least(o, durations)) for o in links)
    judge = networkx.single_source_bellman_ford_path_length(graph, "start")
    found = dates(Network(ids, links), durations)
    assert {one: its.early_start for one, its in found.items()} == {o: -judge[o] for o in ids}


@given(plans())
def test_are_late_dates_and_floats_those_of_brute_force(plan):
    """Delays one task day by day until the end moves, or until another task's start does."""
    ids, durations, links = plan
    network, found = Network(ids, links), dates(Network(ids, links), durations)
    last = finish_day(network, durations)
    for task in ids:
        others, ends = {}, 0
        for delay in range(int(last) + 2):
            start = relaxed(ids, durations, links, {task: found[task].early_start + delay})
            moved = {o for o in ids if o != task and start[o] > found[o].early_start}
            late = max(start[o] + durations[o] for o in ids) > last
            others.setdefault(bool(moved) or late, delay)
            if late:
                ends = delay
                break
        assert found[task].total_float == ends - 1
        assert found[task].free_float == others[True] - 1


def relaxed(ids, durations, links, pinned):
    """The least starts that keep every link, by going round until nothing moves."""
    start = {one: pinned.get(one, 0) for one in ids}
    for _ in ids:
        for one in links:
            start[one.after] = max(start[one.after], start[one.before] + least(one, durations))
    return start


@given(plans())
def test_does_every_date_keep_the_rules(plan):
    ids, durations, links = plan
    found = dates(Network(ids, links), durations)
    last = finish_day(Network(ids, links), durations)
    assert critical_tasks(found)
    for one in found.values():
        assert 0 <= one.early_start <= one.late_start
        assert one.late_finish <= last
        assert 0 <= one.free_float <= one.total_float


@given(plans(), st.integers(1, 5))
def test_does_a_longer_task_never_bring_the_end_forward_without_backward_links(plan, more):
    ids, durations, links = plan
    links = [one for one in links if one.kind in ("FS", "SS")]
    longer = durations | {ids[0]: durations[ids[0]] + more}
    assert finish_day(Network(ids, links), longer) >= finish_day(Network(ids, links), durations)


# ---- what cannot be scheduled


@pytest.mark.parametrize(
    ("ids", "links", "told"),
    [
        (["A", "B", "C"], [link("A", "B"), link("B", "C"), link("C", "A")], "circle: .*→"),
        (["A"], [link("A", "A")], "A waits for itself"),
        (["A"], [link("A", "B")], "there is no task B"),
        (["A", "B", "A"], [], "A stands more than once"),
        (["A", "B"], [link("A", "B", "XX")], "'XX'"),
    ],
)
def test_is_a_fault_told_by_name(ids, links, told):
    with pytest.raises(NetworkError, match=told):
        Network(ids, links)


def test_has_a_network_without_tasks_no_length():
    assert finish_day(Network(()), {}) == 0
    assert simulate_schedule(Network(()), {}, 10).finish.tolist() == [0.0] * 10


# ---- futures

THREE = {"A": (2, 4, 9), "B": (3, 5, 8), "C": (1, 1, 1)}
CHAIN = [link("A", "C"), link("B", "C")]


def test_do_the_same_plan_and_seed_give_the_same_futures():
    first, second = (simulate_schedule(Network(THREE, CHAIN), THREE, 500) for _ in range(2))
    assert np.array_equal(first.finish, second.finish)
    other = simulate_schedule(Network(THREE, CHAIN), THREE, 500, seed=1)
    assert not np.array_equal(first.finish, other.finish)


def test_are_the_draws_of_the_others_held_when_a_task_changes_or_joins():
    before = simulate_schedule(Network(THREE, CHAIN), THREE, 500)
    more = THREE | {"A": (2, 6, 20), "D": (1, 2, 3)}
    after = simulate_schedule(Network(more, CHAIN), more, 500)
    assert np.array_equal(before.durations["B"], after.durations["B"])


@given(plans(), st.integers(0, 10**6))
def test_is_each_future_the_end_of_its_own_days(plan, seed):
    ids, durations, links = plan
    threes = {one: (days, days + 1, days + 4) for one, days in durations.items()}
    found = simulate_schedule(Network(ids, links), threes, 3, seed)
    for run in range(3):
        own = {one: float(found.durations[one][run]) for one in ids}
        assert found.finish[run] == close(finish_day(Network(ids, links), own))


def test_is_a_task_critical_in_the_share_of_runs_in_which_it_has_no_float():
    found = simulate_schedule(Network(THREE, CHAIN), THREE, 400)
    longer = np.mean(found.durations["A"] >= found.durations["B"])
    assert found.criticality == {"A": close(longer), "B": close(1 - longer), "C": 1.0}


def test_do_extra_days_come_on_top():
    extra = {"C": np.full(400, 7.0)}
    plain, late = (
        simulate_schedule(Network(THREE, CHAIN), THREE, 400, extra=x) for x in (None, extra)
    )
    assert late.finish == close(plain.finish + 7)
    assert plain.chance(plain.percentile(80)) == close(0.8, abs=0.01)
