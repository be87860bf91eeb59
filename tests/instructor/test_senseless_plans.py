"""Does a plan that makes no sense lose the points for what makes none, with every lead?"""

from functools import cache
from math import ceil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from twohats import checks
from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.project import plan as room
from twohats.project.plan_from_breakdown import start_plan
from twohats.project.rounding import floor_percent
from twohats.scenario import load
from twohats_instructor.checks import grading_spec, planted_risks
from twohats_instructor.checks.planted_risks import completed_plan
from twohats_instructor.scenario import risks
from twohats_instructor.typical import good_plans, staffing, statements

from tests.support.leads import parametrize_leads

STORY = load()
SPEC = grading_spec("14_plan")
INITIATIVES = STORY.backlog.initiatives
LEADS = [initiative.id for initiative in INITIATIVES if initiative.total_effort >= 10]
TOO_SMALL = [
    initiative.id for initiative in STORY.backlog.initiatives if initiative.total_effort < 10
]
each_lead = parametrize_leads(LEADS)


@cache
def world(lead):
    """The facts and the planted risks of a lead."""
    return room.plan_constraints(STORY, lead), planted_risks.risks_from_rows(
        risks.planted_risks(lead)
    )


@cache
def full_mark_work(lead="I01"):
    """A hand-in with every automatic point."""
    return good_plans.reference_work(STORY, lead)


def plan_work(answers, **carried):
    return SPEC.checks.work_class(answers, carried, STORY)


def findings_of(answers, **carried):
    work = plan_work(answers, **carried)
    return {finding.check: finding for finding in SPEC.checks.check_all(work)}


def lost_points_of(work, **carried):
    """The points that a hand-in lacks, by question."""
    findings = findings_of(work, **carried)
    return {
        id_: round(finding.max - finding.points, 2)
        for id_, finding in findings.items()
        if finding.points < finding.max
    }


def changed_work(lead="I01", /, **changes):
    """The good hand-in with other parts, as it would be read from a learner's file."""
    plan = Plan.model_validate(full_mark_work(lead)["plan"].model_dump() | changes)
    return full_mark_work(lead) | {"plan": plan}


def linked(lead, **changes):
    return changed_work(
        lead, links=[link.model_dump() | changes for link in full_mark_work(lead)["plan"].links]
    )


def rows(lead="I01", **changes):
    return [row.model_dump() | changes for row in full_mark_work(lead)["plan"].risks]


def date(work, lead):
    facts, documented = world(lead)
    return planted_risks.simulate_with_truth(work["plan"], work, facts, documented).day(80)


@each_lead
@pytest.mark.parametrize(
    "looser", [{"kind": "SS"}, {"kind": "FF"}, {"kind": "SF"}, {"lag": -200}], ids=str
)
def test_brings_a_loosened_link_neither_points_nor_an_earlier_date(lead, looser):
    loosened = linked(lead, **looser)
    assert date(loosened, lead) == pytest.approx(date(full_mark_work(lead), lead), abs=2)
    findings = findings_of(loosened)
    assert findings["plan_network"].points == 0
    assert "may begin before" in findings["plan_network"].seen


@each_lead
def test_brings_a_link_turned_round_no_earlier_date(lead):
    """A link against the breakdown's order is no way around what the work needs."""
    pairs = [(link.before, link.after) for link in full_mark_work(lead)["plan"].links]
    links = [{"before": b, "after": a, "lag": -200} for a, b in pairs]
    facts, _ = world(lead)
    work = changed_work(lead, links=links)
    whole_plan = completed_plan(work["plan"], work, facts)
    assert {(link.before, link.after) for link in whole_plan.links} == set(pairs)
    assert lost_points_of(work)["plan_network"] == 1


