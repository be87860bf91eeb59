"""A notebook without its longest outputs, before it is parsed.

Parsing makes many times its size of a file: a hundred megabytes of brackets become three gigabytes.
What a learner writes is short, so nothing of it is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Below this size a file is parsed as it is, whatever is in it.
SMALL_BYTES = 1_000_000
#: A run without quote and backslash that is longer lies in one string: an output, as a rule.
LONGEST_RUN = 200_000
MAX_BYTES = 24_000_000
MAX_PARTS = 600_000
_MAX_TOKENS = 5_000_000
_RUN = re.compile(rb'[^"\\]++|["\\]')


def slim(raw: bytes) -> bytes | None:
    """The file with long strings cut; None if it would still become too large in memory."""
    if len(raw) <= SMALL_BYTES:
        return raw
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw if len(raw) <= MAX_BYTES else None  # UTF-16: two bytes a letter, not cut
    if raw.count(b'"') + raw.count(b"\\") > _MAX_TOKENS:
        return None
    pieces, size = [], 0
    for piece in _pieces(raw):
        pieces.append(piece)
        size += len(piece)
        if size > MAX_BYTES:
            return None
    slimmed = b"".join(pieces)
    return slimmed if sum(map(slimmed.count, (b",", b"[", b"{"))) <= MAX_PARTS else None


def _pieces(raw: bytes) -> Iterator[bytes]:
    """The file in pieces, of each long run only the beginning."""
    start = 0
    for match in _RUN.finditer(raw):
        first, last = match.span()
        if last - first > LONGEST_RUN:
            yield raw[start : _end_of_letter(raw, first + LONGEST_RUN)]
            start = last
    yield raw[start:]


def _end_of_letter(raw: bytes, place: int) -> int:
    """The nearest place before `place` at which a letter of UTF-8 begins."""
    while raw[place] & 0xC0 == 0x80:
        place -= 1
    return place
