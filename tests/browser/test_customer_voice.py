"""Taps, switches, Kano and exercise of lesson 04 alone on a page: by mouse, keys and touch."""

import re

import pytest
from twohats.answers import Store
from twohats.boards.customer_focus import open_board, open_taps
from twohats.scenario import load
from twohats.widgets.customer_voice.widget import CustomerVoiceBoard

from tests.browser.test_stage_looks import SMALL_TARGETS
from tests.support.course_folder import session_of

pytestmark = pytest.mark.browser
STEM = "04_customer_focus"
KEPT = {"ticked": ["invoices", "delivery", "flexibility"], "is_kept": True}
BET = {"deal": 0, "rows": {"flexibility": {"low": 28.0, "high": 36.0, "state": "kept"}}}


@pytest.fixture
def work(tmp_path):
    return Store(tmp_path / "my_work.json", "my_work", load())


@pytest.fixture
def taps(work):
    return open_taps(session_of(work, stem=STEM, draft=True))


@pytest.fixture
def lesson(work):
    board = open_board(session_of(work, stem=STEM, draft=True))
    board.value = board.value | {"three_needs": KEPT}
    return board


@pytest.fixture
def drawn(lesson):
    lesson.value = lesson.value | {"loss_shares": BET}
    return lesson


@pytest.fixture
def exercise(tmp_path) -> CustomerVoiceBoard:
    return open_board(session_of(Store(tmp_path / "answers.json", STEM, load())))


def answer_play(page, board):
    """What Python would answer to a press: the stage has no Python."""
    board.presses += 1
    page.evaluate("(played) => stage.model.set('played', played)", board.played)


def value(page, path):
    return page.evaluate(f"stage.state.value.{path}")


def bar(page, name):
    return page.locator(".voice-bars li", has_text=name)


def step(page, number):
    page.locator(f"[data-focus=step-{number}]").click()


@pytest.mark.parametrize("which", ["taps", "lesson", "drawn"])
def test_does_axe_find_nothing(which, stage, axe, request):
    assert axe(stage(request.getfixturevalue(which)), "#stage") == []


def test_does_axe_find_nothing_in_kano_and_play(drawn, stage, axe):
    page = stage(drawn)
    page.get_by_role("button", name="Serve my three").click()
    answer_play(page, drawn)
    page.get_by_role("button", name="To the end").click()
    assert axe(page, "#stage") == []
    step(page, 1)
    page.get_by_role("radio", name=re.compile("^performance")).check()
    assert axe(page, "#stage") == []


@pytest.mark.parametrize("number", range(5))
def test_does_axe_find_nothing_in_any_part_of_the_exercise(number, exercise, stage, axe):
    page = stage(exercise)
    step(page, number)
    assert axe(page, "#stage") == []


def test_does_every_part_fit_a_narrow_page_with_targets_that_can_be_hit(drawn, exercise, stage):
    for board, parts in ((drawn, 2), (exercise, 5)):
        page = stage(board, width=320)
        for number in range(parts):
            step(page, number)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320
            assert page.evaluate(SMALL_TARGETS) == []


def test_are_three_tapped_and_no_more_and_kept_for_good(taps, stage):
    page = stage(taps)
    keep = page.locator("[data-focus=keep]")
    for name in ("Invoices", "Late or missing", "Skip or change", "Price"):
        page.get_by_role("button", name=name).click()
    assert page.locator("[aria-pressed=true]").count() == 3
    page.get_by_role("button", name="Invoices").click()
    assert keep.is_disabled()
    assert "Tap 1 more" in keep.text_content()
    page.get_by_role("button", name="Price").press("Enter")
    keep.click()
    assert value(page, "three_needs") == {
        "ticked": ["delivery", "flexibility", "price"],
        "is_kept": True,
    }
    assert page.get_by_text("Kept: Late or missing, Price and Skip or change.").is_visible()
    page.keyboard.press("Control+z")
    assert value(page, "three_needs.is_kept")


def test_are_three_tapped_by_a_finger(taps, stage):
    page = stage(taps, has_touch=True, width=390)
    for name in ("Invoices", "Recipes", "Price"):
        page.get_by_role("button", name=name).tap()
    page.get_by_role("button", name="Keep these three").tap()
    assert len(value(page, "three_needs.ticked")) == 3


def test_is_the_whole_first_chart_on_the_first_screen(taps, stage):
    page = stage(taps, width=1320)
    box = page.locator("[data-focus=keep]").bounding_box()
    assert box["y"] + box["height"] < 700


def test_falls_the_tallest_bar_at_the_first_switch_and_grows_one_at_the_second(drawn, stage):
    page = stage(drawn)
    share = "(bar) => Number(bar.dataset.share)"
    assert bar(page, "Invoices").evaluate(share) > 0.2
    page.get_by_role("radio", name="each customer").check()
    assert page.get_by_text(
        "1,041 customers, each counted once for each need (1,064 in all)"
    ).is_visible()
    assert bar(page, "Invoices").evaluate(share) < 0.02
    page.get_by_role("radio", name="Exit survey").check()
    assert "nobody names it" in bar(page, "Refused card").inner_text()
    page.get_by_role("radio", name="all who left").check()
    assert bar(page, "Refused card").evaluate(share) == pytest.approx(0.22, abs=0.005)


