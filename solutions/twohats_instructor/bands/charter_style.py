"""How a learner of exercise 08 answers: the texts of a charter, and rules for the dealt cases."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from twohats.project.charter import behaviour_words

#: A rule that answers one case: its text, its key and its place among the others -> answer.
Rule = Callable[[str, str, int], str | None]


@dataclass(frozen=True)
class Style:
    """How a learner answers: texts, benefit with what is left over, and a rule for each list."""

    texts: Mapping[str, Any]
    benefit_k: tuple[float | None, float | None]
    goals: Rule
    statements: Rule
    ends: Rule
    own: bool = True


def charter_texts(end: str, goals: Mapping[str, tuple[str, float, str]]) -> dict[str, Any]:
    """All lines of a charter, with this end and these project goals by their kind."""
    return {
        "purpose": "Households that would give up find it easier to stay with us.",
        "result": "The agreed parts are handed over at both sites, with their handbook.",
        "end_condition": end,
        "handover_owner": "Wei Zhang",
        "why_project": "It has a team, a result and a last day; the product goes on after it.",
        "project_goals": [
            {"kind": kind, "text": text, "number": number, "unit": unit}
            for kind, (text, number, unit) in goals.items()
        ],
    }


def own_goals(day: float, budget_k: float) -> dict[str, tuple[str, float, str]]:
    """The learner's own four goals by their kind: text, number, unit."""
    return {
        "time": ("Handed over at both sites by the limit", day, "working days"),
        "cost": ("All work and purchases within the budget", budget_k, "$k"),
        "scope": ("Every item of the scope handed over", 5, "items"),
        "quality": ("Open faults that stop an order", 0, "faults"),
    }


def always(answer: str | None) -> Rule:
    """The same answer to every case."""
    return lambda _text, _key, _place: answer


def by_digits(with_digits: str, without: str) -> Rule:
    """By whether the case holds a digit."""
    return lambda text, _key, _place: with_digits if any(map(str.isdigit, text)) else without


def by_length(limit: int, short: str, long: str) -> Rule:
    """By the number of its signs."""
    return lambda text, _key, _place: short if len(text) < limit else long


def by_words(words: str, having: str, without: str) -> Rule:
    """`words` is a pattern of single words, as somebody finds them who looks at the language."""
    pattern = re.compile(rf"\b({words})\b", re.IGNORECASE)
    return lambda text, _key, _place: having if pattern.search(text) else without


def by_behaviour(text: str, _key: str, _place: int) -> str:
    """By the words for what customers do, which the exercise's own checks look for."""
    return "no" if behaviour_words(text) else "yes"


def by_vague_words(text: str, _key: str, _place: int) -> str:
    """By lists of vague words, as somebody learns them by heart."""
    kinds = (kind for kind, words in _VAGUE.items() if re.search(rf"\b({words})\b", text, re.I))
    return next(kinds, "sound")


_VAGUE = {
    "feeling": r"happy|satisf\w+|proud|feels?|trusts?|likes?|at ease|love\w*|content|confident",
    "no_day": "a while|long enough|in good time|some time|settled|busy|soon|as long as",
    "no_number": "most|enough|hardly|few|rare|good part|largely|fast|many|nearly|normal|ordinary",
}


def by_lot(lot: random.Random, choices: tuple[str, ...]) -> Rule:
    """By lot, whatever the case says."""
    return lambda _text, _key, _place: lot.choice(choices)


def right_but(wrong_places: tuple[int, ...], instead: str) -> Rule:
    """The key, but for some places where the answer is `instead`."""
    return lambda _text, key, place: instead if place in wrong_places else key


RIGHT = right_but((), "")
