"""What the sponsor says to one line of a charter, whatever it is."""

from __future__ import annotations

import re
from typing import Literal

from twohats.both.sponsor import end_words
from twohats.project.charter import behaviour_words, disagreement

LineKind = Literal["end", "goal", "result"]
FEWEST_WORDS = 3


def reply(kind: LineKind, text: str) -> str:
    """Her answer, and who could still disagree; "" as long as nothing is written."""
    words = text.strip()
    return _REPLIES[kind](words) if words else ""


def _on_end(text: str) -> str:
    word = disagreement(text)
    if word:
        return end_words(word)
    return "That I can sign: you and I will say the same about it. And who takes over then?"


def _on_goal(text: str) -> str:
    words = behaviour_words(text)
    if words:
        return (
            f"“{words[0].capitalize()}”: that is what customers do, and they take their time. "
            "What of it do we know on your last day?"
        )
    if not re.search(r"\d", text):
        return "How many? Without a number one of us says “met”, and the other one “missed”."
    return "On your last day we both know whether that was met. Good."


def _on_result(text: str) -> str:
    words = behaviour_words(text)
    if words:
        return f"“{words[0].capitalize()}” comes later, and from others. What do you hand over?"
    if len(text.split()) < FEWEST_WORDS:
        return "A name is no result. What will somebody have in hand who takes it over?"
    return "Somebody can take that over. Whoever misses a part of it will tell you on day one."


_REPLIES = {"end": _on_end, "goal": _on_goal, "result": _on_result}
