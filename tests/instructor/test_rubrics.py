"""Do the rubrics fit the exercises that learners read?"""

import json

import pytest
from twohats_instructor import rubrics

NAMES = ("outcome_statements", "omissions", "uncertainty")


def cells(course):
    return json.loads(course.released("07_roadmap").read_text("utf-8"))["cells"]


def test_has_each_free_text_a_rubric_worth_its_points(course):
    marks = [cell["metadata"].get("nbgrader", {}) for cell in cells(course)]
    by_hand = {
        one["grade_id"]: one["points"]
        for one in marks
        if one.get("task") or (one.get("grade") and one.get("solution"))
    }
    assert {name: rubric.points for name, rubric in rubrics.load("07_roadmap").items()} == by_hand


@pytest.mark.parametrize("name", NAMES)
def test_do_learners_read_the_very_levels_that_they_are_marked_by(course, name):
    text = "\n".join("".join(cell["source"]) for cell in cells(course))
    for level in rubrics.load("07_roadmap")[name].levels:
        assert f"| {level.points} | {level.seen} |" in text


@pytest.mark.parametrize("name", NAMES)
def test_do_levels_rise_from_nothing_to_all_with_a_sample_each(name):
    rubric = rubrics.load("07_roadmap")[name]
    points = [level.points for level in rubric.levels]
    assert points == sorted(set(points))
    assert (points[0], points[-1]) == (0, rubric.points)
    assert len({level.sample for level in rubric.levels}) == 4


def test_has_an_assignment_without_free_text_no_rubric():
    assert rubrics.load("99_x") == {}
