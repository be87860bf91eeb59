"""Grade what was handed in, say what was found, and list what awaits a person."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from twohats.text import agree, pluralize

from twohats_instructor.console import Console
from twohats_instructor.course import find_course

if TYPE_CHECKING:
    from twohats_instructor.grading.gradebook_writer import PointsSoFar

_NO_HAND_INS = (
    "Nothing graded: no hand-in is here yet. Begin with twohats-instructor collect, and the folder "
    "of your downloads."
)


def options(parser: argparse.ArgumentParser) -> None:
    """The options of `twohats-instructor grade`."""
    parser.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="all unless named")
    parser.add_argument("--jobs", type=int, default=1, help="processes that judge (default 1)")


def run(options: argparse.Namespace, console: Console) -> int:
    """Run the command; returns the exit code."""
    course = find_course(options.course_dir)
    unknown_stems = [stem for stem in options.assignments if stem not in course.stems()]
    if unknown_stems:
        return console.finish(
            False, f"Nothing graded: there is no exercise {', '.join(unknown_stems)}."
        )
    if not (course.gradebook / "submitted").exists():
        return console.finish(False, _NO_HAND_INS)
    from twohats_instructor.grading.batch import grade
    from twohats_instructor.grading.gradebook import ChangedExerciseError

    try:
        results = grade(course, options.assignments, options.jobs, console.progress)
    except ChangedExerciseError as error:
        return console.finish(False, f"Nothing graded: {error}")
    _print_results(results, console)
    failures = [result for result in results if result.failed]
    hand_ins = [_as_data(result) for result in results]
    return console.finish(not failures, _summary(results, len(failures)), hand_ins=hand_ins)


def _summary(results: list, failure_count: int) -> str:
    """How many were graded, and what of them a person has to do."""
    look_count = sum(result.verdict.needs_look for result in results)
    awaiting_count = sum(len(result.points_so_far.awaiting) for result in results)
    waits = agree(awaiting_count, "awaits", "await")
    return (
        f"{len(results) - failure_count} of {pluralize(len(results), 'hand-in')} graded; "
        f"{look_count} {agree(look_count, 'needs', 'need')} a look, "
        f"{pluralize(awaiting_count, 'answer')} {waits} a person."
    )


def _print_results(results: list, console: Console) -> None:
    rows = [
        (
            result.student,
            result.assignment,
            _points_in_words(result.points_so_far),
            result.verdict.kind + (", needs a look" if result.verdict.needs_look else ""),
        )
        for result in results
    ]
    console.table(("learner", "assignment", "points", "verdict"), rows)
    for result in results:
        for sentence in result.verdict.sentences:
            console.say(f"{result.student}: {sentence}")
    awaiting_counts = Counter(name for result in results for name in result.points_so_far.awaiting)
    if awaiting_counts:
        counts_text = ", ".join(
            f"{name} ({count})" for name, count in sorted(awaiting_counts.items())
        )
        console.say(f"Awaiting a person, in the formgrader: {counts_text}")


def _points_in_words(points: PointsSoFar) -> str:
    """The points so far, and how many answers a person has still to mark."""
    words = f"{round(points.points, 2):g} of {points.max_points:g}"
    return f"{words}, {len(points.awaiting)} to mark" if points.awaiting else words


def _as_data(result) -> dict:
    return {
        "learner": result.student,
        "assignment": result.assignment,
        "points": result.points_so_far.points,
        "of": result.points_so_far.max_points,
        "awaiting": result.points_so_far.awaiting,
        "verdict": result.verdict.as_data(),
    }
