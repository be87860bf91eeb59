"""What widgets do when they are used, each alone on a page."""

import json

import pytest
from twohats.checks.finding import Finding
from twohats.scenario.retrieval import asked_questions
from twohats.scenario.syllabus import course, questions
from twohats.widgets.backup.widget import BackupButtons
from twohats.widgets.check_panel.widget import CheckPanel
from twohats.widgets.course_map.widget import CourseMap
from twohats.widgets.freeze.widget import Freeze
from twohats.widgets.quiz.widget import Quiz
from twohats.widgets.roadmap.widget import RoadmapBoard

from tests.support import small_pack as pack

pytestmark = pytest.mark.browser
HINTS = ("Look at the stock.", "Enablers come first.", "Put I02 into Now.")


def board(roadmap=None, **traits):
    value = roadmap.model_dump() if roadmap else None
    return RoadmapBoard.for_scenario(pack.scenario(), value, pack.carried(), **traits)


def state(page, name):
    return page.evaluate("(name) => stage.state[name]", name)


def said(page):
    return page.locator("#stage [role=status]").last.text_content().strip()


def test_does_the_first_instruction_go_once_a_card_is_placed(stage):
    page = stage(board())
    tip = page.get_by_text("Start with one that you are sure about.")
    assert tip.is_visible()
    page.get_by_label("Move I11 Payment retry to").select_option("now")
    assert not tip.is_visible()


def test_does_the_board_say_plainly_what_its_sums_are(stage):
    page = stage(board())
    assert page.get_by_text("Now, Next and Later are an order, not dates.").is_visible()
    assert page.get_by_text("in real life, the effect takes time to build up").is_visible()


def test_do_meters_tell_what_is_over_in_words(stage):
    page = stage(board(pack.crowded()))
    meter = page.get_by_role("meter", name="Back end in Now")
    assert meter.get_attribute("aria-valuetext") == "27 of 18 weeks, 9 over"
    assert "▲ +9" in meter.text_content()


def test_is_a_broken_dependency_marked_in_words_and_drawn(stage):
    page = stage(board(pack.crowded()))
    card = page.locator(".card[data-id=I16]")
    assert "needs I02 Live stock service, in Later: too late" in card.text_content()
    assert page.locator(".arrow-broken:not(.arrow-head)").count() == 2
    page.get_by_label("Move I02 Live stock service to").select_option("now")
    assert "too late" not in card.text_content()


NOTE_MOVED = """() => {
  window.moved = new Set();
  const note = (node) => node.matches?.('.card') && moved.add(node.dataset.id);
  new MutationObserver((all) => all.forEach((one) => {
    [...one.addedNodes, ...one.removedNodes].forEach(note);
  })).observe(document.querySelector('.board-body'), { childList: true, subtree: true });
}"""


@pytest.mark.parametrize("atomic", [True, False], ids=["with moveBefore", "without"])
def test_does_a_card_that_leaves_move_no_other_and_keep_the_focus(atomic, stage):
    page = stage(board(pack.good()))
    if not atomic:
        page.evaluate("delete Element.prototype.moveBefore")
    page.locator(".lane-now .card-grip").first.focus()
    page.keyboard.press(" ")
    page.evaluate(NOTE_MOVED)
    held = page.evaluate("document.activeElement.closest('.card').dataset.id")
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.dataset.focus") == f"grip-{held}"
    assert page.evaluate("[...moved]") == [held]


def test_does_a_halved_estimate_move_the_value(stage):
    page = stage(board(pack.good()))
    page.get_by_label("Halve the effect of").select_option("I01")
    assert page.get_by_text(
        "The value of your roadmap goes from $1.22m to $967k: −$252k."
    ).is_visible()
    assert page.locator(".band").count() == 2


