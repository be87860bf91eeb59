"""Five years of two charters alone on a page: the guess comes first, then quarter by quarter."""

import pytest
from twohats.boards.two_charters import open_two_charters
from twohats.desk import lesson

pytestmark = pytest.mark.browser


@pytest.fixture
def play(tmp_path):
    return open_two_charters(lesson("08_project_manager", tmp_path).session, None)


@pytest.fixture
def guessed(play):
    play.value = {play.key: "year2"}
    return play


def test_does_axe_find_nothing_before_and_after(guessed, stage, axe):
    page = stage(guessed)
    assert axe(page, "#stage") == []
    page.get_by_role("button", name="Play five years").click()
    page.get_by_role("button", name="To the end").click()
    page.get_by_text("As a table").click()
    assert axe(page, "#stage") == []


def test_is_nothing_played_before_the_guess(play, stage):
    page = stage(play)
    button = page.get_by_role("button", name="First choose when the project will close")
    assert button.is_disabled()
    page.get_by_label("not within five years").check()
    assert page.evaluate("stage.state.value") == {play.key: "never"}
    assert page.get_by_role("button", name="Play five years").is_enabled()


def test_does_it_fit_a_narrow_page_and_run_by_keys(guessed, stage):
    page = stage(guessed, width=320, reduced_motion="reduce")
    page.get_by_role("button", name="Play five years").press("Enter")
    page.get_by_role("button", name="Pause").press("Enter")
    step = page.get_by_role("button", name="One quarter")
    for _ in range(4):
        step.press("Enter")
    assert "under the second, it waits" in page.locator(".charters-head").text_content()
    assert page.locator('[data-state="waits"]').count() >= 2
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_is_the_end_told_with_the_guess_and_the_sponsor_asks(guessed, stage):
    page = stage(guessed)
    page.get_by_role("button", name="Play five years").click()
    page.get_by_role("button", name="To the end").click()
    words = page.locator(".charters-head").text_content()
    assert words.startswith("You said: in the second year. After five years")
    assert "who is working on the next thing" in page.locator(".th-bubble").text_content()
    second = page.locator(".charters-lane").last
    assert second.locator(".charters-count").text_content().startswith("0 closed")
    assert page.get_by_role("button", name="One quarter").is_disabled()
