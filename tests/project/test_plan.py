"""Does a plan say what it would really take, and where its parts disagree?"""

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from twohats.answers.project import Plan, PlanTask, ReplannedNext
from twohats.project import plan as room
from twohats.project.plan import PlanConstraints
from twohats.project.plan.forward_pass import forward_pass
from twohats.project.risk import Risk
from twohats.scenario import load

STORY = load()


def person(name, kind, *leave):
    return SimpleNamespace(name=name, person_type=kind, skills=(), share=1.0, leave_days=leave)


def facts(lead="I01", **more):
    tasks = STORY.work.breakdown(lead)
    kinds = sorted({one.person_type for one in tasks})
    limit = STORY.work.limit(lead)
    return PlanConstraints(
        lead=lead,
        estimates={one.id: one.days for one in tasks},
        types={one.id: one.person_type for one in tasks},
        scope=tuple(dict.fromkeys(one.scope_item for one in tasks)),
        tasks=tasks,
        people=tuple(person(f"P {kind}", kind) for kind in kinds),
        rates=dict.fromkeys(kinds, 500.0),
        limit_day=limit.day,
        limit_reason=limit.reason,
        budget_k=100.0,
        decisions={"Noor Rahman": 30.0},
        **more,
    )


def plan(known, **more):
    """Everybody's tasks assigned, as soon as links allow."""
    wbs, links = STORY.work.work_packages(known.lead)
    tasks = [row | {"person": f"P {row['person_type']}"} for row in wbs]
    data = {"lead": known.lead, "tasks": tasks, "links": links, "scope": list(known.scope)}
    return Plan.model_validate(data | more)


KNOWN = facts()


def changed(made, id_, **more):
    tasks = [task.model_copy(update=more if task.id == id_ else {}) for task in made.tasks]
    return made.model_copy(update={"tasks": tasks})


@pytest.mark.parametrize("lead", STORY.ids)
def test_can_every_lead_be_planned(lead):
    known = facts(lead)
    seen = room.PlannedSchedule(plan(known), known).gauges
    assert 0 < seen.p50 <= seen.p80
    assert 0 < seen.cost_p50_k <= seen.cost_p80_k


def test_does_queueing_take_longer_than_the_plan_on_paper():
    made = plan(KNOWN)
    assert (
        room.PlannedSchedule(made, KNOWN).simulate(()).day(50)
        > room.PlannedSchedule(made, KNOWN).dates.end
    )


def test_is_nobody_twice_at_once_after_levelling():
    made = plan(KNOWN)
    starts = room.leveled_starts(room.PlannedSchedule(made, KNOWN))
    tasks = [task.model_copy(update={"start": starts[task.id]}) for task in made.tasks]
    after = made.model_copy(update={"tasks": tasks})
    assert room.PlannedSchedule(made, KNOWN).load.overloaded > 0.05
    assert room.PlannedSchedule(after, KNOWN).load.overloaded == 0


def test_makes_leaving_out_a_name_no_plan_shorter():
    made = plan(KNOWN)
    nameless = changed(made, "T06", person="")
    assert room.PlannedSchedule(nameless, KNOWN).load.unassigned == ("T06",)
    assert room.PlannedSchedule(nameless, KNOWN).simulate(()).day(80) == room.PlannedSchedule(
        made, KNOWN
    ).simulate(()).day(80)


def test_does_leave_of_the_one_who_is_needed_delay_the_end():
    away = [
        person(one.name, one.person_type, *range(30, 45))
        if one.person_type == "old order system"
        else one
        for one in KNOWN.people
    ]
    later = facts()
    later = room.PlanConstraints(**{**later.__dict__, "people": tuple(away)})
    made = plan(KNOWN)
    delay = room.PlannedSchedule(made, later).simulate(()).day(50) - room.PlannedSchedule(
        made, KNOWN
    ).simulate(()).day(50)
    assert 5 < delay <= 15.5


def test_does_the_test_slot_hold_back_its_tasks():
    slotted = facts(slot_tasks=frozenset({"T14"}), slot_days=(200,))
    assert room.PlannedSchedule(plan(slotted), slotted).simulate(()).day(50) > 200


