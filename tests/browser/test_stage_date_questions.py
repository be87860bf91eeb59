"""What the exercise asks of the date slider: ticks with the numbers hidden, and one interval."""

import pytest
from twohats.answers.project import DateGuess
from twohats.both.date_pressure import asked_day, kept_of_100
from twohats.widgets.date_slider.widget import DateSlider

pytestmark = pytest.mark.browser
DEAL = 3
DAY, KEPT = asked_day(DEAL), kept_of_100(asked_day(DEAL))


def asked(**parts):
    guess = DateGuess(guess=40, tried=[80, 110], deal=DEAL)
    return DateSlider.with_questions(value=guess.model_dump() | parts)


def value(page):
    return page.evaluate("stage.state.value")


def write_interval(page, low, high):
    for side, text in (("low", low), ("high", high)):
        entry = page.locator(f"[data-focus=interval-{side}]")
        entry.fill(text)
        entry.press("Tab")


def test_does_axe_find_nothing_in_either_question(stage, axe):
    page = stage(asked())
    assert axe(page, "#stage") == []
    page.get_by_role("button", name="Hide the numbers and answer").click()
    assert axe(page, "#stage") == []


def test_are_the_numbers_out_of_sight_while_things_are_ticked(stage):
    page = stage(asked())
    page.get_by_role("button", name="Hide the numbers and answer").click()
    assert page.get_by_role("slider").count() == 0
    page.get_by_role("checkbox", name="how much overtime is worked").check()
    page.get_by_role("button", name="Show the numbers again").click()
    assert page.get_by_role("slider").is_visible()
    assert value(page)["moved"] == ["overtime"]
    assert page.get_by_text("1 of 8 ticked").is_visible()


def test_is_the_question_in_sight_once_the_numbers_above_it_are_hidden(stage):
    page = stage(asked())
    page.set_viewport_size({"width": 900, "height": 500})
    page.locator("#stage").evaluate("(node) => node.style.paddingBottom = '900px'")
    page.get_by_role("button", name="Hide the numbers and answer").click()
    legend = page.locator("legend", has_text="What changed with the promised day?")
    page.wait_for_function(
        "(node) => { const top = node.getBoundingClientRect().top;"
        " return top >= 0 && top < innerHeight / 2; }",
        arg=legend.element_handle(),
    )


def test_is_the_interval_kept_and_locked_once_the_day_is_shown(stage):
    page = stage(asked())
    low, high = KEPT - 5, KEPT + 5
    write_interval(page, str(low), str(high))
    page.get_by_role("button", name=f"Show the result for day {DAY}").click()
    assert value(page)["interval"] == {"low": low, "high": high, "state": "kept"}
    assert page.locator("[data-focus=interval-low]").is_disabled()
    assert page.get_by_text(
        f"Your range was {low} to {high}: the result is inside."
    ).first.is_visible()
    assert page.locator("[data-focus=undo]").is_disabled()


def test_is_an_interval_typed_after_the_day_was_shown_told_to_earn_nothing(stage):
    page = stage(asked())
    page.get_by_role("button", name=f"Show the result for day {DAY}").click()
    write_interval(page, "40", "44")
    assert value(page)["interval"] == {"low": 40, "high": 44, "state": "late"}
    assert page.get_by_text("earns no points").is_visible()


def test_is_an_end_on_the_wrong_side_refused_beside_its_field(stage):
    page = stage(asked())
    write_interval(page, "30", "20")
    assert page.get_by_text("“to” (20) is below “from” (30)").first.is_visible()
    assert value(page)["interval"]["high"] is None


def test_does_the_lesson_ask_neither_question(stage):
    page = stage(DateSlider(value={"guess": 40, "tried": [], "sentence": ""}))
    assert page.get_by_role("slider").is_visible()
    assert page.locator(".slide-question").count() == 0


def test_is_the_day_not_shown_while_a_number_was_not_taken(stage):
    """It would be shown for good, and the number come too late."""
    page = stage(asked())
    write_interval(page, "3,5x", "46")
    page.get_by_role("button", name=f"Show the result for day {DAY}").click()
    assert value(page)["interval"] == {"low": None, "high": 46, "state": "open"}
    assert page.evaluate("document.activeElement.dataset.focus") == "interval-low"
    assert page.get_by_text("Nothing is shown yet.").count() == 1
