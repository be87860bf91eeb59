"""The start page and exercise 00 as a learner meets them, in a real JupyterLab."""

import pytest

pytestmark = pytest.mark.browser

STEM = "00_start"
EXERCISE = f"exercises/{STEM}/{STEM}.ipynb"
LESSON = f"course/{STEM}.ipynb"
SHORTCUTS = ("b", "d", "d", "a", "x")


def test_do_both_pages_run_and_does_the_guess_of_the_start_page_come_along(course, notebook_page):
    slide = (nb := notebook_page(LESSON).run_all()).widget("slide")
    cells = nb.cells()
    guess = slide.get_by_role("textbox", name="Your guess")
    guess.click()
    for key in SHORTCUTS:
        guess.press(key)
    guess.fill("35")
    slide.get_by_role("button", name="Show the result").click()
    slide.get_by_role("slider", name="Promised day").press("Home")
    for key in SHORTCUTS:
        slide.get_by_role("slider", name="Promised day").press(key)
    assert nb.cells() == cells
    assert nb.errors() == []
    nb.answers(lambda one: one.get("draft_date_guess", {}).get("tried"))
    other = nb.go_on(EXERCISE).run_all()
    for part in ("slide", "pretest", "note"):
        other.page.locator(f".jp-OutputArea .th-{part}").first.wait_for()
    assert other.errors() == []
    told = other.widget("slide").locator(".slide-told").text_content()
    assert "You said 35." in told


def confidences(found):
    """How sure the learner is of each item that is answered."""
    return [item["confidence"] for item in found.get("pretest", {}).get("items", {}).values()]


def test_is_an_answer_saved_and_there_again_after_a_restart(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    pretest = nb.widget("pretest")
    cells = nb.cells()
    pretest.locator(".pre-options input").nth(1).check()
    for key in SHORTCUTS:
        pretest.locator(".pre-options input").nth(1).press(key)
    pretest.locator(".pre-sure input").nth(2).click()
    note = nb.page.locator(".th-note textarea").first
    note.fill("It decides what is worth doing.")
    note.press("Tab")
    assert nb.cells() == cells
    nb.answers(lambda one: "before_definitions" in one)
    found = nb.answers(lambda one: confidences(one) not in ([], [None]))
    (answer,) = found["pretest"]["items"].values()
    assert answer["option"] == "b"
    again = nb.another_day()
    assert "1 of 12 answered" in again.widget("pretest").text_content()
    assert again.page.locator(".th-note textarea").first.input_value().startswith("It decides")
