"""The question within the cancel page: 1,100 of the 3,850 who canceled answered it.

Those whose card was refused never came to that page. The answers are a sample by lot, so what bends
the shares is who was not asked, and nothing else.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.customers.accounts import by_status
from twohats_instructor.scenario.customers.losses import ANSWERS, SEGMENTS
from twohats_instructor.scenario.customers.voices import stock, turns, typed

HEADER = ("account_id", "main_reason", "second_reason", "free_text")
#: How many of a reason write something, and which share of those who name the price the size.
_WRITE = {"price": 0.84, "other": 0.55, "start": 0.5}
_WRITE_ELSE = 0.44
_SIZE = 0.72
_SECOND = 0.38
_SECONDS = {"flexibility": 25, "delivery": 24, "price": 20, "quality": 14, "ideas": 9, "start": 4}


class Answer(NamedTuple):
    """One answer: reasons are needs or "other", the second one and the text may be empty."""

    account_id: str
    main_reason: str
    second_reason: str
    free_text: str


@cache
def answers() -> tuple[Answer, ...]:
    """All answers in the order in which they came."""
    draw = random.Random(f"{truth.SEED}/exit survey")
    reasons = _reasons(draw)
    texts = {reason: _texts(reason, draw) for reason in ANSWERS}
    return tuple(
        Answer(account_id, reason, _second(reason, draw), next(texts[reason]))
        for account_id, reason in reasons
    )


def _reasons(draw: random.Random) -> list[tuple[str, str]]:
    """An account and its reason for each answer: by lot, as many of each segment as there are."""
    pairs = []
    for place, segment in enumerate(SEGMENTS):
        deck = [reason for reason, counts in ANSWERS.items() for _ in range(counts[place])]
        asked = [account.id for account in by_status("canceled") if account.segment == segment]
        pairs += list(zip(draw.sample(asked, len(deck)), deck, strict=True))
    draw.shuffle(pairs)
    return pairs


def _second(reason: str, draw: random.Random) -> str:
    if draw.random() > _SECOND:
        return ""
    others = {need: weight for need, weight in _SECONDS.items() if need != reason}
    return draw.choices(list(others), list(others.values()))[0]


def _texts(reason: str, draw: random.Random) -> Iterator[str]:
    """What people write, in turns, and often nothing."""
    count = sum(ANSWERS[reason])
    names = (f"exit_{reason}", "exit_price_size" if reason == "price" else "")
    turn = {name: iter(turns(name, count)) for name in names if name and count}
    for _ in range(count):
        if draw.random() > _WRITE.get(reason, _WRITE_ELSE):
            yield ""
            continue
        name = names[1] if names[1] and draw.random() < _SIZE else names[0]
        yield typed(stock(name)[next(turn[name])], draw)


def rows() -> Iterator[tuple[str, str, str, str]]:
    """One row an answer."""
    return iter(answers())
