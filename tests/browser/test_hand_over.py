"""The hand-over alone on a page."""

from pathlib import Path

import pytest
from twohats.answers import Store
from twohats.answers.project import Charter
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
    page.get_by_label("Rests on (budget)").select_option("assumption")
    assert page.locator(".line[data-line=budget_k]").get_attribute("data-source") == "assumption"
    assert page.evaluate("stage.state.value.answers.Q5.text") == "90"


def test_does_each_line_of_an_answer_keep_its_own_source(board, stage):
    page = stage(board)
    for label, number, rests in (
        ("Budget ($k)", "90", "company"),
        ("Must bring in six quarters", "120", ""),
    ):
        page.get_by_label(label).fill(number)
        page.keyboard.press("Tab")
        if rests:
            page.get_by_label("Rests on (budget)").select_option(rests)
    open_ = page.get_by_label("Rests on (must bring)")
    assert open_.locator("option:checked").text_content() == "your own"
    assert (
        page.locator(".line[data-line=business_case_k]").get_attribute("data-source") == "your own"
    )
    open_.select_option("assumption")
    assert page.locator(".line[data-line=budget_k]").get_attribute("data-source") == "company"
    answer = page.evaluate("stage.state.value.answers.Q5")
    assert answer["sources"] == {"budget_k": "company", "business_case_k": "assumption"}
    assert answer["source"] == "assumption"


def test_is_a_number_that_does_not_fit_refused_with_a_sentence(board, stage):
    page = stage(board)
    box = page.get_by_label("Promise at a chance of (%)")
    box.fill("often")
    box.press("Tab")
    assert box.input_value() == ""
    assert "A whole number from 1 to 99" in page.get_by_role("status").text_content()
    assert page.evaluate("stage.state.value.commit_at") is None


def test_does_another_lead_begin_with_its_own_and_give_the_old_entries_back(board, stage):
    page, (first, second) = stage(board), board.leads[:2]
    lead = page.get_by_label("The entry of Now that leads")
    for label, words in (("Budget ($k)", "90"), ("It is over when", "All of them use it")):
        page.get_by_label(label).fill(words)
        page.keyboard.press("Tab")
    page.get_by_label("Promise at a chance").fill("80")
    page.keyboard.press("Tab")
    before = page.evaluate("stage.state.value")
    lead.select_option(second["id"])
    now = page.evaluate("stage.state.value")
    assert now["scope"] == second["charter"]["scope"]
    assert (now["budget_k"], now["end_condition"], "Q5" in now["answers"]) == (None, "", False)
    assert (now["commit_at"], "Q7" in now["answers"]) == (80, True)
    assert "comes back if you choose it again" in page.get_by_role("status").text_content()
    lead.select_option(first["id"])
    assert page.evaluate("stage.state.value") == before
    assert "is back" in page.get_by_role("status").text_content()


def test_is_what_cannot_lead_listed_with_its_reason_and_not_to_be_chosen(board, stage):
    small = board.settings["too_small"][0]
    option = stage(board).locator("option", has_text=f"{small['name']} ({small['reason']})")
    assert option.is_disabled()


def test_is_all_there_that_the_questions_point_to(board, stage):
    known = stage(board).locator(".known")
    told = known.text_content()
    assert f"${board.leads[0]['worth_k']:g}k a quarter" in told
    assert all(f"({last})" in told for last in board.leads[0]["deliverables"].values())
    assert "what gives way" in known.locator("tr", has_text="Leila Haddad").text_content()


def test_does_the_page_commit_all_that_python_would_fill_in(board, stage):
    """What Python changes comes back late, and would undo what was typed meanwhile."""
    page = stage(board)
    for label in ("Result", "Budget ($k)", "Number for time", "Promise at a chance of (%)"):
        page.get_by_label(label, exact=True).fill("70")
        page.keyboard.press("Tab")
    page.get_by_label("Rests on (budget)").select_option("company")
    page.get_by_label("The entry of Now that leads").select_option(board.leads[1]["id"])
    page.get_by_label("Budget ($k)").fill("60")
    page.keyboard.press("Tab")
    value = page.evaluate("stage.state.value")
    assert Charter.model_validate(value).model_dump(mode="json") == value


def test_are_goals_and_statements_kept(board, stage):
    page = stage(board)
    page.get_by_label("Number for time", exact=True).fill("70")
    page.keyboard.press("Tab")
    page.get_by_label("The customers of the pilot").select_option("assumption")
    value = page.evaluate("stage.state.value")
    assert [(one["kind"], one["number"]) for one in value["project_goals"]] == [("time", 70)]
    assert list(value["statements"].values()) == ["assumption"]
