"""Bytes to plain data, within limits, with a sentence for each thing that is wrong."""

from __future__ import annotations

import json
from typing import Any

MOST_BYTES = 1_000_000
MOST_DEPTH = 12
MOST_DIGITS = 18


class UnreadableError(ValueError):
    """The bytes hold no data that can be read; the message says why, for a learner."""


def parse(raw: bytes) -> tuple[Any, list[str]]:
    """The data in `raw`, and a note on each repair that it took to read it."""
    if len(raw) > MOST_BYTES:
        raise UnreadableError(
            f"the file holds {len(raw):,} bytes, more than the {MOST_BYTES:,} allowed"
        )
    text, repairs = _text(raw)
    if not text.strip():
        raise UnreadableError("the file is empty")
    data = _data(text)
    if _depth(data) > MOST_DEPTH:
        raise UnreadableError(f"the data is nested deeper than {MOST_DEPTH} levels")
    return data, repairs


def _text(raw: bytes) -> tuple[str, list[str]]:
    if raw.startswith(b"\xef\xbb\xbf"):
        return _text(raw[3:])[0], ["a byte-order mark was taken off"]
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError:
        return raw.decode("latin-1"), ["the text was not UTF-8 and was read as Latin-1"]


def _data(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse, parse_int=_whole, parse_float=_number)
    except json.JSONDecodeError as error:
        if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated"):
            raise UnreadableError(f"the file is cut off after {len(text):,} characters") from None
        where = f"line {error.lineno}, column {error.colno}"
        raise UnreadableError(f"the file is not JSON: it breaks at {where}") from None
    except RecursionError:
        raise UnreadableError(f"the data is nested deeper than {MOST_DEPTH} levels") from None


def _refuse(name: str) -> None:
    raise UnreadableError(f"the file holds {name}, which is no number that can be marked")


def _whole(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise UnreadableError(f"the file holds a number of {len(digits)} digits")
    return int(digits)


def _number(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise UnreadableError(f"the file holds {digits[:20]}, which is too large for a number")
    return number


def _depth(data: Any, level: int = 1) -> int:
    if level > MOST_DEPTH or not isinstance(data, list | dict):
        return level
    parts = data.values() if isinstance(data, dict) else data
    return max((_depth(part, level + 1) for part in parts), default=level)
