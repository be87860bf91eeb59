"""Six quarters alone on a page: played, stepped through, read by anybody."""

import re

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

SPONSORS = {row.id: row.sponsor for row in STORY.backlog.initiatives}


def played(**traits):
    yours = {"name": "Yours", "who": "", "how": ""}
    other = {"name": "The list by messages", "who": "Greta Lindqvist", "how": "by messages"}
    tracks = [track(name, play(ROADMAP, STORY, STORY.world()), SPONSORS) for name in (yours, other)]
    return Quarters(label="Six quarters", tracks=tracks, expected_k=500.0, **traits)


def headline(page):
    return page.locator(".quarters-head").inner_text()


def test_does_a_press_ask_for_the_play_and_the_weeks_run_until_paused(stage):
    page = stage(Quarters(label="Six quarters", intro="What is played."))
    page.get_by_role("button", name="Play six quarters").click()
    assert page.evaluate("stage.state.presses") == 1
    page.evaluate("(tracks) => stage.model.set('tracks', tracks)", played().tracks)
    page.get_by_role("button", name="Pause").wait_for()
    page.get_by_text(re.compile(r"^Quarter \d, week \d+\.")).wait_for()  # whichever is seen first
    page.get_by_role("button", name="Pause").click()
    shown = headline(page)
    page.wait_for_timeout(700)
    assert headline(page) == shown


def test_do_single_weeks_and_jumps_work_by_keyboard(stage):
    page = stage(played(), width=1200)
    assert headline(page).startswith("Your estimates said $500k. Your roadmap brought")
    page.get_by_role("button", name="Quarter 1").press("Enter")
    assert headline(page).startswith("Quarter 1, week 13.")
    page.get_by_role("button", name="One week").press("Enter")
    assert headline(page).startswith("Quarter 2, week 1.")
    page.get_by_role("button", name="Quarter 3").press("Enter")
    assert headline(page).startswith("Quarter 3, week 13.")
    feed = page.get_by_role("region", name="What happened").inner_text()
    assert "“Skip and swap” turns out to need “Live stock service”" in feed
    assert "Quarter 4" not in feed


def test_does_play_again_run_from_the_first_week(stage):
    page = stage(played(), width=1200)
    page.get_by_role("button", name="Play again").click()
    page.get_by_text(re.compile(r"^Quarter 1, week \d+\.")).wait_for()
    page.get_by_role("button", name="To the end").click()
    assert headline(page).startswith("Your estimates said $500k. Your roadmap brought")


def test_has_whoever_goes_to_the_end_by_keyboard_the_next_button(stage):
    """The button that was pressed is off by then, and would drop the focus."""
    page = stage(played(), width=1200)
    page.get_by_role("button", name="Quarter 1").press("Enter")
    page.get_by_role("button", name="To the end").press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Play again"


def test_does_the_last_headline_hold_the_bet(stage):
    page = stage(played(bet=[900, 1200]), width=1200)
    assert "and you bet $900k to $1.20m" in headline(page)
    assert headline(page).endswith(("inside your bet.", "outside your bet."))


@pytest.mark.parametrize("width", [700, 1160])
def test_do_all_words_of_a_chart_lie_apart_in_every_week_of_the_first_quarter(stage, width):
    """The lines are alike then, and their words are next to the axes."""
    widget = played(goal=79.0)
    widget.tracks = [widget.tracks[0], *(widget.tracks[1] | {"name": name} for name in "ABC")]
    page = stage(widget, width=width)
    page.get_by_role("button", name="Play again").click()
    page.get_by_role("button", name="Pause").click()
    for _ in range(13):
        page.get_by_role("button", name="One week").click()
        assert page.evaluate(LYING_ON_ONE_ANOTHER) == []


LYING_ON_ONE_ANOTHER = """() => {
    const words = ".quarters-end, .quarters-building > span, .quarters-tick > span, "
        + ".quarters-axis > span, .quarters-goal-name";
    const boxes = (chart) => [...chart.querySelectorAll(words)].map((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [node.textContent, range.getBoundingClientRect()];
    });
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
        && a.top < b.bottom - 2 && b.top < a.bottom - 2;
    return [...document.querySelectorAll(".quarters-chart")].flatMap((chart) => {
        const all = boxes(chart);
        return all.flatMap(([name, box], at) => all.slice(at + 1)
            .filter(([, other]) => meet(box, other)).map(([other]) => `${name} / ${other}`));
    });
}"""


@pytest.mark.parametrize("width", [640, 800, 1160])
def test_do_the_words_at_the_lines_ends_stay_in_their_card(stage, width):
    widget = played()
    widget.tracks[1]["name"] = "The requesters' list"
    page = stage(widget, width=width)
    beyond = page.evaluate(
        """() => {
            const right = (node) => node.getBoundingClientRect().right;
            const isBeyond = (end) => right(end) > right(end.closest(".quarters-chart"));
            return [...document.querySelectorAll(".quarters-end")].filter(isBeyond).length;
        }"""
    )
    assert page.locator(".quarters-end").count() > 0
    assert beyond == 0


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


@pytest.mark.parametrize("is_played", [True, False])
def test_does_axe_find_nothing(stage, axe, is_played):
    refused = Quarters(label="Six quarters", intro="What is played.", refusal="Freeze it first.")
    page = stage(played(is_stale=True) if is_played else refused, width=1200)
    assert axe(page, "#stage") == []


def test_says_a_play_of_an_earlier_roadmap_so_and_plays_the_new_one(stage):
    page = stage(played(is_stale=True), width=1200)
    note = page.get_by_role("group", name="The play is older than your work")
    assert "Your roadmap has changed since." in note.inner_text()
    note.get_by_role("button", name="Play it as it is now").click()
    assert page.evaluate("stage.state.presses") == 1


def test_have_those_who_asked_a_face_next_to_what_happens(stage):
    faces = {"Wei Zhang": {"worried": "<svg class='th-face' data-mood='worried'></svg>"}}
    page = stage(played(faces=faces), width=1200)
    late = page.locator(".quarters-feed li[data-kind=missing]", has_text="Live stock").first
    assert late.locator("[data-mood=worried]").count() == 1
    assert page.locator(".quarters-feed li[data-kind=penalty] .th-face").count() == 0


def test_is_the_goal_a_line_that_is_read_too(stage):
    page = stage(played(goal=85.4), width=1200)
    chart = page.get_by_role("img", name="Retention")
    assert chart.get_attribute("aria-label").endswith("; the goal is 85.4%")
    assert chart.get_by_text("goal 85.4%").is_visible()
    assert page.locator(".quarters-goal").count() == 1
