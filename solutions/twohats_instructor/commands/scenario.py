"""Make the scenario pack from its generator, or prove that it fits and that marks are fair."""

from __future__ import annotations

import argparse

from twohats.text import agree, pluralize

from twohats_instructor.console import Console
from twohats_instructor.course import find_course

PACK = "marrowby"


def options(parser: argparse.ArgumentParser) -> None:
    """The options of `twohats-instructor scenario`."""
    parser.add_argument("action", choices=("build", "check"), help="make the pack, or prove it")


def run(options: argparse.Namespace, console: Console) -> int:
    """Run the command; returns the exit code."""
    course = find_course(options.course_dir)
    if options.action == "build":
        from twohats_instructor.scenario import build

        console.say("Working out the best roadmap there is ...")
        files = build(course.root / "assets" / "scenarios" / PACK)
        return console.finish(
            True,
            f"{pluralize(len(files), 'file')} written.",
            files=[str(verdict) for verdict in files],
        )
    from twohats_instructor.scenario import check

    console.say("Marking typical roadmaps ...")
    verdicts = check()
    rows = [
        ("ok" if verdict.ok else "FAILS", verdict.name, verdict.seen, verdict.expected)
        for verdict in verdicts
    ]
    console.table(("", "property", "seen", "expected"), rows)
    failed = [verdict.name for verdict in verdicts if not verdict.ok]
    held = len(verdicts) - len(failed)
    summary = f"{held} of {pluralize(len(verdicts), 'property')} {agree(held, 'holds', 'hold')}."
    return console.finish(not failed, summary, verdicts=[vars(verdict) for verdict in verdicts])
