"""The date machine keeps what was typed before it shows dates and runs, and takes nothing back."""

import itertools

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


def drafted(**parts):
    """The machine of a lesson."""
    plan = small.plan(**{"team_talk": {"deal": 0}} | parts)
    return ScheduleBoard.for_plan(
        plan,
        scope=small.SCOPE,
        actuals=small.ACTUALS,
        cases=case_data(STORY, "I01", 0, has_messages=False),
        is_graded=False,
    )


def in_a_row():
    ids = [row[0] for row in small.ROWS]
    return [{"before": a, "after": b, "kind": "FS", "lag": 0} for a, b in itertools.pairwise(ids)]


def value(page, name):
    return page.evaluate("(name) => stage.state.value[name]", name)


def fill(page, label, text):
    field = page.get_by_label(label, exact=True)
    field.fill(text)
    field.press("Tab")


def open_cases(page):
    for name in ("sayings", "colleague"):
        page.locator(f"[data-focus={name}]").click()


def test_does_axe_find_nothing(stage, axe):
    page = stage(dealt(**small.SHOWN))
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
    assert "9 (correct: 9)" in row.text_content()
    assert page.evaluate("document.activeElement.dataset.focus") == "passes-table"
    assert page.locator("[data-focus=undo]").is_disabled()
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
    page.get_by_role("button", name="Run the simulation").click()
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
    page.get_by_role("button", name="Run the simulation").click()
    assert value(page, "help_whom")["state"] == "late"
    assert value(page, "p50_p80_before")["p80"]["state"] == "late"
    assert page.get_by_text("earns no points").count() >= 2
    page.get_by_label("I would").select_option("check:T03")
    assert value(page, "help_whom")["package"] == "T03"


def test_is_the_new_p80_asked_for_before_the_change(stage):
    page = stage(machine(**small.SHOWN))
    page.get_by_role("button", name="Jump to the end of week 4").click()
    assert page.get_by_label("What I would do now").count() == 0
    page.get_by_label("New P80, from").fill("44")
    page.get_by_label("New P80, to").fill("50")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Run the simulation again").click()
    assert value(page, "reforecast")["p80"] == {"low": 44, "high": 50, "state": "kept"}
    page.get_by_label("What I would do now").select_option("move_promise")
    page.get_by_label("Because").last.select_option("later")
    assert value(page, "reforecast")["reason"] == "later"


def test_does_a_note_put_name_and_scope_into_the_plan_and_leave_the_days(stage):
    page = stage(dealt())
    page.get_by_role("button", name="Put T04 into the plan").click()
    row = next(one for one in value(page, "wbs") if one["id"] == "T04")
    assert (row["scope_item"], row["m"]) == ("Live stock", 0)
    assert page.evaluate("document.activeElement.dataset.focus") == "note-T04-o"
    assert "(0 of 7 in your plan)" in page.locator("summary", has_text="Notes").text_content()
    days = page.get_by_role("group", name="Days of T04")
    for point, amount in (("Optimistic", "3"), ("Most likely", "5")):
        fill(days, f"{point} days of T04", amount)
    row = next(one for one in value(page, "wbs") if one["id"] == "T04")
    assert (row["o"], row["m"], row["p"]) == (0, 0, 0), "three days are one estimate"
    fill(days, "Pessimistic days of T04", "4")
    assert "4 is less than the most likely 5 days" in days.text_content()
    fill(days, "Pessimistic days of T04", "9")
    row = next(one for one in value(page, "wbs") if one["id"] == "T04")
    assert (row["o"], row["m"], row["p"]) == (3, 5, 9)
    notes = page.locator(".notes")
    notes.get_by_label("Make T04 wait for", exact=True).select_option("T01")
    assert notes.get_by_label("Make T04 wait for", exact=True).count() == 0, "it has what it needs"
    notes.get_by_label("Make T05 wait for", exact=True).select_option("T04")
    assert {"before": "T04", "after": "T05", "kind": "FS", "lag": 0} in value(page, "links")
    assert "(1 of 7 in your plan)" in page.locator("summary", has_text="Notes").text_content()


