"""How customers put things: a stock of what people wrote, openings, closings, and their typing.

`voices/NEED.txt` has one message a line. A message of the stock is used again only after all
others, with other names and numbers, another opening and closing, shorter if it was long, and typed
by somebody else.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import cycle
from pathlib import Path

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.customers.slots import filled

_FOLDER = Path(__file__).parent / "voices"
#: How often a message begins with an opening and ends with a closing.
_OPENED, _CLOSED = 0.16, 0.26
#: How often somebody types hastily, and without capitals.
_HASTY, _SMALL = 0.05, 0.07
_NEAR = {"a": "s", "e": "r", "i": "o", "n": "m", "o": "p", "r": "t", "s": "d", "t": "y", "u": "i"}


@cache
def stock(name: str) -> tuple[str, ...]:
    """The lines of one file."""
    return tuple((_FOLDER / f"{name}.txt").read_text("utf-8").splitlines())


def turns(name: str, count: int) -> list[int]:
    """So many places of a stock: all of it, shuffled, then all of it again.

    Each round keeps to halves: what came late in a round does not come early in the next.
    """
    draw = random.Random(f"{truth.SEED}/turns/{name}")
    places = list(range(len(stock(name))))
    draw.shuffle(places)
    rounds: list[int] = []
    half = len(places) // 2
    while len(rounds) < count:
        first, second = places[:half], places[half:]
        draw.shuffle(first)
        draw.shuffle(second)
        places = first + second
        rounds += places
    return rounds[:count]


def messages(need: str, offices: list[int | None]) -> Iterator[str]:
    """Messages about one subject; for each either None or the number of the office that writes."""
    draw = random.Random(f"{truth.SEED}/messages/{need}")
    closings = "closings" if offices[0] is None else "office_closings"
    first_round = len(stock(need))
    opening, closing = _deck("openings", draw), _deck(closings, draw)
    for number, (place, office) in enumerate(zip(turns(need, len(offices)), offices, strict=True)):
        line = stock(need)[place]
        parts = [filled(line if number < first_round else _shorter(line), draw, office)]
        if draw.random() < _OPENED and parts[0][0].isupper():
            parts = _opened(filled(next(opening), draw), parts[0])
        if draw.random() < _CLOSED:
            parts.append(filled(next(closing), draw, office))
        yield typed(" ".join(parts), draw)


def _shorter(line: str) -> str:
    """The first two sentences of a message that has more."""
    return " ".join(re.split(r"(?<=[.?!]) +", line)[:2])


def _deck(name: str, draw: random.Random) -> Iterator[str]:
    """The lines of a stock, shuffled, again and again: none comes twice before all have come."""
    lines = list(stock(name))
    draw.shuffle(lines)
    return cycle(lines)


def _opened(opening: str, text: str) -> list[str]:
    """An opening and the text, which goes on after a comma in small letters."""
    if opening.endswith(",") and not re.match(r"I\b|[A-Z]{2}", text):
        text = text[0].lower() + text[1:]
    return [opening, text]


def typed(text: str, draw: random.Random) -> str:
    """The text as somebody types it: some are hasty, some do without capitals."""
    luck = draw.random()
    if luck < _SMALL:
        return text.lower().replace("i'm", "im").rstrip(".")
    if luck < _SMALL + _HASTY:
        return _slip(text, draw)
    return text


def _slip(text: str, draw: random.Random) -> str:
    """One slip of the finger: two letters exchanged, one doubled, one missed, or a neighbour."""
    words = list(re.finditer(r"[a-z]{5,}", text))
    if not words:
        return text
    word = draw.choice(words)
    place = draw.randrange(word.start() + 1, word.end() - 1)
    pair = text[place : place + 2]
    slips = (pair[::-1], pair[0] + pair, pair[1], _NEAR.get(pair[0], pair[0]) + pair[1])
    return text[:place] + draw.choice(slips) + text[place + 2 :]
