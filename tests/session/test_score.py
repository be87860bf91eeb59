"""Does the score of an exercise say what its page knows, and no more?"""

import pytest
from twohats.answers import Store
from twohats.lessons.catalog import STEMS
from twohats.scenario.syllabus import lesson
from twohats.session.score import exercise_score

from tests.support.course_folder import session_of
from tests.support.learner_work import roadmap


def test_are_known_and_open_points_told_apart(store):
    store.save("roadmap", roadmap(now=["I13"]))
    score = exercise_score(session_of(store))
    assert score["sum"] == "2 of 2 so far, 38 still to come"
    assert score["earned"] + score["open"] == 1
    sums = {group["name"]: group["sum"] for group in score["groups"]}
    assert sums == {
        "Judged on this page": "2 of 2",
        "From a person": "16 points",
        "From hidden checks": "22 points",
    }
    notes = [group["note"] for group in score["groups"]]
    assert [bool(note) for note in notes] == [False, True, True]


@pytest.mark.parametrize("stem", STEMS)
def test_have_the_groups_all_points_of_the_exercise_between_them(stem, root, scenario):
    """And no group is shown in which nobody gives points."""
    store = Store(root / "exercises" / stem / "answers.json", stem, scenario)
    groups = exercise_score(session_of(store))["groups"]
    sums = [group["sum"].split(" of ")[-1].split()[0] for group in groups]
    assert sum(map(float, sums)) == lesson(stem)["points"]
    assert all(
        float(points) > 0 and group["rows"] for points, group in zip(sums, groups, strict=True)
    )


def test_does_the_score_follow_the_answers(store):
    store.save("roadmap", roadmap(now=["I01"], later=["I13"]))
    before = exercise_score(session_of(store))["sum"]
    store.save("roadmap", roadmap(now=["I13"]))
    assert (before, exercise_score(session_of(store))["sum"]) == (
        "0 of 2 so far, 38 still to come",
        "2 of 2 so far, 38 still to come",
    )


def test_is_each_text_that_a_person_marks_open_with_its_points(store):
    store.save("roadmap", roadmap(now=["I13"]))
    _, person, _ = exercise_score(session_of(store))["groups"]
    assert person["name"] == "From a person"
    assert {row["state"] for row in person["rows"]} == {"person"}
    assert [row["points"] for row in person["rows"]] == ["4", "8", "4"]


@pytest.mark.parametrize("stem", STEMS)
def test_does_nothing_read_as_nothing_earned_where_a_page_can_judge_nothing(stem, root, scenario):
    """A zero is said only of points that the page could have given."""
    store = Store(root / "exercises" / stem / "answers.json", stem, scenario)
    score = exercise_score(session_of(store))
    judges = any(group["name"] == "Judged on this page" for group in score["groups"])
    assert score["sum"].startswith("0 of" if judges else "all ")


def test_has_each_text_the_name_under_which_the_own_mark_is_saved(store):
    _, person, _ = exercise_score(session_of(store))["groups"]
    assert [row["key"] for row in person["rows"]][:2] == [
        "07_roadmap.outcome_statements",
        "07_roadmap.omissions",
    ]