@each_lead
def test_costs_one_overlap_its_share_only(lead):
    links = [link.model_dump() for link in full_mark_work(lead)["plan"].links]
    last = next(
        link for link in links if link["after"] == full_mark_work(lead)["plan"].tasks[-1].id
    )
    last["lag"] = -1
    findings = findings_of(changed_work(lead, links=links))
    network = findings.pop("plan_network")
    findings.pop("plan_gates")  # the loosened link may be a gate's own
    assert f"{last['after']} may begin before {last['before']} is done" in network.seen
    assert network.points == pytest.approx(1 - 1 / len(links))
    assert {finding.max - finding.points for finding in findings.values()} == {0}


@each_lead
def test_is_an_own_link_that_is_stricter_no_fault(lead):
    extra = [link.model_dump() | {"kind": "SS"} for link in full_mark_work(lead)["plan"].links]
    links = [link.model_dump() for link in full_mark_work(lead)["plan"].links] + extra
    assert lost_points_of(changed_work(lead, links=links)) == {}


@each_lead
@pytest.mark.parametrize(
    "fields",
    [{"probability": 0, "days": 0}, {"probability": 0.2, "days": 5}],
    ids=["empty", "wordless"],
)
def test_is_a_task_s_name_in_the_register_no_risk(lead, fields):
    ids = [task.id for task in full_mark_work(lead)["plan"].tasks]
    spray = [
        {"id": f"R{at:02}", "task": id_, "owner": "x", "kind": "reduce"} | fields
        for at, id_ in enumerate(ids)
    ]
    assert lost_points_of(changed_work(lead, risks=spray))["plan_risks"] == 9


def test_is_a_risk_in_words_found_without_its_paragraph():
    risk_rows = rows(source="", event="It comes three weeks late")
    assert "plan_risks" not in lost_points_of(changed_work(risks=risk_rows))


@each_lead
def test_is_a_risk_of_two_paragraphs_found_by_either_and_by_both(lead):
    """But a row that lists what belongs to different risks names none of them."""
    planted = world(lead)[1]
    pairs = [risk for risk in planted if len(risk.sources) == 2]
    assert pairs
    for pair in pairs:
        first, second = sorted(pair.sources)
        others = [row for row in rows(lead) if row["source"] not in pair.sources]
        (row,) = [row for row in rows(lead) if row["source"] in pair.sources]
        for source in (first, second, f"{second} and {first}"):
            work = changed_work(lead, risks=[*others, row | {"source": source}])
            assert "plan_risks" not in lost_points_of(work)
        spray = row | {"source": f"{first}, {second}, {others[0]['source']}"}
        assert lost_points_of(changed_work(lead, risks=[*others, spray]))["plan_risks"] > 0


def test_keeps_a_plan_of_the_first_edition_its_risks():
    """D1.2, D2.1 and so on are the numbers that Skip and swap's paragraphs had then."""
    earlier = ["D1.2", "D1.4", "D1.5", "D1.3", "D2.1", "D3.2", "D4.1"]
    renumbered = [row | {"source": number} for row, number in zip(rows(), earlier, strict=True)]
    assert "plan_risks" not in lost_points_of(changed_work(risks=renumbered))


def test_needs_a_row_with_its_paragraph_no_exact_numbers():
    """A third of the risks has no number: what is estimated is the learner's own."""
    guesses = rows(probability=0.5, days=40, cost_k=0)
    assert "plan_risks" not in lost_points_of(changed_work(risks=guesses))


def test_helps_a_response_that_was_paid_for_though_its_row_says_little():
    work = changed_work(risks=rows(source="", probability=0))
    assert any(row.response for row in work["plan"].risks)
    assert date(work, "I01") == date(full_mark_work(), "I01")


@each_lead
def test_earns_a_release_without_a_task_nothing(lead):
    tasks = [
        task.model_dump() | {"in_release": False} for task in full_mark_work(lead)["plan"].tasks
    ]
    work = changed_work(lead, tasks=tasks)
    assert {finding.points for finding in findings_of(work).values()} == {0.0}
    assert "has no tasks" in SPEC.why_empty(plan_work(work))


