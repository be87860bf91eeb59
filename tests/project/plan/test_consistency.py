"""Do parts of a plan that cannot both hold get a sentence each?"""

from dataclasses import replace

from twohats.answers.project import Charter, ReplannedNext
from twohats.project.plan import PlannedSchedule, can_do, contradictions, uninformed

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
        gates=[
            {
                "kind": "review",
                "task": "T17",
                "controls": "T01",
                "criterion": "Is it ready?",
            }
        ],
    )
    reasons = contradictions(schedule, letter=ReplannedNext(free_from_day=1))
    assert {
        ("promise", "messages"),
        ("cost", "messages"),
        ("scope", "tasks"),
        ("next", "date"),
        ("quality checks", "links"),
        ("messages", "decisions"),
        ("tasks", "people"),
    } <= {contradiction.parts for contradiction in reasons}
    assert all(contradiction.sentence.endswith(".") for contradiction in reasons)


def test_is_a_broken_network_the_one_reason():
    links = [{"before": "T01", "after": "T02"}, {"before": "T02", "after": "T01"}]
    (contradiction,) = contradictions(schedule_with(links=links, promise_day=5))
    assert "loop" in contradiction.sentence


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


def test_is_a_dealt_link_that_was_taken_out_named_and_no_way_to_an_earlier_date():
    whole = schedule_with()
    links = [link for link in whole.plan.links if (link.before, link.after) != ("T04", "T05")]
    loose = schedule_with(links=[link.model_dump() for link in links])
    sentences = [contradiction.sentence for contradiction in contradictions(loose)]
    assert any(sentence.startswith("T05 needs the deliverable of T04") for sentence in sentences)
    assert loose.gauges.p80 == whole.gauges.p80


def test_are_a_task_and_who_cannot_do_it_both_named():
    unfit = next(
        name
        for name, worker in schedule_with().crew.items()
        if not can_do(worker, CONSTRAINTS.types["T05"])
    )
    tasks = [
        task.model_dump() | ({"person": unfit} if task.id == "T05" else {})
        for task in schedule_with().plan.tasks
    ]
    sentences = [reason.sentence for reason in contradictions(schedule_with(tasks=tasks))]
    assert any(sentence.startswith(f"{unfit} cannot do T05: it needs a") for sentence in sentences)


def test_is_somebody_asked_for_without_a_task_a_contradiction():
    kinds = ("designer", "old order system")
    hires = [{"person_type": kind, "from_day": 0} for kind in kinds]
    sentences = [reason.sentence for reason in contradictions(schedule_with(hires=hires))]
    for name in ("designer (hire 1)", "old-system engineer (hire 2)"):
        assert f"You ask for a new {name}, but give that person no task." in sentences


def test_is_the_work_of_one_task_left_out_named_as_missing():
    tasks = [
        task.model_dump() | {"in_release": task.id != "T10"} for task in schedule_with().plan.tasks
    ]
    sentences = [reason.sentence for reason in contradictions(schedule_with(tasks=tasks))]
    assert "Work is missing for: Swap." in sentences
    assert not any("missing" in reason.sentence for reason in contradictions(schedule_with()))


def test_is_a_release_without_more_than_half_of_the_scope_named_as_too_small():
    items = list(CONSTRAINTS.scope)
    assert len(items) == 8
    for number in (4, 5):
        letter = ReplannedNext(free_from_day=500, first_release_without=items[:number])
        reasons = contradictions(schedule_with(), letter=letter)
        assert any("isn't accepted" in reason.sentence for reason in reasons) == (number == 5)


def test_is_a_criterion_of_two_words_too_short():
    gate = {"kind": "review", "task": "T01", "controls": "T02", "criterion": "No faults"}
    sentences = [reason.sentence for reason in contradictions(schedule_with(gates=[gate]))]
    assert any("“No faults”, which is too short to decide by" in text for text in sentences)
