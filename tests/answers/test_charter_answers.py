"""Do charters of older answers open, and do the cases take only what there is?"""

import json

import pytest
from pydantic import ValidationError
from twohats.answers import read
from twohats.answers.project import Charter, EndConditions, KnownBy, Statements
from twohats.scenario import load

STORY = load()
OLD = {"lead": "I01", "purpose": "They stay", "statements": {"S01": "limit", "S03": "against_data"}}


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("08_project_manager", "charter"),
        ("08_project_manager", "frozen_charter"),
        ("my_work", "draft_charter"),
    ],
)
def test_opens_a_charter_that_held_sorted_statements(stem, name):
    data = {
        "schema": 1,
        "assignment": stem,
        "scenario": {"pack": STORY.id, "version": STORY.version, "seed": STORY.seed},
        "answers": {name: OLD, "charters_aside": {"I01": OLD}},
    }
    reading = read(json.dumps(data).encode(), STORY, stem)
    assert reading.faults == ()
    assert reading.valid[name].purpose == "They stay"
    assert reading.valid["charters_aside"]["I01"].purpose == "They stay"


def test_is_a_frozen_charter_of_old_still_carried():
    data = {
        "schema": 1,
        "assignment": "09_planning_and_scheduling",
        "scenario": {"pack": STORY.id, "version": STORY.version, "seed": STORY.seed},
        "answers": {},
        "carried": {"frozen_charter": {"origin": "learner", "data": OLD}},
    }
    reading = read(json.dumps(data).encode(), STORY, "09_planning_and_scheduling")
    assert reading.carried["frozen_charter"].lead == "I01"
    assert not reading.faults


def test_starts_a_charter_with_the_sum_not_shown():
    assert Charter.model_validate(OLD).kept_benefit.state == "open"


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (KnownBy, {"known": {"somewhere": True}}),
        (KnownBy, {"known": {"G01": "yes"}}),
        (KnownBy, {"deal": 16}),
        (Statements, {"kinds": {"S01": "risk"}}),
        (EndConditions, {"faults": {"E1": "feeling"}}),
    ],
)
def test_is_a_case_or_an_answer_that_there_is_not_refused(model, data):
    with pytest.raises(ValidationError):
        model.model_validate(data)
