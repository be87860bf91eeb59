"""Do parts of a plan that cannot both hold get a sentence each?"""

from dataclasses import replace

from twohats.answers.project import Charter, ReplannedNext
from twohats.project.plan import PlannedSchedule, contradictions, uninformed

from tests.support.plan_cases import assigned_plan, constraints_with

CONSTRAINTS = constraints_with()


def schedule_with(**fields):
    return PlannedSchedule(assigned_plan(CONSTRAINTS, **fields), CONSTRAINTS)


def test_do_parts_that_disagree_get_a_sentence_each():
    schedule = schedule_with(
        promise_day=90,
        cost_k=80,
        scope=[*CONSTRAINTS.scope, "A drone"],
        messages=[{"to": "Noor Rahman", "day": 40, "says_day": 80, "says_cost_k": 70}],
        gates=[{"kind": "review", "task": "T17", "controls": "T01", "criterion": "Ready?"}],
    )
    reasons = contradictions(schedule, letter=ReplannedNext(free_from_day=1))
    assert {
        ("promise", "messages"),
        ("cost", "messages"),
        ("scope", "tasks"),
        ("next", "date"),
        ("gates", "links"),
        ("messages", "decisions"),
        ("tasks", "people"),
    } <= {contradiction.parts for contradiction in reasons}
    assert all(contradiction.sentence.endswith(".") for contradiction in reasons)


def test_is_a_broken_network_the_one_reason():
    links = [{"before": "T01", "after": "T02"}, {"before": "T02", "after": "T01"}]
    (contradiction,) = contradictions(schedule_with(links=links, promise_day=5))
    assert "circle" in contradiction.sentence


def test_is_another_project_the_one_reason():
    (contradiction,) = contradictions(schedule_with(promise_day=5), Charter(lead="I03"))
    assert contradiction.parts == ("plan", "charter")


def test_must_a_message_go_out_before_the_day_of_decision():
    late, early = (
        schedule_with(messages=[{"to": "Noor Rahman", "day": day}]).plan for day in (30, 29)
    )
    assert uninformed(late, CONSTRAINTS) == ("Noor Rahman",)
    assert uninformed(early, CONSTRAINTS) == ()
    nobody_decides = replace(CONSTRAINTS, decisions={})
    assert uninformed(late, nobody_decides) == ()
