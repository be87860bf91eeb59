"""Is a text that a person marks handed in as it stands in its field, and nothing written lost?"""

import json

import pytest
from twohats.session.marked_texts import (
    EMPTY_CELLS,
    fill_cells,
    is_filled,
    saved_texts,
    unwritten_texts,
    written_by_hand,
)

from tests.support.learner_work import text_cell

MINE = "Günther's list:\n1. *not* this\n2. $5 & <b>that</b> 👍"
NAME = "omissions"


def raw(*cells):
    return json.dumps({"cells": list(cells), "metadata": {}}).encode()


def filled(notebook, texts):
    """The first cell after the notebook was filled, and its text."""
    cell = json.loads(fill_cells(notebook, texts))["cells"][0]
    return cell, "".join(cell["source"])


def test_is_a_field_that_was_never_used_told_from_one_that_was_emptied(store):
    assert saved_texts("07_roadmap", store.reading) == {"omissions": None, "uncertainty": None}
    store.save("text_omissions", "")
    assert saved_texts("07_roadmap", store.reading) == {"omissions": "", "uncertainty": None}


def test_has_a_lesson_without_texts_none(store):
    assert saved_texts("00_start", store.reading) == {}


@pytest.mark.parametrize("text", [MINE, " Spaces at both ends ", "x" * 20_000], ids=len)
def test_does_the_cell_hold_what_stands_in_the_field(text):
    cell, source = filled(raw(text_cell(NAME)), {NAME: text})
    assert source == text
    assert is_filled(source, cell["metadata"])
    assert not written_by_hand(cell)


@pytest.mark.parametrize("nothing", [None, "", " \n"])
def test_does_an_empty_field_leave_the_cell_as_the_release_made_it(nothing):
    assert filled(raw(text_cell(NAME)), {NAME: nothing})[1] == EMPTY_CELLS[0]


def test_does_a_cell_that_was_filled_before_follow_its_field():
    """A learner may go on with the notebook of an earlier hand-in."""
    first = fill_cells(raw(text_cell(NAME)), {NAME: "The first text."})
    assert filled(first, {NAME: "The second text."})[1] == "The second text."
    assert filled(first, {NAME: ""})[1] == EMPTY_CELLS[0]


@pytest.mark.parametrize("text", ["In the field.", "", None])
def test_does_a_text_typed_into_the_cell_stay_there(text):
    assert filled(raw(text_cell(NAME, "By hand.")), {NAME: text})[1] == "By hand."


def test_is_a_filled_cell_that_somebody_changed_taken_as_written_by_hand():
    cell, _ = filled(raw(text_cell(NAME)), {NAME: "From the field."})
    cell["source"] = "From the field, and more."
    assert written_by_hand(cell)


def test_is_the_cell_of_an_earlier_release_filled_too():
    assert filled(raw(text_cell(NAME, EMPTY_CELLS[1])), {NAME: MINE})[1] == MINE


@pytest.mark.parametrize("notebook", [b"", b"{}", b"[]", b'{"cells": [3]}', b"\xff\xfe"], ids=repr)
def test_is_a_notebook_that_cannot_be_read_packed_as_it_is(notebook):
    assert fill_cells(notebook, {NAME: MINE}) == notebook


@pytest.mark.parametrize(
    ("text", "cell", "missing"),
    [
        (None, None, [NAME]),
        (" ", None, [NAME]),
        ("Mine.", None, []),
        (None, "By hand.", []),
        ("", "By hand.", []),
    ],
)
def test_is_it_known_which_texts_are_still_to_be_written(text, cell, missing):
    assert unwritten_texts(raw(text_cell(NAME, cell)), {NAME: text}) == missing


def test_is_a_text_looked_for_in_its_field_alone_where_the_notebook_is_damaged():
    assert unwritten_texts(b"{", {NAME: None, "uncertainty": "Mine."}) == [NAME]