def test_counts_a_risk_of_work_that_was_left_out_in_silence():
    (last,) = [risk for risk in world("I01")[1] if risk.risk.task == "T16"]
    tasks = [t.model_dump() | {"in_release": t.id != "T16"} for t in full_mark_work()["plan"].tasks]
    risk_rows = [row for row in rows() if row["source"] not in last.sources]
    assert lost_points_of(changed_work(tasks=tasks, risks=risk_rows))[
        "plan_risks"
    ] == pytest.approx(4 / 5, abs=0.01)


def stated(plan, lead):
    """The plan with the limit as its promise, and everybody told of it; no row is decided."""
    facts, _ = world(lead)
    free_day = ceil(room.PlannedSchedule(plan, facts).gauges.p80)
    return statements.work_with_promise(plan, facts, facts.limit_day, facts.budget_k, free_day)


@each_lead
def test_earn_the_two_buttons_two_points_at_most(lead):
    """By themselves nothing, and in a plan that is filled in what the people's question gives."""
    facts, _ = world(lead)
    start = start_plan(lead, STORY, *STORY.work.work_packages(lead))
    pressed = staffing.staffed_plan(start, facts)
    assert sum(finding.points for finding in findings_of({"plan": pressed}).values()) == 0
    before, after = (
        sum(finding.points for finding in findings_of(stated(plan, lead)).values())
        for plan in (start, pressed)
    )
    assert before > 0
    assert after - before <= 2 + 1e-9


@each_lead
def test_is_a_promise_before_the_plan_s_own_starts_none(lead):
    tasks = [
        task.model_dump() | {"start": None if task.start is None else 15 * task.start}
        for task in full_mark_work(lead)["plan"].tasks
    ]
    lost_points = lost_points_of(changed_work(lead, tasks=tasks))
    assert lost_points["plan_promise"] == 6
    assert lost_points["plan_consistency"] == 0.5


def test_lengthens_a_gap_on_paper_no_future():
    tasks = [
        task.model_dump() | {"start": None if task.start is None else task.start + 3}
        for task in full_mark_work()["plan"].tasks
    ]
    assert date(changed_work(tasks=tasks), "I01") == date(full_mark_work(), "I01")


def costing(lead, cost_k):
    plan = full_mark_work(lead)["plan"]
    messages = [message.model_dump() | {"says_cost_k": cost_k} for message in plan.messages]
    return changed_work(lead, cost_k=cost_k, messages=messages)


@each_lead
@pytest.mark.parametrize("cost_k", [0, 100_000])
def test_earns_a_sum_that_nobody_could_mean_no_points_for_cost(lead, cost_k):
    assert lost_points_of(costing(lead, cost_k)) == {"plan_cost": 2, "plan_consistency": 0.5}


@each_lead
def test_may_a_plan_ask_for_what_was_approved_or_what_its_own_register_costs(lead):
    facts, _ = world(lead)
    own_sources = room.PlannedSchedule(full_mark_work(lead)["plan"], facts).gauges.cost_p80_k
    for cost_k in (facts.budget_k, own_sources):
        assert "plan_cost" not in lost_points_of(costing(lead, cost_k))
    assert lost_points_of(costing(lead, facts.budget_k)) == {}


@each_lead
def test_is_a_milestone_before_its_task_can_be_done_a_contradiction(lead):
    milestones = [
        milestone.model_dump() | {"day": 0} for milestone in full_mark_work(lead)["plan"].milestones
    ]
    finding = findings_of(changed_work(lead, milestones=milestones))["plan_consistency"]
    assert finding.points == 1.5
    assert "even if all goes well" in finding.seen


