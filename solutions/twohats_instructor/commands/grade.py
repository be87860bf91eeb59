"""Grade what was handed in, say what was found, and list what awaits a person."""

from __future__ import annotations

import argparse
from collections import Counter

from twohats_instructor.console import Console
from twohats_instructor.course import find_course

_NO_HAND_INS = (
    "Nothing graded: no hand-in is here yet. Begin with twohats-instructor collect, and the folder "
    "of your downloads."
)


def options(parser: argparse.ArgumentParser) -> None:
    """The options of `twohats-instructor grade`."""
    parser.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="all unless named")
    parser.add_argument("--jobs", type=int, default=1, help="processes that judge (default 1)")


def run(chosen: argparse.Namespace, console: Console) -> int:
    """Run the command; returns the exit code."""
    course = find_course(chosen.course_dir)
    unknown = [stem for stem in chosen.assignments if stem not in course.stems()]
    if unknown:
        return console.finish(False, f"Nothing graded: there is no exercise {', '.join(unknown)}.")
    if not (course.gradebook / "submitted").exists():
        return console.finish(False, _NO_HAND_INS)
    from twohats_instructor.grading.batch import grade
    from twohats_instructor.grading.gradebook import ChangedExerciseError

    try:
        lines = grade(course, chosen.assignments, chosen.jobs, console.progress)
    except ChangedExerciseError as error:
        return console.finish(False, f"Nothing graded: {error}")
    _print_results(lines, console)
    failed = [line for line in lines if line.failed]
    look = sum(line.verdict.needs_look for line in lines)
    awaiting = sum(len(line.standing.awaiting) for line in lines)
    summary = (
        f"{len(lines) - len(failed)} of {len(lines)} hand-ins graded; "
        f"{look} need a look, {awaiting} answers await a person."
    )
    return console.finish(not failed, summary, hand_ins=[_as_data(line) for line in lines])


def _print_results(lines: list, console: Console) -> None:
    rows = [
        (
            line.student,
            line.assignment,
            f"{line.standing.points:g} of {line.standing.most:g}",
            line.verdict.kind + (", needs a look" if line.verdict.needs_look else ""),
        )
        for line in lines
    ]
    console.table(("learner", "assignment", "points", "verdict"), rows)
    for line in lines:
        for sentence in line.verdict.sentences:
            console.say(f"{line.student}: {sentence}")
    waiting = Counter(name for line in lines for name in line.standing.awaiting)
    if waiting:
        told = ", ".join(f"{name} ({count})" for name, count in sorted(waiting.items()))
        console.say(f"Awaiting a person, in the formgrader: {told}")


def _as_data(line) -> dict:
    return {
        "learner": line.student,
        "assignment": line.assignment,
        "points": line.standing.points,
        "of": line.standing.most,
        "awaiting": line.standing.awaiting,
        "verdict": line.verdict.as_data(),
    }
