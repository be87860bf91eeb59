"""Write one feedback page for each learner."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from twohats.text import agree, join_list, pluralize

from twohats_instructor.console import Console
from twohats_instructor.course import Course, find_course

if TYPE_CHECKING:
    from twohats_instructor.feedback.archive import FeedbackArchive
    from twohats_instructor.feedback.write import FeedbackResult


def options(parser: argparse.ArgumentParser) -> None:
    """The options of `twohats-instructor feedback`."""
    parser.add_argument("assignments", nargs="*", metavar="ASSIGNMENT", help="all unless named")
    parser.add_argument(
        "--zip",
        choices=("moodle", "canvas", "blackboard"),
        help="one archive a lesson besides, in which this platform takes feedback files back",
    )


def run(options: argparse.Namespace, console: Console) -> int:
    """Run the command; returns the exit code."""
    course = find_course(options.course_dir)
    unknown_stems = [stem for stem in options.assignments if stem not in course.stems()]
    if unknown_stems:
        return console.finish(
            False, f"No feedback: there is no exercise {', '.join(unknown_stems)}."
        )
    if not course.gradebook.exists():
        summary = (
            "No feedback: nothing is graded yet. Begin with twohats-instructor collect and grade."
        )
        return console.finish(False, summary)
    from twohats_instructor.feedback.archive import write_archives
    from twohats_instructor.feedback.write import write_feedback

    results = write_feedback(course, options.assignments, console.progress)
    for result in results:
        console.say(f"{result.student}: {_remark(result)}")
    archives = write_archives(course, results, options.zip) if options.zip else []
    for archive in archives:
        console.say(_archive_in_words(archive, course, options.zip))
    absent_count = sum(bool(result.problem) for result in results)
    return console.finish(
        bool(results) and not absent_count,
        _summary(results, absent_count),
        pages=[vars(result) for result in results],
        archives=[
            {
                "path": str(archive.path.relative_to(course.root)),
                "pages": archive.pages,
                "unplaced": archive.unplaced,
            }
            for archive in archives
        ],
    )


def _remark(result: FeedbackResult) -> str:
    """What a teacher reads of one learner."""
    if result.problem:
        return f"{result.assignment}: no page: {result.problem}"
    return result.path + (
        f", {pluralize(result.waiting, 'answer')} still to be marked by a person"
        if result.waiting
        else ""
    )


def _archive_in_words(archive: FeedbackArchive, course: Course, platform: str) -> str:
    """Where an archive is, and whose page the platform will not find a place for."""
    words = f"{archive.path.relative_to(course.root)}: {pluralize(archive.pages, 'page')}."
    if not archive.unplaced:
        return words
    return (
        f"{words} Nothing tells how {platform.capitalize()} had named the work of these; hand "
        f"their pages out yourself: {join_list(archive.unplaced, 20)}."
    )


def _summary(results: list[FeedbackResult], absent_count: int) -> str:
    waiting_count = sum(result.waiting > 0 for result in results)
    summary = (
        f"{pluralize(len(results) - absent_count, 'page')} written; "
        f"{waiting_count} of them still {agree(waiting_count, 'awaits', 'await')} a person's marks."
    )
    if not absent_count:
        return summary
    verb = agree(absent_count, "gets", "get")
    return f"{summary} {pluralize(absent_count, 'learner')} {verb} none, as said above."
