"""Do the parts of each exercise agree: outline, cells, paper, reference, rubric, visible checks?"""

import json
from pathlib import Path

import pytest
from twohats import answers, checks
from twohats.lessons.catalog import STEMS, find_lesson
from twohats.scenario import load
from twohats.scenario.syllabus import course as outline
from twohats_instructor import rubrics, scoring
from twohats_instructor.checks import grading_spec
from twohats_instructor.intake import exercise
from twohats_instructor.reference import reference

ROOT = Path(__file__).parents[2]
POINTS = {lesson["stem"]: lesson["points"] for lesson in outline()["lessons"]}
each = pytest.mark.parametrize("stem", STEMS)


def handed_in(stem, artefacts):
    """An envelope as the desk writes it: `made`, on the reference states."""
    story = load()
    carried = {
        name: {"origin": "reference", "data": story.reference(name)}
        for name in find_lesson(stem).builds_on
    }
    data = {
        "schema": 1,
        "assignment": stem,
        "scenario": {"pack": story.id, "version": story.version, "seed": story.seed},
        "saves": 1,
        "saved_at": "2027-07-05T10:00:00+00:00",
        "answers": artefacts,
        "carried": carried,
    }
    return answers.read(json.dumps(data).encode(), story, stem)


def released(stem):
    return exercise.load(ROOT / "exercises" / stem / f"{stem}.ipynb")


def test_has_every_source_a_paper_and_every_paper_a_source():
    sources = {path.stem for path in (ROOT / "solutions/notebooks").glob("*/*.ipynb")}
    assert sources == set(STEMS) == {path.stem for path in (ROOT / "exercises").glob("*/*.ipynb")}


@each
def test_has_each_automatic_cell_a_question_of_the_same_points(stem):
    cells = released(stem).automatic_cells
    points = {name: exercise.points(cell) for name, cell in cells.items()}
    assert points == grading_spec(stem).points


@each
def test_has_each_text_of_a_person_a_rubric_of_the_same_points(stem):
    notebook = released(stem)
    by_hand = {**notebook.text_cells, **notebook.task_cells}
    findings = {name: rubric.points for name, rubric in rubrics.load(stem).items()}
    assert {name: exercise.points(cell) for name, cell in by_hand.items()} == findings


@each
def test_do_the_points_add_up_to_what_the_outline_says(stem):
    assert sum(exercise.points(cell) for cell in released(stem).graded_cells) == POINTS[stem]


@each
def test_earns_the_reference_every_automatic_point(stem):
    scores = scoring.score_with_notes(stem, handed_in(stem, reference(stem)))
    assert scores.notes == ()
    short = {name: f.seen for name, f in scores.findings.items() if f.points < f.max}
    assert short == {}


@each
def test_earns_an_empty_hand_in_nothing_and_is_the_reason_told(stem):
    findings = scoring.score(stem, handed_in(stem, {}))
    assert all(finding.points == 0 and finding.seen for finding in findings.values())


@each
def test_do_the_visible_checks_ask_what_the_cells_ask(stem):
    findings = checks.check_all(stem, {}, {}, load())
    assert {finding.check: finding.max for finding in findings}.keys() == grading_spec(
        stem
    ).points.keys()


@each
def test_can_the_reference_be_drawn_for_the_marker(stem):
    spec = grading_spec(stem)
    work = spec.work(handed_in(stem, reference(stem)))
    assert "<" in spec.draw(work)
    assert all(isinstance(text(work), str) for text in spec.texts.values())