def test_widens_the_range_as_the_sample_shrinks(drawn, stage):
    page = stage(drawn)

    def width():
        return bar(page, "Late or missing").locator(".voice-bar b").bounding_box()["width"]

    of_messages = width()
    page.get_by_role("radio", name="Interviews").check()
    assert width() > 3 * of_messages


def test_opens_the_last_switch_only_after_an_interval_by_keyboard(lesson, stage):
    page = stage(lesson)
    assert page.get_by_role("radio", name="all who left").count() == 0
    assert page.locator("[data-focus=draw]").is_disabled()
    page.get_by_label("Share of all who left, from").focus()
    page.keyboard.type("20")
    page.keyboard.press("Tab")
    page.keyboard.type("30")
    page.keyboard.press("Enter")
    page.locator("[data-focus=draw]").press("Enter")
    bet = value(page, "loss_shares.rows.flexibility")
    assert bet == {"low": 20, "high": 30, "state": "kept"}
    assert "You said 20 to 30%." in page.locator(".voice-said").inner_text()
    assert page.get_by_role("radio", name="all who left").is_checked()


def test_is_an_interval_the_wrong_way_round_refused_and_kept_as_typed(lesson, stage):
    page = stage(lesson)
    for name, number in (("from", "40"), ("to", "10")):
        page.get_by_label(f"Share of all who left, {name}").fill(number)
        page.get_by_label(f"Share of all who left, {name}").press("Enter")
    assert page.locator(".th-refusal").is_visible()
    assert page.get_by_label("Share of all who left, to").input_value() == "10"


def test_are_two_quarters_shown_week_by_week_beside_two_others(drawn, stage):
    page = stage(drawn)
    page.get_by_role("button", name="Serve my three").click()
    assert page.evaluate("stage.state.presses") == 1
    answer_play(page, drawn)
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("button", name="To the end").click()
    assert page.get_by_text("helps a little more each week; from week 8 on").is_visible()
    said = page.locator(".voice-play h4").inner_text()
    assert "Week 26: serving your three needs has kept" in said
    lost = page.locator(".voice-play .voice-tracks b").all_inner_texts()
    own, letters, nothing = (int(text.replace(",", "")) for text in lost)
    assert own < letters < nothing


def test_is_the_kind_of_an_attribute_kept_before_its_scores_are_drawn(drawn, stage):
    page = stage(drawn)
    step(page, 1)
    assert page.locator(".kano-scores").count() == 0
    page.get_by_label("Attribute", exact=True).select_option("planner")
    page.get_by_role("radio", name=re.compile("^attractive")).check()
    assert value(page, "kano.kinds") == {"planner": "attractive"}
    said = page.locator(".voice-said").inner_text()
    assert said == "Most answers say: indifferent (41 of 60). You said: attractive."
    assert page.get_by_role("radio", name=re.compile("^must-be")).is_disabled()


def test_are_the_parts_of_the_exercise_counted_saved_and_taken_back(exercise, stage):
    page = stage(exercise, width=1320)
    page.get_by_label("Under the line of all five").select_option("left")
    page.get_by_label("Share of Refused card, from").fill("18")
    page.get_by_label("Share of Refused card, to").fill("24")
    page.get_by_label("Share of Refused card, to").press("Enter")
    assert "2 of 6" in page.locator("[data-focus=step-0]").inner_text()
    page.get_by_role("button", name="Go on: Three needs").click()
    for name in ("Refused card", "Skip or change"):
        page.get_by_role("checkbox", name=re.compile(f"^{name}")).check()
    page.get_by_role("button", name="Go on: Blind spots").click()
    first = page.locator(".th-cases li").first
    first.locator("select").first.select_option("gone")
    first.locator("select").nth(1).select_option("high")
    assert "1 of 3" in page.locator("[data-focus=step-2]").inner_text()
    step(page, 3)
    page.get_by_label("Reach (customers a quarter) of Skip and swap").fill("9,500")
    page.get_by_label("Reach (customers a quarter) of Skip and swap").press("Enter")
    page.get_by_label("Impact (0.25 to 3) of Skip and swap").fill("0,6")
    page.get_by_label("Impact (0.25 to 3) of Skip and swap").press("Enter")
    page.get_by_role("checkbox", name="Kano answers").check()
    page.get_by_role("checkbox", name="Usage").check()
    page.get_by_label("Confidence of Skip and swap").select_option("80")
    assert "reach 2,000" in page.get_by_text("For example, at a swimming pool").inner_text()
    assert value(page, "effects.rows.I01") == {
        "reach": 9500,
        "impact": 0.6,
        "confidence": 80,
        "sources": ["kano", "usage"],
    }
    assert "1 of 8" in page.locator("[data-focus=step-3]").inner_text()
    step(page, 4)
    must_be = page.locator(".th-cases li").first
    must_be.locator("select").first.select_option("allergens")
    must_be.locator("select").nth(1).select_option("expect/dislike")
    assert value(page, "kano.must_be") == {"choice": "allergens", "reason": "expect/dislike"}
    step(page, 0)
    page.get_by_role("button", name="Undo").click()
    assert value(page, "kano.must_be.reason") == ""
    assert page.locator("[data-focus=step-4]").get_attribute("aria-current") == "step"


def test_shows_the_exercise_counts_and_no_share(exercise, stage):
    page = stage(exercise)
    assert "%" not in page.locator(".voice-counts").inner_text()
    assert "Refused card" in page.locator(".voice-counts").inner_text()
