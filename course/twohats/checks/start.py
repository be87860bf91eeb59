"""The two questions on what is written down before any teaching; none asks what is right."""

from __future__ import annotations

import re
from functools import cached_property

from twohats.answers.project import DateGuess, Definitions, Pretest
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.question import check_questions
from twohats.scenario.syllabus import inventory

STEM = "00_start"
QUESTIONS = check_questions(STEM)
PRETEST = QUESTIONS["start_pretest"]
DEFINITIONS = QUESTIONS["start_definitions"]

LEAST_WORDS, MOST_WORDS = 15, 80
DIFFERENT_WORDS = 8  # words of a definition that are not the same word again
SENTENCE_WORDS = 5
_SHARES = {"product_manager": 0.4, "project_manager": 0.4, "sentence": 0.2}
_TITLES = {"product_manager": "product manager", "project_manager": "project manager"}
_BLAMES_THE_TEAM = re.compile(
    r"\b(laz(y|ier|iness)|worse team|weaker team|work(ed|s)? (worse|less|slower)|less effort)\b",
    re.IGNORECASE,
)


class StartWork(LessonWork):
    """The three artefacts of the start; what was not made is empty."""

    @cached_property
    def date_guess(self) -> DateGuess:
        """The guess at the date slider, with the sentence below it."""
        return self.answers.get("date_guess") or DateGuess()

    @property
    def pretest(self) -> Pretest | None:
        """The pre-test; None if it is not begun."""
        return self.answers.get("pretest")

    @cached_property
    def definitions(self) -> Definitions:
        """What the learner says each role is."""
        return self.answers.get("before_definitions") or Definitions()

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        has_items = self.pretest is not None and bool(self.pretest.items)
        has_definition = any(vars(self.definitions).values())
        if has_items or has_definition or self.date_guess.sentence.strip():
            return ""
        return "Nothing is answered or written yet."


def judge_pretest(work: StartWork) -> Finding:
    """The share of the form's items that are answered with a confidence."""
    if work.pretest is None:
        return PRETEST.nothing("The pre-test is not begun.", "Answer its first item.")
    ids = [item["id"] for item in inventory(work.pretest.form)]
    answers = [work.pretest.items[id_] for id_ in ids if id_ in work.pretest.items]
    complete = sum(answer.confidence is not None for answer in answers)
    result = f"{complete} of {len(ids)} items are answered with how sure you are."
    if complete < len(answers):
        result += f" At {len(answers) - complete} more, how sure you are is missing."
    advice = "Guessing is welcome: answer the items without a tick, each with how sure you are."
    return PRETEST.share(complete / len(ids), result, advice)


def judge_definitions(work: StartWork) -> Finding:
    """Both definitions within their length, and a sentence on what the date changed."""
    sentence = work.date_guess.sentence
    faults = {role: _fault(work.definitions, role) for role in _TITLES}
    if _count_words(sentence) < SENTENCE_WORDS:
        faults["sentence"] = "no full sentence says what changed when only the date moved"
    share = sum(part for name, part in _SHARES.items() if not faults.get(name))
    missing = "; ".join(fault for fault in faults.values() if fault)
    result = f"{missing[:1].upper()}{missing[1:]}." if missing else "All three texts are there."
    if _BLAMES_THE_TEAM.search(sentence):
        result += f" {DEFINITIONS.hints[0]}"
    advice = (
        f"Give each role {LEAST_WORDS} to {MOST_WORDS} words of your own, and write the one "
        "sentence below the date slider."
    )
    return DEFINITIONS.share(round(share, 2), result, advice)


def _fault(definitions: Definitions, role: str) -> str:
    """What a definition lacks, in words; empty if nothing."""
    definition = getattr(definitions, role)
    count, title = _count_words(definition), _TITLES[role]
    if not LEAST_WORDS <= count <= MOST_WORDS:
        return f"the {title} has {count} words, and {LEAST_WORDS} to {MOST_WORDS} are asked for"
    if len(set(definition.lower().split())) < DIFFERENT_WORDS:
        return f"the {title} is described by the same few words again and again"
    if role == "project_manager" and definition.split() == definitions.product_manager.split():
        return "both roles have the same text"
    return ""


def _count_words(text: str) -> int:
    return len(text.split())


CHECKS = LessonChecks(
    stem=STEM,
    work_class=StartWork,
    first_step="Answer the first item (guessing is welcome), or write the first definition.",
    questions=QUESTIONS,
    judges={PRETEST.id: judge_pretest, DEFINITIONS.id: judge_definitions},
)
