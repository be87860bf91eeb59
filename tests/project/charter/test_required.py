"""Without which parts could nobody sign a charter?"""

import pytest
from twohats.answers.project import Charter
from twohats.project.charter import GATE, missing_parts

FULL = {
    "purpose": "Households that travel stay with us",
    "result": "Skipping a week in both apps",
    "end_condition": "Both sites have signed the list",
    "project_goals": [{"kind": "time", "text": "By the freeze", "number": 90}],
}


def missing(**changed):
    return missing_parts(Charter.model_validate(FULL | changed), "Skip and swap in app")


def test_passes_a_charter_with_all_four_parts():
    assert missing() == ()


@pytest.mark.parametrize("name", GATE)
def test_is_each_part_that_is_empty_named(name):
    assert missing(**{name: type(FULL[name])()}) == (name,)


@pytest.mark.parametrize("purpose", ["Skip and swap in app", "skip and swap in app.", "Swapping"])
def test_is_a_purpose_that_repeats_the_feature_none(purpose):
    assert missing(purpose=purpose) == ("purpose",)


def test_is_a_goal_without_words_none():
    assert missing(project_goals=[{"kind": "time", "text": " ", "number": 3}]) == ("project_goals",)
