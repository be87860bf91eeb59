"""Make `exercises/` from the sources; refuse if an answer would leak."""

from __future__ import annotations

import argparse

from twohats_instructor.console import Console
from twohats_instructor.course import find_course


def options(parser: argparse.ArgumentParser) -> None:
    """The options of `twohats-instructor release`."""
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail if exercises are not up to date"
    )


def run(chosen: argparse.Namespace, console: Console) -> int:
    """Run the command; returns the exit code."""
    from twohats_instructor.exercises.make import release_exercises

    made = release_exercises(find_course(chosen.course_dir), check_only=chosen.check)
    for problem in made.problems:
        console.say(problem)
    word = "differs from its source" if chosen.check else "made anew"
    for stem in made.changed:
        console.say(f"{stem}: {word}")
    ok = not made.problems and not (chosen.check and made.changed)
    if made.problems:
        summary = f"Not released: {len(made.problems)} problems."
    elif chosen.check:
        summary = f"{len(made.changed)} of {len(made.stems)} exercises are not up to date."
    else:
        summary = f"{len(made.stems)} exercises released, {len(made.changed)} of them changed."
    return console.finish(ok, summary, changed=made.changed, problems=made.problems)
