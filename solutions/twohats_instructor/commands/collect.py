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


def run(chosen: argparse.Namespace, console: Console) -> int:
    """Run the command; returns the exit code."""
    from twohats_instructor.intake.collect import collect

    absent = [str(path) for path in chosen.paths if not path.exists()]
    if absent:
        return console.finish(False, f"Nothing collected: there is no {', '.join(absent)}.")
    lines = collect(find_course(chosen.course_dir), chosen.paths, chosen.learner, console.progress)
    rows = [(line.student, line.stem, line.state, line.verdict.kind) for line in lines]
    console.table(("learner", "assignment", "state", "verdict"), rows)
    for line in lines:
        for sentence in line.verdict.sentences:
            console.say(f"{line.student or line.where}: {sentence}")
    count = sum(line.state == "counts" for line in lines)
    refused = sum(line.state == "refused" for line in lines)
    summary = f"{len(lines)} hand-ins: {count} count, {refused} refused, all are kept."
    return console.finish(bool(lines), summary, hand_ins=[line.as_data() for line in lines])