def test_does_typing_an_estimate_show_its_sum_before_it_is_committed(stage):
    page = stage(board(pack.good()))
    page.get_by_label("Details of I01 Skip and swap").click()
    page.get_by_label("Reach", exact=True).press("End")
    page.keyboard.type("0")
    assert "$1.68m a quarter" in page.locator(".details-sum").text_content()
    assert state(page, "edits") == 0
    page.keyboard.press("Tab")
    assert state(page, "value")["estimates"]["I01"]["reach"] == 42000
    assert state(page, "edits") == 1


def test_do_details_edit_all_that_an_entry_holds(stage):
    page = stage(board(pack.roadmap(now="I13")))
    page.get_by_label("Details of I13 Allergen labels").click()
    page.get_by_role("checkbox", name="E02").check()
    page.get_by_label("KPI it should move").select_option("K03")
    page.get_by_label("Outcome statement", exact=True).fill("Nobody eats what harms them.")
    page.get_by_label("Date, if the law").fill("2028-01-01")
    page.get_by_label("Date, if the law").blur()
    entry = next(one for one in state(page, "value")["entries"] if one["id"] == "I13")
    assert entry == {
        "id": "I13",
        "bucket": "now",
        "evidence": ["E02"],
        "kpi": "K03",
        "outcome": "Nobody eats what harms them.",
        "date": "2028-01-01",
        "strategy": False,
    }


def test_is_an_estimate_that_does_not_fit_refused_in_sight(stage):
    page = stage(board(pack.good()))
    page.get_by_label("Details of I12 Substitution rules").click()
    before = state(page, "value")["estimates"]
    page.get_by_label("Reach").fill("99999999")
    page.get_by_label("Reach").press("Tab")
    expected = "A whole number from 0 to 1,000,000 is expected."
    words = f"Reach: “99999999” does not fit. {expected}"
    assert page.locator(".details").get_by_text(words).is_visible()
    assert state(page, "value")["estimates"] == before
    page.get_by_label("Reach").fill("500")
    assert page.locator(".details").get_by_text(words).count() == 0


def test_is_a_date_taken_once_and_not_at_each_digit(stage):
    page = stage(board(pack.roadmap(now="I13")))
    page.get_by_label("Details of I13 Allergen labels").click()
    edits = state(page, "edits")
    date = page.get_by_label("Date, if the law")
    date.focus()
    page.keyboard.type("1 Jan 2028")
    assert page.get_by_text("= Sat 1 Jan 2028").is_visible()
    assert state(page, "edits") == edits
    page.keyboard.press("Enter")
    assert state(page, "edits") == edits + 1
    assert date.input_value() == "2028-01-01"
    date.fill("1999-01-01")
    date.blur()
    assert page.get_by_text("“1999-01-01” does not fit.").first.is_visible()
    assert date.input_value() == "1999-01-01"
    assert state(page, "edits") == edits + 1


def test_does_an_arrow_on_a_closed_menu_move_no_card(stage):
    page = stage(board())
    page.get_by_label("Move I11 Payment retry to").press("ArrowDown")
    assert page.locator(".lane-now .card").count() == 0


def test_does_closing_the_details_give_the_focus_back(stage):
    page = stage(board(pack.good()))
    page.get_by_label("Details of I12 Substitution rules").click()
    assert page.evaluate("document.activeElement.textContent") == "I12 Substitution rules"
    page.get_by_role("button", name="Close").click()
    assert page.evaluate("document.activeElement.dataset.focus") == "more-I12"


def test_is_text_of_others_never_markup(stage):
    nasty = pack.good().model_dump()
    nasty["entries"][0]["outcome"] = "<img src=x onerror='document.title=1'>"
    carried = pack.carried()
    carried["evidence"][0]["finding"] = "<img src=x onerror='document.title=1'>"
    page = stage(RoadmapBoard.for_scenario(pack.scenario(), nasty, carried))
    page.get_by_label("Details of I01 Skip and swap").click()
    assert page.locator("#stage img").count() == 0
    assert page.title() == "Stage"


