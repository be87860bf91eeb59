"""Do links say the same once a task between them is left out, and which are looser than others?"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from twohats.answers.project import Link, Plan
from twohats.project import plan as room
from twohats.project.schedule.precedence import broken_precedences, bypass_task, is_predecessor
from twohats.scenario import load

KNOWN = room.plan_constraints(load(), "I01")
KINDS = ("FS", "SS", "FF", "SF")
A, X, B = "X01", "X02", "X03"


def task(id_, days=10.0, in_release=True):
    estimate = {"o": days, "m": days, "p": days}
    kind = {"person_type": "designer", "scope_item": "More", "in_release": in_release}
    return {"id": id_, "name": id_} | estimate | kind


def end(tasks, links):
    plan = Plan.model_validate({"lead": "I01", "tasks": tasks, "links": links})
    return room.PlannedSchedule(plan, KNOWN).dates.end


def link(before, after, kind="FS", lag=0.0):
    return Link(before=before, after=after, kind=kind, lag=lag)


@pytest.mark.parametrize("kind", ["SS", "FF"])
def test_takes_a_chain_without_its_middle_no_longer(kind):
    links = [link(A, X, kind).model_dump(), link(X, B, kind).model_dump()]
    whole = end([task(A), task(X), task(B)], links)
    assert end([task(A), task(X, in_release=False), task(B)], links) == whole == 10


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("FS", "FS", "FS"), ("FS", "SS", "FS"), ("SS", "FS", "SS"), ("SS", "FF", "SF"),
        ("FF", "FF", "FF"), ("FF", "FS", "FS"), ("SF", "FS", "SS"), ("FS", "SF", "FF"),
    ],
)  # fmt: skip
def test_do_two_bounds_join_to_one_with_the_lags_of_both(first, second, both):
    assert bypass_task([link(A, X, first, 3), link(X, B, second, -1)], X) == [link(A, B, both, 2)]


@pytest.mark.parametrize(("first", "second"), [("FF", "SS"), ("SF", "SF"), ("FF", "SF")])
def test_waits_nobody_for_what_only_held_the_end_of_a_task(first, second):
    assert bypass_task([link(A, X, first), link(X, B, second)], X) == []


def test_is_of_two_bounds_the_stricter_one_kept():
    links = [link(A, B, "FS", 1), link(A, X), link(X, B, "FS", 4), link(A, B, "SS", 9)]
    assert bypass_task(links, X) == [link(A, B, "FS", 4), link(A, B, "SS", 9)]


@st.composite
def networks(draw):
    """Up to seven tasks with links of every kind from earlier to later ones."""
    ids = [f"X{at:02d}" for at in range(1, draw(st.integers(3, 7)) + 1)]
    pairs = [(a, b) for at, a in enumerate(ids) for b in ids[at + 1 :]]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=12))
    links = [
        {"before": a, "after": b}
        | {"kind": draw(st.sampled_from(KINDS)), "lag": draw(st.integers(-200, 200))}
        for a, b in chosen
    ]
    days = {id_: float(draw(st.integers(0, 20))) for id_ in ids}
    return days, links, draw(st.sets(st.sampled_from(ids), max_size=len(ids) - 1))


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(networks())
def test_does_leaving_out_never_lengthen_the_network(made):
    days, links, without = made
    whole = end([task(id_, d) for id_, d in days.items()], links)
    less = end([task(id_, d, id_ not in without) for id_, d in days.items()], links)
    assert less <= whole + 1e-6


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(networks(), st.data())
def test_is_a_pair_that_is_not_weaker_kept_whatever_a_task_takes(made, data):
    """The second task begins after the first one's end, in every draw of the days."""
    days, plain, _ = made
    links = [Link.model_validate(one) for one in plain]
    spans = {id_: (d, d + 5) for id_, d in days.items()}
    pairs = [(a, b) for a in spans for b in spans if a < b]
    strict = set(pairs) - set(broken_precedences(pairs, list(spans), links, spans))
    drawn = {id_: data.draw(st.floats(*span)) for id_, span in spans.items()}
    tasks = [task(id_, d) for id_, d in drawn.items()]
    paper = room.PlannedSchedule(Plan.model_validate({"tasks": tasks, "links": plain}), KNOWN).dates
    assert all(paper.start[b] >= paper.finish[a] - 1e-6 for a, b in strict)


@pytest.mark.parametrize(
    ("links", "held"),
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
def test_is_a_bound_held_against_the_links_together(links, held):
    """A takes 8 to 12 days, X 5 to 9."""
    spans = {A: (8.0, 12.0), X: (5.0, 9.0), B: (1.0, 2.0)}
    order = room.topological_order(spans, links, {})
    assert (broken_precedences([(A, B)], order, links, spans) == []) is held


def test_waits_nobody_for_oneself():
    spans = {A: (0.0, 0.0)}
    assert broken_precedences([(A, A)], [A], [], spans) == [(A, A)]
    assert not is_predecessor([link(A, B)], A, A)
