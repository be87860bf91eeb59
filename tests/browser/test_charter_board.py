"""The hand-over alone on a page."""

from pathlib import Path

import pytest
from twohats.answers import Store
from twohats.answers.project import Charter
from twohats.boards import charter
from twohats.scenario import load

from tests.support.course_folder import session_of

pytestmark = pytest.mark.browser


@pytest.fixture
def board(tmp_path):
    story = load()
    store = Store(Path(tmp_path) / "my_work.json", "my_work", story)
    made = charter.open_board(session_of(store, stem="08_project_manager", draft=True))
    made.value = made.leads[0]["charter"]
    return made


def test_does_axe_find_nothing(board, stage, axe):
    assert axe(stage(board), "#stage") == []


def test_does_it_fit_a_narrow_page_and_fill_the_charter_by_keyboard(board, stage):
    page = stage(board, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.get_by_label("Budget ($k)")
    box.fill("90")
    box.press("Tab")
    assert page.locator(".line[data-line=budget_k] .words").text_content() == "90"
    page.get_by_label("Based on (budget)").select_option("assumption")
    assert page.locator(".line[data-line=budget_k]").get_attribute("data-source") == "assumption"
    assert page.evaluate("stage.state.value.answers.Q5.text") == "90"


def test_does_each_line_of_an_answer_keep_its_own_source(board, stage):
    page = stage(board)
    for label, number, rests in (
        ("Budget ($k)", "90", "company"),
        ("Benefit needed within six quarters", "120", ""),
    ):
        page.get_by_label(label).fill(number)
        page.keyboard.press("Tab")
        if rests:
            page.get_by_label("Based on (budget)").select_option(rests)
    open_ = page.get_by_label("Based on (benefit needed)")
    assert open_.locator("option:checked").text_content() == "no source yet"
    assert (
        page.locator(".line[data-line=business_case_k]").get_attribute("data-source")
        == "no source yet"
    )
    open_.select_option("assumption")
    assert page.locator(".line[data-line=budget_k]").get_attribute("data-source") == "company"
    answer = page.evaluate("stage.state.value.answers.Q5")
    assert answer["sources"] == {"budget_k": "company", "business_case_k": "assumption"}
    assert answer["source"] == "assumption"


def test_is_a_number_that_does_not_fit_refused_with_a_sentence(board, stage):
    page = stage(board)
    box = page.get_by_label("Confidence level for commitments (%)")
    box.fill("often")
    box.press("Tab")
    assert box.input_value() == "often"
    words = (
        "Confidence level for commitments: “often” does not fit. "
        "A whole number from 1 to 99 is expected."
    )
    assert page.get_by_role("status").text_content() == words
    assert page.evaluate("stage.state.value.commit_at") is None
    told = page.locator(".th-refusal", has_text=words)
    assert 0 <= told.bounding_box()["y"] - edge(box, "bottom") < 60, "beside the field"
    box.fill("80")
    box.press("Tab")
    assert not told.is_visible()


def edge(box, side):
    return box.evaluate("(one, side) => one.getBoundingClientRect()[side]", side)


@pytest.mark.parametrize(
    ("width", "next_"), [(900, "Spend at most ($k)"), (220, "Benefit needed within six")]
)
def test_do_the_words_stand_between_the_field_and_what_comes_below_it(board, stage, width, next_):
    page = stage(board, width=width)
    box = page.get_by_label("Budget ($k)")
    box.fill("sixty")
    box.press("Tab")
    told = page.locator(".th-refusal:visible").bounding_box()
    assert edge(box, "bottom") < told["y"] < page.get_by_label(next_).bounding_box()["y"]


@pytest.mark.parametrize("typed", ["sixty", "1e12"])
def test_does_a_refused_number_leave_the_click_after_it_alone(board, stage, typed):
    """The field tells its change while the button is down: what is pressed must not move away."""
    page = stage(board)
    page.get_by_label("Budget ($k)").fill(typed)
    for label in ("What does the budget have to cover?", "Done when"):
        target = page.get_by_label(label)
        target.scroll_into_view_if_needed()
        box = target.bounding_box()
        page.mouse.move(box["x"] + 40, box["y"] + 12)
        page.mouse.down()
        assert abs(target.bounding_box()["y"] - box["y"]) <= 1
        assert page.locator(".th-refusal:visible").count() == 1  # until it is corrected
        page.mouse.up()
        page.keyboard.type("All tills")
        assert target.input_value() == "All tills"


def test_is_a_target_without_a_kpi_refused_beside_it(board, stage):
    board.value = {**board.leads[0]["charter"], "product_goals": []}
    page = stage(board)
    box = page.get_by_label("Target of the KPI")
    box.fill("7")
    box.press("Tab")
    assert page.locator(".th-refusal", has_text="choose a KPI first").is_visible()
    assert box.input_value() == "7"


def test_does_another_lead_begin_with_its_own_and_give_the_old_entries_back(board, stage):
    page, (first, second) = stage(board), board.leads[:2]
    lead = page.get_by_label("The item in Now that becomes the project")
    for label, words in (("Budget ($k)", "90"), ("Done when", "All of them use it")):
        page.get_by_label(label).fill(words)
        page.keyboard.press("Tab")
    page.get_by_label("Confidence level for commitments").fill("80")
    page.keyboard.press("Tab")
    before = page.evaluate("stage.state.value")
    lead.select_option(second["id"])
    now = page.evaluate("stage.state.value")
    assert now["scope"] == second["charter"]["scope"]
    assert (now["budget_k"], now["end_condition"], "Q5" in now["answers"]) == (None, "", False)
    assert (now["commit_at"], "Q7" in now["answers"]) == (80, True)
    assert (
        f"comes back if you choose {first['name']} again"
        in page.get_by_role("status").text_content()
    )
    assert page.evaluate("stage.sent.at(-1).aside") == {first["id"]: before}
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
    for label in (
        "Result",
        "Budget ($k)",
        "Done by working day",
        "Confidence level for commitments (%)",
    ):
        page.get_by_label(label, exact=True).fill("70")
        page.keyboard.press("Tab")
    page.get_by_label("Based on (budget)").select_option("company")
    page.get_by_label("The item in Now that becomes the project").select_option(
        board.leads[1]["id"]
    )
    page.get_by_label("Budget ($k)").fill("60")
    page.keyboard.press("Tab")
    value = page.evaluate("stage.state.value")
    assert Charter.model_validate(value).model_dump(mode="json") == value


def test_are_goals_kept(board, stage):
    page = stage(board)
    page.get_by_label("Done by working day", exact=True).fill("70")
    page.keyboard.press("Tab")
    value = page.evaluate("stage.state.value")
    assert [(one["kind"], one["number"]) for one in value["project_goals"]] == [("time", 70)]


def test_is_a_date_taken_for_the_day_of_the_time_goal_and_shown_beside_it(board, stage):
    page = stage(board)
    field = page.get_by_label("Done by working day", exact=True)
    field.fill("Tue 16 Nov")
    page.keyboard.press("Tab")
    (goal,) = page.evaluate("stage.state.value.project_goals")
    day = goal["number"]
    assert board.settings["calendar"][int(day) - 1].endswith("-11-16")
    assert "Tue 16 Nov" in page.locator(".goal", has_text="Project goal: time").text_content()
    page.get_by_label("Unit of the time goal", exact=True).fill("weeks")
    page.keyboard.press("Tab")
    page.get_by_label("Number in the time goal", exact=True).fill("16 Nov")
    page.keyboard.press("Tab")
    assert page.evaluate("stage.state.value.project_goals")[0]["number"] == day


def test_is_the_sum_offered_only_where_it_is_marked_and_shown_with_its_verdict(board, stage):
    assert stage(board).get_by_role("button", name="Lock both numbers").count() == 0
    board.settings = {**board.settings, "adds_up": True}
    board.value = {**board.value, "business_case_k": 180}
    page = stage(board)
    assert "own estimate supports" not in page.locator("[data-question=Q5]").text_content()
    assert page.locator("[data-sum]").count() == 0
    page.get_by_role("button", name="Lock both numbers").click()
    assert page.evaluate("stage.state.summed") == 0
    left_over = page.get_by_label("Net benefit after six quarters ($k)")
    assert left_over.evaluate("(one) => one.matches(':focus')")
    assert "type a number first" in page.locator("[data-question=Q5]").text_content()
    left_over.fill("-20")
    page.get_by_role("button", name="Lock both numbers").click()
    assert page.evaluate("[stage.state.summed, stage.state.value.left_over_k]") == [1, -20]
    board.value = {**board.value, "left_over_k": -20}
    board.summed += 1
    page = stage(board)
    assert "You typed $180k as the benefit needed." in page.locator("[data-sum]").text_content()
    assert page.get_by_role("button", name="Lock both numbers").count() == 0


def test_does_the_focus_go_on_behind_the_sum_that_takes_its_button_away(board, stage):
    board.settings = {**board.settings, "adds_up": True}
    board.value = {**board.value, "business_case_k": 180, "left_over_k": -20}
    page = stage(board)
    page.get_by_role("button", name="Lock both numbers").press("Enter")
    shown = "{ kept_benefit: { state: 'kept', value: 180 } }"
    page.evaluate(f"stage.model.set('value', {{ ...stage.state.value, ...{shown} }})")
    assert page.get_by_role("button", name="Lock both numbers").count() == 0
    assert page.evaluate("document.activeElement.dataset.focus") == "cost-text"


def test_is_nothing_promised_of_a_lead_for_which_nothing_was_written(board, stage):
    page, (first, second) = stage(board), board.leads[:2]
    lead = page.get_by_label("The item in Now that becomes the project")
    lead.select_option(second["id"])
    assert "What you wrote" not in page.get_by_role("status").text_content()
    lead.select_option(first["id"])
    assert "the rest is empty" in page.get_by_role("status").text_content()
    assert page.evaluate("stage.state.aside") == {}


def test_does_a_charter_put_aside_on_another_day_come_back(board, stage):
    second = board.leads[1]
    board.aside = {second["id"]: {**second["charter"], "budget_k": 44.0, "end_condition": "Done"}}
    page = stage(board)
    page.get_by_label("The item in Now that becomes the project").select_option(second["id"])
    assert page.get_by_label("Budget ($k)").input_value() == "44"
    assert page.get_by_label("Done when").input_value() == "Done"
    assert "what you wrote for it is back" in page.locator(".lead-said").text_content()


def test_are_the_lines_of_the_question_at_hand_marked(board, stage):
    page = stage(board)
    page.get_by_label("Done when").focus()
    marked = page.locator(".line[data-asked=true]")
    assert marked.evaluate_all("(lines) => lines.map((one) => one.dataset.line)") == [
        "end_condition",
        "handover_owner",
        "why_project",
    ]
    page.keyboard.type("tills")
    assert page.get_by_label("Done when").input_value() == "tills"


def test_is_no_line_of_the_charter_cut_off_beside_its_form(board, stage):
    """In a low window its head is in sight at the form's head, and its end at the form's end."""
    page = stage(board, width=1100)
    page.set_viewport_size({"width": 1140, "height": 420})
    panel = page.locator(".page")
    assert panel.evaluate("(one) => one.scrollHeight <= one.clientHeight + 2")
    assert page.locator(".page h4").bounding_box()["y"] < 420
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    box = panel.bounding_box()
    assert box["y"] < 0
    assert 0 < box["y"] + box["height"] <= 420


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("working days", "time: All tills (by working day 62)"),
        ("days", "time: All tills (by working day 62)"),
        ("weeks", "time: All tills (62 weeks)"),
    ],
)
def test_is_a_limit_in_days_told_as_the_day_that_it_is(board, stage, unit, words):
    page = stage(board)
    for label, typed in (
        ("What must be done by that day, and who set the day?", "All tills"),
        ("Done by working day", "62"),
        ("Unit of the time goal", unit),
    ):
        page.get_by_label(label, exact=True).fill(typed)
        page.keyboard.press("Tab")
    assert page.locator(".line[data-line=project_goals] .words").text_content() == words


def test_does_every_field_shrink_as_far_as_a_notebook_in_a_narrow_window(board, stage):
    """At 320 pixels JupyterLab leaves a widget about 200."""
    page = stage(board, width=220)
    assert page.evaluate(WIDER_THAN_THE_WIDGET, ".th-charter") == []


WIDER_THAN_THE_WIDGET = """(name) => {
    const root = document.querySelector(name), end = root.getBoundingClientRect().right;
    return [...root.querySelectorAll("input, select, textarea, button, label, fieldset")]
        .filter((one) => one.getBoundingClientRect().right > end - 6 && !one.closest(".th-scroll"))
        .map((one) => one.dataset.focus ?? one.className);
}"""
