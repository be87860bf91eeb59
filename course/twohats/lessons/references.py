"""Sentences about other lessons: said only where that lesson is written.

In the data of the course `[[11: In lesson 11 it comes back.]]` is such a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from twohats.lessons.catalog import LESSONS, STEMS

#: The numbers of the lessons that are written.
WRITTEN = tuple(lesson.number for lesson in LESSONS)
_ABOUT = re.compile(r"\s*\[\[(\d\d): (.*?)\]\]")


def about_written(data: Any, written: Collection[str] = WRITTEN) -> Any:
    """The same data, in whose texts a sentence about a lesson stays only if that is written."""
    if isinstance(data, str):
        return _ABOUT.sub(lambda match: f" {match[2]}" if match[1] in written else "", data).strip()
    if isinstance(data, list):
        return [about_written(item, written) for item in data]
    if isinstance(data, dict):
        return {key: about_written(value, written) for key, value in data.items()}
    return data


def source_words(stem: str | None) -> str:
    """Where something was made: ", from lesson 07"; nothing if that lesson is not written."""
    return f", from lesson {stem[:2]}" if stem in STEMS and stem else ""
