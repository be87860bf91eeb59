"""The strings and templates of a page's module, with their lines, read without running it.

A template is one text, with … for what is put into it; the strings inside that are texts too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|\'((?:[^\'\\\n]|\\.)*)\'')
# A slash begins a pattern only where no value can be divided: behind one of these signs.
_PATTERN = re.compile(r"/(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_BEFORE_A_PATTERN = "(,=:[!&|?{};>\n"
_IN_TEMPLATE = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))*", re.DOTALL)


def page_strings(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of each string, from the first to the last."""
    found: list[tuple[int, str]] = []
    _read_code(source, 0, found)
    for place, text in sorted(found):
        yield source.count("\n", 0, place) + 1, text


def _read_code(source: str, place: int, found: list[tuple[int, str]]) -> int:
    """Reads on to the bracket that closes this code; answers with the place behind it."""
    depth, last = 0, "\n"
    while place < len(source):
        sign = source[place]
        if comment := _COMMENT.match(source, place):
            place = comment.end()
            continue
        if sign == "`":
            place = _read_template(source, place, found)
        elif string := _STRING.match(source, place):
            found.append((place, string[1] or string[2] or ""))
            place = string.end()
        elif last in _BEFORE_A_PATTERN and (pattern := _PATTERN.match(source, place)):
            place = pattern.end()
        else:
            depth += {"{": 1, "}": -1}.get(sign, 0)
            place += 1
            if depth < 0:
                return place
        last = last if sign in " \t" else sign
    return place


def _read_template(source: str, start: int, found: list[tuple[int, str]]) -> int:
    parts, place = [], start + 1
    while words := _IN_TEMPLATE.match(source, place):
        parts.append(words[0])
        place = words.end()
        if not source.startswith("${", place):
            break
        place = _read_code(source, place + 2, found)
    found.append((start, "…".join(parts)))
    return place + 1
