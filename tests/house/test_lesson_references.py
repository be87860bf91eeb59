"""Does no text refer to a lesson that is not there?"""

import pytest
from twohats.lessons.references import about_written, source_words

from tests.support import lesson_references as texts

KINDS = (texts.notebook_texts, texts.quiz_texts, texts.data_texts, texts.code_texts)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_names_no_text_a_lesson_that_is_not_written(kind):
    found = list(kind())
    assert found, "there are such texts"
    faults = [f"{place}: {named}" for place, text in found if (named := texts.unwritten(text))]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("In lesson 11 it comes back.", ["11"]),
        ("Lessons 07, 10 and 11 take it away.", ["10", "11"]),
        ("See exercise 19.", ["19"]),
        ("Part III measures the project, Part II plans it.", ["Part III"]),
        ("Lesson 07: 24 people, 11 weeks.", []),
    ],
)
def test_is_a_reference_to_an_unwritten_lesson_noticed(text, named):
    assert texts.unwritten(text, written=("07", "08")) == named


def test_is_a_sentence_about_a_lesson_said_once_that_is_written():
    data = {"feedback": ["Watch it.[[11: In lesson 11 it comes back.]]", 3]}
    assert about_written(data, ("07",)) == {"feedback": ["Watch it.", 3]}
    said = {"feedback": ["Watch it. In lesson 11 it comes back.", 3]}
    assert about_written(data, ("07", "11")) == said


def test_is_the_source_of_a_part_named_where_its_lesson_is_written():
    assert source_words("07_roadmap") == ", from lesson 07"
    assert source_words("20_conclusion") == source_words(None) == ""
