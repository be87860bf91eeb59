"""What waits for what, do links say the same without a task between, and which are looser?"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from twohats.answers.project import Link, Plan
from twohats.project.plan import PlannedSchedule, plan_constraints, topological_order
from twohats.project.schedule.precedence import (
    all_successors,
    broken_precedences,
    bypass_task,
    is_predecessor,
)
from twohats.scenario import load

CONSTRAINTS = plan_constraints(load(), "I01")
KINDS = ("FS", "SS", "FF", "SF")
A, X, B = "X01", "X02", "X03"


def task(id_, days=10.0, in_release=True):
    estimate = {"o": days, "m": days, "p": days}
    kind = {"person_type": "designer", "scope_item": "More", "in_release": in_release}
    return {"id": id_, "name": id_} | estimate | kind


def planned_dates(tasks, links):
    plan = Plan.model_validate({"lead": "I01", "tasks": tasks, "links": links})
    return PlannedSchedule(plan, CONSTRAINTS).dates


def link(first, second, kind="FS", lag=0.0):
    return Link(before=first, after=second, kind=kind, lag=lag)


CHAIN = [link("T01", "T02"), link("T02", "T03")]


def test_does_a_link_through_others_count_as_a_link():
    assert all_successors(CHAIN, {"T01"}) == {"T01", "T02", "T03"}
    assert all_successors(CHAIN, {"T03"}) == {"T03"}


def test_is_a_circle_followed_only_once():
    circle = [*CHAIN, link("T03", "T01")]
    assert all_successors(circle, {"T02"}) == {"T01", "T02", "T03"}
    assert is_predecessor(circle, "T02", "T02")


@pytest.mark.parametrize("kind", ["SS", "FF"])
def test_takes_a_chain_without_its_middle_no_longer(kind):
    links = [link(A, X, kind).model_dump(), link(X, B, kind).model_dump()]
    full_end = planned_dates([task(A), task(X), task(B)], links).end
    end = planned_dates([task(A), task(X, in_release=False), task(B)], links).end
    assert end == full_end == 10


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("FS", "FS", "FS"), ("FS", "SS", "FS"), ("SS", "FS", "SS"), ("SS", "FF", "SF"),
        ("FF", "FF", "FF"), ("FF", "FS", "FS"), ("SF", "FS", "SS"), ("FS", "SF", "FF"),
    ],
)  # fmt: skip
def test_do_two_bounds_join_to_one_with_the_lags_of_both(first, second, joined):
    links = [link(A, X, first, 3), link(X, B, second, -1)]
    assert bypass_task(links, X) == [link(A, B, joined, 2)]


@pytest.mark.parametrize(("first", "second"), [("FF", "SS"), ("SF", "SF"), ("FF", "SF")])
def test_waits_nobody_for_what_only_held_the_end_of_a_task(first, second):
    assert bypass_task([link(A, X, first), link(X, B, second)], X) == []


def test_stays_of_two_bounds_the_stricter_one():
    links = [link(A, B, "FS", 1), link(A, X), link(X, B, "FS", 4), link(A, B, "SS", 9)]
    assert bypass_task(links, X) == [link(A, B, "FS", 4), link(A, B, "SS", 9)]


@st.composite
def networks(draw):
    """Up to seven tasks with links of every kind from earlier to later ones."""
    ids = [f"X{number:02d}" for number in range(1, draw(st.integers(3, 7)) + 1)]
    pairs = [(first, second) for first in ids for second in ids if first < second]
    links = [
        {"before": first, "after": second}
        | {"kind": draw(st.sampled_from(KINDS)), "lag": draw(st.integers(-200, 200))}
        for first, second in draw(st.lists(st.sampled_from(pairs), max_size=12))
    ]
    days = {id_: float(draw(st.integers(0, 20))) for id_ in ids}
    return days, links, draw(st.sets(st.sampled_from(ids), max_size=len(ids) - 1))


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(networks())
def test_does_leaving_out_never_lengthen_the_network(network):
    days, links, without = network
    full = planned_dates([task(id_, days[id_]) for id_ in days], links)
    shorter = planned_dates([task(id_, days[id_], id_ not in without) for id_ in days], links)
    assert shorter.end <= full.end + 1e-6


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(networks(), st.data())
def test_is_a_pair_that_is_not_broken_kept_whatever_a_task_takes(network, data):
    """The second task begins after the first one's end, in every draw of the days."""
    days, rows, _ = network
    links = [Link.model_validate(row) for row in rows]
    spans = {id_: (fewest, fewest + 5) for id_, fewest in days.items()}
    pairs = [(first, second) for first in spans for second in spans if first < second]
    strict = set(pairs) - set(broken_precedences(pairs, list(spans), links, spans))
    tasks = [task(id_, data.draw(st.floats(*span))) for id_, span in spans.items()]
    dates = planned_dates(tasks, rows)
    assert all(dates.start[second] >= dates.finish[first] - 1e-6 for first, second in strict)


@pytest.mark.parametrize(
    ("links", "holds"),
    [
        ([link(A, B)], True),
        ([link(A, B, "FS", -1)], False),
        ([link(A, B, "SS", 12)], True),
        ([link(A, B, "SS", 11)], False),
        ([link(A, X, "FS", -4), link(X, B)], True),
        ([link(A, X, "FS", -7), link(X, B)], False),
        ([link(B, A)], False),
        ([], False),
    ],
)
def test_is_a_bound_held_against_the_links_together(links, holds):
    """A takes 8 to 12 days, X 5 to 9."""
    spans = {A: (8.0, 12.0), X: (5.0, 9.0), B: (1.0, 2.0)}
    order = topological_order(spans, links, {})
    assert (broken_precedences([(A, B)], order, links, spans) == []) is holds


def test_waits_nobody_for_oneself():
    spans = {A: (0.0, 0.0)}
    assert broken_precedences([(A, A)], [A], [], spans) == [(A, A)]
    assert not is_predecessor([link(A, B)], A, A)
