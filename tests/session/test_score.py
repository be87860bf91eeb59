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
    assert score["sum"] == "2 of 40, 38 open"
    assert score["earned"] + score["open"] == 1
    sums = {group["name"]: group["sum"] for group in score["groups"]}
    assert sums == {
        "What this page can say": "2 of 2",
        "What the machine says after hand-in": "22 open",
        "What a person marks": "16 open",
    }
    notes = [group["note"] for group in score["groups"]]
    assert [bool(note) for note in notes] == [False, True, False]


@pytest.mark.parametrize("stem", STEMS)
def test_have_the_groups_all_points_of_the_exercise_between_them(stem, root, scenario):
    """And no group is shown in which nobody gives points."""
    store = Store(root / "exercises" / stem / "answers.json", stem, scenario)
    groups = exercise_score(session_of(store))["groups"]
    sums = [group["sum"].removesuffix(" open").split(" of ")[-1] for group in groups]
    assert sum(map(float, sums)) == lesson(stem)["points"]
    assert all(
        float(points) > 0 and group["rows"] for points, group in zip(sums, groups, strict=True)
    )


def test_does_the_score_follow_the_answers(store):
    store.save("roadmap", roadmap(now=["I01"], later=["I13"]))
    before = exercise_score(session_of(store))["sum"]
    store.save("roadmap", roadmap(now=["I13"]))
    assert (before, exercise_score(session_of(store))["sum"]) == (
        "0 of 40, 38 open",
        "2 of 40, 38 open",
    )


def test_is_each_text_that_a_person_marks_open_with_its_points(store):
    store.save("roadmap", roadmap(now=["I13"]))
    *_, person = exercise_score(session_of(store))["groups"]
    assert {row["state"] for row in person["rows"]} == {"person"}
    assert [row["points"] for row in person["rows"]] == ["4", "8", "4"]
