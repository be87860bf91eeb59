"""What can a learner be told about a plan without the truth?"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from twohats import checks
from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.checks.plan import CHECKS
from twohats.project.plan import PlannedSchedule, leveled_starts, plan_constraints
from twohats.project.rounding import round_up
from twohats.scenario import load

STORY = load()
KNOWN = plan_constraints(STORY, "I01")
KIND = {person.person_type: person.name for person in reversed(STORY.company.team)}


def staffed_plan(**changes):
    """A plan of which people, days and one promise were decided."""
    wbs, links = STORY.work.work_packages("I01")
    tasks = [row | {"person": KIND.get(row["person_type"], "Outside reviewer")} for row in wbs]
    data = {"lead": "I01", "tasks": tasks, "links": links, "scope": list(KNOWN.scope)}
    return Plan.model_validate(data | {"promise_day": 95} | changes)


def findings_of(plan, **carried):
    answers = {"plan": plan} if plan is not None else {}
    return {
        finding.check: finding for finding in checks.check_all("14_plan", answers, carried, STORY)
    }


@pytest.mark.parametrize(
    "plan",
    [
        None,
        Plan(),
        staffed_plan(tasks=STORY.work.work_packages("I01")[0], promise_day=None),
        staffed_plan(tasks=[], links=[]),
    ],
)
def test_earns_a_plan_without_own_work_nothing_and_a_reason(plan):
    for finding in findings_of(plan).values():
        assert finding.points == 0
        assert finding.seen


def test_are_all_questions_asked_with_something_seen_and_something_to_try():
    findings = findings_of(staffed_plan())
    assert list(findings) == list(CHECKS.questions)
    assert all(finding.seen and finding.why and finding.next for finding in findings.values())
    assert all(finding.hints and len(finding.hints) == 3 for finding in findings.values())


def test_is_all_that_a_row_of_the_register_lacks_said_as_a_list():
    row = {
        "id": "R01",
        "task": "T08",
        "probability": 0.2,
        "days": 5,
        "contingency": "Call a friend",
        "source": "D1.102",
    }
    seen = findings_of(staffed_plan(risks=[row]))["plan_risks"].seen
    assert "R01 lacks an owner, a response strategy and a trigger for its contingency plan." in seen


def test_needs_a_row_without_a_paragraph_a_typed_event():
    row = {"id": "R01", "task": "T08", "owner": "Me", "kind": "accept"}
    row |= {"probability": 0, "days": 0}
    seen = findings_of(staffed_plan(risks=[row]))["plan_risks"].seen
    assert "R01 lacks an event, a probability and days." in seen
    typed = row | {"event": "The ledger is closed", "probability": 0.2, "days": 5}
    seen = findings_of(staffed_plan(risks=[typed]))["plan_risks"].seen
    assert "1 of 1 row is complete." in seen


def test_fits_the_advice_on_risks_and_cost_what_is_there():
    row = {"id": "R01", "task": "T08", "source": "D1.103", "owner": "Me", "kind": "accept"}
    row |= {"probability": 0.2, "days": 10}
    findings = findings_of(staffed_plan(risks=[row]))
    assert findings["plan_risks"].next.startswith("Read on")
    assert findings["plan_cost"].next.startswith("Nothing is bought yet")
    findings = findings_of(staffed_plan(risks=[row | {"owner": "", "response": "B01"}]))
    assert findings["plan_risks"].next.startswith("Complete each row")
    assert findings["plan_cost"].next.startswith("Which response")


def test_does_levelling_earn_the_points_for_people():
    plan = staffed_plan()
    starts = leveled_starts(PlannedSchedule(plan, KNOWN))
    tasks = [task.model_copy(update={"start": starts[task.id]}) for task in plan.tasks]
    assert findings_of(plan)["plan_people"].points < 2
    assert findings_of(plan.model_copy(update={"tasks": tasks}))["plan_people"].points == 2


def test_are_promise_and_cost_told_but_judged_later():
    findings = findings_of(staffed_plan())
    assert findings["plan_promise"].max == findings["plan_cost"].max == 0
    assert "day 95" in findings["plan_promise"].seen


def test_is_a_forgotten_scope_item_named():
    tasks = [task for task in staffed_plan().tasks if task.scope_item != "Measurement"]
    inside = {task.id for task in tasks}
    links = [link for link in staffed_plan().links if {link.before, link.after} <= inside]
    finding = findings_of(staffed_plan(tasks=tasks, links=links))["plan_network"]
    assert "Measurement" in finding.seen
    assert finding.points == 0.5


def test_may_a_release_be_smaller_once_the_letter_says_so():
    tasks = [
        task.model_copy(update={"in_release": task.scope_item != "Measurement"})
        for task in staffed_plan().tasks
    ]
    scope = [item for item in KNOWN.scope if item != "Measurement"]
    plan = staffed_plan(tasks=tasks, scope=scope)
    again = ReplannedNext(first_release_without=["Measurement"])
    findings = {
        finding.check: finding
        for finding in checks.check_all("14_plan", {"plan": plan, "next_again": again}, {}, STORY)
    }
    assert findings["plan_network"].points == 1


def test_does_a_plan_for_another_lead_than_the_charters_agree_with_nothing():
    plan = staffed_plan()
    assert findings_of(plan, frozen_charter=Charter(lead="I01"))["plan_consistency"].points > 0
    other = findings_of(plan, frozen_charter=Charter(lead="I08"))["plan_consistency"]
    assert other.points == 0
    assert other.seen.startswith("The plan is for I01; the charter is for I08.")


@pytest.mark.parametrize("lead", ["I02", "I99"])
def test_is_a_lead_that_cannot_lead_told_in_a_sentence(lead):
    for finding in findings_of(staffed_plan(lead=lead)).values():
        assert finding.points == 0
        assert finding.seen.startswith(f"{lead} cannot become a project")


def test_is_a_release_without_a_task_no_plan():
    tasks = [task.model_copy(update={"in_release": False}) for task in staffed_plan().tasks]
    findings = findings_of(staffed_plan().model_copy(update={"tasks": tasks}))
    assert {finding.points for finding in findings.values()} == {0}


def test_are_the_first_links_named_that_no_longer_hold():
    links = [link.model_dump() for link in staffed_plan().links]
    links[0]["kind"], links[5]["lag"] = "SS", -3
    finding = findings_of(staffed_plan(links=links))["plan_network"]
    for link in (links[0], links[5]):
        assert f"{link['after']} may begin before {link['before']} is done" in finding.seen
    assert finding.points == pytest.approx(1 - 2 / len(links))
    assert "order" in finding.seen


def test_is_a_risk_that_stands_twice_told_and_nothing_lost():
    row = {"id": "R01", "task": "T05", "probability": 0, "days": 100}
    findings = findings_of(staffed_plan(risks=[row, row | {"probability": 1, "days": 0}]))
    assert "Risk R01 is there twice" in findings["plan_promise"].seen
    assert findings["plan_network"].points == 1


def test_is_the_cost_told_as_the_gauge_tells_it():
    plan = staffed_plan()
    cost_k = round_up(PlannedSchedule(plan, KNOWN).gauges.cost_p80_k)
    assert f"P80 of the cost is ${cost_k}k" in findings_of(plan)["plan_cost"].seen


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_is_every_plan_that_can_be_read_judged(data):
    """Whatever is left out, doubled or linked: a finding and no error."""
    plan = staffed_plan()
    tasks = data.draw(st.lists(st.sampled_from(plan.tasks), max_size=20))
    ends = st.sampled_from([task.id for task in plan.tasks])
    pair = st.fixed_dictionaries(
        {
            "before": ends,
            "after": ends,
            "kind": st.sampled_from(["FS", "SS", "FF", "SF"]),
            "lag": st.integers(-50, 50),
        }
    )
    gate = {"kind": "gate", "task": data.draw(ends), "controls": data.draw(ends)}
    plan = staffed_plan(
        tasks=[task.model_dump() for task in tasks],
        links=data.draw(st.lists(pair, max_size=10)),
        gates=[gate],
        hires=data.draw(st.lists(st.just({"person_type": "pilot", "from_day": 3}), max_size=2)),
    )
    assert len(findings_of(plan)) == len(CHECKS.questions)


def test_is_the_advice_on_a_network_about_what_is_wrong_with_it():
    """Missing work first; where all is there, the order in which it is done."""
    links = staffed_plan().links
    complete = findings_of(staffed_plan())["plan_network"]
    loose = findings_of(staffed_plan(links=links[1:]))["plan_network"]
    assert "wait for the end of what it needs" not in complete.next
    assert "wait for the end of what it needs" in loose.next
    fewer = [task for task in staffed_plan().tasks if task.scope_item != KNOWN.scope[0]]
    missing = findings_of(staffed_plan(tasks=fewer, links=[]))["plan_network"]
    assert "Bring the work back" in missing.next
