"""Is each answer of lesson 03 read as it was saved, and what makes no sense refused?"""

import pytest
from twohats.answers.envelope import CARRIED
from twohats.answers.strategy import ChosenStrategy, FounderEntries, Opportunities, OutOfStrategy
from twohats.scenario import load

STORY = load()


@pytest.mark.parametrize("name", ["vision", "strategy"])
def test_is_what_lesson_07_carried_before_there_was_a_lesson_03_still_read(name):
    state = STORY.reference(name)
    read = CARRIED[name].validate_python(state)
    assert read.model_dump(exclude_unset=True) == state


def test_is_a_half_answered_opportunity_kept_and_not_complete():
    rows = Opportunities.model_validate({"rows": {"O03": {"choice": "go"}}}).rows
    assert not rows["O03"].is_complete


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (Opportunities, {"rows": {"O03": {"choice": "perhaps"}}}),
        (Opportunities, {"deal": 16}),
        (OutOfStrategy, {"ids": ["restaurants"]}),
        (ChosenStrategy, {"id": "Hold the families"}),
        (FounderEntries, {"outcomes": {"W01": "e"}}),
        (FounderEntries, {"outcomes": dict.fromkeys(["W01", "W02", "W03", "W04"], "a")}),
    ],
)
def test_is_an_answer_that_no_page_can_make_refused(model, data):
    with pytest.raises(ValueError, match="validation error"):
        model.model_validate(data)
