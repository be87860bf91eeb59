"""The questions on opportunities, what a strategy gives up, and the founder's list.

All of them are marked after handing in: here it is said what is answered.
"""

from __future__ import annotations

from functools import cached_property

from twohats.answers.strategy import (
    ChosenStrategy,
    FounderEntries,
    Opportunities,
    OutOfStrategy,
)
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.question import check_questions
from twohats.scenario.charter import CaseLine
from twohats.scenario.market import Opportunity
from twohats.text import pluralize, share_in_words

STEM = "03_vision_and_strategy"
QUESTIONS = check_questions(STEM)
OPPORTUNITIES = QUESTIONS["opportunity_verdicts"]
GIVEN_UP = QUESTIONS["given_up"]
ENTRIES = QUESTIONS["founder_entries"]
KEPT = "Saved. This is marked after you hand in."
#: So many wishes become entries.
WANTED = 3

_BIGGEST, _DATES = "M14", "M09"
#: The numbers of which somebody thinks who goes for the largest market.
_SIZE = ("customers", "growth")
#: From so many of eight dates on, nearly all are kept.
_NEARLY_ALL = 6


class StrategyWork(LessonWork):
    """Verdicts, the strategy with what it gives up, and what becomes of the founder's list."""

    @property
    def opportunities(self) -> Opportunities:
        """The verdicts."""
        return self.answers.get("opportunities") or Opportunities()

    @property
    def strategy(self) -> ChosenStrategy:
        """The strategy that was chosen."""
        return self.answers.get("strategy") or ChosenStrategy()

    @property
    def given_up(self) -> tuple[str, ...]:
        """The initiatives that are given up."""
        return tuple((self.answers.get("out_of_strategy") or OutOfStrategy()).ids)

    @property
    def entries(self) -> FounderEntries:
        """What becomes of the founder's wishes."""
        return self.answers.get("entries") or FounderEntries()

    @cached_property
    def dealt(self) -> tuple[Opportunity, ...]:
        """The three dealt opportunities."""
        return self.scenario.market.dealt_opportunities(self.opportunities.deal)

    @cached_property
    def wishes(self) -> tuple[CaseLine, ...]:
        """The eight dealt wishes."""
        return self.scenario.market.founders_list(self.entries.deal)

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        entries = self.entries
        parts = (self.opportunities.rows, self.given_up, entries.dated, entries.outcomes)
        if any(parts) or self.strategy.id:
            return ""
        return "No opportunity has a verdict yet, and no strategy is chosen."

    def goes_for_the_biggest(self) -> bool:
        """Whether the market with the most customers is gone for, because of its size."""
        biggest = max(self.dealt, key=lambda one: one.customers)
        row = self.opportunities.rows.get(biggest.id)
        return row is not None and row.choice == "go" and row.reason in _SIZE


def judge_opportunities(work: StrategyWork) -> Finding:
    """How many opportunities have a verdict with the number that decides."""
    rows = work.opportunities.rows
    done = sum(one.id in rows and rows[one.id].is_complete for one in work.dealt)
    done_words = share_in_words(done, len(work.dealt), "opportunity", "has", "have")
    result = f"{done_words} a verdict and a number. {KEPT}"
    finding = OPPORTUNITIES.nothing(
        result, "Work out each opportunity in four steps, as the lesson does for restaurants."
    )
    return with_biggest(work, finding)


def with_biggest(work: StrategyWork, finding: Finding) -> Finding:
    """The finding with its own hints where the largest market was gone for."""
    if not work.goes_for_the_biggest():
        return finding
    return OPPORTUNITIES.pointing_at(
        _BIGGEST, finding, "Work out how much of that market you could win."
    )


def judge_given_up(work: StrategyWork) -> Finding:
    """Which strategy is chosen, and how many initiatives it gives up."""
    if not work.strategy.id:
        return GIVEN_UP.nothing("No strategy is chosen.", "Choose one of the three first.")
    count = len(work.given_up)
    if not count:
        return GIVEN_UP.nothing("No card is given up yet.", GIVEN_UP.hints[0])
    result = f"“{work.strategy.name}” gives up {pluralize(count, 'card')}. {KEPT}"
    return GIVEN_UP.nothing(result, "Ask for each card who it is for.")


def judge_entries(work: StrategyWork) -> Finding:
    """How many dates are kept, and how many wishes became entries."""
    entries = work.entries
    written = sum(bool(line) for line in entries.outcomes.values())
    dates = share_in_words(len(entries.dated), len(work.wishes), "date")
    outcomes = share_in_words(written, WANTED, "item", "has its outcome", "have their outcome")
    result = f"By your ticks, {dates} set by a law or a season. {outcomes}. {KEPT}"
    finding = ENTRIES.nothing(result, "Ask for each date who would notice if it moved.")
    return with_dates(finding, len(entries.dated) >= _NEARLY_ALL)


def with_dates(finding: Finding, is_listed: bool) -> Finding:
    """The finding with its own hints where dates are kept that nothing sets."""
    if not is_listed:
        return finding
    return ENTRIES.pointing_at(
        _DATES, finding, "Ask for each date which law or which season sets it."
    )


CHECKS = LessonChecks(
    stem=STEM,
    work_class=StrategyWork,
    first_step="Begin with the first opportunity: is it worth going for?",
    questions=QUESTIONS,
    judges={
        OPPORTUNITIES.id: judge_opportunities,
        GIVEN_UP.id: judge_given_up,
        ENTRIES.id: judge_entries,
    },
)
