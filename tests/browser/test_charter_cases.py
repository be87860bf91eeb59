"""The cases beside a charter alone on a page."""

from pathlib import Path

import pytest
from twohats.answers import Store
from twohats.boards.charter import open_board
from twohats.boards.charter_cases import open_cases
from twohats.scenario import load

from tests.support.course_folder import session_of

pytestmark = pytest.mark.browser
STEM = "08_project_manager"


@pytest.fixture
def cases(tmp_path):
    store = Store(Path(tmp_path) / "answers.json", STEM, load())
    goal = {"kind": "time", "text": "By the freeze", "number": 90, "unit": "working days"}
    store.save("charter", {"lead": "I01", "project_goals": [goal]})
    session = session_of(store)
    return open_cases(session, open_board(session))


def test_does_axe_find_nothing(cases, stage, axe):
    assert axe(stage(cases), "#stage") == []


def test_does_it_fit_a_narrow_page(cases, stage):
    page = stage(cases, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_is_each_answer_kept_counted_and_taken_back(cases, stage):
    page = stage(cases)
    goals = page.locator("[data-part=known_by]")
    own = goals.get_by_role("group", name="Your time goal: By the freeze")
    own.get_by_label("yes").check()
    assert page.evaluate("stage.state.value.known_by.known") == {"time": True}
    assert "1 of 10 are answered" in goals.text_content()
    statement = cases.statements[0]
    page.get_by_role("group", name=statement["text"]).get_by_label("assumption").check()
    kinds = page.evaluate("stage.state.value.statements.kinds")
    assert kinds == {statement["id"]: "assumption"}
    page.get_by_role("button", name="Undo").click()
    assert page.evaluate("stage.state.value.statements.kinds") == {}


@pytest.mark.parametrize("width", [1200, 500], ids=["wide", "narrow"])
def test_is_what_marrowby_knows_in_sight_where_the_statements_ask_for_it(cases, stage, width):
    """Beside them where there is room, above them where there is none; it folds away."""
    page = stage(cases, width=width)
    statements = page.locator("[data-part=statements]")
    known, last = statements.locator(".known"), statements.locator("li").last
    assert "Approved budget" in known.text_content()
    if width == 1200:
        last.scroll_into_view_if_needed()
        assert known.locator("dl").is_visible()
        assert known.bounding_box()["x"] > last.bounding_box()["x"]
    known.get_by_text("What Marrowby knows about Skip and swap").click()
    known.locator("dl").wait_for(state="detached")


@pytest.mark.parametrize("width", [950, 1200])
def test_do_the_statements_begin_below_their_heading_beside_all_that_is_known(cases, stage, width):
    """What is known is taller than heading and hint, and must not pull them apart."""
    statements = stage(cases, width=width).locator("[data-part=statements]")
    heading, first = statements.locator("h4"), statements.locator("li").first
    assert first.bounding_box()["y"] - heading.bounding_box()["y"] < 120


def test_are_all_lists_there_with_their_choices(cases, stage):
    page = stage(cases)
    assert page.locator("[data-part=known_by] li").count() == 10
    assert page.locator("[data-part=statements] li").count() == 12
    ends = page.locator("[data-part=end_conditions] li")
    assert ends.count() == 5
    assert ends.first.get_by_role("radio").count() == 4


def test_is_it_said_where_statements_wait_for_a_lead(cases, stage):
    cases.statements = []
    assert (
        "Choose the item that becomes the project" in stage(cases).locator("#stage").text_content()
    )
