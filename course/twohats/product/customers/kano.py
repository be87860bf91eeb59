"""Paired answers (Kano): what an attribute is to customers, and how much it can please or annoy.

The table of pairs is the usual one; better and worse are those of Berger and others (1993), Kano's
Methods for Understanding Customer-Defined Quality, Center for Quality of Management Journal 2(4).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from twohats.scenario.customer_records import KanoAnswer
from twohats.scenario.customers import FEELINGS

Kind = Literal["must_be", "performance", "attractive", "indifferent", "reverse", "questionable"]
Pair = tuple[str, str]


class KanoScore(NamedTuple):
    """How many answers are of each kind, and both scores.

    `better` (0 to 1) is how many would be pleased with it, `worse` (-1 to 0) how many would miss
    it, of all whose answers say something.
    """

    kinds: Mapping[str, int]
    better: float
    worse: float

    @property
    def kind(self) -> str:
        """The most frequent kind."""
        return max(self.kinds, key=lambda kind: self.kinds[kind])


def kano_kind(with_it: str, without_it: str) -> Kind:
    """What one pair of answers says of an attribute; both are of FEELINGS, else ValueError."""
    like, dislike = FEELINGS[0], FEELINGS[-1]
    if not {with_it, without_it} <= set(FEELINGS):
        raise ValueError(f"{with_it}, {without_it}: each is one of {', '.join(FEELINGS)}.")
    if with_it == without_it and with_it in (like, dislike):
        return "questionable"
    if with_it == dislike or without_it == like:
        return "reverse"
    if with_it == like:
        return "performance" if without_it == dislike else "attractive"
    return "must_be" if without_it == dislike else "indifferent"


def pair_counts(answers: Iterable[KanoAnswer], attribute: str) -> Mapping[Pair, int]:
    """How many gave each pair of answers on an attribute, the most frequent first."""
    pairs = Counter(
        (answer.with_it, answer.without_it) for answer in answers if answer.attribute == attribute
    )
    return dict(pairs.most_common())


def kano_scores(pairs: Mapping[Pair, int]) -> KanoScore:
    """The kinds of an attribute's answers, and how much it can please and annoy."""
    kinds: Counter[str] = Counter()
    for pair, count in pairs.items():
        kinds[kano_kind(*pair)] += count
    said = sum(kinds[kind] for kind in ("attractive", "performance", "must_be", "indifferent"))
    better = (kinds["attractive"] + kinds["performance"]) / said if said else 0.0
    worse = -(kinds["performance"] + kinds["must_be"]) / said if said else 0.0
    return KanoScore(dict(kinds.most_common()), better, worse)
