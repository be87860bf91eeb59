"""The check panel alone on a page: what is met folds, what is not leads to its card."""

import pytest
from twohats.checks.finding import Finding
from twohats.widgets.check_panel.widget import CheckPanel

pytestmark = pytest.mark.browser
MET = Finding("a", "Is the law kept?", 2, 2, "Yes.", "Fines.", "Nothing.")
OPEN = Finding("b", "Does it fit?", 0, 2, "Swap (I01) waits, T03 too.", "It waits.", "Move I01.")
A_BOARD = """(id) => {
    window.shown = [];
    document.addEventListener("twohats:has-card", (e) => e.detail.id === id && e.preventDefault());
    document.addEventListener("twohats:show-card", (e) => shown.push(e.detail.id));
    stage.tell("change:findings");
}"""


@pytest.fixture
def page(stage):
    panel = CheckPanel(graded=True)
    panel.show([MET, OPEN])
    return stage(panel)


def test_is_what_is_met_one_line_until_it_is_opened(page):
    met = page.locator(".finding-met")
    assert met.get_by_text("2 of 2 points").is_visible()
    assert not met.get_by_text("Fines.").is_visible()
    met.locator("summary").press("Enter")
    assert met.get_by_text("Fines.").is_visible()


def test_does_an_id_lead_to_its_card_where_a_board_has_it(page):
    page.evaluate(A_BOARD, "I01")
    links = page.get_by_role("button", name="Show I01 on the board")
    assert links.count() == 2
    assert page.get_by_role("button", name="Show T03").count() == 0
    links.first.click()
    assert page.evaluate("shown") == ["I01"]


def test_is_an_id_plain_text_where_no_board_has_it(page):
    assert page.get_by_role("button", name="Show I01").count() == 0
    assert page.get_by_text("Swap (I01) waits, T03 too.").is_visible()


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_does_axe_find_nothing_in_links_and_folds(stage, axe, light):
    panel = CheckPanel(graded=True)
    panel.show([MET, OPEN])
    page = stage(panel, light)
    page.evaluate(A_BOARD, "I01")
    assert axe(page, "#stage") == []


def test_is_a_broken_check_told_in_place_of_checking(stage):
    panel = CheckPanel(graded=True)
    page = stage(panel)
    page.get_by_role("button", name="Check").click()
    page.evaluate("stage.model.set('failure', 'The checks could not read this answer.')")
    page.evaluate("stage.model.set('answered', 1)")
    assert page.locator(".checks-state").text_content() == "The checks could not read this answer."
