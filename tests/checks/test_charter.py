"""What is a learner told about a charter, without the truth?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from twohats import checks
from twohats.answers.product import Kpi, Roadmap
from twohats.answers.project import Charter
from twohats.both.handover import hand_over
from twohats.scenario import load

STORY = load()
KPIS = [Kpi.model_validate(row) for row in STORY.reference("kpi_tree")]
ROADMAP = Roadmap.model_validate(STORY.reference("roadmap"))
GRADED = ["charter_fields", "charter_goals", "charter_statements", "charter_end"]
KINDS = ("time", "cost", "scope", "quality")
FULL = {
    "lead": "I01",
    "purpose": "Households that travel keep their subscription",
    "result": "Skipping a week in the app",
    "scope": ["Swap"],
    "budget_k": 111,
    "decision_owner": "Wei Zhang",
    "commit_at": 80,
    "idle_day_k": 2,
    "business_case_k": 200,
    "project_goals": [
        {"kind": kind, "text": f"{kind} is kept", "number": 1, "unit": "days"} for kind in KINDS
    ],
    "product_goals": [{"kpi": "K02", "target": 1.5}],
    "statements": {f"S0{n}": "assumption" for n in range(1, 5)},
    "end_condition": "All subscribers use the release",
    "handover_owner": "Tomas Reyes",
}


def findings_of(charter, carried=KPIS):
    """The findings on a charter, by id."""
    typed_charter = charter if isinstance(charter, Charter) else Charter.model_validate(charter)
    findings = checks.check_all(
        "08_project_manager", {"charter": typed_charter}, {"kpi_tree": carried}, STORY
    )
    return {finding.check: finding for finding in findings}


def points(charter, check):
    return findings_of(charter)[check].points


def test_are_there_four_findings_that_add_up_to_ten():
    findings = findings_of(FULL)
    assert list(findings) == GRADED
    assert [finding.max for finding in findings.values()] == [3, 4, 2, 1]
    assert [finding.points for finding in findings.values()] == [3, 4, 2, 1]


def test_does_every_finding_say_why_and_what_next_and_offer_three_hints():
    for finding in findings_of({"lead": "I01", "commit_at": 80}).values():
        assert finding.question.endswith("?")
        assert all((finding.seen, finding.why, finding.next))
        assert len(set(finding.hints)) == 3


@pytest.mark.parametrize(
    ("charter", "reason"),
    [
        (None, "no charter yet"),
        (Charter(), "nothing has been added"),
        (hand_over(ROADMAP, "I01", STORY, KPIS).charter, "nothing has been added"),
        (Charter.model_validate(STORY.reference("charter")), "the reference charter, unchanged"),
    ],
)
def test_does_no_work_earn_nothing_anywhere_with_the_reason(charter, reason):
    answers = {} if charter is None else {"charter": charter}
    for finding in checks.check_all("08_project_manager", answers, {"kpi_tree": KPIS}, STORY):
        assert finding.points == 0
        assert reason in finding.seen


def test_does_each_missing_field_cost_the_same_and_is_it_named():
    finding = findings_of(FULL | {"budget_k": None, "commit_at": None})["charter_fields"]
    assert finding.points == pytest.approx(3 * 0.8)
    assert "the budget" in finding.seen


def test_is_a_budget_of_nothing_an_answer():
    assert points(FULL | {"budget_k": 0}, "charter_fields") == 3


LATE = [{"kind": "time", "text": "some day", "number": 101, "unit": "working days"}]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"budget_k": 112}, "$112k is above the approved $111k"),
        (
            {"project_goals": LATE + FULL["project_goals"][1:]},
            "Day 101 is after the limit, day 100",
        ),
    ],
)
def test_does_what_goes_beyond_a_limit_count_as_not_there_and_is_it_said(changed, sentence):
    finding = findings_of(FULL | changed)["charter_fields"]
    assert finding.points == pytest.approx(3 * 0.9)
    assert sentence in finding.seen
    assert "limit in time" in finding.next


def test_are_the_numbers_of_one_lead_noticed_at_another():
    assert points(FULL | {"lead": "I12"}, "charter_fields") < 3


def test_costs_a_late_day_without_its_other_numbers_only_once():
    open_ = [*LATE, {"kind": "quality", "text": "good"}]
    assert points(FULL | {"project_goals": open_}, "charter_fields") == pytest.approx(3 * 0.9)


@pytest.mark.parametrize("purpose", ["Skip and swap", "skip and swap.", "Swapping"])
def test_is_a_purpose_that_repeats_the_feature_told_so(purpose):
    finding = findings_of(FULL | {"purpose": purpose})["charter_fields"]
    assert finding.misconception == "M09"
    assert finding.next == "Take the outcome statement from your roadmap."


def test_does_a_goal_without_a_number_cost_the_measures():
    open_ = [*FULL["project_goals"][:3], {"kind": "quality", "text": "good"}]
    assert (
        "a number for every goal"
        in findings_of(FULL | {"project_goals": open_})["charter_fields"].seen
    )


@pytest.mark.parametrize("text", ["reach K02", "Weeks skipped for each subscription cancelled"])
def test_does_a_kpi_among_the_project_goals_cost_points_and_is_named(text):
    mixed = [*FULL["project_goals"], {"kind": "quality", "text": text, "number": 1}]
    finding = findings_of(FULL | {"project_goals": mixed})["charter_goals"]
    assert finding.points < 4
    assert (finding.misconception, text in finding.seen) == ("M05", True)


def time_goal(number, unit):
    goal = {"kind": "time", "text": "some day", "number": number, "unit": unit}
    return FULL | {"project_goals": [goal, *FULL["project_goals"][1:]]}


@pytest.mark.parametrize(
    ("number", "unit"),
    [(100, ""), (100, "Working days"), (100, "d"), (20, "weeks"), (4, "months"), (20, "wks")],
)
def test_is_a_time_goal_in_a_unit_that_people_use_a_measure(number, unit):
    assert points(time_goal(number, unit), "charter_fields") == 3


@pytest.mark.parametrize(
    ("number", "unit", "sentence"),
    [
        (100, "weeks", "100 weeks end on day 500, after the limit, day 100"),
        (6, "months", "day 126"),
        (50, "moons", "The time goal says “50 moons”"),
        (-5, "days", "it needs working days, weeks or months"),
    ],
)
def test_is_a_time_goal_beyond_all_days_no_measure(number, unit, sentence):
    finding = findings_of(time_goal(number, unit))["charter_fields"]
    assert finding.points == pytest.approx(2.7)
    assert sentence in finding.seen


def test_is_an_invented_kpi_none_although_it_stands_in_the_carried_tree():
    invented = KPIS[0].model_copy(update={"id": "K99"})
    changed_charter = FULL | {"product_goals": [{"kpi": "K99", "target": 1}]}
    finding = findings_of(changed_charter, carried=[*KPIS, invented])["charter_goals"]
    assert finding.points < 4
    assert "K99" in finding.seen


def test_does_a_kpi_outside_the_tree_count_for_nothing():
    assert points(FULL | {"product_goals": [{"kpi": "K99"}]}, "charter_goals") < 4


def test_are_goals_missing_without_a_tree():
    assert findings_of(FULL, carried=[])["charter_goals"].points < 4


@pytest.mark.parametrize(("count", "earned"), [(0, 0), (1, 0.5), (4, 2), (7, 2)])
def test_do_four_assumptions_suffice(count, earned):
    statements = {f"S0{n}": "assumption" for n in range(1, count + 1)}
    assert points(FULL | {"statements": statements}, "charter_statements") == earned


@pytest.mark.parametrize(
    ("left_out", "earned"),
    [({"end_condition": "done"}, 0.5), ({"handover_owner": " "}, 0.5)],
)
def test_do_end_and_new_owner_count_half_each(left_out, earned):
    assert points(FULL | left_out, "charter_end") == earned


@given(left_out=st.sets(st.sampled_from(sorted(FULL))))
@settings(max_examples=60, deadline=None)
def test_does_leaving_something_out_never_earn_more(left_out):
    partial = {name: value for name, value in FULL.items() if name not in left_out}
    for name, finding in findings_of(partial).items():
        assert 0 <= finding.points <= findings_of(FULL)[name].points
