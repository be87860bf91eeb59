"""The questions on the start: is the pre-test complete, and what did the date alone move?

What moved, and the chance of a day that was not shown, are marked after handing in.
"""

from __future__ import annotations

from functools import cached_property

from twohats.answers.project import DateGuess, Definitions, Pretest
from twohats.both.date_pressure import POSSIBLE_CHANGES, asked_day, kept_of_100
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.question import check_questions
from twohats.scenario.syllabus import inventory
from twohats.text import pluralize, share_in_words

STEM = "00_start"
QUESTIONS = check_questions(STEM)
PRETEST = QUESTIONS["start_pretest"]
MOVED = QUESTIONS["start_moved"]
INTERVAL = QUESTIONS["start_interval"]

LEAST_WORDS, MOST_WORDS = 15, 80
KEPT = "Your ticks are saved, and marked after you hand in."
KEPT_RANGE = "Your range is saved, and marked after you hand in."
_LATE = "You looked at the result before you had given both numbers, so the range earns no points."


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
        guess = self.date_guess
        has_date_answer = guess.sentence.strip() or guess.moved or guess.interval.bounds
        if has_items or has_definition or has_date_answer:
            return ""
        return "Nothing is answered or written yet."


def judge_pretest(work: StartWork) -> Finding:
    """Whether all items of the form are answered, each with a confidence, right or wrong."""
    if work.pretest is None:
        return PRETEST.nothing("You have not begun the twelve situations.", "Answer the first one.")
    ids = [item["id"] for item in inventory(work.pretest.form)]
    answers = [work.pretest.items[id_] for id_ in ids if id_ in work.pretest.items]
    complete = sum(answer.confidence is not None for answer in answers)
    situations = pluralize(len(ids), "situation")
    result = f"You have answered {complete} of {situations} and said how sure you are."
    if complete < len(answers):
        result += f" You have not said how sure you are about {len(answers) - complete} more."
    advice = "Guessing is welcome: answer the situations without a tick, and say how sure you are."
    return PRETEST.share(float(complete == len(ids)), result, advice)


def judge_moved(work: StartWork) -> Finding:
    """How many things are ticked; which of them are right is for the marker."""
    count = len(work.date_guess.moved)
    if not count:
        return MOVED.nothing("Nothing is ticked.", "Hide the numbers and tick what changed.")
    result = f"{share_in_words(count, len(POSSIBLE_CHANGES), 'thing')} ticked. {KEPT}"
    return MOVED.nothing(result, "Compare an early day with a late one before you hand in.")


def judge_interval(work: StartWork) -> Finding:
    """Whether an interval is there in time, and once the day was shown, whether it holds it."""
    guess = work.date_guess
    if guess.interval.state == "late":
        return INTERVAL.nothing(
            _LATE, "Next time, write both numbers before you look at the result."
        )
    if guess.interval.bounds is None or guess.deal is None:
        return INTERVAL.nothing(
            "You have not given a range.", "Write both numbers, from and to, below the slider."
        )
    if guess.interval.state == "open":
        return INTERVAL.nothing(
            KEPT_RANGE, "You may look at the result now. After that you cannot change your range."
        )
    return INTERVAL.nothing(interval_result(work), "Nothing more to do here.")


def interval_result(work: StartWork) -> str:
    """The interval beside the chance of the day that was asked for, in a sentence."""
    low, high = work.date_guess.interval.bounds or (0.0, 100.0)
    day = asked_day(work.date_guess.deal or 0)
    chance = kept_of_100(day)
    place = "inside" if low <= chance <= high else "outside"
    return (
        f"A promise of day {day} is kept in {chance} of 100 simulated runs: that is {place} your "
        f"range, {low:g} to {high:g}."
    )


CHECKS = LessonChecks(
    stem=STEM,
    work_class=StartWork,
    first_step="Answer the first situation (guessing is welcome), or write the first definition.",
    questions=QUESTIONS,
    judges={PRETEST.id: judge_pretest, MOVED.id: judge_moved, INTERVAL.id: judge_interval},
)
