"""Six quarters alone on a page: played, stepped through, read by anybody."""

import pytest
from twohats.answers.product import Roadmap
from twohats.boards.quarters import track
from twohats.product.roadmap import play
from twohats.scenario import load
from twohats.widgets.quarters.widget import Quarters

pytestmark = pytest.mark.browser
STORY = load()
ROADMAP = Roadmap.model_validate(
    {"entries": [{"id": "I01", "bucket": "now"}, {"id": "I11", "bucket": "next"}]}
)


def played(**traits):
    yours = {"name": "Yours", "who": "", "how": ""}
    other = {"name": "The loudest", "who": "Greta Lindqvist", "how": "by messages"}
    tracks = [track(name, play(ROADMAP, STORY, STORY.world())) for name in (yours, other)]
    return Quarters(label="Six quarters", tracks=tracks, expected_k=500.0, **traits)


def headline(page):
    return page.locator(".quarters-head").inner_text()


def test_does_a_press_ask_for_the_play_and_the_weeks_run_until_paused(stage):
    page = stage(Quarters(label="Six quarters", intro="What is played."))
    page.get_by_role("button", name="Play six quarters").click()
    assert page.evaluate("stage.state.presses") == 1
    page.evaluate("(tracks) => stage.model.set('tracks', tracks)", played().tracks)
    page.get_by_role("button", name="Pause").wait_for()
    page.get_by_text("Quarter 1, week 3.").wait_for()
    page.get_by_role("button", name="Pause").click()
    shown = headline(page)
    page.wait_for_timeout(700)
    assert headline(page) == shown


def test_do_single_weeks_and_jumps_work_by_keyboard(stage):
    page = stage(played(), width=1200)
    assert headline(page).startswith("Your estimates said $500k. It brought")
    page.get_by_role("button", name="From the start").press("Enter")
    assert headline(page).startswith("The first week")
    page.get_by_role("button", name="One week").press("Enter")
    assert headline(page).startswith("Quarter 1, week 1.")
    page.get_by_role("button", name="Quarter 3").press("Enter")
    assert headline(page).startswith("Quarter 3, week 13.")
    feed = page.get_by_role("region", name="What happened").inner_text()
    assert "Skip and swap turns out to need Live stock service" in feed
    assert "Quarter 4" not in feed


def test_has_the_table_the_numbers_of_the_chart_s_ends(stage):
    page = stage(played(), width=1200)
    page.get_by_text("As a table").click()
    rows = (
        page.get_by_role("table").nth(1).locator("tbody tr").first.locator("td").all_inner_texts()
    )
    label = page.get_by_role("img", name="Retention").get_attribute("aria-label")
    assert len(rows) == 6
    assert f"Yours {rows[-1]}" in label


def test_can_the_lines_be_told_apart_without_colour(stage):
    page = stage(played(), width=1200)
    lines = page.locator(".quarters-line")
    looks = {
        lines.nth(n).evaluate(
            "e => getComputedStyle(e).strokeWidth + getComputedStyle(e).strokeDasharray"
        )
        for n in range(2 * 2)
    }
    assert len(looks) == 2


@pytest.mark.parametrize("width", [320, 700, 1200])
def test_does_it_fit(stage, width):
    page = stage(played(fixed="Your marks follow the roadmap of 5 July."), width=width)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
@pytest.mark.parametrize("is_played", [True, False])
def test_does_axe_find_nothing(stage, axe, light, is_played):
    refused = Quarters(label="Six quarters", intro="What is played.", refusal="Freeze it first.")
    page = stage(played(is_stale=True) if is_played else refused, light, width=1200)
    assert axe(page, "#stage") == []
