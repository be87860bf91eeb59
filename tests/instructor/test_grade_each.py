"""Does nbgrader mark each exercise as we do: all points for the reference, none for nothing?"""

import shutil
from pathlib import Path

import pytest
from twohats.lessons.catalog import STEMS as WRITTEN
from twohats_instructor.checks import grading_spec
from twohats_instructor.intake import exercise
from twohats_instructor.reference import reference

from tests.support.submissions import forget, marks, nbgrader, submit, whole

pytestmark = [pytest.mark.nbgrader, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

EXERCISES = Path(__file__).parents[2] / "exercises"
STEMS = sorted(path.stem for path in EXERCISES.glob("*/*.ipynb") if path.stem in WRITTEN)


@pytest.mark.parametrize("stem", STEMS)
def test_do_nbgrader_and_grade_agree_on_reference_and_nothing(stem, graded):
    course, grade = graded
    by_hand = exercise.load(course.released_notebook(stem)).text_cells
    texts = dict.fromkeys(by_hand, "A text of my own, in two sentences. Here is the second.")
    full, nothing = whole(stem, reference(stem)), whole(stem, {})
    submit(course, "full", full, texts=texts, stem=stem)
    submit(course, "untouched", nothing, texts={}, stem=stem)
    lines, ours = grade(), marks(course, stem)
    automatic = sum(grading_spec(stem).points.values())
    assert lines["full"].verdict.kind == "sound"
    assert lines["full"].points_so_far.points == automatic
    assert set(by_hand) <= set(lines["full"].points_so_far.awaiting)
    assert (lines["untouched"].points_so_far.points, lines["untouched"].points_so_far.awaiting) == (
        0,
        (),
    )

    shutil.rmtree(course.gradebook / "autograded")
    shutil.rmtree(course.gradebook / "records")
    for student in lines:
        forget(course, student, stem)
    process = nbgrader(course, "autograde", stem, "--force")
    assert process.returncode == 0, process.stderr
    assert marks(course, stem) == ours