@each_lead
def test_does_a_plan_for_another_project_agree_with_nothing(lead):
    charter = Charter(lead=next(other for other in LEADS if other != lead))
    findings = findings_of(full_mark_work(lead), frozen_charter=charter)
    assert findings.pop("plan_consistency").points == 0
    assert all(finding.points == finding.max for finding in findings.values())
    links = SPEC.draw(plan_work(full_mark_work(lead), frozen_charter=charter))
    assert f"The plan is for {lead}; the charter is for {charter.lead}." in links


@pytest.mark.parametrize("lead", [*TOO_SMALL, "I99"])
def test_leads_nothing_a_project_that_is_too_small_or_unknown(lead):
    work = changed_work(lead=lead)
    findings = checks.check_all("14_plan", work, {}, STORY)
    assert {finding.points for finding in findings} == {0}
    assert "cannot become a project" in findings[0].seen
    assert "cannot become a project" in SPEC.why_empty(plan_work(work))
    assert "cannot become a project" in SPEC.draw(plan_work(work))


def test_can_even_a_plan_without_a_lead_be_drawn():
    assert "cannot become a project" in SPEC.draw(plan_work(changed_work(lead=None)))


@pytest.mark.parametrize("typed", ["{} ", " {}", "{}.", "{} ."])
@pytest.mark.parametrize("case", [str.lower, str.upper])
def test_is_a_paragraph_the_same_however_it_is_typed(typed, case):
    risk_rows = [row | {"source": case(typed.format(row["source"]))} for row in rows()]
    work = changed_work(risks=risk_rows)
    assert lost_points_of(work) == {}
    facts, _ = world("I01")
    assert (
        room.PlannedSchedule(work["plan"], facts).gauges
        == room.PlannedSchedule(full_mark_work()["plan"], facts).gauges
    )


def test_do_other_words_about_a_source_stay_as_they_were_written():
    risk_rows = Plan.model_validate({"risks": rows(source="d1, by phone.")})
    assert {row.source for row in risk_rows.risks} == {"d1, by phone."}


def test_is_a_chance_told_as_the_cockpit_tells_it():
    facts, documented = world("I01")
    futures = planted_risks.simulate_with_truth(
        full_mark_work()["plan"], full_mark_work(), facts, documented
    )
    for day in range(90, 104):
        findings = findings_of(changed_work(promise_day=day))["plan_promise"].seen
        assert f"met in {floor_percent(futures.chance(day))}% of" in findings


def test_is_the_letter_still_what_makes_a_smaller_release():
    half = ReplannedNext(
        free_from_day=98, first_release_without=list(full_mark_work()["plan"].scope)
    )
    work = changed_work(scope=[]) | {"next_again": half}
    facts, _ = world("I01")
    assert all(task.in_release for task in completed_plan(work["plan"], work, facts).tasks)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_is_every_plan_that_can_be_read_marked(data):
    """Whatever is doubled, linked in a circle or to nothing, priced or dated: points, no error."""
    plan = full_mark_work()["plan"]
    tasks = data.draw(st.lists(st.sampled_from(plan.tasks), min_size=1, max_size=20))
    ends = st.sampled_from([*(task.id for task in plan.tasks), "X01"])
    kinds, lags = st.sampled_from(["FS", "SS", "FF", "SF"]), st.integers(-200, 200)
    link = st.fixed_dictionaries({"before": ends, "after": ends, "kind": kinds, "lag": lags})
    links = data.draw(st.lists(link, max_size=12))
    doubled = data.draw(st.lists(st.sampled_from(plan.risks), max_size=6))
    work = changed_work(
        tasks=[task.model_dump() for task in tasks],
        links=data.draw(
            st.sampled_from([links, [*(link.model_dump() for link in plan.links), *links]])
        ),
        risks=[row.model_dump() for row in doubled],
        promise_day=data.draw(st.none() | st.integers(0, 2000)),
        cost_k=data.draw(st.none() | st.integers(0, 100_000)),
    )
    for finding in findings_of(work).values():
        assert 0 <= finding.points <= finding.max
