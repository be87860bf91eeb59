"""Lesson and exercise 01 as a learner meets them, in a real JupyterLab."""

import pytest

pytestmark = pytest.mark.browser

STEM = "01_two_titles"
EXERCISE = f"exercises/{STEM}/{STEM}.ipynb"
LESSON = f"course/{STEM}.ipynb"
LEADS = dict.fromkeys(("D16", "D17", "D20", "D21", "D23"), "product")
LEADS |= dict.fromkeys(("D18", "D19", "D22"), "project")


def test_is_the_inbox_sorted_and_the_weeks_played_from_top_to_bottom(course, notebook_page):
    nb = notebook_page(LESSON).run_all()
    inbox, owners = (nb.page.locator(".th-rights").nth(place) for place in (0, 1))
    for number in range(12):
        inbox.locator(".lane-inbox .card-grip").first.press(str(1 + number % 4))
    inbox.get_by_role("button", name="See how twenty others").click()
    assert "You agree with the largest group on" in inbox.locator(".rights-said").text_content()
    for id_, lead in LEADS.items():
        owners.locator(f"[data-focus={id_}-lead-{lead}]").check()
    for id_ in ("D16", "D18", "D20", "D23"):
        owners.locator(f"[data-focus=predict-{id_}-choice]").select_option("nothing")
        owners.locator(f"[data-focus=predict-{id_}-reason]").select_option("owner_knows")
    nb.keep_prediction()
    nb.page.get_by_text("Play the twelve weeks above to the end. Then").wait_for()
    owners.get_by_role("button", name="Play twelve weeks").click()
    owners.get_by_role("button", name="To the end").click()
    assert "You predicted 2 of 4" in owners.locator(".rights-play").text_content()
    nb.page.get_by_text("Your owners lose").first.wait_for()
    assert nb.errors() == []


def leads_of(found):
    """Who owns each of the decisions that were dealt, in their order."""
    return [row["lead"] for row in found.get("owners", {}).get("rows", {}).values()]


def test_is_work_in_the_exercise_there_again_after_the_kernel_is_gone(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    board = nb.widget("rights")
    cells = nb.cells()
    row = board.locator(".decision-row").first
    row.locator("[data-focus=D01-lead-product]").check()
    row.get_by_label("Judged first: decision 1").select_option("worth")
    nb.page.keyboard.press("d")
    nb.page.keyboard.press("d")
    assert nb.cells() == cells
    nb.answers(
        lambda found: (
            found.get("decision_rights", {}).get("rows", {}).get("D01", {}).get("judged") == "worth"
        )
    )
    board.locator("[data-focus=step-1]").click()
    board.locator("[data-focus$=-lead-both]").first.check()
    found = nb.answers(lambda one: leads_of(one)[:1] == ["both"])
    dealt = list(found["owners"]["rows"])
    again = nb.another_day().widget("rights")
    assert again.locator("[data-focus=D01-lead-product]").is_checked()
    again.locator("[data-focus=step-1]").click()
    assert again.locator(f"[data-focus={dealt[0]}-lead-both]").is_checked()
    assert nb.errors() == []
