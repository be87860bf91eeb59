"""Paragraphs of the documents as the source of a risk, in one spelling."""

from __future__ import annotations

import re

_NUMBER = r"D\s*[0-9]+\s*\.\s*[0-9]+"
_BETWEEN = r"(?:\s|[,;+&/.]|and)*"
_ONLY_NUMBERS = re.compile(rf"{_BETWEEN}{_NUMBER}(?:{_BETWEEN}{_NUMBER})*{_BETWEEN}", re.IGNORECASE)


def source_spelling(text: str) -> str:
    """Paragraph numbers in their one spelling (“ d 1.102 and D2.101.” is D1.102, D2.101).

    Other words stay as they are.
    """
    return ", ".join(paragraph_numbers(text)) or text


def paragraph_numbers(source: str) -> tuple[str, ...]:
    """The numbers of the paragraphs in a source; empty for other words."""
    if not _ONLY_NUMBERS.fullmatch(source):
        return ()
    numbers = re.findall(_NUMBER, source, re.IGNORECASE)
    return tuple(dict.fromkeys("".join(number.split()).upper() for number in numbers))
