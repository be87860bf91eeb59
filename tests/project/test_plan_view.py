"""Does what is shown of a plan hold, and is what a change did told in words that differ?"""

from dataclasses import replace

import pytest
from twohats.answers.project import Hire, ReplannedNext
from twohats.project.plan import (
    PlannedSchedule,
    change_summary,
    gauge_changes,
    plan_constraints,
    plan_view,
    start_plan,
)
from twohats.project.rounding import floor_percent, round_up, start_workday
from twohats.scenario import load as scenario

SCENARIO = scenario()
KNOWN = plan_constraints(SCENARIO, "I01")
PLAN = start_plan("I01", SCENARIO, *SCENARIO.work.work_packages("I01"))
SEEN, TOLD = PlannedSchedule(PLAN, KNOWN).gauges, plan_view(PlannedSchedule(PLAN, KNOWN))


@pytest.mark.parametrize("lead", ["I01", "I03", "I12"])
def test_is_the_day_that_is_shown_for_four_of_five_kept_by_four_of_five(lead):
    known = plan_constraints(SCENARIO, lead)
    plan = start_plan(lead, SCENARIO, *SCENARIO.work.work_packages(lead))
    shown = plan_view(PlannedSchedule(plan, known))["gauges"]
    runs = PlannedSchedule(plan, known).simulation
    assert runs.chance(shown["p80_day"]) >= 0.8
    assert runs.chance(shown["p50_day"]) >= 0.5
    assert shown["covers_k"] >= runs.cost(80)


def test_do_whole_numbers_stay_and_others_go_up():
    assert [round_up(60.0), round_up(60.0 + 1e-12), round_up(60.1), round_up(0)] == [60, 60, 61, 0]
    assert [floor_percent(one) for one in (0.8, 0.79875, 0.9995, 0.995, 0)] == [80, 79, 100, 99, 0]
    assert [start_workday(0), start_workday(27.17), start_workday(43)] == [1, 28, 44]


def test_is_no_move_told_with_the_same_words_twice():
    was, is_ = replace(SEEN, cost_p80_k=71.2), replace(SEEN, cost_p80_k=71.9)
    assert [one["words"] for one in gauge_changes(was, is_)] == ["$71.2k to $71.9k"]
    was, is_ = replace(SEEN, risk_cover=0.492), replace(SEEN, risk_cover=0.498)
    assert [one["words"] for one in gauge_changes(was, is_)] == ["49.2% to 49.8%"]


def test_has_a_gauge_moved_that_shows_another_number():
    was, is_ = replace(SEEN, p80=60.9), replace(SEEN, p80=61.1)
    assert [(one["words"], one["better"]) for one in gauge_changes(was, is_)] == [
        ("day 61 to day 62", False)
    ]


def test_is_a_first_promise_told_with_its_chance():
    promised = PLAN.model_copy(update={"promise_day": 84.0})
    before, after = PlannedSchedule(PLAN, KNOWN), PlannedSchedule(promised, KNOWN)
    percent = floor_percent(after.gauges.chance)
    assert change_summary(before, after) == f"Chance: {percent}% for day 84."
    assert change_summary(after, before) == "Chance: no day is promised any more."


def test_is_the_price_of_a_response_told():
    response = KNOWN.responses["B01"]
    first = PLAN.risks[0].model_copy(update={"response": "B01"})
    bought = PLAN.model_copy(update={"risks": [first, *PLAN.risks[1:]]})
    before, after = PlannedSchedule(PLAN, KNOWN), PlannedSchedule(bought, KNOWN)
    assert change_summary(before, after) == f"Bought for ${response.cost_k:g}k."
    assert change_summary(after, before) == ""


def test_do_the_parts_of_the_cost_add_up_to_its_mean():
    hires = [Hire(person_type="app tester", from_day=4)]
    plan = PLAN.model_copy(update={"hires": hires})
    told = plan_view(PlannedSchedule(plan, KNOWN))["costs"]
    mean = float(PlannedSchedule(plan, KNOWN).simulation.cost_k.mean())
    assert sum(one["mean_k"] for one in told) == pytest.approx(mean, abs=0.05)
    assert [one.item for one in KNOWN.purchases] == [
        one["name"] for one in told if one["part"] == "purchase"
    ]


def test_is_it_told_from_which_day_a_hire_can_work_and_what_waiting_costs():
    kinds = ("old order system", "old order system", "app tester")
    hires = [Hire(person_type=kind, from_day=4) for kind in kinds]
    back, second, tester = plan_view(
        PlannedSchedule(PLAN.model_copy(update={"hires": hires}), KNOWN)
    )["hires"]
    assert back == {
        "ready_day": 20, "wait_days": 15, "wait_k": 0, "rate": 900, "name": "Farid Amin",
    }  # fmt: skip
    assert (second["ready_day"], second["wait_k"], second["name"]) == (45, 28.8, "")
    assert (tester["ready_day"], tester["wait_k"]) == (45, 18.4)


def test_is_a_letter_that_leaves_out_what_the_plan_releases_a_contradiction():
    item = PLAN.tasks[0].scope_item
    letter = ReplannedNext(first_release_without=[item], free_from_day=500)
    parts = [
        one["parts"] for one in plan_view(PlannedSchedule(PLAN, KNOWN), None, letter)["clashes"]
    ]
    assert ["next", "scope"] in parts
    assert ["next", "scope"] not in [one["parts"] for one in TOLD["clashes"]]


def test_is_the_share_of_work_planned_once_what_is_not_overloaded():
    assert PlannedSchedule(PLAN, KNOWN).gauges.once == pytest.approx(1 - SEEN.overloaded)
