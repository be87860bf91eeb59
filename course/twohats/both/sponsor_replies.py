"""What the sponsor says to one line of a charter, whatever it is."""

from __future__ import annotations

import re
from typing import Literal

from twohats.both.sponsor import end_words
from twohats.project.charter import behaviour_words, disagreement

LineKind = Literal["end", "goal", "result"]
FEWEST_WORDS = 3
_END_HOLDS = "I can sign that: on that day you and I would say the same."
_NEXT_OWNER = "And who takes over the result then?"
_GOAL_HOLDS = "On the last day we will both know whether it was met."
_RESULT_HOLDS = "Somebody can take that over. If a part is missing, they will tell you on day one."
_CONTENT = (f"{_END_HOLDS} {_NEXT_OWNER}", _GOAL_HOLDS, _RESULT_HOLDS)


def reply(kind: LineKind, text: str, at_marrowby: bool = True) -> str:
    """Her answer, and who could still disagree; "" as long as nothing is written.

    At another company than Marrowby she does not speak of Marrowby's people.
    """
    words = text.strip()
    if kind == "end" and words:
        return _on_end(words, at_marrowby)
    return _REPLIES[kind](words) if words else ""


def is_settled(kind: LineKind, text: str) -> bool:
    """Whether she has nothing against the line: she only goes on to ask."""
    return reply(kind, text) in _CONTENT


def _on_end(text: str, at_marrowby: bool) -> str:
    word = disagreement(text)
    if word:
        return end_words(word, at_marrowby)
    # The table of the other company has named the next owner already.
    return f"{_END_HOLDS} {_NEXT_OWNER}" if at_marrowby else _END_HOLDS


def _on_goal(text: str) -> str:
    words = behaviour_words(text)
    if words:
        return (
            f"“{words[0].capitalize()}”: that is what customers do, and they take their time. "
            "How much of that can we know on the last day of the project?"
        )
    if not re.search(r"\d", text):
        return (
            "How many, in figures? Without a number one of us says “met”, "
            "and the other one “missed”."
        )
    return _GOAL_HOLDS


def _on_result(text: str) -> str:
    words = behaviour_words(text)
    if words:
        return (
            f"“{words[0].capitalize()}” is what customers do, and they do it later. "
            "What do you hand over?"
        )
    if len(text.split()) < FEWEST_WORDS:
        return "A name isn't a result. What will the person who takes it over have in hand?"
    return _RESULT_HOLDS


_REPLIES = {"goal": _on_goal, "result": _on_result}
