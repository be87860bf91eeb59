"""Lesson and exercise 07 as a learner meets them, in a real JupyterLab."""

import json

import pytest

from tests.support.board_moves import by_keyboard, by_menu, by_mouse, lane

pytestmark = pytest.mark.browser

EXERCISE = "exercises/07_roadmap/07_roadmap.ipynb"
LESSON = "course/07_roadmap.ipynb"
START = "course/00_start.ipynb"
WANTED = {"now": ["I09", "I11"], "next": ["I13"], "not_doing": ["I15"]}


@pytest.fixture
def exercise(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    nb.widget("board")
    return nb


def buckets(found, name="roadmap"):
    placed = {}
    for entry in found.get(name, {}).get("entries", []):
        if entry["bucket"] != "unplaced":
            placed.setdefault(entry["bucket"], []).append(entry["id"])
    return placed


def build(nb, move):
    for bucket, ids in WANTED.items():
        for id_ in ids:
            move(nb, id_, bucket)


# The start page and the lesson run whole in other tests, and the exercise has all their widgets.
@pytest.mark.parametrize(
    "name",
    [
        pytest.param(START, marks=pytest.mark.monthly),
        pytest.param(LESSON, marks=pytest.mark.monthly),
        EXERCISE,
    ],
)
def test_does_a_notebook_run_whole_and_do_letters_in_its_widgets_change_no_cell(
    course, notebook_page, name
):
    nb = notebook_page(name).run_all()
    assert nb.errors() == []
    assert nb.page.locator(".jp-OutputArea-output").count() > 2
    cells = nb.cells()
    fields = nb.page.locator(".th button:visible, .th select:visible, .th input:visible")
    fields.first.wait_for()
    for index in range(0, fields.count(), max(1, fields.count() // 12)):
        fields.nth(index).focus()
        for key in "bddax":
            nb.page.keyboard.press(key)
    assert nb.cells() == cells


# What another way of moving gives to be saved is asked of the board on the stage.
@pytest.mark.parametrize(
    "move",
    [by_mouse, *(pytest.param(move, marks=pytest.mark.monthly) for move in (by_keyboard, by_menu))],
    ids=lambda move: move.__name__,
)
def test_does_a_roadmap_reach_answers_json(exercise, move):
    build(exercise, move)
    found = exercise.answers(lambda one: buckets(one) == WANTED)
    assert buckets(found) == WANTED
    # Attached is enough: JupyterLab takes an output out of the page while it is scrolled away.
    said = exercise.widget("board").locator(".th-saved", has_text="Saved ")
    said.wait_for(state="attached")


def test_is_the_work_back_after_a_reload_and_a_new_kernel(exercise):
    build(exercise, by_menu)
    exercise.answers(lambda one: buckets(one) == WANTED)
    exercise.lab.delete_kernels()
    exercise.open().run_all()
    exercise.widget("board")
    for bucket, ids in WANTED.items():
        for id_ in ids:
            assert lane(exercise, bucket).locator(f".card[data-id={id_}]").count() == 1


def test_does_a_kernel_killed_while_saving_lose_nothing(exercise):
    """Killed at once after the change: the disk holds the roadmap before it or after it, whole."""
    build(exercise, by_menu)
    before = exercise.answers(lambda one: buckets(one) == WANTED)
    by_menu(exercise, "I03", "later")
    exercise.lab.delete_kernels()
    after = buckets(exercise.answers())
    assert after in (buckets(before), WANTED | {"later": ["I03"]})


def test_does_the_draft_of_the_lesson_come_along(course, notebook_page):
    nb = notebook_page(LESSON).run_all()
    by_menu(nb, "I09", "now")
    nb.answers(lambda one: buckets(one, "draft_roadmap") == {"now": ["I09"]})
    nb = nb.go_on(EXERCISE).run_all()
    assert lane(nb, "now").locator(".card[data-id=I09]").count() == 1
    nb.page.get_by_text("Your practice copy from the lesson is here.").wait_for()


def test_does_the_check_say_what_is_good_and_lead_to_the_card_that_it_speaks_of(exercise):
    build(exercise, by_menu)
    panel = exercise.widget("checks")
    panel.get_by_role("button", name="Check", exact=True).click()
    law = panel.locator("li.finding", has_text="Is the work that the law requires done on time?")
    law.get_by_text("2 of 2 points").wait_for()
    value = panel.locator("li.finding", has_text="What does the roadmap bring in?")
    value.get_by_text("By your own numbers, the items that fit bring in").wait_for()
    assert value.get_attribute("class").endswith("finding-after")
    panel.get_by_text("hidden checks mark 22 after you hand in").first.wait_for()
    link = panel.locator(".th-card-link").locator("visible=true").first
    id_ = link.text_content()
    link.click()
    details = exercise.page.locator(f".jp-OutputArea .details[aria-label^='Details of {id_} ']")
    details.wait_for()
    assert details.bounding_box()["y"] < exercise.page.viewport_size["height"]
    by_menu(exercise, "I03", "next")
    panel.get_by_text("changed").first.wait_for()


def test_does_freezing_keep_a_version_for_part_two_and_lock_the_bet_on_the_open_board(exercise):
    build(exercise, by_menu)
    board = exercise.page.locator(".jp-OutputArea .th-board")
    for side, text in (("low", "1500"), ("high", "2100")):
        field = board.locator(f"[data-focus=value-bet-{side}]")
        field.fill(text)
        field.press("Tab")
    exercise.answers(lambda one: one["roadmap"]["value_bet"]["high"] == 2100)
    exercise.page.get_by_role("button", name="Freeze my roadmap as it is").click()
    board.get_by_text("Your bet is locked as it was when you froze the roadmap.").wait_for()
    exercise.answers(lambda one: buckets(one, "frozen_roadmap") == WANTED)
    locked = {"low": 1500, "high": 2100, "state": "kept"}
    exercise.answers(lambda one: one["roadmap"]["value_bet"] == locked)
    by_menu(exercise, "I11", "next")
    exercise.page.get_by_text("“Payment retry” moves from Now to Next.").wait_for()


def test_does_the_played_roadmap_come_back_as_it_ended_and_the_board_say_what_counts(exercise):
    build(exercise, by_menu)
    exercise.page.get_by_role("button", name="Freeze my roadmap as it is").click()
    exercise.answers(lambda one: "frozen_roadmap" in one)
    exercise.page.get_by_role("button", name="Play six quarters").click()
    exercise.page.get_by_role("button", name="To the end").click()
    head = exercise.page.locator(".quarters-head")
    ended = head.text_content()
    said = exercise.page.get_by_text("changing them here no longer counts")
    said.wait_for()
    exercise.another_day()
    head.filter(has_text="Your roadmap brought").wait_for(state="attached")
    assert head.text_content() == ended
    said.wait_for()


def test_does_this_window_hear_of_a_change_in_another(exercise):
    by_menu(exercise, "I09", "now")
    exercise.answers(lambda one: buckets(one) == {"now": ["I09"]})
    path = exercise.lab.root / "exercises/07_roadmap/answers.json"
    elsewhere = json.loads(path.read_text())
    elsewhere["answers"]["roadmap"]["entries"][0]["bucket"] = "later"
    path.write_text(json.dumps(elsewhere))
    by_menu(exercise, "I11", "now")
    exercise.widget("board").locator("h3").scroll_into_view_if_needed()
    exercise.page.get_by_text("This was changed in another window").wait_for()
