"""What a note's field does on the stage: it counts, keeps, refuses and takes back what is typed."""

import pytest
from twohats.scenario.syllabus import marked_text
from twohats.widgets.note.widget import Note

from tests.support import fields
from tests.support.fields import FieldCase

pytestmark = pytest.mark.browser
CONTENT = marked_text("07_roadmap", "omissions")
KEPT = "JSON.parse(localStorage.getItem('twohats:07_roadmap/text_omissions')).value"


def marked(**traits):
    content = {name: CONTENT[name] for name in ("question", "points", "levels")}
    given = {"label": CONTENT["criterion"], "about_words": 120, "longest": 200}
    return Note(**{**content, **given, "autosave_key": "07_roadmap/text_omissions", **traits})


def entry(page):
    return page.get_by_role("textbox", name=CONTENT["criterion"])


TEXT = FieldCase(marked, entry, lambda state: state["text"])


def test_does_a_note_count_and_keep_what_is_typed(stage):
    page = stage(Note(label="Mine", least_words=3, most_words=5))
    page.get_by_label("Mine").fill("one two")
    assert page.get_by_text("2 words; 1 more to go").is_visible()
    page.get_by_label("Mine").press("Tab")
    assert page.evaluate("stage.state.text") == "one two"


def test_does_a_text_that_is_marked_show_question_points_and_levels_beside_its_field(stage):
    page = stage(marked())
    assert page.get_by_text("8 points, marked by a person").is_visible()
    for level in CONTENT["levels"]:
        assert page.get_by_role("row", name=f"{level['points']} {level['seen']}").is_visible()
    described = entry(page).evaluate(
        "(node) => node.getAttribute('aria-describedby').split(' ')"
        ".map((id) => document.getElementById(id).textContent)"
    )
    assert described == [CONTENT["question"], "About 120 words"]
    field, table = entry(page).bounding_box(), page.get_by_role("table").bounding_box()
    assert table["x"] > field["x"] + field["width"]


def test_can_an_empty_field_begin_with_what_was_written_in_the_lesson(stage):
    page = stage(marked(earlier="A household that cooks late."))
    assert page.get_by_role("blockquote").text_content() == "A household that cooks late."
    page.get_by_role("button", name="Begin with these words").click()
    assert entry(page).input_value() == "A household that cooks late."
    assert page.evaluate("stage.state.text") == "A household that cooks late."
    assert page.get_by_role("button", name="Begin with these words").count() == 0
    page.get_by_role("button", name="Undo").click()
    assert entry(page).input_value() == ""
    assert page.get_by_role("button", name="Begin with these words").is_visible()


def test_is_undo_seen_only_while_there_is_something_to_take_back(stage):
    page = stage(marked(earlier="A household that cooks late."))
    undo = page.locator("[data-focus=undo]")
    place = undo.bounding_box()
    assert undo.is_hidden()
    page.get_by_role("button", name="Begin with these words").click()
    assert undo.is_visible()
    assert undo.bounding_box() == place
    undo.press("Enter")
    assert undo.is_hidden()


def test_does_undoing_the_first_step_by_key_leave_the_focus_in_the_widget(stage):
    page = stage(marked(earlier="A household that cooks late."))
    page.get_by_role("button", name="Begin with these words").press("Enter")
    page.locator("[data-focus=undo]").press("Enter")
    page.wait_for_timeout(100)  # the browser takes the focus from what is off when it paints
    assert page.evaluate("document.querySelector('#stage').contains(document.activeElement)")


def test_are_the_levels_below_the_field_where_there_is_no_room_beside_it(stage):
    page = stage(marked(), width=400)
    field, table = entry(page).bounding_box(), page.get_by_role("table").bounding_box()
    assert table["y"] > field["y"] + field["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_are_its_words_counted_as_they_are_typed(stage):
    page = stage(marked())
    entry(page).press_sequentially("one two\nthree")
    assert page.get_by_text("3 of about 120 words").is_visible()


def test_is_each_key_kept_in_this_browser_before_it_is_saved(stage):
    page = stage(marked())
    entry(page).press_sequentially("on")
    assert page.evaluate(KEPT) == "on"
    assert page.evaluate("stage.state.text") == ""


def test_is_it_saved_by_itself_after_a_pause_with_the_focus_in_it(stage):
    page = stage(marked())
    entry(page).press_sequentially("one two")
    page.wait_for_function("stage.sent.some((state) => state.text === 'one two')")
    assert entry(page).evaluate("(node) => node === document.activeElement")


@pytest.mark.parametrize("keys", ["Shift+Enter", "Control+Enter", "Meta+Enter"])
def test_do_the_keys_that_run_a_cell_save_it_at_once(stage, keys):
    page = stage(marked())
    entry(page).fill("one two")
    entry(page).press(keys)
    assert page.evaluate("stage.state.text") == "one two"
    assert entry(page).input_value() == "one two"


def test_is_a_long_paste_kept_and_counted(stage):
    fields.check_a_long_paste_is_kept_and_refused(stage, TEXT)
    page = stage(marked())
    entry(page).fill("w" * 250)
    entry(page).press("Tab")
    assert page.get_by_text("250 of 200 characters").is_visible()
    assert page.evaluate(KEPT) == "w" * 250


def test_is_a_change_taken_back_by_button_and_by_ctrl_z(stage):
    fields.check_a_change_is_taken_back(stage, TEXT, "My reasons")


def test_can_it_be_read_and_not_changed_where_it_is_closed(stage):
    fields.check_read_only(stage, TEXT)


def test_is_everything_on_paper_as_text():
    picture = marked(text="<b>I06</b>\nnobody left").picture
    for words in ("(8 points)", CONTENT["question"], "&lt;b&gt;I06&lt;/b&gt;\nnobody left"):
        assert words in picture
    assert picture.count("<li>") == len(CONTENT["levels"])
    assert "(nothing yet)" in marked().picture
