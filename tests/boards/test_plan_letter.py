"""Does the letter tell what the plan means for the roadmap, and keep the answer?"""

from datetime import date

import pytest
from twohats.answers import Store
from twohats.boards.plan import open_board
from twohats.boards.plan_letter import connect, open_letter
from twohats.project.schedule.calendar import WorkingCalendar, day_label

from tests.support.course_folder import session_of

ANSWER = {"next": ["I03"], "later": [], "free_from_day": 99, "first_release_without": []}


@pytest.fixture
def store(root, scenario):
    return Store(root / "answers.json", "14_plan", scenario)


def write(store, *, draft=False):
    return open_letter(session_of(store, draft=draft))


def test_is_each_day_told_with_its_date(store, scenario):
    sentences = " ".join(write(store).letter)
    calendar = WorkingCalendar.from_rows(scenario.work.calendar_rows)
    begin = day_label(66, calendar)  # the second quarter begins after 13 weeks of five days
    assert f"begins on {begin}" in sentences
    assert sentences.count(" (") >= 3


def test_names_the_letter_nobody_while_tasks_have_nobody(store, scenario):
    assert "Assign the tasks first." in write(store).letter[1]
    plan = scenario.reference("plan")
    store.save("plan", plan)
    assert "Assign the tasks first." not in write(store).letter[1]


def test_is_a_day_beyond_the_calendar_told_without_a_date():
    short = WorkingCalendar([date(2027, 7, 5), date(2027, 7, 6)])
    assert day_label(1.2, short) == "day 2 (Tue 6 Jul)"
    assert day_label(3, short) == "day 3"


def test_is_a_plan_that_cannot_be_played_told_in_a_sentence(store, scenario):
    letter = write(store)
    plan = scenario.reference("plan")
    first, second = plan["tasks"][0]["id"], plan["tasks"][1]["id"]
    circle = [{"before": a, "after": b} for a, b in ((first, second), (second, first))]
    store.save("plan", plan | {"links": circle})
    broken = write(store)
    assert broken.letter[0].startswith("The plan has no date yet:")
    assert (broken.options, broken.skills) == ([], [])
    assert letter.options


@pytest.mark.parametrize("draft", [False, True])
def test_is_the_answer_there_again(store, scenario, draft):
    letter = write(store, draft=draft)
    letter.value = letter.value | {"free_from_day": 99, "stop_measure": "Orders a week"}
    again = write(store, draft=draft).value
    assert (again["free_from_day"], again["stop_measure"]) == (99, "Orders a week")


def test_does_every_entry_of_the_roadmap_stand_in_the_answer_once(store, scenario):
    """Also where the roadmap has changed since: new entries stand where they were, others go."""
    entries = {one["id"] for one in write(store).entries}
    store.save("next_again", ANSWER | {"next": ["I99", *sorted(entries)[:1]] * 2})
    again = write(store).value
    assert sorted(again["next"] + again["later"]) == sorted(entries)


def test_does_a_press_bring_the_letter_up_to_date_and_leave_the_answer(store):
    session = session_of(store)
    letter, cockpit = open_letter(session), open_board(session)
    connect(letter, cockpit, session)
    letter.value = letter.value | {"free_from_day": 99}
    before = letter.letter
    item = cockpit.value["tasks"][-4]["scope_item"]
    tasks = [task | {"in_release": task["scope_item"] != item} for task in cockpit.value["tasks"]]
    cockpit.value = cockpit.value | {"tasks": tasks}
    assert letter.stale
    assert letter.letter == before
    letter.requests += 1
    assert not letter.stale
    assert letter.letter != before
    assert letter.value["free_from_day"] == 99
