"""Is whatever a learner hands in as a notebook read as far as it goes?"""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twohats_instructor.intake.notebook import MAX_TEXT, read


def notebook(*cells):
    return {"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def cell(source="Hello", **metadata):
    return {"cell_type": "markdown", "id": "a1", "metadata": metadata, "source": source}


def raw(*cells):
    return json.dumps(notebook(*cells)).encode()


def kinds(handed):
    return [note.kind for note in handed.notes]


def test_is_a_sound_notebook_read_without_a_word():
    handed = read(raw(cell(["Hello", " you"], nbgrader={"grade_id": "omissions", "points": 8})))
    (only,) = handed.cells
    assert (only.source, only.grade_id, only.nbgrader_metadata["points"]) == (
        "Hello you",
        "omissions",
        8,
    )
    assert handed.notes == ()


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"\xef\xbb\xbf" + raw(cell("Café")), "byte-order"),
        (json.dumps(notebook(cell("Café")), ensure_ascii=False).encode("latin-1"), "Latin-1"),
        (json.dumps(notebook(cell("Café")), ensure_ascii=False).encode("utf-16"), "UTF-16"),
    ],
)
def test_is_a_wrong_encoding_repaired_and_told(content, word):
    handed = read(content)
    assert handed.cells[0].source == "Café"
    assert kinds(handed) == ["repaired"]
    assert word in handed.notes[0].sentence


def test_is_the_older_format_understood():
    old = {"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": "1 + 1"}]}]}
    handed = read(json.dumps(old).encode())
    assert handed.cells[0].source == "1 + 1"
    assert kinds(handed) == ["repaired"]


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"{",
        b'{"cells": 3}',
        b'{"cells": []}',
        b"[]",
        b"null",
        b"[" * 100_000,
        raw(cell())[:-40],
    ],
    ids=["absent", "empty", "open", "no list", "no cells", "list", "null", "deep", "cut off"],
)
def test_does_an_unreadable_notebook_ask_for_a_person(content):
    handed = read(content)
    assert not handed.readable
    assert handed.notes[0].needs_look


def test_is_a_very_long_text_cut_and_told():
    handed = read(raw(cell("x" * (MAX_TEXT + 1))))
    assert len(handed.cells[0].source) < MAX_TEXT + 10
    assert kinds(handed) == ["repaired"]


def test_are_a_hundred_megabytes_of_output_left_behind():
    output = b'{"output_type": "stream", "name": "stdout", "text": "' + b"x" * 100_000_000 + b'"}'
    content = b'{"cells": [{"cell_type": "code", "source": "1", "outputs": [' + output + b"]}]}"
    handed = read(content)
    assert handed.readable
    assert len(repr(handed)) < 1_000


def test_can_half_a_character_be_written_again():
    handed = read(b'{"cells": [{"cell_type": "markdown", "source": "\\ud800"}]}')
    handed.cells[0].source.encode("utf-8")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.sampled_from(
                [
                    "cells",
                    "cell_type",
                    "source",
                    "metadata",
                    "nbgrader",
                    "grade_id",
                    "id",
                    "worksheets",
                ]
            ),
            inner,
        )
    ),
    max_leaves=30,
)


@given(JSON)
def test_does_no_shape_of_data_raise(data):
    read(json.dumps(data).encode("utf-8", "replace"))


@given(st.binary(max_size=200))
def test_do_no_bytes_raise(content):
    read(content)
