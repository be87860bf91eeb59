"""Does the score of an exercise say what its page knows, and no more?"""

from twohats.session.score import exercise_score

from tests.support.course_folder import session_of
from tests.support.learner_work import roadmap


def test_are_known_and_open_points_told_apart(store):
    store.save("roadmap", roadmap(now=["I13"]))
    score = exercise_score(session_of(store))
    assert score["sum"] == "2 of 2, 38 open"
    assert score["earned"] + score["open"] == 1
    assert score["note"].startswith("22 points compare your work with what is not on this page.")


def test_does_the_score_follow_the_answers(store):
    store.save("roadmap", roadmap(now=["I01"], later=["I13"]))
    before = exercise_score(session_of(store))["sum"]
    store.save("roadmap", roadmap(now=["I13"]))
    assert (before, exercise_score(session_of(store))["sum"]) == (
        "0 of 2, 38 open",
        "2 of 2, 38 open",
    )


def test_is_each_text_that_a_person_marks_open_with_its_points(store):
    store.save("roadmap", roadmap(now=["I13"]))
    rows = [row for row in exercise_score(session_of(store))["rows"] if row["state"] == "person"]
    assert [row["points"] for row in rows] == ["4 open", "8 open", "4 open"]
