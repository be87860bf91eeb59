"""The hand-over alone on a page."""

from pathlib import Path

import pytest
from twohats.answers import Store
from twohats.desk.handing_over import charter_board
from twohats.scenario import load

pytestmark = pytest.mark.browser


@pytest.fixture
def board(tmp_path):
    story = load()
    store = Store(Path(tmp_path) / "my_work.json", "my_work", story)
    made = charter_board(store, story, "draft_charter", {})
    made.value = made.leads[0]["charter"]
    return made


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_does_axe_find_nothing(board, light, stage, axe):
    assert axe(stage(board, light), "#stage") == []


def test_does_it_fit_a_narrow_page_and_fill_the_charter_by_keyboard(board, stage):
    page = stage(board, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.get_by_label("Budget ($k)")
    box.fill("90")
    box.press("Tab")
    assert page.locator(".line[data-line=budget_k] .words").text_content() == "90"
    page.get_by_label("What answer 5 rests on").select_option("assumption")
    assert page.locator(".line[data-line=budget_k]").get_attribute("data-source") == "assumption"
    assert page.evaluate("stage.state.value.answers.Q5.text") == "90"


def test_is_a_number_that_does_not_fit_refused_with_a_sentence(board, stage):
    page = stage(board)
    box = page.get_by_label("Promise at a chance of (%)")
    box.fill("often")
    box.press("Tab")
    assert box.input_value() == ""
    assert "A whole number from 1 to 99" in page.get_by_role("status").text_content()
    assert page.evaluate("stage.state.value.commit_at") is None


def test_does_another_lead_bring_its_own_purpose_and_keep_the_rest(board, stage):
    page = stage(board)
    page.get_by_label("It is over when").fill("All of them use it")
    page.keyboard.press("Tab")
    page.get_by_label("The entry of Now that leads").select_option(board.leads[1]["id"])
    value = page.evaluate("stage.state.value")
    assert value["scope"] == board.leads[1]["charter"]["scope"]
    assert value["end_condition"] == "All of them use it"


def test_are_goals_and_statements_kept(board, stage):
    page = stage(board)
    page.get_by_label("Number for time", exact=True).fill("70")
    page.keyboard.press("Tab")
    page.get_by_label("The customers of the pilot").select_option("assumption")
    value = page.evaluate("stage.state.value")
    assert [(one["kind"], one["number"]) for one in value["project_goals"]] == [("time", 70)]
    assert list(value["statements"].values()) == ["assumption"]