def test_is_what_happens_said_to_those_who_do_not_see_it(stage):
    page = stage(board())
    page.get_by_label("Move I16 Restaurant boxes", exact=True).focus()
    page.keyboard.press(" ")
    assert said(page).startswith("I16 Restaurant boxes picked up.")
    page.keyboard.press("ArrowRight")
    assert said(page) == "Now, place 1 of 1."
    page.keyboard.press("Escape")
    assert said(page).startswith("Taken back.")


def test_can_nothing_be_changed_on_a_disabled_board(stage):
    page = stage(board(pack.good(), disabled=True))
    grip = page.get_by_label("Move I01 Skip and swap", exact=True)
    assert grip.is_disabled()
    assert page.get_by_label("Move I01 Skip and swap to").is_disabled()


def test_is_a_newer_copy_in_the_browser_offered(stage):
    page = stage(board(autosave_key="07/roadmap"))
    page.get_by_label("Move I11 Payment retry to").select_option("now")
    copy = page.evaluate("localStorage.getItem('twohats:07/roadmap')")
    assert json.loads(copy)["value"]["entries"][-1]["bucket"] == "now"
    page.reload()
    page.get_by_role("button", name="Use the newer version").click()
    assert page.locator(".lane-now .card[data-id=I11]").count() == 1
    assert state(page, "edits") == 1


def test_is_an_older_copy_in_the_browser_not_offered(stage):
    page = stage(board(autosave_key="07/roadmap"))
    page.evaluate("""localStorage.setItem('twohats:07/roadmap',
        JSON.stringify({ at: -5, value: { entries: [], estimates: {} } }))""")
    page.reload()
    page.locator("body[data-ready]").wait_for()
    assert not page.locator(".th-offer").is_visible()


def test_is_a_copy_that_says_the_same_not_offered(stage):
    """A saved notebook sorts the keys of mappings: that is no difference."""
    page = stage(board(autosave_key="07/roadmap"))
    page.evaluate("""() => {
        const turned = (data) => Object.fromEntries(Object.entries(data).reverse());
        const shown = stage.state.value;
        const value = turned({ ...shown, entries: shown.entries.map(turned) });
        localStorage.setItem('twohats:07/roadmap', JSON.stringify({ at: 9e15, value }));
    }""")
    page.reload()
    page.locator("body[data-ready]").wait_for()
    assert not page.locator(".th-offer").is_visible()


LEAVING = """() => { const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event); return event.defaultPrevented; }"""


def test_is_a_reminder_given_only_while_something_is_not_saved(stage):
    made = board()
    made.confirm("Saved 14:02")
    page = stage(made)
    assert not page.evaluate(LEAVING)
    page.get_by_label("Move I11 Payment retry to").select_option("now")
    assert page.get_by_text("Saving …").is_visible()
    assert page.evaluate(LEAVING)
    page.evaluate("stage.model.set('saved', 'Saved 14:03'); stage.model.set('confirmed', 1)")
    assert page.get_by_text("Saved 14:03").is_visible()
    assert not page.evaluate(LEAVING)


def test_is_it_told_when_nobody_saves_any_more(stage):
    """As after the kernel was started again: what was shown as saved no longer listens."""
    made = board()
    made.confirm("Saved 14:02")
    page = stage(made)
    page.wait_for_timeout(100)  # the first question is answered
    page.evaluate("void (stage.model.send = () => { throw new Error('Cannot send'); })")
    page.get_by_label("Move I11 Payment retry to").select_option("now")
    assert page.get_by_text("Saving …").is_visible()
    page.get_by_text(
        "Not saved: the notebook does not answer. To go on, choose Run → Run All Cells"
    ).wait_for()
    assert page.evaluate(LEAVING)


def test_is_trouble_with_saving_told(stage):
    page = stage(board())
    page.evaluate("stage.model.set('fault', 'Not saved: the disk is full.')")
    assert page.get_by_text("Not saved: the disk is full.").is_visible()


