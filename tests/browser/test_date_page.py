"""The page that is passed on, opened from a file by somebody without the course."""

import pytest
from twohats.export.date_page import date_page

pytestmark = pytest.mark.browser
# A whole page is asked the page-wide rules as well.
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@pytest.fixture
def opened(new_page, tmp_path):
    file = tmp_path / "only_the_date.html"
    file.write_text(date_page(), "utf-8")

    def make(**options):
        page = new_page(offline=True, **options)
        page.clock.install()
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.goto(file.as_uri())
        return page

    return make


def play(page):
    page.get_by_role("textbox").fill("70")
    page.get_by_role("button", name="Show the result").click()
    page.get_by_role("slider", name="Promised day").press("End")
    return page.locator(".slide-number").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_does_it_work_offline_in_both_looks_and_please_axe(scheme, opened, axe):
    page = opened(color_scheme=scheme)
    assert "half of the runs are done" in play(page)
    assert page.faults == []
    assert axe(page, "html", RULES) == []


def test_does_it_neither_ask_to_be_saved_nor_for_a_sentence(opened):
    page = opened()
    play(page)
    page.clock.run_for(10_000)  # in a notebook it would say by then that its kernel is away
    assert page.get_by_role("textbox").count() == 0
    assert "Run this cell" not in page.inner_text("main")
    assert page.evaluate("localStorage.length") == 0


def test_does_it_fit_a_narrow_window(opened):
    page = opened(viewport={"width": 320, "height": 700})
    play(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
