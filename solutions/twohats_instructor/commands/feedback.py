"""Write one feedback page for each learner."""

from __future__ import annotations

import argparse

from twohats_instructor.console import Console
from twohats_instructor.course import find_course


def options(parser: argparse.ArgumentParser) -> None:
    """The options of `twohats-instructor feedback`."""
    parser.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="all unless named")


def run(chosen: argparse.Namespace, console: Console) -> int:
    """Run the command; returns the exit code."""
    course = find_course(chosen.course_dir)
    unknown = [stem for stem in chosen.assignments if stem not in course.stems()]
    if unknown:
        return console.finish(False, f"No feedback: there is no exercise {', '.join(unknown)}.")
    if not course.gradebook.exists():
        told = (
            "No feedback: nothing is graded yet. Begin with twohats-instructor collect and grade."
        )
        return console.finish(False, told)
    from twohats_instructor.feedback.write import write_feedback

    given = write_feedback(course, chosen.assignments, console.progress)
    for one in given:
        waiting = f", {one.waiting} answers still await a person" if one.waiting else ""
        console.say(f"{one.student}: {one.path}{waiting}")
    waiting = sum(one.waiting > 0 for one in given)
    summary = f"{len(given)} pages written; {waiting} of them still await a person's marks."
    return console.finish(bool(given), summary, pages=[vars(one) for one in given])
