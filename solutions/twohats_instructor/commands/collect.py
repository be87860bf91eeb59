"""Sort hand-ins from zips, folders and files into the gradebook's folders."""

from __future__ import annotations

import argparse
from pathlib import Path

from twohats_instructor.console import Console
from twohats_instructor.course import find_course


def options(parser: argparse.ArgumentParser) -> None:
    """The options of `twohats-instructor collect`."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="zip, folder or file")
    parser.add_argument("--learner", default="", help="whose work it is, if nothing else says so")


def run(options: argparse.Namespace, console: Console) -> int:
    """Run the command; returns the exit code."""
    from twohats_instructor.intake.collect import collect

    missing_paths = [str(path) for path in options.paths if not path.exists()]
    if missing_paths:
        return console.finish(False, f"Nothing collected: there is no {', '.join(missing_paths)}.")
    results = collect(
        find_course(options.course_dir), options.paths, options.learner, console.progress
    )
    rows = [(result.student, result.stem, result.state, result.verdict.kind) for result in results]
    console.table(("learner", "assignment", "state", "verdict"), rows)
    for result in results:
        for sentence in result.verdict.sentences:
            console.say(f"{result.student or result.location}: {sentence}")
    counting = sum(result.state == "counts" for result in results)
    refused_count = sum(result.state == "refused" for result in results)
    summary = f"{len(results)} hand-ins: {counting} count, {refused_count} refused, all are kept."
    return console.finish(bool(results), summary, hand_ins=[result.as_data() for result in results])