SLOTTED = facts(
    slot="Packing line",
    slot_tasks=frozenset({"T12", "T14"}),
    slot_days=tuple(day for week in range(60) for day in (5 * week + 1, 5 * week + 3)),
)


def test_do_two_tasks_on_one_morning_of_the_slot_contradict():
    both = changed(changed(plan(SLOTTED), "T12", start=101), "T14", start=101)
    assert room.PlannedSchedule(both, SLOTTED).load.slot_double == 1
    told = [one.sentence for one in room.contradictions(room.PlannedSchedule(both, SLOTTED))]
    assert "Two tasks want the packing line on the same day." in told


def test_is_a_start_beside_the_slots_mornings_named_with_those_around_it():
    beside = changed(plan(SLOTTED), "T12", start=102)
    assert room.PlannedSchedule(beside, SLOTTED).load.unbooked == {"T12": 102}
    booked = room.PlannedSchedule(changed(plan(SLOTTED), "T12", start=103), SLOTTED).load
    assert not booked.unbooked
    assert room.PlannedSchedule(beside, SLOTTED).load.overloaded > booked.overloaded
    told = [one.sentence for one in room.contradictions(room.PlannedSchedule(beside, SLOTTED))]
    assert "T12 begins on day 103; the packing line can be had on day 102 or day 104." in told


def test_does_one_at_a_time_book_each_task_a_morning_of_its_own():
    starts = room.leveled_starts(room.PlannedSchedule(plan(SLOTTED), SLOTTED))
    booked = [starts["T12"], starts["T14"]]
    assert set(booked) <= set(SLOTTED.slot_days)
    assert len(set(booked)) == 2


def test_is_no_morning_booked_on_which_its_user_is_away():
    free = room.leveled_starts(room.PlannedSchedule(plan(SLOTTED), SLOTTED))["T12"]
    away = [
        person(one.name, one.person_type, round(free) + 1)
        if one.person_type == "warehouse"
        else one
        for one in SLOTTED.people
    ]
    later = room.PlanConstraints(**{**SLOTTED.__dict__, "people": tuple(away)})
    moved = room.leveled_starts(room.PlannedSchedule(plan(later), later))["T12"]
    assert moved in SLOTTED.slot_days
    assert moved > free


@given(
    seed=st.integers(0, 2**32 - 1),
    tasks=st.sets(st.sampled_from(sorted(KNOWN.estimates)), max_size=8),
)
@settings(max_examples=40, deadline=None)
def test_do_the_futures_never_book_a_morning_twice(seed, tasks):
    """Whatever needs the slot: each begins on a free morning, and no two on the same."""
    slotted = room.PlanConstraints(**{**SLOTTED.__dict__, "slot_tasks": frozenset(tasks)})
    made = plan(slotted)
    order = room.PlannedSchedule(made, slotted).dates.order
    days = {id_: np.random.default_rng(seed).uniform(1, 12, 20) for id_ in order}
    who = room.PlannedSchedule(made, slotted).workers
    start, _ = forward_pass(
        order, made.links, days, who, queue=True, slot=(slotted.slot_tasks, slotted.slot_days)
    )
    booked = np.stack([start[id_] for id_ in tasks]) if tasks else np.zeros((0, 20))
    assert np.isin(booked, slotted.slot_days).all()
    assert all(len(set(column)) == len(tasks) for column in booked.T)


def test_does_a_second_person_of_the_scarce_kind_help():
    made = plan(KNOWN, hires=[{"person_type": "old order system", "from_day": 0}])
    new = room.hired_name("old order system", 1)
    helped = changed(changed(made, "T08", person=new), "T11", person=new)
    assert room.PlannedSchedule(helped, KNOWN).load.unassigned == ()
    assert room.PlannedSchedule(helped, KNOWN).simulate(()).day(80) < room.PlannedSchedule(
        made, KNOWN
    ).simulate(()).day(80)