def test_is_a_saying_answered_with_choice_and_reason(stage):
    page = stage(dealt())
    open_cases(page)
    page.get_by_label("This remark names: remark 1", exact=True).select_option("after")
    page.get_by_label("More precisely: remark 1", exact=True).select_option("T05")
    (answer,) = value(page, "team_talk")["sayings"].values()
    assert answer == {"choice": "after", "reason": "T05"}
    summary = page.locator("summary", has_text="What people say")
    assert "(1 of 14 answered)" in summary.text_content()
    page.get_by_role("radio", name="It only says how much of the work is done").first.click()
    assert value(page, "team_talk")["milestones"] == {"L1": "percentage"}
    page.get_by_role("button", name="Undo").click()
    assert value(page, "team_talk")["milestones"] == {}


def test_are_the_messages_told_at_the_top_and_may_their_days_be_taken_again(stage):
    """Also by a plan that holds other days: the learner's, or those of an earlier edition."""
    page = stage(dealt())
    messages = page.get_by_role("region", name="New since the lesson")
    assert messages.locator(".message").count() == 2
    told = STORY.schedule_cases.estimate_messages("I01", 0)[0]
    take = messages.locator(f"[data-focus=take-{told.task}]")
    take.click()
    row = next(one for one in value(page, "wbs") if one["id"] == told.task)
    assert (row["o"], row["m"], row["p"]) == told.days
    assert take.count() == 0
    assert messages.get_by_text("Your plan already has this estimate.").count() == 1


def test_does_a_lesson_say_nothing_of_points(stage):
    """Nothing is marked there: not before, not after looking first, and not in the cases."""
    page = stage(drafted())
    open_cases(page)
    page.get_by_role("button", name="Show the dates").click()
    page.get_by_role("button", name="Run the simulation").click()
    page.get_by_role("button", name="Jump to the end of week 4").click()
    page.get_by_role("button", name="Run the simulation again").click()
    text = page.locator("#stage").inner_text()
    assert "points" not in text
    assert "hand in" not in text


def test_does_an_exercise_say_when_help_and_a_change_count_less(stage):
    """As the marks have it: help without dates counts half, a change as far as its interval."""
    page = stage(machine())
    help_words = "If fewer than three of the six starts in step 3 are right, a right choice"
    page.get_by_role("button", name="Show the dates").click()
    assert page.get_by_text(help_words).is_visible()
    page.get_by_role("button", name="Run the simulation").click()
    assert page.get_by_text(help_words).count() == 0  # shut: nothing can be done about it
    page.get_by_role("button", name="Jump to the end of week 4").click()
    page.get_by_role("button", name="Run the simulation again").click()
    change_words = "If your interval doesn't earn its full point, neither does your change"
    assert page.get_by_text(change_words).is_visible()


def test_is_it_said_beside_the_dates_that_a_chain_has_none_to_work_out(stage):
    page = stage(machine(links=in_a_row()))
    words = page.get_by_role("region", name="Early and late starts").inner_text()
    assert "follow one another in one chain" in words
    assert "neither your dates nor your choice for the three spare days can earn points" in words


def test_does_a_package_say_what_it_waits_for_before_any_date_is_shown(stage):
    page = stage(machine())
    row = page.locator(".gantt-row[data-id=T07] .row-words").text_content()
    assert row == "10 days, waits for T04, T05 and T06"


def test_does_a_plan_meet_one_future_week_by_week_and_then_two_hundred(stage):
    page = stage(drafted(**small.SHOWN))
    play = page.get_by_role("region", name="Your plan in simulated runs")
    play.get_by_role("button", name="Show the next week").click()
    assert "Week 1, up to day 5" in play.inner_text()
    play.get_by_role("button", name="Show the end").click()
    assert "This run ends on day" in play.inner_text()
    play.get_by_role("button", name="Show two hundred runs").click()
    assert play.locator(".th-dots circle").count() == 200
    kept = play.locator(".th-dot-kept").count()
    slider = play.get_by_role("slider", name="Promised day")
    for _ in range(6):
        slider.press("ArrowRight")
    assert play.locator(".th-dot-kept").count() > kept
    play.get_by_role("button", name="Promise the naive date").click()
    assert play.locator(".th-dot-kept").count() == kept


def test_is_nothing_played_in_an_exercise(stage):
    page = stage(machine(**small.SHOWN))
    assert page.locator(".play").count() == 0


def test_does_axe_find_nothing_while_the_plan_is_played(stage, axe):
    page = stage(drafted(**small.SHOWN))
    page.get_by_role("button", name="Show the next week").click()
    assert axe(page, "#stage") == []
    page.get_by_role("button", name="Show two hundred runs").click()
    assert axe(page, "#stage") == []
