"""Make the learner edition: nothing of the instructors, and looked through for answers."""

from __future__ import annotations

import argparse
from pathlib import Path

from twohats.text import pluralize

from twohats_instructor.console import Console
from twohats_instructor.course import find_course


def options(parser: argparse.ArgumentParser) -> None:
    """The options of `twohats-instructor publish`."""
    parser.add_argument("dest", type=Path, metavar="DEST", help="a folder that does not exist yet")


def run(options: argparse.Namespace, console: Console) -> int:
    """Run the command; returns the exit code."""
    from twohats_instructor.exercises.make import release_exercises
    from twohats_instructor.publish.edition import NotPublishedError, publish

    course = find_course(options.course_dir)
    console.say("Comparing the exercises with their sources ...")
    release = release_exercises(course, check_only=True)
    if release.changed or release.problems:
        reasons = "; ".join(
            [*release.problems, *(f"{stem} is not up to date" for stem in release.changed)]
        )
        return console.finish(False, f"Not published: {reasons}. Run twohats-instructor release.")
    try:
        edition = publish(course, options.dest)
    except NotPublishedError as error:
        return console.finish(False, f"Not published: {error}")
    summary = (
        f"{pluralize(len(edition.files), 'file')} in {options.dest}, "
        f"{len(edition.left_out)} left out."
    )
    return console.finish(True, summary, files=edition.files, left_out=edition.left_out)
