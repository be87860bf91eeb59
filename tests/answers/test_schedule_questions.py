"""Do answers on a schedule open that an earlier edition asked for, and are the new ones checked?"""

import json

import pytest
from twohats.answers import read
from twohats.answers.envelope import ARTEFACTS, Stamp, validate
from twohats.scenario import load

STORY = load()
EARLIER = {
    "forecast": {"critical": ["T01"], "floats": {"T01": 0.0}, "naive": 61.0, "p80": 72.1},
    "reforecast": {"p50": 77.0, "p80": 80.5, "throughput_p50": 85.0, "change": "move_promise"},
}


def test_does_a_file_of_an_earlier_edition_open_without_a_complaint():
    data = {
        "schema": 1,
        "assignment": "09_planning_and_scheduling",
        "scenario": Stamp.of(STORY).model_dump(),
        "answers": EARLIER,
    }
    reading = read(json.dumps(data).encode(), STORY, "09_planning_and_scheduling")
    assert reading.faults == ()
    week_4 = reading.valid["reforecast"]
    assert week_4.change == "move_promise"
    assert week_4.p80.bounds is None, "a day that was read off is no interval"


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("passes", {"days": {"T01": {"early_start": "soon"}}}, "early_start"),
        ("passes", {"days": {"first": {}}}, "days"),
        ("p50_p80_before", {"p50": {"low": 1, "high": 2, "state": "seen"}}, "state"),
        ("help_whom", {"act": "hire"}, "act"),
        ("team_talk", {"deal": 16}, "deal"),
        ("team_talk", {"sayings": {"S1": {"choice": 3}}}, "choice"),
        ("reforecast", {"p80": {"low": "x"}}, "low"),
    ],
)
def test_is_what_does_not_fit_refused_with_its_place(name, data, fault):
    _, sentences = validate(ARTEFACTS, name, data)
    assert any(fault in sentence for sentence in sentences)
