"""Do the rubrics fit the exercises that learners read?"""

import json

import pytest
from twohats.answers.project import Link
from twohats.both.staff_release import held_until
from twohats.project.plan import PlannedSchedule, level_resources, plan_constraints
from twohats.project.plan_from_breakdown import start_plan
from twohats.project.schedule import Network, finish_day, simulate_schedule
from twohats.scenario import load
from twohats_instructor import rubrics
from twohats_instructor.checks import planted_risks
from twohats_instructor.scenario import risks
from twohats_instructor.typical import reduced_scopes, registers, staffing
from twohats_instructor.typical.statements import plan_letter

STORY = load()

NAMES = ("outcome_statements", "omissions", "uncertainty")


def cells(course):
    return json.loads(course.released_notebook("07_roadmap").read_text("utf-8"))["cells"]


def test_has_each_free_text_a_rubric_worth_its_points(course):
    cells_metadata = [cell["metadata"].get("nbgrader", {}) for cell in cells(course)]
    by_hand = {
        metadata["grade_id"]: metadata["points"]
        for metadata in cells_metadata
        if metadata.get("task") or (metadata.get("grade") and metadata.get("solution"))
    }
    assert {name: rubric.points for name, rubric in rubrics.load("07_roadmap").items()} == by_hand


def test_do_learners_read_the_very_levels_that_they_are_marked_by(course):
    """Those of a text in a field are asked for in test_texts."""
    text = "\n".join("".join(cell["source"]) for cell in cells(course))
    for level in rubrics.load("07_roadmap")["outcome_statements"].levels:
        assert f"| {level.points} | {level.seen} |" in text


@pytest.mark.parametrize("name", NAMES)
def test_do_levels_rise_from_nothing_to_all_with_a_sample_each(name):
    rubric = rubrics.load("07_roadmap")[name]
    points = [level.points for level in rubric.levels]
    assert points == sorted(set(points))
    assert (points[0], points[-1]) == (0, rubric.points)
    assert len({level.sample for level in rubric.levels}) == 4


def best(stem, name):
    return rubrics.load(stem)[name].levels[-1].sample


def test_does_the_sample_on_the_naive_date_say_what_the_runs_say():
    tasks = STORY.work.breakdown("I01")
    links = [
        Link(before=predecessor, after=task.id)
        for task in tasks
        for predecessor in task.predecessors
    ]
    network = Network([task.id for task in tasks], links)
    naive = finish_day(network, {task.id: float(task.days[1]) for task in tasks})
    simulation = simulate_schedule(
        network, {task.id: tuple(map(float, task.days)) for task in tasks}, 2000
    )
    sample = best("09_planning_and_scheduling", "naive_date")
    assert f"Day {naive:.0f} is" in sample
    assert "only one in twelve meets it" in sample
    assert simulation.chance(naive) == pytest.approx(1 / 12, abs=0.005)
    assert f"until day {simulation.percentile(50):.0f}" in sample
    assert f"done by day {simulation.percentile(80):.0f}" in sample
    low, likely, high = next(task.days for task in tasks if task.id == "T05")
    assert f"{low} to {high} days, most likely {likely}" in sample


def test_does_the_sample_on_what_was_given_up_say_what_the_futures_say():
    constraints, planted = (
        plan_constraints(STORY, "I01"),
        planted_risks.risks_from_rows(risks.planted_risks("I01")),
    )
    start = start_plan("I01", STORY, *STORY.work.work_packages("I01"))
    full_plan = registers.plan_with_register(staffing.staffed_plan(start, constraints), planted)
    smaller_plan = level_resources(reduced_scopes.without_items(full_plan, ["Swap"]), constraints)
    smallest_plan = level_resources(
        reduced_scopes.without_items(smaller_plan, ["Live stock"]), constraints
    )

    def seen(plan_variant, *without):
        return planted_risks.simulate_with_truth(
            plan_variant, plan_letter(without, 0.0), constraints, planted
        )

    first, then, last = (
        seen(full_plan),
        seen(smaller_plan, "Swap"),
        seen(smallest_plan, "Swap", "Live stock"),
    )
    sample = best("14_plan", "trade_off_note")
    assert f"from day {first.day(80):.0f} to day {then.day(80):.0f}" in sample
    assert f"${first.cost(80) - then.cost(80):.0f}k less" in sample
    assert f"${first.cost(80) - last.cost(80):.0f}k less than the whole" in sample
    assert f"done on day {last.day(80):.0f}" in sample
    kept_promises = held_until(PlannedSchedule(smaller_plan, constraints))
    assert f"Ines is free on day {kept_promises['Ines Carvalho']:.0f}" in sample
    assert f"Tomas on day {kept_promises['Tomas Reyes']:.0f}" in sample


def test_has_an_assignment_without_free_text_no_rubric():
    assert rubrics.load("99_x") == {}
