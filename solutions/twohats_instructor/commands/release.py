"""Make `exercises/` from the sources; refuse if an answer would leak."""

from __future__ import annotations

import argparse

from twohats.text import agree, pluralize

from twohats_instructor.console import Console
from twohats_instructor.course import find_course


def options(parser: argparse.ArgumentParser) -> None:
    """The options of `twohats-instructor release`."""
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail if exercises are not up to date"
    )


def run(options: argparse.Namespace, console: Console) -> int:
    """Run the command; returns the exit code."""
    from twohats_instructor.exercises.exchange import show_as_released
    from twohats_instructor.exercises.make import release_exercises

    course = find_course(options.course_dir)
    release = release_exercises(course, check_only=options.check)
    if not options.check and not release.problems:
        show_as_released(course, release.stems)
    for problem in release.problems:
        console.say(problem)
    status = "differs from its source" if options.check else "made again"
    for stem in release.changed:
        console.say(f"{stem}: {status}")
    ok = not release.problems and not (options.check and release.changed)
    if release.problems:
        summary = f"Not released: {pluralize(len(release.problems), 'problem')}."
    elif options.check:
        count = len(release.changed)
        exercises = f"{count} of {pluralize(len(release.stems), 'exercise')}"
        summary = f"{exercises} {agree(count, 'is', 'are')} not up to date."
    else:
        summary = (
            f"{pluralize(len(release.stems), 'exercise')} released, "
            f"{len(release.changed)} of them changed."
        )
    return console.finish(ok, summary, changed=release.changed, problems=release.problems)
