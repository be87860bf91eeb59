"""Do the exercises follow from their sources, byte for byte, without giving anything away?"""

import json

import pytest
from twohats_instructor.exercises.guard import leaks
from twohats_instructor.exercises.make import release_exercises
from twohats_instructor.exercises.secrets import secrets, solution_lines

from tests.support.submissions import nbgrader

STEM = "07_roadmap"
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def released(folder, change=lambda cell: None, **notebook_parts):
    """A released folder with one cell, changed as wanted."""
    cell = {
        "cell_type": "code",
        "id": "a1",
        "metadata": {},
        "source": 'desk.check("law")',
        "outputs": [],
        "execution_count": None,
    }
    change(cell)
    notebook = {
        "cells": [cell],
        "metadata": {},
        "nbformat": 4,
        "nbformat_minor": 5,
    } | notebook_parts
    (folder / STEM).mkdir()
    (folder / STEM / f"{STEM}.ipynb").write_text(json.dumps(notebook))
    return folder / STEM


def test_does_a_clean_exercise_go_out(tmp_path):
    assert leaks(released(tmp_path), {"a true answer of some length"}) == []


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (lambda cell: cell.update(source="### BEGIN SOLUTION\nx"), "BEGIN SOLUTION"),
        (lambda cell: cell.update(source="### BEGIN HIDDEN TESTS"), "HIDDEN TESTS"),
        (lambda cell: cell.update(source="=== BEGIN MARK SCHEME ==="), "MARK SCHEME"),
        (lambda cell: cell.update(source="import twohats_instructor"), "twohats_instructor"),
        (lambda cell: cell.update(source="x = 'The answer is 42 and more'"), "gives away"),
        (lambda cell: cell["metadata"].update(tags=["secret"]), "secret"),
        (lambda cell: cell.update(id="secret-1"), "secret"),
        (lambda cell: cell.update(outputs=[{"output_type": "stream"}]), "output"),
        (lambda cell: cell.update(execution_count=3), "output"),
        (lambda cell: cell.update(attachments={"a.png": {}}), "attachment"),
        (lambda cell: cell.pop("id"), "no id"),
    ],
)
def test_is_each_kind_of_leak_found_and_named(tmp_path, change, word):
    (leak,) = leaks(released(tmp_path, change), {"The answer is 42 and more"})
    assert word in leak
    assert STEM in leak


def test_is_any_other_file_kept_back(tmp_path):
    folder = released(tmp_path)
    (folder / "answers.json").write_text("{}")
    (leak,) = leaks(folder, set())
    assert "answers.json" in leak


def test_is_stored_widget_state_kept_back(tmp_path):
    assert len(leaks(released(tmp_path, metadata={"widgets": {}}), set())) == 1


def test_are_the_lines_of_a_solution_secret():
    source = "before\n### BEGIN SOLUTION\n  the_answer = 'forty-two'\n### END SOLUTION\nafter all"
    assert list(solution_lines({"cells": [{"source": source}]})) == ["the_answer = 'forty-two'"]


def test_are_yardsticks_samples_and_reference_answers_secret(course):
    secret_strings = secrets(course)
    yardsticks = json.loads(
        (course.root / "solutions/twohats_instructor/yardsticks/marrowby.json").read_text()
    )
    answers = json.loads(
        (course.root / f"solutions/twohats_instructor/reference/{STEM}.json").read_text()
    )
    rubrics = json.loads(
        (course.root / f"solutions/twohats_instructor/rubrics/{STEM}.json").read_text()
    )
    assert str(yardsticks["v_opt"]) in secret_strings
    assert answers["roadmap"]["entries"][0]["outcome"] in secret_strings
    assert rubrics["omissions"]["levels"][3]["sample"] in secret_strings


def test_is_nothing_written_if_anything_would_leak(course):
    old_bytes = course.released_notebook(STEM).read_bytes()

    def careless(course, stems, target):
        for stem in stems:
            (target / stem).mkdir(parents=True)
            (target / stem / f"{stem}.ipynb").write_bytes(
                old_bytes.replace(b"desk.check", b"secret = 1 #")
            )
            (target / stem / "answers.json").write_text("{}")

    target = release_exercises(course, generator=careless)
    assert any("answers.json" in problem for problem in target.problems)
    assert target.changed == ()
    assert course.released_notebook(STEM).read_bytes() == old_bytes


def test_do_answers_beside_a_source_stop_the_release(course):
    (course.source_folder / STEM / "answers.json").write_text("{}")
    result = release_exercises(course, generator=lambda *_: pytest.fail("must not be reached"))
    assert "answers.json" in result.problems[0]


@pytest.mark.nbgrader
def test_are_the_committed_exercises_what_their_sources_make(course):
    assert release_exercises(course, check_only=True).changed == ()


@pytest.mark.nbgrader
def test_does_a_second_release_give_the_same_bytes(course):
    stems = course.stems()
    committed = {stem: course.released_notebook(stem).read_bytes() for stem in stems}
    for stem in stems:
        course.released_notebook(stem).unlink()
    result = release_exercises(course)
    assert result.problems == ()
    assert set(result.changed) == set(stems)
    assert {stem: course.released_notebook(stem).read_bytes() for stem in stems} == committed


@pytest.mark.nbgrader
def test_does_a_check_write_nothing_and_find_what_was_edited(course):
    edited = course.released_notebook(STEM).read_bytes().replace(b"Freeze it", b"Edited")
    course.released_notebook(STEM).write_bytes(edited)
    assert release_exercises(course, check_only=True).changed == (STEM,)
    assert course.released_notebook(STEM).read_bytes() == edited


@pytest.mark.nbgrader
@pytest.mark.parametrize("is_on_hub", [True, False])
def test_does_nbgraders_own_release_give_out_the_notebook_alone(course, monkeypatch, is_on_hub):
    exchange = course.exchange.parent
    options = []
    if is_on_hub:
        monkeypatch.setenv("JUPYTERHUB_USER", "ada")
        exchange = course.gradebook / "the-hubs"
        exchange.mkdir()
        options = [f"--Exchange.root={exchange}", "--course=twohats"]
    beside = course.released_notebook(STEM).parent
    (beside / "answers.json").write_text("{}")
    (beside / "answers.json.previous").write_text("{}")
    (beside / f"{STEM}_ada_attempt_2026-07-05-10-00-00.zip").write_bytes(b"")
    run = nbgrader(course, "release_assignment", STEM, *options)
    assert run.returncode == 0, run.stderr
    given = exchange / "twohats" / "outbound" / STEM
    assert [path.name for path in given.rglob("*")] == [f"{STEM}.ipynb"]
    assert "Not given out" in run.stderr
    assert (beside / "answers.json").is_file()
