"""Of which customers and needs a learner is asked, and the rule by which evidence counts."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.scenario.charter import DEALS

_SEGMENTS = ("Families", "Singles and couples")
_ALWAYS_ASKED = ("flexibility", "payment", "delivery")
_SOMETIMES_ASKED = ("price", "quality", "start", "ideas")
#: The initiatives whose reach and impact are estimated.
INITIATIVES = ("I01", "I03", "I04", "I06", "I09", "I10", "I11", "I12")
#: Sources of what customers tell, and of what they have done.
TOLD = ("messages", "survey", "interviews", "kano")
DONE = ("usage", "payments", "cohorts")
#: From what customers tell and have done; from one that shows what they have done, or two that
#: tell; from less.
CONFIDENCES = (80, 50, 20)


def dealt_segment(deal: int) -> str:
    """The customers whose losses a learner is asked about."""
    return _SEGMENTS[deal % len(_SEGMENTS)]


def dealt_needs(deal: int) -> tuple[str, ...]:
    """The five needs whose shares are asked for: the same three, and two of the others."""
    count = len(_SOMETIMES_ASKED)
    first = deal // len(_SEGMENTS) % count
    second = (first + 1 + deal // (DEALS // 2)) % count
    return (*_ALWAYS_ASKED, _SOMETIMES_ASKED[first], _SOMETIMES_ASKED[second])


def rule_confidence(sources: Iterable[str]) -> int:
    """The confidence that follows from some sources, in per cent."""
    named = set(sources)
    told, done = len(named & set(TOLD)), len(named & set(DONE))
    both, some, little = CONFIDENCES
    if told and done:
        return both
    return some if done or told > 1 else little