def test_does_the_learner_decide_between_two_windows(stage):
    page = stage(board())
    page.evaluate("stage.model.set('conflict', 'This was changed in another window.')")
    page.get_by_role("button", name="Take the other one").click()
    assert page.evaluate("stage.sent.at(-1)") == {"resolve": "theirs"}


def panel(**traits):
    checks = CheckPanel(**traits)
    checks.show(
        [Finding("c", "What comes first?", 0, 4, "I16.", "It stops.", "Look.", None, HINTS)]
    )
    return checks


def test_do_hints_open_one_after_another_and_the_third_asks_first(stage):
    page = stage(panel(graded=True))
    for name in ("Show a hint", "Show the principle"):
        page.get_by_role("button", name=name).click()
    assert state(page, "hints") == {"c": 2}
    page.get_by_role("button", name="Show part of a solution").click()
    assert page.get_by_text(
        "costs a quarter of this check's points", exact=False
    ).first.is_visible()
    page.get_by_role("button", name="Not now").click()
    assert state(page, "hints") == {"c": 2}
    page.get_by_role("button", name="Show part of a solution").click()
    page.get_by_role("button", name="Show part of the solution").click()
    assert state(page, "hints") == {"c": 3}
    assert "Put I02 into Now." in page.locator(".hints").text_content()


def test_does_the_third_hint_ask_nothing_in_practice(stage):
    page = stage(panel())
    for name in ("Show a hint", "Show the principle", "Show part of a solution"):
        page.get_by_role("button", name=name).click()
    assert state(page, "hints") == {"c": 3}


def test_does_checking_wait_and_then_say_the_sum(stage):
    page = stage(panel())
    page.get_by_role("button", name="Check").click()
    assert page.locator(".checks-state").text_content() == "Checking …"
    page.evaluate("stage.model.set('answered', 1)")
    assert said(page) == "0 of 1 met, 0 of 4 points."


def test_does_a_changed_answer_make_the_findings_stale(stage):
    checks = panel()
    checks.stale = True
    page = stage(checks)
    assert "check again" in page.locator(".checks-state").text_content()


def test_does_a_wrong_answer_explain_itself_and_may_be_given_anew(stage):
    asked = questions("07_roadmap", "warm_up")[:1]
    page = stage(Quiz(questions=asked))
    right = [bool(option["right"]) for option in asked[0]["options"]].index(True)
    wrong = (right + 1) % 3
    page.get_by_role("radio").nth(wrong).check()
    page.get_by_role("button", name="Answer").click()
    assert asked[0]["options"][wrong]["feedback"] in page.locator(".feedback").text_content()
    page.get_by_role("radio").nth(right).check()
    page.get_by_role("button", name="Answer").click()
    assert asked[0]["options"][right]["feedback"] in page.locator(".feedback").text_content()
    given = {"first": wrong, "latest": right, "tries": 2, "confidence": None, "recall": ""}
    assert state(page, "answers") == {asked[0]["id"]: given}


def warm_up():
    """A quiz whose first question is answered in own words before its options are shown."""
    asked = asked_questions("07_roadmap", "warm_up")
    return Quiz(questions=asked), asked[0]


def test_is_the_first_question_answered_in_own_words_before_its_options_show(stage):
    quiz, first = warm_up()
    page = stage(quiz)
    assert page.get_by_role("radio").count() == 0
    assert page.get_by_role("button", name="Answer").count() == 0
    assert first["source"] in page.locator(".quiz-number").text_content()
    page.get_by_label("Your answer from memory").fill("Hurry makes faults.")
    page.get_by_role("button", name="Show the options").click()
    assert page.get_by_role("radio").count() == 3
    assert state(page, "answers")[first["id"]]["recall"] == "Hurry makes faults."
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Answer").click()
    assert first["options"][0]["feedback"] in page.locator(".feedback").text_content()
    assert page.locator(".quiz-recalled blockquote").text_content() == "Hurry makes faults."
    given = state(page, "answers")[first["id"]]
    assert given == {
        "first": 0,
        "latest": 0,
        "tries": 1,
        "confidence": None,
        "recall": "Hurry makes faults.",
    }


