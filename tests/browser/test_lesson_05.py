"""Lesson and exercise 05 as a learner meets them, in a real JupyterLab."""

import pytest

pytestmark = pytest.mark.browser

STEM = "05_cross_functional_leadership"
EXERCISE = f"exercises/{STEM}/{STEM}.ipynb"
LESSON = f"course/{STEM}.ipynb"
PACKAGE = (
    "lead-stock_then_swap", "payments-now", "offices-next_with_test", "draws-half_by_third_box",
    "freeze-keep",
)  # fmt: skip


def take_turn(board, person, act, item=""):
    """One turn; waits until the answer is there."""
    said = board.locator(".you")
    board.locator(f"[data-focus='person-{person}']").click()
    before = said.count()
    board.locator(f"[data-focus=act-{act}]").check()
    if item:
        board.locator("[data-focus=item]").select_option(item)
    board.locator("[data-focus=take]").click()
    said.nth(before).wait_for()


def vote(board):
    board.get_by_role("button", name="Go to the vote").click()
    for person in board.locator(".guesses li").all():
        person.get_by_label("signs", exact=True).check()
    board.get_by_role("button", name="Call the vote").click()


def test_is_the_room_played_from_the_first_guess_to_the_second_quarter(course, notebook_page):
    nb = notebook_page(LESSON).run_all()
    table, board = (nb.page.locator(".th-alignment").nth(place) for place in (0, 1))
    for seat in table.locator(".seat").all():
        seat.get_by_label("signs", exact=True).check()
    table.get_by_role("button", name="Turn the cards over").click()
    assert "of 9 would sign" in table.locator(".room-said").text_content()
    for person, act, item in (
        ("Ines Carvalho", "ask", ""),
        ("Leila Haddad", "ask", ""),
        ("Leila Haddad", "show", "trial_2025"),
        ("Oskar Nyman", "ask", ""),
        ("Oskar Nyman", "show", "cards"),
    ):
        take_turn(board, person, act, item)
    for option in PACKAGE:
        board.locator(f"[data-focus=issue-{option}]").check()
    nb.keep_prediction()
    vote(board)
    nb.page.get_by_text("Play the two quarters after the vote to the end. Then").wait_for()
    board.get_by_role("button", name="Play two quarters").click()
    board.get_by_role("button", name="To the end").click()
    assert "All five sign" in board.locator(".room-said").first.text_content()
    assert board.locator(".quarter-feed .th-bubble").count() >= 6
    compared = nb.page.get_by_text("A package with everybody's wish")
    compared.wait_for()
    assert nb.errors() == []


def test_is_work_in_the_exercise_there_again_after_the_kernel_is_gone(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    board, cases = (nb.page.locator(".th-alignment").nth(place) for place in (0, 1))
    cells = nb.cells()
    take_turn(board, "Ines Carvalho", "ask")
    board.locator("[data-focus=issue-payments-now]").check()
    nb.page.keyboard.press("d")
    nb.page.keyboard.press("d")
    assert nb.cells() == cells
    cases.locator("[data-focus=fact-F02]").check()
    cases.locator("[data-focus=place-F02]").select_option("notes_2")
    nb.answers(lambda one: one.get("facts", {}).get("places") == {"F02": "notes_2"})
    nb.answers(lambda one: one.get("package", {}).get("choices", {}).get("payments") == "now")
    found = nb.answers(lambda one: one.get("alignment_log", {}).get("turns"))
    assert [turn["person"] for turn in found["alignment_log"]["turns"]] == ["Ines Carvalho"]
    nb = nb.another_day()
    board, cases = (nb.page.locator(".th-alignment").nth(place) for place in (0, 1))
    assert "7 turns left" in board.locator(".room-said").text_content()
    assert board.locator("[data-focus=issue-payments-now]").is_checked()
    assert cases.locator("[data-focus=fact-F02]").is_checked()
    assert nb.errors() == []