def test_does_a_smaller_release_join_what_stood_around_the_gap():
    made = changed(plan(KNOWN), "T11", in_release=False)
    links = {(link.before, link.after) for link in room.release_links(made)}
    assert {("T06", "T12"), ("T06", "T14")} <= links
    assert room.PlannedSchedule(made, KNOWN).simulate(()).day(80) < room.PlannedSchedule(
        plan(KNOWN), KNOWN
    ).simulate(()).day(80)


def test_do_risks_take_days_and_money():
    made = plan(KNOWN)
    late = room.PlannedSchedule(made, KNOWN).simulate([Risk("R01", "T05", 1.0, 20, 9)])
    early = room.PlannedSchedule(made, KNOWN).simulate([])
    assert late.day(50) > early.day(50) + 10
    assert late.cost(50) > early.cost(50) + 9


def test_takes_what_the_company_estimates_and_not_what_the_learner_writes():
    made = changed(plan(KNOWN), "T05", o=0, m=0, p=0)
    assert room.PlannedSchedule(made, KNOWN).estimates["T05"] == STORY.work.breakdown("I01")[4].days
    added = PlanTask(id="X01", name="More", o=1, m=2, p=3, person_type="back end", scope_item="S")
    more = made.model_copy(update={"tasks": [*made.tasks, added]})
    assert room.PlannedSchedule(more, KNOWN).estimates["X01"] == (1, 2, 3)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"before": "T17", "after": "T01"}, "circle"),
        ({"before": "T17", "after": "T99"}, "no such task"),
    ],
)
def test_is_an_impossible_plan_told_in_a_sentence(more, told):
    made = plan(KNOWN)
    broken = plan(KNOWN, links=[*(link.model_dump() for link in made.links), more])
    with pytest.raises(room.PlanError, match=told):
        _ = room.PlannedSchedule(broken, KNOWN).gauges
    (only,) = room.contradictions(room.PlannedSchedule(broken, KNOWN))
    assert told in only.sentence


def test_is_an_empty_plan_no_error():
    assert room.PlannedSchedule(plan(KNOWN, tasks=[], links=[]), KNOWN).gauges.p80 == 0


def test_do_parts_that_disagree_get_a_sentence_each():
    made = plan(
        KNOWN,
        promise_day=90,
        cost_k=80,
        scope=[*KNOWN.scope, "A drone"],
        messages=[{"to": "Noor Rahman", "day": 40, "says_day": 80, "says_cost_k": 70}],
        gates=[{"kind": "review", "task": "T17", "controls": "T01", "criterion": "Ready?"}],
    )
    found = room.contradictions(
        room.PlannedSchedule(made, KNOWN), letter=ReplannedNext(free_from_day=1)
    )
    parts = {one.parts for one in found}
    assert {
        ("promise", "messages"),
        ("cost", "messages"),
        ("scope", "tasks"),
        ("next", "date"),
        ("gates", "links"),
        ("messages", "decisions"),
        ("tasks", "people"),
    } <= parts
    assert all(one.sentence.endswith(".") for one in found)


def test_is_a_register_weakened_by_what_was_bought():
    response = SimpleNamespace(
        id="B1", task="T05", cost_k=5.0, probability_factor=0.5, days_factor=0.5
    )
    known = facts(responses={"B1": response})
    row = {"id": "R01", "source": "D3.2", "task": "T05", "probability": 0.4, "days": 10}
    (risk,) = room.own_risks(plan(known, risks=[row | {"response": "B1"}]), known)
    assert (risk.probability, risk.days, risk.group) == (0.2, 5, "D3")


def test_helps_a_response_only_where_it_was_bought_for():
    response = SimpleNamespace(
        id="B1", task="T05", cost_k=5.0, probability_factor=0.5, days_factor=0.5
    )
    known = facts(responses={"B1": response})
    row = {"id": "R01", "task": "T06", "probability": 0.4, "days": 10, "response": "B1"}
    (risk,) = room.own_risks(plan(known, risks=[row]), known)
    assert (risk.probability, risk.days) == (0.4, 10)
