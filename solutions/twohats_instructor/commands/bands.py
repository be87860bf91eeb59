"""Play careless, honest and typical learners through the exercises; fail if one leaves its band."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from twohats.lessons.catalog import STEMS
from twohats.text import agree, pluralize

from twohats_instructor.console import Console

if TYPE_CHECKING:
    from twohats_instructor.bands.results import Result

HEAD = ("exercise", "lead", "learner", "kind", "points", "of", "share")


def options(parser: argparse.ArgumentParser) -> None:
    """The options of `twohats-instructor bands`."""
    parser.add_argument(
        "exercises", nargs="*", metavar="EXERCISE", help=f"of {', '.join(STEMS)} (all of them)"
    )
    parser.add_argument(
        "--summary", action="store_true", help="a row for each learner, as a Markdown table"
    )
    parser.add_argument("--lead", help="only this initiative, such as I01 (all that can lead)")


def run(options: argparse.Namespace, console: Console) -> int:
    """Run the command; returns the exit code."""
    unknown = sorted(set(options.exercises) - set(STEMS))
    if unknown:
        summary = f"There is no exercise {', '.join(unknown)}; there are {', '.join(STEMS)}."
        return console.finish(False, summary)
    from twohats import scenario

    from twohats_instructor.bands.results import faults, leads, play, summary_rows

    pack = scenario.load("marrowby")
    cases = [
        (stem, lead)
        for stem in options.exercises or STEMS
        for lead in leads(stem, pack)
        if options.lead in (None, lead) or lead is None
    ]
    results = []
    for count, (stem, lead) in enumerate(cases, start=1):
        results += play(stem, lead, pack)
        console.progress(count, len(cases), f"{stem} {lead or ''}")
    problems = list(faults(results))
    if options.summary:
        for line in summary_table(summary_rows(results)):
            console.say(line)
    elif not console.as_json:
        console.table(HEAD, (_row(result) for result in results))
    for problem in problems:
        console.say(problem)
    summary = (
        f"{pluralize(len(results), 'learner')} {agree(len(results), 'was', 'were')} played, and "
        f"{pluralize(len(problems), 'fault')} found."
    )
    data = [result.as_data() for result in results]
    return console.finish_list(not problems, summary, data)


def summary_table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """The rows as a Markdown table, each exercise named once."""
    lines = [
        "| Exercise | Learner | Kind | Share of the machine points |",
        "| --- | --- | --- | ---: |",
    ]
    stem = ""
    for row in rows:
        lines.append(f"| {'' if row[0] == stem else row[0]} | {' | '.join(row[1:])} |")
        stem = row[0]
    return lines


def _row(result: Result) -> tuple[str, ...]:
    points, of = f"{result.points:.1f}", f"{result.of:g}"
    lead = result.lead or "–"
    return (result.exercise, lead, result.learner, result.kind, points, of, f"{result.share:.0%}")
