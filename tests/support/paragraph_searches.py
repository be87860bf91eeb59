"""What somebody who searches the documents instead of reading them can sort paragraphs by."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import rankdata

SMALL = (
    "zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|hundred|thousand"
)
#: A figure or a number in words; “one” alone is hardly ever a number.
NUMBER = re.compile(rf"\d|\b(?:{SMALL}|half|dozen|twice)\b", re.IGNORECASE)
_COUNTS = {"one": 1.0, "full": 1.0} | {
    word: float(value) for value, word in enumerate(SMALL.split("|")[1:20], start=2)
}
_AMOUNT = rf"(?:\d[\d,]*|one|{SMALL})"
#: So many of so many, a share, or a word for a chance.
ODDS = re.compile(
    rf"\b{_AMOUNT}(?: [a-z]+)? (?:of|out of|in)(?: the| his| her| its| my| last| your)* {_AMOUNT}\b"
    r"|%|per cent|\bodds\b|\bchance",
    re.IGNORECASE,
)
#: A stretch of time, and not weeks that are counted among others (“one week in five”).
DAYS = re.compile(
    rf"\b{_AMOUNT}(?: working| more)? (?:days?|weeks?|months?|mornings?)\b(?! (?:of|in) {_AMOUNT})",
    re.IGNORECASE,
)
TIME = re.compile(r"\b(?:days?|weeks?|months?|fortnight|mornings?|hours?)\b", re.IGNORECASE)
HEDGES = re.compile(r"\b(?:might|could|may|if|unless|should|would|can't|perhaps)\b", re.IGNORECASE)
AGAIN = re.compile(
    r"\b(?:again|new|changes?|changed|late|later|over|old|until|before|after)\b", re.IGNORECASE
)
COMING = re.compile(r"\b(?:July|August|September|October|November|summer|autumn)\b")
FUTURE = re.compile(r"\b(?:will|won't|shall)\b|[’']ll\b", re.IGNORECASE)
WELL = re.compile(
    r"\b(?:now|no longer|since then|planned|the plan|already|settled|gone|over|right)\b",
    re.IGNORECASE,
)
NAMES = re.compile(
    r"\b(?:Ines|Tomas|Priya|Jonas|Amara|Lucia|Ben|Hana|Elif|Noor|Wei|Oskar|Greta|Marcus|Leila)\b"
)


@dataclass(frozen=True)
class SearchedParagraph:
    """A paragraph, its place `at` (from 0) among `count` of its section, and its lead's tasks."""

    id: str
    lead: str
    text: str
    is_risk: bool
    at: int
    count: int
    task_names: str


FEWEST = 20
Search = Callable[[SearchedParagraph], float]


def _found(pattern: re.Pattern) -> Search:
    return lambda paragraph: float(bool(pattern.search(paragraph.text)))


def _shared_words(paragraph: SearchedParagraph) -> float:
    """How many longer words of the lead's task list are in the paragraph."""
    wanted = set(re.findall(r"[a-z]{5,}", paragraph.task_names.lower()))
    return float(len(wanted & set(re.findall(r"[a-z]{5,}", paragraph.text.lower()))))


#: Each search gives a paragraph a number, the higher the more it looks like a risk.
SEARCHES: dict[str, Search] = {
    "a digit": _found(re.compile(r"\d")),
    "a number": _found(NUMBER),
    "odds": _found(ODDS),
    "days": _found(DAYS),
    "days, in any words": _found(TIME),
    "odds or days": lambda paragraph: float(
        bool(ODDS.search(paragraph.text) or DAYS.search(paragraph.text))
    ),
    "might, could, may, if": _found(HEDGES),
    "again, new, late": _found(AGAIN),
    "a coming month": _found(COMING),
    "will": _found(FUTURE),
    "all is well now": _found(WELL),
    "somebody's name": _found(NAMES),
    "a question": _found(re.compile(r"\?")),
    "money": _found(re.compile(r"\$")),
    "words of the task list": _shared_words,
    "the longest": lambda paragraph: float(len(paragraph.text)),
    "the first": lambda paragraph: float(paragraph.at == 0),
    "the last": lambda paragraph: float(paragraph.at == paragraph.count - 1),
    "the later": lambda paragraph: float(paragraph.at),
    "the first document": lambda paragraph: float(paragraph.id.startswith("D1")),
}


def rank_correlation(search: Search, paragraphs: Sequence[SearchedParagraph]) -> float:
    """Spearman's rank correlation of a search with being a risk: 0 is chance; ties share a rank."""
    scores = rankdata([search(paragraph) for paragraph in paragraphs])
    risks = rankdata([paragraph.is_risk for paragraph in paragraphs])
    if np.ptp(scores) == 0 or np.ptp(risks) == 0:
        return 0.0
    return float(np.corrcoef(scores, risks)[0, 1])


def precision_above_chance(search: Search, paragraphs: Sequence[SearchedParagraph]) -> float:
    """The share of risks in what the search puts into its better half, less that of them all.

    0 if it finds fewer than `FEWEST`: what is found by so few is found by chance.
    """
    scores = np.array([search(paragraph) for paragraph in paragraphs])
    risks = np.array([paragraph.is_risk for paragraph in paragraphs])
    found = scores > np.median(scores) if len(set(scores)) > 2 else scores == scores.max()
    return float(risks[found].mean() - risks.mean()) if found.sum() >= FEWEST else 0.0


def sentences(text: str) -> Iterable[str]:
    """The sentences of a paragraph."""
    return re.split(r"(?<=[.!?])[”’]?\s+", text)


def _count(word: str) -> float | None:
    return float(word) if word.isdigit() else _COUNTS.get(word)


def share_in_words(words: str) -> float:
    """The share that a phrase gives: three of her last twenty, 15% of the restores."""
    percent = re.match(r"(\d+)(?:%| percent)", words)
    if percent:
        return int(percent[1]) / 100
    counts = [_count(word) for word in re.findall(r"\w+", words.lower())]
    first, *_, last = [count for count in counts if count is not None]
    return first / last


def days_in_words(words: str) -> tuple[float, bool]:
    """The working days that a phrase gives, and whether exactly; a week has 5, a fortnight 10."""
    found = [_count(word) for word in re.findall(r"\w+", words.lower())]
    counts = [count for count in found if count is not None]
    if counts:
        return counts[0] * (5 if "week" in words else 1), True
    return (10.0 if "fortnight" in words else 5.0), False
