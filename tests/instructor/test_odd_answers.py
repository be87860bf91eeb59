"""Does any answer that can be written down get points within its own, in every exercise?

Each is the reference, spoilt in a few places: values that are odd and still of their type, rows
that are gone or stand twice, and a lead that is unknown, too small, or not the charter's.
"""

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from twohats import answers
from twohats.scenario import load
from twohats_instructor import scoring
from twohats_instructor.checks import grading_spec
from twohats_instructor.reference import reference

from tests.support import submissions

STORY = load()
LEADS = st.sampled_from([*STORY.ids, "I99", None])
ODD = {
    str: [
        "",
        "x",
        "T01",
        "T99",
        "Z99",
        "I99",
        "K99",
        "R09",
        "S01",
        "FS",
        "SF",
        "=cmd()",
        "é" * 400,
    ],
    float: [0, 0.01, 1, 5.5, 100, 500, 2000, 100_000, -1, -200, None],
    bool: [True, False],
    type(None): [None, 0, ""],
}
EXAMPLES = {
    "00_start": 80,
    "01_two_titles": 80,
    "07_roadmap": 80,
    "08_project_manager": 80,
    "09_planning_and_scheduling": 80,
    "14_plan": 80,
}


def places(data, path=()):
    """The way to each value within plain data."""
    keys = data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for key in keys:
        yield (*path, key)
        yield from places(data[key], (*path, key))


def spoil(draw, answers_data):
    """Change one value, take it out, or let a row stand twice."""
    *way, last = draw(st.sampled_from(list(places(answers_data))))
    within = answers_data
    for key in way:
        within = within[key]
    value = within[last]
    if isinstance(within, list) and draw(st.booleans()):
        within[last:last] = [value] * draw(st.sampled_from([1, 90]))
    elif isinstance(value, dict | list) or draw(st.integers(0, 4)) == 0:
        del within[last]
    else:
        kind = float if type(value) is int else type(value)
        within[last] = draw(st.sampled_from(ODD[kind]))


@st.composite
def hand_ins(draw, stem, envelope_of):
    """What a learner with an editor might hand in, as plain data."""
    answers_data = copy.deepcopy(reference(stem))
    for _ in range(draw(st.integers(0, 4))):
        if answers_data:
            spoil(draw, answers_data)
    for work in (answers_data.get("charter"), answers_data.get("plan")):
        if work and draw(st.booleans()):
            work["lead"] = draw(LEADS)
    data = envelope_of(stem, answers_data)
    charter = data["carried"].get("frozen_charter")
    if charter and draw(st.booleans()):
        charter["data"]["lead"] = draw(LEADS)
        charter["data"]["scope"] = charter["data"]["scope"][: draw(st.integers(0, 9))]
    return data


def check_hand_in(stem, data):
    """Each question is judged, with a number of points within its own."""
    reading = answers.read(json.dumps(data).encode(), STORY, stem)
    scores = scoring.score_with_notes(stem, reading)
    points = grading_spec(stem).points
    assert scores.findings.keys() == points.keys()
    for name, finding in scores.findings.items():
        assert 0 <= float(scoring.nbgrader_number(finding)) <= points[name]
    assert not [note.sentence for note in scores.notes if "could not judge" in note.sentence]


@pytest.mark.parametrize("stem", EXAMPLES)
def test_do_no_answers_stop_the_grader(stem):
    @settings(
        max_examples=EXAMPLES[stem],
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(hand_ins(stem, submissions.whole))
    def each(data):
        check_hand_in(stem, data)

    each()


@pytest.mark.parametrize("stem", ["09_planning_and_scheduling", "14_plan"])
@pytest.mark.parametrize("lead", [None, "I99", "I02", "I03"])
def test_is_a_plan_judged_whatever_its_charter_leads_with(stem, lead):
    data = submissions.whole(stem, reference(stem))
    data["carried"]["frozen_charter"]["data"]["lead"] = lead
    check_hand_in(stem, data)


@pytest.mark.parametrize(("stem", "name"), [("08_project_manager", "charter"), ("14_plan", "plan")])
@pytest.mark.parametrize("lead", [None, "I99", "I02", "I03"])
def test_is_work_judged_whatever_its_own_lead(stem, name, lead):
    answers_data = reference(stem)
    check_hand_in(
        stem, submissions.whole(stem, answers_data | {name: answers_data[name] | {"lead": lead}})
    )
