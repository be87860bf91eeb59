"""Does the one scoring function give fair points, and a number whatever it is given?"""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from twohats import answers
from twohats.checks.finding import Finding
from twohats.scenario import load
from twohats_instructor import scoring
from twohats_instructor.checks import grading_spec

from tests.support import submissions
from tests.support.submissions import best, dealt_out

STEM = "07_roadmap"
NAMES = {
    "roadmap_capacity": 2,
    "roadmap_dependencies": 2,
    "roadmap_arrows": 2,
    "roadmap_law": 2,
    "roadmap_value": 9,
    "roadmap_traceability": 4,
    "roadmap_strategy": 1,
    "roadmap_dates": 1,
    "roadmap_bet": 1,
}


def read(data):
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return answers.read(raw, load(), STEM)


def points(data):
    return {name: finding.points for name, finding in scoring.score(STEM, read(data)).items()}


def test_do_the_reference_answers_earn_every_point():
    assert points(submissions.envelope(best())) == NAMES


def test_does_a_roadmap_as_dealt_out_earn_nothing():
    assert set(points(submissions.envelope(dealt_out())).values()) == {0}


def test_does_no_roadmap_earn_nothing():
    assert set(points(submissions.envelope()).values()) == {0}


def test_does_the_shipped_reference_roadmap_earn_nothing_unchanged():
    reference = load().reference("roadmap")
    assert set(points(submissions.envelope(reference)).values()) == {0}
    assert set(points(submissions.envelope(reference | {"origin": "learner"})).values()) == {0}


def test_does_an_opened_partial_solution_cost_a_quarter_of_its_points():
    data = submissions.envelope(best())
    data["answers"]["hints"] = {"roadmap_value": 3, "roadmap_law": 2}
    assert points(data) == NAMES | {"roadmap_value": 6.75}


def test_is_it_said_where_hints_cost_points_that_they_are_on_the_learners_honour():
    data = submissions.envelope(best())
    data["answers"]["hints"] = {"roadmap_value": 3, "roadmap_law": 2}
    findings = scoring.score(STEM, read(data))
    assert [name for name in findings if "on your honor" in findings[name].seen] == [
        "roadmap_value"
    ]


BROKEN = {
    "empty": b"",
    "cut off": b'{"schema": 1, "assi',
    "no JSON": b"Hello",
    "NaN": b'{"schema": 1, "answers": {"roadmap": NaN}}',
    "a list": b"[]",
    "null": b"null",
    "deep": b"[" * 5000 + b"]" * 5000,
    "large": b'"' + b"x" * 2_000_000 + b'"',
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_do_broken_answers_earn_nothing_and_say_why(content):
    scores = scoring.score_with_notes(STEM, read(content))
    assert {finding.points for finding in scores.findings.values()} == {0}
    assert any(note.needs_look and note.sentence for note in scores.notes)
    for note in scores.notes:
        assert all(note.sentence in finding.seen for finding in scores.findings.values())


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"schema": 99}, "newer"),
        ({"scenario": {"pack": "other", "version": "1", "seed": 20261}}, "other"),
        ({"scenario": {"pack": "marrowby", "version": "1", "seed": 7}}, "seed 7"),
        ({"assignment": "08_project_manager"}, "08_project_manager"),
        ({"answers": {"roadmap": {"entries": "I01"}}}, "list"),
        ({"answers": {"roadmap": {"entries": [{"id": "I01", "bucket": 7}]}}}, "bucket"),
    ],
)
def test_do_answers_that_cannot_count_say_why(changes, word):
    scores = scoring.score_with_notes(STEM, read(submissions.envelope(best(), **changes)))
    assert {finding.points for finding in scores.findings.values()} == {0}
    assert all(word in finding.seen for finding in scores.findings.values())


def test_does_one_broken_answer_cost_no_other():
    data = submissions.envelope(best())
    data["answers"]["quiz"] = {"q1": "not an answer"}
    assert points(data) == NAMES


def finding_with(value, max_points=2.0):
    return replace(Finding("x", "Is it?", 0.0, max_points, "seen", "why", "next"), points=value)