def test_is_free_recall_done_with_the_keyboard_alone(stage):
    quiz, first = warm_up()
    page = stage(quiz)
    page.get_by_label("Your answer from memory").focus()
    page.keyboard.type("Faults")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.type") == "radio"
    page.keyboard.press("Space")
    page.get_by_role("button", name="Answer").focus()
    page.keyboard.press("Enter")
    assert "feedback" in page.evaluate("document.activeElement.className")
    assert state(page, "answers")[first["id"]]["recall"] == "Faults"


@pytest.mark.parametrize("typed", ["", "  "], ids=["nothing", "spaces"])
def test_are_no_options_shown_before_something_is_written(stage, typed):
    quiz, _ = warm_up()
    page = stage(quiz)
    page.get_by_label("Your answer from memory").fill(typed)
    page.get_by_role("button", name="Show the options").click()
    assert page.get_by_text("The field is empty. Write what comes to mind").first.is_visible()
    assert page.get_by_role("radio").count() == 0
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"


def test_is_a_memory_too_long_kept_and_not_yet_taken(stage):
    quiz, _ = warm_up()
    page = stage(quiz)
    page.get_by_label("Your answer from memory").fill("x" * 401)
    page.get_by_role("button", name="Show the options").click()
    assert page.get_by_text("401 characters, and 400 fit").first.is_visible()
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Previous").click()
    assert len(page.get_by_label("Your answer from memory").input_value()) == 401


def test_is_what_was_written_there_when_the_page_is_opened_again(stage):
    quiz, first = warm_up()
    quiz.answers = {first["id"]: {"first": None, "latest": None, "tries": 0, "recall": "Faults."}}
    page = stage(quiz)
    assert page.get_by_label("Your answer from memory").input_value() == "Faults."
    assert page.get_by_text(f"Question 1 of {len(quiz.questions)}").is_visible()
    page.get_by_role("button", name="Show the options").click()
    assert page.locator(".quiz-recalled blockquote").text_content() == "Faults."


def test_does_an_answer_of_an_older_edition_show_its_options_at_once(stage):
    quiz, first = warm_up()
    quiz.answers = {first["id"]: {"first": 1, "latest": 1, "tries": 1, "confidence": None}}
    page = stage(quiz)
    page.get_by_role("button", name="Previous").click()
    assert page.get_by_role("radio").nth(1).is_checked()
    assert page.get_by_label("Your answer from memory").count() == 0
    assert page.locator(".quiz-recalled").count() == 0


def test_is_a_prediction_kept_and_not_judged(stage):
    asked = questions("07_roadmap", "prediction")
    page = stage(Quiz(questions=asked))
    page.get_by_role("radio").nth(1).check()
    page.get_by_role("button", name="Place my bet").click()
    assert asked[0]["options"][1]["feedback"] in page.locator(".feedback").text_content()
    assert page.get_by_role("radio").nth(2).is_disabled()
    assert state(page, "answers")[asked[0]["id"]]["first"] == 1


def test_does_the_shelf_give_a_file_and_take_one(stage):
    page = stage(BackupButtons(lambda: ("w.zip", b"", []), lambda raw: []))
    page.get_by_role("button", name="Download my work").click()
    assert page.evaluate("stage.sent.at(-1)")["ask"] == "pack"
    with page.expect_download() as download:
        page.evaluate("""stage.tell('msg:custom', { file: 'w.zip' },
            [new DataView(new Uint8Array([80, 75]).buffer)])""")
    assert download.value.suggested_filename == "w.zip"
    page.locator("input[type=file]").set_input_files(
        {"name": "w.zip", "mimeType": "application/zip", "buffer": b"PK"}
    )
    page.wait_for_function("stage.sent.at(-1).ask === 'load'")


