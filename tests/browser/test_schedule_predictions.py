"""The date machine keeps what was typed before it shows dates and runs, and takes nothing back."""

import pytest
from twohats.boards.schedule_cases import case_data
from twohats.project.breakdown import gapped_breakdown
from twohats.scenario import load
from twohats.widgets.schedule.widget import ScheduleBoard

from tests.support import small_plan as small

pytestmark = pytest.mark.browser
STORY = load()


def machine(**parts):
    return ScheduleBoard.for_plan(small.plan(**parts), scope=small.SCOPE, actuals=small.ACTUALS)


def dealt(**parts):
    """The machine of an exercise, with all that was dealt."""
    gapped = gapped_breakdown(*STORY.work.work_packages("I01"))
    plan = {"wbs": list(gapped.wbs), "links": list(gapped.links), "team_talk": {"deal": 0}}
    return ScheduleBoard.for_plan(
        plan | parts,
        scope=["Rules", "Skip and pause", "Live stock", "Swap", "Billing"],
        notes=[vars(note) for note in gapped.notes],
        actuals=small.ACTUALS,
        cases=case_data(STORY, "I01", 0, has_messages=True),
    )


def value(page, name):
    return page.evaluate("(name) => stage.state.value[name]", name)


def fill(page, label, text):
    field = page.get_by_label(label, exact=True)
    field.fill(text)
    field.press("Tab")


def open_cases(page):
    for name in ("sayings", "colleague"):
        page.locator(f"[data-focus={name}]").click()


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_does_axe_find_nothing(light, stage, axe):
    page = stage(dealt(**small.SHOWN), light)
    open_cases(page)
    assert axe(page, "#stage") == []


def test_does_nothing_stick_out_of_a_narrow_window(stage):
    page = stage(dealt(), width=320)
    open_cases(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_is_no_date_on_the_page_before_it_is_asked_for(stage):
    page = stage(machine())
    assert "day 34" not in page.locator("#stage").text_content()
    assert "ritical:" not in page.locator(".summary").text_content()
    assert "float" not in page.locator(".gantt").text_content()
    assert page.locator(".gantt-links path").count() == 0
    page.get_by_role("button", name="Show the dates").click()
    assert "day 34" in page.locator(".summary").text_content()
    assert page.locator(".critical").count() == 5


def test_are_the_dates_kept_as_they_were_typed_with_the_plan_they_are_about(stage):
    page = stage(machine())
    fill(page, "Early start of T05 (day)", "9")
    fill(page, "Late start of T05 (day)", "13")
    page.get_by_role("button", name="Show the dates").click()
    passes = value(page, "passes")
    assert passes["state"] == "kept"
    assert passes["days"]["T05"] == {"early_start": 9, "late_start": 13}
    assert passes["plan"]["links"] == small.links()
    row = page.get_by_label("My early and late starts").locator("tbody tr").first
    assert "9, is 9" in row.text_content()
    assert page.evaluate("document.activeElement.dataset.focus") == "passes-table"
    assert page.get_by_role("button", name="Undo").is_disabled()
    page.keyboard.press("Control+z")
    assert value(page, "passes")["state"] == "kept"


def test_is_it_said_that_looking_first_earns_nothing(stage):
    page = stage(machine())
    page.get_by_role("button", name="Show the dates").click()
    assert value(page, "passes")["state"] == "late"
    assert page.get_by_text("so this earns no points").is_visible()


def test_are_intervals_and_help_shut_once_the_runs_are_shown(stage):
    page = stage(machine(passes={"state": "kept"}))
    for name, low, high in (("P50", "36", "40"), ("P80", "39", "44")):
        box = page.get_by_role("group", name=f"Between which days is {name}?")
        for end, text in (("From", low), ("To", high)):
            box.get_by_label(f"{name}, {end.lower()}").fill(text)
            page.keyboard.press("Tab")
    page.get_by_label("I would").select_option("help:T04")
    page.get_by_label("Because").select_option("later_branch")
    page.get_by_role("button", name="Run 2,000 schedules").click()
    before, choice = value(page, "p50_p80_before"), value(page, "help_whom")
    assert before["p50"] == {"low": 36, "high": 40, "state": "kept"}
    assert before["plan"]["wbs"] == value(page, "wbs")
    assert choice == {
        "act": "help",
        "package": "T04",
        "reason": "later_branch",
        "state": "kept",
    }
    assert page.get_by_label("Because").is_disabled()
    assert page.get_by_label("P50, from").is_disabled()


def test_is_what_is_missing_late_and_may_still_be_tried(stage):
    page = stage(machine(passes={"state": "kept"}))
    page.get_by_role("button", name="Run 2,000 schedules").click()
    assert value(page, "help_whom")["state"] == "late"
    assert value(page, "p50_p80_before")["p80"]["state"] == "late"
    assert page.get_by_text("earns no points").count() >= 2
    page.get_by_label("I would").select_option("check:T03")
    assert value(page, "help_whom")["package"] == "T03"


def test_is_the_new_p80_asked_for_before_the_change(stage):
    page = stage(machine(**small.SHOWN))
    page.get_by_role("button", name="Four weeks later").click()
    assert page.get_by_label("The one change I would make").count() == 0
    page.get_by_label("New P80, from").fill("44")
    page.get_by_label("New P80, to").fill("50")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Draw the new runs").click()
    assert value(page, "reforecast")["p80"] == {"low": 44, "high": 50, "state": "kept"}
    page.get_by_label("The one change I would make").select_option("move_promise")
    page.get_by_label("Because").last.select_option("later")
    assert value(page, "reforecast")["reason"] == "later"


def test_does_a_note_put_name_and_scope_into_the_plan_and_leave_the_days(stage):
    page = stage(dealt())
    page.get_by_role("button", name="Put T04 into the plan").click()
    row = next(one for one in value(page, "wbs") if one["id"] == "T04")
    assert (row["scope_item"], row["m"]) == ("Live stock", 0)
    assert page.evaluate("document.activeElement.dataset.focus") == "editor-T04-p"
    assert "(0 of 7 in your plan)" in page.locator("summary", has_text="Notes").text_content()
    for point, days in (("Pessimistic", "9"), ("Most likely", "5"), ("Optimistic", "3")):
        fill(page.get_by_role("group", name="Package T04"), f"{point} days of T04", days)
    row = next(one for one in value(page, "wbs") if one["id"] == "T04")
    assert (row["o"], row["m"], row["p"]) == (3, 5, 9)


def test_is_a_saying_answered_with_choice_and_reason(stage):
    page = stage(dealt())
    open_cases(page)
    page.get_by_label("This is: saying 1", exact=True).select_option("after")
    page.get_by_label("Which, or why: saying 1", exact=True).select_option("T05")
    (answer,) = value(page, "team_talk")["sayings"].values()
    assert answer == {"choice": "after", "reason": "T05"}
    summary = page.locator("summary", has_text="What people say")
    assert "(1 of 14 answered)" in summary.text_content()
    page.get_by_role("radio", name="It is a percentage").first.click()
    assert value(page, "team_talk")["milestones"] == {"L1": "percentage"}
    page.get_by_role("button", name="Undo").click()
    assert value(page, "team_talk")["milestones"] == {}


def test_are_the_messages_told_at_the_top(stage):
    page = stage(dealt())
    messages = page.get_by_role("region", name="New since the lesson")
    assert messages.locator(".message").count() == 2
