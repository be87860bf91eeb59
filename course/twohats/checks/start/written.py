"""Looking at what was written down before any teaching."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from twohats.answers.project import DateGuess, Definitions, Pretest
from twohats.checks.finding import Finding
from twohats.checks.start.questions import DEFINITIONS, PRETEST
from twohats.scenario.syllabus import inventory

NAMES = ("date_guess", "pretest", "before_definitions")
LEAST_WORDS, MOST_WORDS = 15, 80
_DIFFERENT = 8  # words of a definition that are not the same word again
_SENTENCE = 5  # words
_SHARES = {"product_manager": 0.4, "project_manager": 0.4, "sentence": 0.2}
_TITLES = {"product_manager": "product manager", "project_manager": "project manager"}
_BLAMES_THE_TEAM = re.compile(
    r"\b(laz(y|ier|iness)|worse team|weaker team|work(ed|s)? (worse|less|slower)|less effort)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Beginning:
    """The three artefacts; what was not made is empty."""

    guess: DateGuess
    pretest: Pretest | None
    definitions: Definitions


def beginning(answers: Mapping[str, Any]) -> Beginning:
    """What `answers` hold of the three."""
    return Beginning(
        answers.get("date_guess") or DateGuess(),
        answers.get("pretest"),
        answers.get("before_definitions") or Definitions(),
    )


def no_work(answers: Mapping[str, Any]) -> str:
    """Why every check gives 0, as a sentence; empty if there is work to judge."""
    made = beginning(answers)
    answered = made.pretest is not None and made.pretest.items
    written = any(vars(made.definitions).values())
    if answered or written or made.guess.sentence.strip():
        return ""
    return "Nothing is answered or written yet."


def pretest(made: Beginning) -> Finding:
    """The share of the form's items that are answered with a confidence."""
    if made.pretest is None:
        return PRETEST.nothing("The pre-test is not begun.", "Answer its first item.")
    ids = [item["id"] for item in inventory(made.pretest.form)]
    given = made.pretest.items
    sure = [one for one in ids if one in given and given[one].confidence is not None]
    half = sum(one in given for one in ids) - len(sure)
    seen = f"{len(sure)} of {len(ids)} items are answered with how sure you are."
    if half:
        seen += f" At {half} more, how sure you are is missing."
    next_ = "Guessing is welcome: answer the items without a tick, each with how sure you are."
    return PRETEST.share(len(sure) / len(ids), seen, next_)


def definitions(made: Beginning) -> Finding:
    """Both definitions within their length, and a sentence on what the date changed."""
    faults = {role: _fault(made.definitions, role) for role in _TITLES}
    if _words(made.guess.sentence) < _SENTENCE:
        faults["sentence"] = "no full sentence says what changed when only the date moved"
    missing = [fault for fault in faults.values() if fault]
    share = sum(part for name, part in _SHARES.items() if not faults.get(name))
    seen = f"{_upper('; '.join(missing))}." if missing else "All three texts are there."
    if _BLAMES_THE_TEAM.search(made.guess.sentence):
        seen += f" {DEFINITIONS.hints[0]}"
    next_ = (
        f"Give each role {LEAST_WORDS} to {MOST_WORDS} words of your own, and write the one "
        "sentence below the date slider."
    )
    return DEFINITIONS.share(round(share, 2), seen, next_)


def _fault(both: Definitions, role: str) -> str:
    """What a definition lacks, in words; empty if nothing."""
    said = getattr(both, role)
    count, title = _words(said), _TITLES[role]
    if not LEAST_WORDS <= count <= MOST_WORDS:
        return f"the {title} has {count} words, and {LEAST_WORDS} to {MOST_WORDS} are asked for"
    if len(set(said.lower().split())) < _DIFFERENT:
        return f"the {title} is described by the same few words again and again"
    if role == "project_manager" and said.split() == both.product_manager.split():
        return "both roles have the same text"
    return ""


def _words(said: str) -> int:
    return len(said.split())


def _upper(said: str) -> str:
    return said[:1].upper() + said[1:]
