"""The check panel alone on a page: what is met folds, what is not leads to its card."""

import pytest
from twohats.checks.finding import Finding
from twohats.widgets.check_panel.widget import CheckPanel
from twohats.widgets.roadmap.widget import RoadmapBoard

from tests.support import small_pack as pack

pytestmark = pytest.mark.browser
MET = Finding("a", "Is the law kept?", 2, 2, "Yes.", "Fines.", "Nothing.")
OPEN = Finding("b", "Does it fit?", 0, 2, "Swap (I01) waits, T03 too.", "It waits.", "Move I01.")
A_BOARD = """(id) => {
    window.shown = [];
    document.addEventListener("twohats:has-card", (e) => e.detail.id === id && e.preventDefault());
    document.addEventListener("twohats:show-card", (e) => shown.push(e.detail.id));
    stage.tell("change:findings");
}"""

#: Another widget of the page, as far as checks are concerned.
THE_OTHER = """([has, run]) => {
    window.runs = 0;
    document.addEventListener(`twohats:${has}`, (event) => event.preventDefault());
    document.addEventListener(`twohats:${run}`, (event) => { event.preventDefault(); runs += 1; });
    const here = { detail: { root: document.body }, cancelable: true };
    document.dispatchEvent(new CustomEvent("twohats:check-is-here", here));
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


def test_does_axe_find_nothing_in_links_and_folds(stage, axe):
    panel = CheckPanel(graded=True)
    panel.show([MET, OPEN])
    page = stage(panel)
    page.evaluate(A_BOARD, "I01")
    assert axe(page, "#stage") == []


def test_is_a_broken_check_told_in_place_of_checking(stage):
    panel = CheckPanel(graded=True)
    page = stage(panel)
    page.get_by_role("button", name="Check").click()
    page.evaluate("stage.model.set('failure', 'The checks could not read this answer.')")
    page.evaluate("stage.model.set('answered', 1)")
    assert page.locator(".checks-state").text_content() == "The checks could not read this answer."


def test_has_a_board_a_button_for_the_checks_of_its_page_and_none_without_them(stage):
    page = stage(RoadmapBoard.for_scenario(pack.scenario(), None, pack.carried()))
    button = page.get_by_role("button", name="Check", exact=True)
    assert button.count() == 0
    page.evaluate(THE_OTHER, ["has-check-panel", "run-checks"])
    button.click()
    assert page.evaluate("runs") == 1


def test_is_the_board_s_button_the_only_dark_one(page):
    button = page.get_by_role("button", name="Check", exact=True)
    assert "th-main" in button.get_attribute("class")
    page.evaluate(THE_OTHER, ["has-check-button", "nothing"])
    assert "th-main" not in button.get_attribute("class")


def ask(page, what):
    """Another widget of the page asks; whether somebody has answered."""
    event = """(what) => document.dispatchEvent(new CustomEvent(`twohats:${what}`,
        { detail: { root: document.body }, cancelable: true }))"""
    return page.evaluate(event, what) is False


def test_does_a_board_s_press_run_the_checks_without_leading_to_them(page):
    assert ask(page, "run-checks")
    assert page.evaluate("stage.state.runs") == 1
    assert page.evaluate("document.activeElement === document.body")
    assert ask(page, "show-checks")
    assert page.evaluate("document.activeElement.dataset.focus") == "check"


def test_is_there_a_way_back_to_the_board_where_there_is_one(page):
    back = page.get_by_role("button", name="Back to your work")
    assert back.count() == 0
    page.evaluate(THE_OTHER, ["has-check-button", "show-board"])
    back.click()
    assert page.evaluate("runs") == 1


@pytest.fixture
def board(stage):
    """A board whose page has checks, and its button."""
    page = stage(RoadmapBoard.for_scenario(pack.scenario(), None, pack.carried()), width=1200)
    page.evaluate(THE_OTHER, ["has-check-panel", "run-checks"])
    return page, page.get_by_role("button", name="Check", exact=True)


def say_result(page, words):
    page.evaluate(
        """(words) => document.dispatchEvent(new CustomEvent("twohats:checks-have-run",
            { detail: { root: document.body, words }, cancelable: true }))""",
        words,
    )


def test_does_what_the_checks_say_come_to_the_board(board):
    page, button = board
    say_result(page, "Unasked.")
    assert page.locator(".check-result").count() == 0
    button.click()
    assert page.locator(".check-result").get_by_text("Checking …").is_visible()
    say_result(page, "1 of 9 checks can be judged.")
    result = page.get_by_role("group", name="What the checks say")
    assert "1 of 9 checks can be judged." in result.inner_text()
    page.get_by_role("button", name="Read all checks").press("Escape")
    assert result.count() == 0
    assert button.evaluate("(node) => node === document.activeElement")


def test_does_going_on_take_away_what_the_checks_said(board):
    page, button = board
    button.click()
    say_result(page, "1 of 9 checks can be judged.")
    page.locator(".card-grip").first.focus()
    assert page.locator(".check-result").count() == 0


@pytest.mark.parametrize("light", [True, False])
def test_does_axe_find_nothing_in_what_the_checks_say_on_a_board(stage, axe, light):
    page = stage(RoadmapBoard.for_scenario(pack.scenario(), None, pack.carried()), light)
    page.evaluate(THE_OTHER, ["has-check-panel", "run-checks"])
    page.get_by_role("button", name="Check", exact=True).click()
    say_result(page, "1 of 9 checks can be judged.")
    assert axe(page, ".check-here") == []


def test_does_a_change_take_away_what_the_checks_said(board):
    page, button = board
    button.click()
    say_result(page, "1 of 9 checks can be judged.")
    page.locator(".card .card-menu").first.select_option("now")
    assert page.locator(".check-result").count() == 0


def test_are_few_judged_checks_no_finished_exercise(stage):
    panel = CheckPanel(graded=True, who_marks="Of the 40 points this page can judge 2.")
    panel.show([MET, Finding("c", "Value?", 0, 0, "Marked later.", "It counts.", "Wait.")])
    state = stage(panel).locator(".checks-state")
    assert state.text_content() == (
        "1 of 2 checks can be judged before you hand in: it is met, 2 of 2 points. "
        "Of the 40 points this page can judge 2."
    )


def test_is_a_press_on_another_tab_s_board_left_alone(page):
    """JupyterLab keeps the pages of all tabs in one document."""
    page.evaluate("""() => {
        const tab = document.createElement("div");
        tab.className = "jp-NotebookPanel";
        document.body.append(tab);
        const run = { detail: { root: tab }, cancelable: true };
        window.isUnanswered = document.dispatchEvent(new CustomEvent("twohats:run-checks", run));
    }""")
    assert page.evaluate("isUnanswered")
    assert page.evaluate("stage.state.runs") == 0


def test_is_said_before_the_first_check_and_after_it_who_gives_the_points(stage):
    who_marks = "Hidden checks mark all 17 points after you hand in."
    panel = CheckPanel(graded=True, who_marks=who_marks)
    state = stage(panel).locator(".checks-state")
    assert (
        state.inner_text()
        == f"Check as often as you like. Checking doesn't hand anything in. {who_marks}"
    )
    panel.show([Finding("c", "Value?", 0, 0, "Marked later.", "It counts.", "Wait.")])
    state = stage(panel).locator(".checks-state")
    assert state.inner_text().startswith("Checked. Below you see what is there")
    assert state.inner_text().endswith(who_marks)
