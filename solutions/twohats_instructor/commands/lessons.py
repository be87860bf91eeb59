"""Print what each lesson is about: objectives, discovery, beliefs, minutes and points."""

from __future__ import annotations

import argparse

from twohats.text import pluralize

from twohats_instructor.console import Console
from twohats_instructor.course import find_course
from twohats_instructor.overview import markdown_table, overviews


def options(parser: argparse.ArgumentParser) -> None:
    """The options of `twohats-instructor lessons`: none of its own."""


def run(options: argparse.Namespace, console: Console) -> int:
    """Run the command; returns the exit code."""
    lessons = overviews(find_course(options.course_dir).root)
    if not console.as_json:
        for line in markdown_table(lessons):
            console.say(line)
    rows = [lesson._asdict() for lesson in lessons]
    return console.finish_list(True, f"{pluralize(len(rows), 'lesson')}.", rows)
