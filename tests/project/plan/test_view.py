"""Does what is shown of a plan hold, and is what a change did said in words that differ?"""

from dataclasses import replace

import pytest
from twohats.answers.project import Hire, ReplannedNext
from twohats.project.plan import (
    PlannedSchedule,
    change_summary,
    gauge_changes,
    plan_constraints,
    plan_settings,
    plan_view,
)
from twohats.project.plan_from_breakdown import start_plan
from twohats.project.rounding import floor_percent

from tests.support.plan_cases import SCENARIO

CONSTRAINTS = plan_constraints(SCENARIO, "I01")
PLAN = start_plan("I01", SCENARIO, *SCENARIO.work.work_packages("I01"))
SCHEDULE = PlannedSchedule(PLAN, CONSTRAINTS)
GAUGES = SCHEDULE.gauges


def schedule_with(**fields):
    return replace(SCHEDULE, plan=PLAN.model_copy(update=fields))


def words(previous, current):
    return [change["words"] for change in gauge_changes(previous, current)]


@pytest.mark.parametrize("lead", ["I01", "I03", "I12"])
def test_is_the_day_that_is_shown_for_four_of_five_kept_by_four_of_five(lead):
    plan = start_plan(lead, SCENARIO, *SCENARIO.work.work_packages(lead))
    schedule = PlannedSchedule(plan, plan_constraints(SCENARIO, lead))
    gauges, simulation = plan_view(schedule)["gauges"], schedule.simulation
    assert simulation.chance(gauges["p80_day"]) >= 0.8
    assert simulation.chance(gauges["p50_day"]) >= 0.5
    assert gauges["covers_k"] >= simulation.cost(80)


def test_is_no_move_said_with_the_same_words_twice():
    previous, current = replace(GAUGES, cost_p80_k=71.2), replace(GAUGES, cost_p80_k=71.9)
    assert words(previous, current) == ["$71.2k to $71.9k"]
    previous, current = replace(GAUGES, risk_cover=0.492), replace(GAUGES, risk_cover=0.498)
    assert words(previous, current) == ["49.2% to 49.8%"]


def test_has_a_gauge_moved_that_shows_another_number():
    previous, current = replace(GAUGES, p80=60.9), replace(GAUGES, p80=61.1)
    (change,) = gauge_changes(previous, current)
    assert (change["words"], change["better"]) == ("day 61 to day 62", False)


def test_is_each_moved_gauge_said_with_its_direction():
    changed = replace(GAUGES, p80=GAUGES.p80 + 5, risk_cover=GAUGES.risk_cover + 0.2)
    changes = {change["name"]: change["better"] for change in gauge_changes(GAUGES, changed)}
    assert changes == {"Date": False, "Risk cover": True}
    assert gauge_changes(None, GAUGES) == []
    assert gauge_changes(GAUGES, GAUGES) == []


def test_is_a_first_promise_said_with_its_chance():
    promised = schedule_with(promise_day=84.0)
    percent = floor_percent(promised.simulation.chance(84))
    assert change_summary(SCHEDULE, promised) == f"Chance: {percent}% for day 84."
    assert change_summary(promised, SCHEDULE) == "Chance: no day is promised anymore."


def test_is_the_price_of_a_response_said():
    response = CONSTRAINTS.responses["B01"]
    row = PLAN.risks[0].model_copy(update={"response": "B01"})
    bought = schedule_with(risks=[row, *PLAN.risks[1:]])
    assert change_summary(SCHEDULE, bought) == f"Responses cost ${response.cost_k:g}k more."
    assert change_summary(bought, SCHEDULE) == ""


def test_do_the_parts_of_the_cost_add_up_to_its_mean():
    schedule = schedule_with(hires=[Hire(person_type="app tester", from_day=4)])
    costs = plan_view(schedule)["costs"]
    mean_k = float(schedule.simulation.cost_k.mean())
    assert sum(cost["mean_k"] for cost in costs) == pytest.approx(mean_k, abs=0.05)
    assert [purchase.item for purchase in CONSTRAINTS.purchases] == [
        cost["name"] for cost in costs if cost["part"] == "purchase"
    ]


def test_is_it_said_from_which_day_a_hire_can_work_and_what_waiting_costs():
    kinds = ("old order system", "old order system", "app tester")
    hires = [Hire(person_type=kind, from_day=4) for kind in kinds]
    returning, newcomer, tester = plan_view(schedule_with(hires=hires))["hires"]
    assert returning == {
        "ready_day": 20, "wait_days": 15, "wait_k": 0, "rate": 900, "name": "Farid Amin",
    }  # fmt: skip
    assert (newcomer["ready_day"], newcomer["wait_k"], newcomer["name"]) == (45, 28.8, "")
    assert (tester["ready_day"], tester["wait_k"]) == (45, 18.4)


def test_is_a_letter_that_leaves_out_what_the_plan_releases_a_contradiction():
    item = PLAN.tasks[0].scope_item
    letter = ReplannedNext(first_release_without=[item], free_from_day=500)
    with_letter, without_letter = (
        [clash["parts"] for clash in plan_view(SCHEDULE, None, answer)["clashes"]]
        for answer in (letter, None)
    )
    assert ["next", "scope"] in with_letter
    assert ["next", "scope"] not in without_letter


def test_is_a_plan_that_cannot_be_played_through_shown_as_a_fault():
    link = PLAN.links[0]
    back = link.model_copy(update={"before": link.after, "after": link.before})
    view = plan_view(schedule_with(links=[*PLAN.links, back]))
    assert view["gauges"] is None
    assert "loop" in view["fault"]


def test_does_each_response_say_what_it_leaves_and_against_whose_risk():
    responses = {response["id"]: response for response in plan_settings(CONSTRAINTS)["responses"]}
    company_tasks = {response.task for response in SCENARIO.company.responses("I01")}
    assert {response["task"] for response in responses.values()} == company_tasks
    assert responses["B02"]["leaves"] == "leaves 30% of the probability"
    assert responses["B03"]["leaves"] == "leaves 30% of the delay"
    assert responses["B08"]["leaves"] == "leaves 40% of the probability and 70% of the delay"
