"""Is what a person marks always what the learner wrote, in the field or in an older cell?"""

import json

import pytest
from twohats.lessons.catalog import LESSONS
from twohats.session.marked_texts import EMPTY_CELLS, fill_cells
from twohats_instructor.grading.mark import mark
from twohats_instructor.intake import exercise, notebook
from twohats_instructor.intake.texts import VERSION_SEPARATOR, written_text
from twohats_instructor.reference import reference

from tests.support.learner_work import text_cell
from tests.support.submissions import STEM, best, envelope, submit, whole, written

NAME = "omissions"
FIELD, CELL = "In the field.", "In the cell."
EXERCISES = [
    (lesson.stem, name, artefact)
    for lesson in LESSONS
    for name, artefact in lesson.text_artefacts.items()
]
each_text = pytest.mark.parametrize(("stem", "name", "artefact"), EXERCISES)


def handed_in(*cells):
    """The cells of a notebook as the intake reads them."""
    return list(notebook.read(json.dumps({"cells": list(cells)}).encode()).cells)


def packed(text, **later):
    """The cell as the hand-in button fills it; `later` is what somebody changed after it."""
    raw = json.dumps({"cells": [text_cell(NAME)]}).encode()
    return json.loads(fill_cells(raw, {NAME: text}))["cells"][0] | later


@pytest.fixture
def released(course):
    return exercise.load(course.released_notebook(STEM)).text_cells[NAME]


def release_cell(released, text=None):
    """The cell of the released notebook, with another text where one is given."""
    return released if text is None else released | {"source": text}


@pytest.mark.parametrize(
    ("field", "cell", "text"),
    [
        (FIELD, None, FIELD),
        (FIELD, CELL.replace("cell", "field"), FIELD),
        (None, CELL, CELL),
        (None, None, ""),
        ("", None, ""),
        (" \n", None, ""),
    ],
)
def test_does_the_field_count_and_where_there_was_none_the_cell(released, field, cell, text):
    assert written_text(released, handed_in(release_cell(released, cell)), field) == (text, [])


def test_is_a_text_in_the_cell_beside_an_empty_field_marked_and_told(released):
    text, (note,) = written_text(released, handed_in(release_cell(released, CELL)), "")
    assert (text, note.kind, note.needs_look) == (CELL, "repaired", False)
    assert "its field is empty" in note.sentence


def test_are_both_shown_where_the_cell_holds_another_text_than_the_field(released):
    text, (note,) = written_text(released, handed_in(release_cell(released, CELL)), FIELD)
    assert text == f"{FIELD}{VERSION_SEPARATOR}{CELL}"
    assert note.needs_look
    assert "another text than its field" in note.sentence


def test_is_what_the_button_put_into_the_cell_no_other_text(released):
    """Somebody goes on with the notebook of an earlier hand-in, and sends it without the button."""
    earlier = packed("The first version.")
    assert written_text(released, handed_in(earlier), FIELD) == (FIELD, [])
    assert written_text(released, handed_in(earlier), "") == ("", [])


def test_is_a_filled_cell_marked_where_the_answers_are_lost(released):
    assert written_text(released, handed_in(packed(FIELD)), None) == (FIELD, [])


def test_is_a_filled_cell_that_was_changed_by_hand_told(released):
    text, (note,) = written_text(released, handed_in(packed(FIELD, source=CELL)), FIELD)
    assert CELL in text
    assert note.needs_look


def test_does_a_deleted_cell_cost_no_text_that_is_in_the_field(released):
    assert written_text(released, [], FIELD) == (FIELD, [])
    assert written_text(released, [], "") == ("", [])
    text, (note,) = written_text(released, [], None)
    assert text is None
    assert note.needs_look


def test_is_the_line_of_an_earlier_release_no_text(released):
    """That release's own checksum says what it put there."""
    earlier = json.loads(json.dumps(released)) | {"source": EMPTY_CELLS[1]}
    metadata = earlier["metadata"]["nbgrader"]
    del metadata["checksum"]
    metadata["checksum"] = exercise._checksum(earlier, EMPTY_CELLS[1])
    assert written_text(released, handed_in(earlier)) == ("", [])
    metadata["points"] = "many"
    assert written_text(released, handed_in(earlier))[0] == EMPTY_CELLS[1]


@each_text
def test_is_the_text_of_the_field_marked_and_shown_to_the_marker(course, stem, name, artefact):
    """Sent without the button: nothing was put into the notebook's cell."""
    submit(course, "ada", whole(stem, reference(stem) | {artefact: FIELD}), texts={}, stem=stem)
    hand_in = mark(course, "ada", stem)
    assert hand_in.record.texts[name] == FIELD
    assert name not in hand_in.record.untouched_cells
    assert hand_in.record.verdict.kind == "sound"
    (cell,) = (cell for cell in hand_in.copy["cells"] if cell["id"] == name)
    assert FIELD.removesuffix(".") in cell["source"]
    assert cell["metadata"]["nbgrader"]["points"] > 0


@each_text
def test_is_an_empty_field_worth_nothing_and_does_it_await_nobody(course, stem, name, artefact):
    submit(course, "ada", whole(stem, reference(stem) | {artefact: " "}), texts={}, stem=stem)
    hand_in = mark(course, "ada", stem)
    assert name in hand_in.record.untouched_cells
    assert "Nothing was written" in json.dumps(hand_in.copy)


@each_text
def test_do_learners_read_at_the_field_the_very_levels_they_are_marked_by(stem, name, artefact):
    from twohats.scenario.syllabus import marked_text
    from twohats_instructor import rubrics

    content, rubric = marked_text(stem, name), rubrics.load(stem)[name]
    assert (content["criterion"], content["points"]) == (rubric.criterion, rubric.points)
    assert [(level["points"], level["seen"]) for level in content["levels"]] == [
        (level.points, level.seen) for level in rubric.levels
    ]
    assert content["question"].endswith((".", "?"))


def test_has_each_text_cell_of_a_release_a_field(course):
    for lesson in LESSONS:
        cells = exercise.load(course.released_notebook(lesson.stem)).text_cells
        assert set(cells) == set(lesson.texts), lesson.stem


def test_is_a_notebook_that_cannot_be_read_no_loss_where_all_texts_are_in_fields(course):
    artefacts = {"text_omissions": FIELD, "text_uncertainty": ""}
    answers = envelope(answers={"roadmap": best()} | artefacts)
    submit(course, "ada", answers, notebook=b"{")
    record = mark(course, "ada", STEM).record
    assert (record.texts["omissions"], record.texts["uncertainty"]) == (FIELD, "")
    assert not record.verdict.needs_look
    submit(course, "ada", envelope(best()), notebook=b"{")
    assert mark(course, "ada", STEM).record.verdict.needs_look


def test_does_a_text_written_into_an_older_notebook_still_count(course):
    submit(course, "ada", notebook=written(course, {NAME: CELL}))
    record = mark(course, "ada", STEM).record
    assert record.texts[NAME] == CELL
    assert record.verdict.kind == "sound"


def test_is_a_text_too_long_for_its_field_told_and_no_reason_to_lose_the_cell(course):
    answers = envelope(answers={"roadmap": best(), "text_omissions": "w" * 30_000})
    submit(course, "ada", answers, notebook=written(course, {NAME: CELL}))
    record = mark(course, "ada", STEM).record
    assert record.texts[NAME] == CELL
    assert record.verdict.needs_look
