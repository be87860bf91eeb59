"""Lesson and exercise 03 as a learner meets them, in a real JupyterLab."""

import pytest

pytestmark = pytest.mark.browser

STEM = "03_vision_and_strategy"
EXERCISE = f"exercises/{STEM}/{STEM}.ipynb"
LESSON = f"course/{STEM}.ipynb"
# All widgets of the page open first, on a machine that may be busy.
ANSWERED_WITHIN_MS = 90_000
OUT = ("I16", "I05", "I06", "I15")


def give_up_by_keys(nb, ids):
    for id_ in ids:
        nb.page.locator(f".card[data-id={id_}] .card-grip").first.press("2")


def give_up_by_mouse(nb, ids):
    for id_ in ids:
        card = nb.page.locator(f".card[data-id={id_}] .lens-name").first
        card.drag_to(nb.page.locator(".lens-outside").first, target_position={"x": 60, "y": 60})


def test_do_rivals_speak_and_four_quarters_follow_the_lens(course, notebook_page):
    nb = notebook_page(LESSON).run_all()
    nb.page.locator(".lens-strategies").first.wait_for(timeout=ANSWERED_WITHIN_MS)
    nb.page.get_by_label("Hold the families").first.check()
    give_up_by_mouse(nb, OUT[:1])
    give_up_by_keys(nb, OUT[1:])
    nb.page.get_by_role("button", name="Hear what the rivals say").click()
    heard = nb.page.locator(".lens-heard")
    heard.wait_for(timeout=ANSWERED_WITHIN_MS)
    assert heard.locator("h4").count() == 4
    nb.page.get_by_text("without Restaurants").first.wait_for(timeout=ANSWERED_WITHIN_MS)
    nb.keep_prediction()
    nb.page.get_by_text("Play the four quarters above to the end. Then").wait_for()
    nb.page.get_by_role("button", name="Play four quarters").click()
    nb.page.get_by_role("button", name="To the end").click(timeout=ANSWERED_WITHIN_MS)
    nb.page.get_by_text("Box for All is second in each segment.").first.wait_for()
    compared = nb.page.get_by_text("All sixteen cards, no segment first")
    compared.wait_for(timeout=ANSWERED_WITHIN_MS)
    assert nb.errors() == []


def test_is_a_play_played_again_and_there_the_next_day_while_its_lens_is(course, notebook_page):
    nb = notebook_page(LESSON).run_all()
    nb.page.get_by_label("Hold the families").first.check(timeout=ANSWERED_WITHIN_MS)
    give_up_by_keys(nb, OUT)
    nb.page.get_by_text("without Restaurants").first.wait_for(timeout=ANSWERED_WITHIN_MS)
    play, again, end = (
        nb.page.get_by_role("button", name=name)
        for name in ("Play four quarters", "Play again", "To the end")
    )
    play.click()
    end.click(timeout=ANSWERED_WITHIN_MS)
    again.click()
    nb.page.get_by_role("button", name="Pause").wait_for(timeout=ANSWERED_WITHIN_MS)
    end.click()
    nb.another_day()
    again.wait_for(timeout=ANSWERED_WITHIN_MS)
    nb.page.get_by_label("Win the singles").first.check()
    nb.page.get_by_text("Your lens has changed since.").wait_for(timeout=ANSWERED_WITHIN_MS)
    nb.another_day()
    play.wait_for(timeout=ANSWERED_WITHIN_MS)
    assert again.count() == 0
    assert nb.errors() == []


def reasons(found):
    """Why each opportunity that was looked at was taken or left."""
    return [row["reason"] for row in found.get("opportunities", {}).get("rows", {}).values()]


def test_is_the_exercise_there_again_after_the_kernel_died(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    nb.page.locator(".th-steps").wait_for(timeout=ANSWERED_WITHIN_MS)
    first = nb.page.locator(".th-cases li").first
    first.locator("select").first.select_option("leave")
    first.locator("select").nth(1).select_option("growth")
    nb.page.locator("[data-focus=step-1]").click()
    nb.page.get_by_label("Win the singles").check()
    give_up_by_keys(nb, OUT)
    nb.page.locator("[data-focus=step-2]").click()
    wish = nb.page.locator(".wish-row").first
    wish.get_by_label("A law or a season sets this date").check()
    wish.get_by_label("Make it a roadmap item").check()
    wish.get_by_role("radio").first.check()
    nb.answers(lambda one: "a" in (one.get("entries") or {}).get("outcomes", {}).values())
    nb.answers(lambda one: one.get("strategy", {}).get("id") == "win_the_singles")
    nb.answers(lambda one: one.get("out_of_strategy", {}).get("ids") == list(OUT))
    nb.answers(lambda one: reasons(one) == ["growth"])
    nb.another_day()
    nb.page.locator(".th-steps").wait_for(timeout=ANSWERED_WITHIN_MS)
    nb.page.locator("[data-focus=step-1]").click()
    assert nb.page.get_by_label("Win the singles").is_checked()
    assert nb.page.locator(".lens-outside .card").count() == 4
    nb.page.locator("[data-focus=step-2]").click()
    assert nb.page.locator(".wish-row").first.get_by_role("radio").first.is_checked()
    assert nb.errors() == []
