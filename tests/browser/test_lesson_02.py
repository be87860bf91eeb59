"""Lesson and exercise 02 as a learner meets them, in a real JupyterLab."""

import pytest

from tests.support.board_moves import by_keyboard, by_menu, by_mouse

pytestmark = pytest.mark.browser

STEM = "02_product_manager"
EXERCISE = f"exercises/{STEM}/{STEM}.ipynb"
LESSON = f"course/{STEM}.ipynb"
# All widgets of the page open first, on a machine that may be busy.
ANSWERED_WITHIN_MS = 90_000
SAID = (
    ("Retention", "up", "r2"),
    ("Contribution", "up", "c3"),
    ("Registrations", "unchanged", "g5"),
)
PLACES = {"I11": "now", "I13": "next"}


def expect(nb):
    """Chooses what each measure does, and why; waits until Python has the board and all that."""
    for name, direction, chain in SAID:
        nb.page.get_by_label(f"It goes …: {name}").select_option(direction)
        nb.page.get_by_label(f"because …: {name}").select_option(chain)
    draft = "draft_" if nb.name == LESSON else ""
    wanted = {name.lower(): {"choice": way, "reason": chain} for name, way, chain in SAID}
    nb.answers(lambda found: placed(found, f"{draft}roadmap_v0") == PLACES)
    nb.answers(lambda found: found.get(f"{draft}v0_prediction", {}).get("expected") == wanted)


def play_to_the_end(nb):
    quarters = nb.widget("quarters")
    ready = quarters.locator("button.th-main", has_text="Play six quarters")
    ready.wait_for(timeout=ANSWERED_WITHIN_MS)  # Python has all that was chosen
    ready.click()
    last = quarters.get_by_role("button", name="Quarter 6")
    last.wait_for(timeout=ANSWERED_WITHIN_MS)
    last.click()
    quarters.locator(".quarters-verdicts li").nth(2).wait_for()
    return quarters


def placed(found, name):
    entries = found.get(name, {}).get("entries", [])
    return {entry["id"]: entry["bucket"] for entry in entries if entry["bucket"] != "unplaced"}


def reason_kept(found, measure):
    """Why a measure was expected to move so, as it was when the roadmap was first played."""
    kept = found.get("v0_prediction", {}).get("kept") or {}
    return kept.get(measure, {}).get("reason")


# The exercise below is filled by the menu. What each way of moving gives is asked of the board on
# the stage.
@pytest.mark.parametrize(
    "move",
    [by_mouse, *(pytest.param(move, marks=pytest.mark.monthly) for move in (by_keyboard, by_menu))],
    ids=lambda move: move.__name__,
)
def test_is_a_first_roadmap_built_and_played(course, notebook_page, move):
    nb = notebook_page(LESSON).run_all()
    nb.widget("board")
    move(nb, "I11", "now")
    move(nb, "I13", "next")
    expect(nb)
    nb.keep_prediction()
    nb.page.get_by_text("Play the six quarters above to the end. Then").wait_for()
    quarters = play_to_the_end(nb)
    nb.page.get_by_text("The requesters' list reaches").wait_for()
    assert quarters.locator(".quarters-head").inner_text().startswith("The requesters promised")
    assert quarters.locator(".quarters-chart").count() == 3
    assert nb.errors() == []


def test_is_what_was_expected_kept_by_the_first_play_and_there_after_the_kernel_died(
    course, notebook_page
):
    nb = notebook_page(EXERCISE).run_all()
    nb.widget("board")
    by_menu(nb, "I11", "now")
    by_menu(nb, "I13", "next")
    expect(nb)
    play_to_the_end(nb)
    nb.page.locator(".th-ticks input").nth(2).check()
    nb.answers(lambda found: placed(found, "played_roadmap_v0") == PLACES)
    nb.answers(lambda found: reason_kept(found, "registrations") == "g5")
    nb.answers(lambda found: found.get("success_or_not"))
    nb.another_day().widget("board")
    assert nb.page.get_by_label("It goes …: Retention").is_disabled()
    assert nb.page.locator(".th-ticks input").nth(2).is_checked()
    assert nb.errors() == []
