"""A reader who counts words and understands none: does the language of a line tell its key?

Naive Bayes over the words of a line, with a number as one word: learned from one half of the lines,
asked about the other half.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log
from statistics import mean

Line = tuple[str, str]
"""The text of a line, and its key."""
SPLITS = 200


def accuracy_over(lines: Sequence[Line]) -> float:
    """The share of lines that it gets right, each key counted alike: 1 / keys is chance.

    The mean over many ways to part the lines in two halves, since one way is mostly luck.
    """
    lot = random.Random(0)
    return mean(_accuracy_of_split(lines, lot) for _ in range(SPLITS))


def _accuracy_of_split(lines: Sequence[Line], lot: random.Random) -> float:
    learned, asked = [], []
    for key in sorted({key for _, key in lines}):
        own = [line for line in lines if line[1] == key]
        lot.shuffle(own)
        half = len(own) // 2
        learned += own[:half]
        asked += own[half:]
    counts = _counts(learned)
    hits = defaultdict(list)
    for text, key in asked:
        hits[key].append(_likeliest(text, counts) == key)
    return mean(mean(right) for right in hits.values())


def _counts(lines: Sequence[Line]) -> Mapping[str, Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for text, key in lines:
        counts[key].update(_words(text))
    return counts


def _likeliest(text: str, counts: Mapping[str, Counter[str]]) -> str:
    vocabulary = len(set().union(*counts.values()))

    def weight(key: str) -> float:
        own = counts[key]
        total = own.total() + vocabulary
        return sum(log((own[word] + 1) / total) for word in _words(text))

    return max(sorted(counts), key=weight)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d]+|#", re.sub(r"\d[\d,.]*\d|\d", "#", text.casefold()))