def test_does_freezing_show_when_and_what_has_changed_since(stage):
    page = stage(Freeze())
    page.get_by_role("button", name="Freeze my roadmap").click()
    assert state(page, "presses") == 1
    page.evaluate("stage.model.set('frozen_at', '5 July, 14:02')")
    assert page.get_by_role("button", name="Freeze my roadmap again").is_disabled()
    page.evaluate("stage.model.set('differs', true)")
    assert page.get_by_role("button", name="Freeze my roadmap again").is_enabled()


def test_does_the_map_lead_with_what_is_ready_and_keep_the_path(stage):
    written = ["07_roadmap", "08_project_manager"]
    page = stage(CourseMap(course=course(), written=written, done={}))
    minutes = sum(row["minutes"] for row in course()["lessons"] if row["stem"] in written)
    ready = (
        f"2 lessons ready, about {round(minutes / 60)} hours; 0 lessons done, 0 exercises begun."
    )
    assert page.get_by_text(
        f"{ready} 19 more lessons on this path are in preparation."
    ).first.is_visible()
    assert [stop.strip() for stop in page.locator(".stop-id").all_inner_texts()] == ["07", "08"]
    page.get_by_text("In preparation: 19 lessons").click()
    assert page.locator(".map-later .stop").count() == 19
    page.get_by_role("radio", name="Product only").check()
    assert state(page, "path") == "product"
    assert page.get_by_text("1 lesson ready").first.is_visible()


def test_is_nothing_of_preparation_said_once_all_is_ready(stage):
    stems = [row["stem"] for row in course()["lessons"]]
    page = stage(CourseMap(course=course(), written=stems, done={}))
    hours = round(sum(row["minutes"] for row in course()["lessons"]) / 60)
    assert page.get_by_text(f"21 lessons, about {hours} hours;").first.is_visible()
    assert "preparation" not in page.locator("#stage").inner_text()


def numbers():
    """The questions of lesson 09 whose answers are worked out and typed."""
    return Quiz(questions=asked_questions("09_planning_and_scheduling", "faded"))


def test_is_a_number_typed_before_any_option_shows_and_told_what_it_is(stage):
    page = stage(numbers())
    assert page.get_by_role("radio").count() == 0
    field = page.get_by_label("Your answer (day)")
    page.get_by_role("button", name="Answer").click()
    assert "The field is empty" in page.locator("#stage").text_content()
    for typed, said in (
        ("7", "Count back from T04"),
        ("10", "By day 10 it has to be finished"),
        ("4", "Yes. T04 starts on day 10"),
    ):
        field.fill(typed)
        page.get_by_role("button", name="Answer").click()
        assert said in page.locator(".feedback").text_content()
    answer = state(page, "answers")["09-f3"]
    assert (answer["first"], answer["latest"], answer["tries"]) == (2, 0, 2)
    page.get_by_role("button", name="Next").click()
    assert page.get_by_label("Your answer (day)").input_value() == ""
    page.get_by_role("button", name="Previous").click()
    assert page.get_by_label("Your answer (day)").input_value() == "4"


def test_may_the_options_be_seen_after_a_number_that_missed(stage):
    """What is said below the field goes as it is left, so the button moves under the press."""
    page = stage(numbers())
    assert page.get_by_role("button", name="Show the options").count() == 0
    page.get_by_label("Your answer (day)").fill("9,5")
    page.get_by_role("button", name="Answer").click()
    page.get_by_role("button", name="Show the options").click()
    assert page.get_by_role("radio").count() == 3


def test_does_axe_find_nothing_where_a_number_is_typed(stage, axe):
    page = stage(numbers())
    page.get_by_label("Your answer (day)").fill("7")
    page.get_by_role("button", name="Answer").click()
    assert axe(page, "#stage") == []
