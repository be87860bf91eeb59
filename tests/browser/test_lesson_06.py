"""Lesson and exercise 06 as a learner meets them, in a real JupyterLab."""

import pytest

pytestmark = pytest.mark.browser

STEM = "06_metrics_and_outcomes"
EXERCISE = f"exercises/{STEM}/{STEM}.ipynb"
LESSON = f"course/{STEM}.ipynb"


def add(board, kind, id_, target):
    board.locator(f"[data-focus=add-{kind}]").select_option(id_)
    board.locator(f"[data-focus={id_}-target]").fill(target)
    board.locator(f"[data-focus={id_}-target]").press("Enter")


def test_are_two_years_judged_a_tree_built_attacked_and_played(course, notebook_page):
    nb = notebook_page(LESSON).run_all()
    scope = nb.widget("cohorts")
    scope.get_by_role("button", name="Pay the bonus").click()
    scope.get_by_label("Cohorts").check()
    scope.get_by_role("slider").press("End")
    assert "Apr 2027: 17" in scope.inner_text()
    board = nb.widget("kpi")
    add(board, "goal", "K12", "1900")
    add(board, "driver", "K02", "0.9")
    add(board, "guardrail", "K06", "15.2")
    board.get_by_role("button", name="Let the two attackers loose").click()
    board.get_by_text("Your guardrail catches 4 of 4 attacks.").wait_for()
    nb.keep_prediction()
    nb.page.get_by_text("Play the 24 months with your goal to the end. Then").wait_for()
    board.get_by_role("button", name="Play 24 months with your goal").click()
    board.get_by_role("button", name="To the end").click()
    assert "36,794 customers were kept." in board.locator(".kpi-play").inner_text()
    nb.page.get_by_text("It ends the draws in February 2026.").wait_for()
    nb.page.get_by_text("You said: pay the bonus.").first.wait_for()
    assert nb.errors() == []


def test_is_work_in_the_exercise_there_again_after_the_kernel_is_gone(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    board = nb.widget("kpi")
    cells = nb.cells()
    add(board, "goal", "K05", "24")
    add(board, "driver", "K02", "0.9")
    nb.page.keyboard.press("d")
    nb.page.keyboard.press("d")
    assert nb.cells() == cells
    nb.answers(lambda one: [kpi["target"] for kpi in one.get("kpi_tree") or []] == [24, 0.9])
    board.locator("[data-focus=step-3]").click()
    board.locator(".link-row").first.get_by_label("nothing in my tree").check()
    found = nb.answers(lambda one: one.get("initiative_kpi", {}).get("rows"))
    (dealt,) = found["initiative_kpi"]["rows"]
    again = nb.another_day().widget("kpi")
    assert again.locator("[data-focus=K05-target]").input_value() == "24"
    again.locator("[data-focus=step-3]").click()
    assert again.locator(f"[data-focus=link-{dealt}-none]").is_checked()
    assert nb.errors() == []