@pytest.mark.parametrize(
    ("value", "text"), [(2, "2.0"), (0.5, "0.5"), (-0.0, "0.0"), (1e-9, "1e-09")]
)
def test_is_a_number_written_as_nbgrader_reads_it(value, text):
    assert scoring.nbgrader_number(finding_with(value)) == text


def forged_finding(value):
    """A finding that its own guard would not have let through."""
    broken_finding = finding_with(0.0)
    object.__setattr__(broken_finding, "points", value)
    return broken_finding


WRONG = [float("nan"), float("inf"), -1.0, 2.1, True, None, "2.0", [2.0]]


@pytest.mark.parametrize("value", WRONG)
def test_is_anything_but_a_number_within_the_points_refused(value):
    with pytest.raises((ValueError, TypeError)):
        scoring.nbgrader_number(forged_finding(value))


def misbehaving(value):
    def judge(work):
        if isinstance(value, Exception):
            raise value
        return forged_finding(value)

    return judge


@pytest.mark.parametrize("value", [*WRONG, RuntimeError("no"), RecursionError(), MemoryError()])
def test_does_a_check_that_misbehaves_earn_nothing_and_ask_for_a_person(monkeypatch, value):
    spec = grading_spec(STEM)
    judges = {**spec.checks.judges, "roadmap_law": misbehaving(value)}
    broken = replace(spec, checks=replace(spec.checks, judges=judges))
    monkeypatch.setattr(scoring, "grading_spec", lambda stem: broken)
    scores = scoring.score_with_notes(STEM, read(submissions.envelope(best())))
    assert {name: finding.points for name, finding in scores.findings.items()} == NAMES | {
        "roadmap_law": 0
    }
    assert [note.needs_look for note in scores.notes] == [True]


def test_does_a_check_with_other_points_than_its_cell_earn_nothing(monkeypatch):
    spec = grading_spec(STEM)
    law = replace(spec.checks.questions["roadmap_law"], max=5)
    questions = {**spec.checks.questions, "roadmap_law": law}
    other = replace(spec, checks=replace(spec.checks, questions=questions))
    monkeypatch.setattr(scoring, "grading_spec", lambda stem: other)
    assert points(submissions.envelope(best()))["roadmap_law"] == 0


def check_scores(scores):
    assert scores.keys() == NAMES.keys()
    for name, finding in scores.items():
        assert 0 <= float(scoring.nbgrader_number(finding)) <= NAMES[name] == finding.max


@given(st.binary(max_size=300))
def test_do_no_bytes_stop_the_grader(content):
    check_scores(scoring.score(STEM, read(content)))


BUCKETS = st.sampled_from(["now", "next", "later", "not_doing", "unplaced", "soon", None, 3])
IDS = st.sampled_from([*load().ids, "I99", "I00", "", None, "=cmd()"])
ENTRY = st.fixed_dictionaries(
    {"id": IDS, "bucket": BUCKETS},
    optional={
        "evidence": st.lists(st.sampled_from(["E01", "E99", "x", 3]), max_size=10),
        "kpi": st.sampled_from(["K01", "K99", "", None, 1]),
        "outcome": st.text(max_size=20) | st.just("<script>alert(1)</script>"),
        "date": st.sampled_from(["2028-01-01", "2028-02-31", "soon", None]),
        "more": st.none(),
    },
)
SOUND_ENTRY = st.fixed_dictionaries(
    {
        "id": st.sampled_from([*load().ids, "I99"]),
        "bucket": st.sampled_from(["now", "next", "later"]),
    }
)
ESTIMATE = st.fixed_dictionaries(
    {"reach": st.integers(), "impact": st.floats(), "confidence": st.integers(-1, 101)}
)
ROADMAP = st.fixed_dictionaries(
    {"entries": st.lists(ENTRY, max_size=20) | st.lists(SOUND_ENTRY, max_size=61)},
    optional={"estimates": st.dictionaries(st.sampled_from(["I01", "I99", "x"]), ESTIMATE)},
)


@settings(max_examples=200)
@given(ROADMAP)
def test_do_no_answers_stop_the_grader(roadmap):
    envelope = {
        "schema": 1,
        "assignment": STEM,
        "scenario": {"pack": "marrowby", "version": load().version, "seed": load().seed},
        "answers": {"roadmap": roadmap},
    }
    check_scores(scoring.score(STEM, read(envelope)))
