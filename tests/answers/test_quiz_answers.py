"""What is kept of an answer to a question?"""

import pytest
from pydantic import ValidationError
from twohats.answers import Store
from twohats.answers.base import QuizAnswer
from twohats.scenario import load

from tests.support.learner_work import on_disk

WRITTEN = {"first": None, "latest": None, "tries": 0, "confidence": None, "recall": "Faults."}
CHOSEN = {"first": 1, "latest": 0, "tries": 2, "confidence": None}


@pytest.fixture
def work(tmp_path):
    return Store(tmp_path / "my_work.json", "my_work", load())


def test_is_what_was_written_kept_before_an_option_is_chosen(work):
    work.save("quiz", {"07-w5": WRITTEN})
    assert on_disk(work)["quiz"]["07-w5"] == WRITTEN


def test_does_an_answer_of_an_older_edition_open_without_words_from_memory(work):
    work.save("quiz", {"07-w5": CHOSEN})
    assert work.load().valid["quiz"]["07-w5"] == QuizAnswer(**CHOSEN, recall="")


@pytest.mark.parametrize(
    "changed",
    [{"first": 1}, {"latest": 1}, {"tries": 1}, {"first": 1, "latest": 1}],
    ids=str,
)
def test_is_half_a_choice_refused_with_what_was_found(changed):
    with pytest.raises(ValidationError, match="either all three are there, or none and no try"):
        QuizAnswer(**WRITTEN | changed)


def test_is_a_text_that_is_too_long_refused():
    with pytest.raises(ValidationError, match="at most 400 characters"):
        QuizAnswer(**WRITTEN | {"recall": "x" * 401})
