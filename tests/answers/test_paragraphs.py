"""Is the source of a risk understood however it was typed?"""

import re
from pathlib import Path

import pytest
from twohats import answers
from twohats.answers.project import RegisterRow
from twohats.answers.project.paragraphs import paragraph_numbers, source_spelling

ROW = {"id": "R01", "task": "T05", "probability": 0.2, "days": 5}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("D1.102", "D1.102"),
        (" d 1.102. ", "D1.102"),
        ("D1.102, D2.101", "D1.102, D2.101"),
        ("d1.102 and d2.101", "D1.102, D2.101"),
        ("D1.102+D2.101;", "D1.102, D2.101"),
        ("D1.102 D1.102", "D1.102"),
        ("", ""),
        ("d1, by phone.", "d1, by phone."),
        ("Wei told me, see D2.101", "Wei told me, see D2.101"),
    ],
)
def test_has_a_source_one_spelling(typed, kept):
    assert RegisterRow.model_validate(ROW | {"source": typed}).source == kept


def test_are_numbers_read_from_numbers_only():
    assert paragraph_numbers("D1.102, D2.101") == ("D1.102", "D2.101")
    assert paragraph_numbers("see D2.101") == ()
    assert paragraph_numbers("") == ()


def test_does_no_module_of_the_learners_tell_which_paragraphs_have_a_risk():
    """A list of paragraph numbers in the code would be an answer key."""
    for file in Path(answers.__file__).parents[1].rglob("*.py"):
        numbers = set(re.findall(r"D[1-4]\.\d{3,4}|\d+:\d{3,4}\b", file.read_text("utf-8")))
        assert len(numbers) < 8, file.name


def test_is_a_spelling_its_own():
    for text in ("D1.102 and D2.101", "d3.102", "by phone", "D1.102,, D2.101"):
        assert source_spelling(source_spelling(text)) == source_spelling(text)
