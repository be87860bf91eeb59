"""Does the roadmap board begin from what the learner made in the exercises before it?"""

import pytest
from twohats.answers import Store
from twohats.boards.roadmap import open_board
from twohats.lessons.catalog import ALIGNMENT
from twohats.session.session import open_session

from tests.support.course_folder import place_bet

STEM = "07_roadmap"
VISION, NEEDS = "03_vision_and_strategy", "04_customer_focus"
METRICS = "06_metrics_and_outcomes"
OWN = {"reach": 4321, "impact": 0.75, "confidence": 50, "sources": ["survey"]}


@pytest.fixture
def folder(tmp_path):
    """The folder of each exercise, by its stem."""

    def make(stem):
        path = tmp_path / "exercises" / stem
        path.mkdir(parents=True, exist_ok=True)
        return path

    return make


@pytest.fixture
def opened(folder):
    """The board of exercise 07, as it opens now."""
    return lambda: open_board(open_session(STEM, folder(STEM), is_graded=True))


def test_does_the_board_say_what_was_found_around_the_table(folder, opened, scenario):
    assert opened().settings["facts"] == []
    store = Store(folder(ALIGNMENT) / "answers.json", ALIGNMENT, scenario)
    store.save("facts", {"places": {"F02": "notes_2", "F05": "memos", "F03": ""}})
    assert opened().settings["facts"] == [
        "Skip and swap needs the live stock service first (Engineering notes, page 2).",
        "The app store will throw us out if the colors change again (The nine memos).",
    ]


def test_does_the_lesson_know_what_was_found_too(folder, scenario):
    store = Store(folder(ALIGNMENT) / "answers.json", ALIGNMENT, scenario)
    store.save("facts", {"places": {"F02": "notes_2"}})
    (fact,) = open_board(open_session(STEM, folder(STEM), is_graded=False)).settings["facts"]
    assert fact.startswith("Skip and swap needs the live stock service first")


def test_is_nothing_filled_in_for_the_learner(folder, opened, scenario):
    """The dependencies are asked for points: a fact that was found leads there, and no further."""
    store = Store(folder(ALIGNMENT) / "answers.json", ALIGNMENT, scenario)
    store.save("facts", {"places": {"F02": "notes_2"}})
    assert opened().roadmap.arrows == {}


def test_are_the_estimates_those_of_customer_focus(folder, opened, scenario):
    store = Store(folder(NEEDS) / "answers.json", NEEDS, scenario)
    store.save("effects", {"rows": {"I09": OWN}})
    store.save("three_needs", {"ticked": ["payment"]})
    board = opened()
    assert board.roadmap.estimates["I09"].reach == 4321
    assert "I09" not in board.settings["examples"]
    findings = {item["need"]: item["finding"] for item in board.settings["evidence"]}
    assert findings["payment"].endswith("one of your three needs.")


def test_does_a_board_older_than_the_estimate_say_what_was_estimated(folder, opened, scenario):
    """A board that was saved before exercise 04 keeps the example: that is not one's own."""
    session = open_session(STEM, folder(STEM), is_graded=True)
    session.answers.save("roadmap", opened().value)
    store = Store(folder(NEEDS) / "answers.json", NEEDS, scenario)
    store.save("effects", {"rows": {"I09": OWN}})
    board = opened()
    assert board.roadmap.estimates["I09"].reach != 4321
    own = {"reach": 4321, "impact": 0.75, "confidence": 50}
    assert board.settings["estimated"] == {"I09": own}


def test_is_the_strategy_the_one_that_was_chosen(folder, opened, scenario):
    store = Store(folder(VISION) / "answers.json", VISION, scenario)
    store.save("strategy", {"id": "win_the_singles", "statement": "Win them.", "given_up": ["A"]})
    assert opened().settings["strategy"] == "Win them. This strategy gives up A."


def test_are_the_measures_those_of_the_own_tree(folder, opened, scenario):
    goal, *others = scenario.reference("kpi_tree")
    store = Store(folder(METRICS) / "answers.json", METRICS, scenario)
    store.save("kpi_tree", [goal | {"target": 83.3}, others[0]])
    assert [kpi["id"] for kpi in opened().settings["kpis"]] == [goal["id"], others[0]["id"]]
    assert opened().settings["kpis"][0]["target"] == 83.3


def test_begins_the_lesson_s_own_board_with_them_too(folder, scenario, tmp_path):
    """A lesson keeps drafts, and what the exercises before it made is there."""
    store = Store(folder(NEEDS) / "answers.json", NEEDS, scenario)
    store.save("effects", {"rows": {"I09": OWN}})
    (tmp_path / "course").mkdir()
    session = open_session(STEM, tmp_path / "course", is_graded=False)
    assert open_board(session).roadmap.estimates["I09"].reach == 4321


def test_does_the_lessons_board_keep_what_if_until_the_bet_is_made(folder, tmp_path):
    (tmp_path / "course").mkdir()
    session = open_session(STEM, tmp_path / "course", is_graded=False)
    board = open_board(session)
    assert board.waits.startswith("Make your bet below first.")
    place_bet(session, 1)
    assert open_board(session).waits == ""
    assert open_board(open_session(STEM, folder(STEM), is_graded=True)).waits == ""


def test_are_the_estimates_that_nobody_has_made_called_examples(folder, opened, scenario):
    """A row of exercise 04 without its three numbers is none of the learner's."""
    store = Store(folder(NEEDS) / "answers.json", NEEDS, scenario)
    store.save("effects", {"rows": {"I09": OWN, "I01": OWN | {"impact": None}}})
    board = opened()
    examples = board.settings["examples"]
    assert set(examples) == set(scenario.ids) - {"I09"}
    assert examples["I01"] == board.value["estimates"]["I01"]
