"""The five questions of exercise 04, as far as they need no key: what is answered, and kept."""

from __future__ import annotations

from functools import cached_property

from twohats.answers.customer_focus import BlindSpots, Effects, KanoAnswers, LossShares, ThreeNeeds
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.listed import listed_answers, with_listed
from twohats.checks.question import check_questions
from twohats.product.customers import INITIATIVES, dealt_needs, loudest_needs, rule_confidence
from twohats.scenario.charter import CaseLine
from twohats.text import pluralize, share_in_words

STEM = "04_customer_focus"
QUESTIONS = check_questions(STEM)
SHARES = QUESTIONS["loss_shares"]
NEEDS = QUESTIONS["three_needs"]
BLIND_SPOTS = QUESTIONS["blind_spots"]
EFFECTS = QUESTIONS["effects"]
KANO = QUESTIONS["kano"]
LISTED = listed_answers(STEM)
WANTED = 3
#: The confidence has to follow in so many rows.
ROWS_THAT_FOLLOW = 6
_AFTER = "Your answers are marked after you hand in."


class CustomerFocusWork(LessonWork):
    """Customers' voices as evidence, as the learner reads them, on what was dealt."""

    @property
    def shares(self) -> LossShares:
        """The intervals, and what is under the line."""
        return self.answers.get("loss_shares") or LossShares()

    @property
    def needs(self) -> ThreeNeeds:
        """The needs behind most losses."""
        return self.answers.get("three_needs") or ThreeNeeds()

    @property
    def spots(self) -> BlindSpots:
        """Who could not have answered."""
        return self.answers.get("blind_spots") or BlindSpots()

    @property
    def effects(self) -> Effects:
        """Reach, impact and confidence."""
        return self.answers.get("effects") or Effects()

    @property
    def kano(self) -> KanoAnswers:
        """The must-be that fails, and what sets apart."""
        return self.answers.get("kano") or KanoAnswers()

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The five needs whose shares are asked for."""
        return dealt_needs(self.shares.deal)

    @cached_property
    def cases(self) -> tuple[CaseLine, ...]:
        """The three dealt sources with a blind spot."""
        return self.scenario.customers.blind_spots(self.spots.deal)

    @cached_property
    def intervals(self) -> dict[str, tuple[float, float]]:
        """The intervals of which both ends are there, by need."""
        bounds = {need: row.bounds for need, row in self.shares.rows.items() if need in self.asked}
        return {need: ends for need, ends in bounds.items() if ends}

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        kano = (self.kano.must_be.choice, self.kano.sets_apart.choice)
        parts = (self.intervals, self.needs.ticked, self.spots.rows, self.effects.rows)
        return "" if any(parts) or any(kano) else "Nothing is answered yet."


def judge_shares(work: CustomerFocusWork) -> Finding:
    """How many shares have both ends, and whether something is under the line."""
    done = len(work.intervals)
    result = (
        f"{share_in_words(done, len(work.asked), 'share', 'has', 'have')} both numbers. {_AFTER}"
    )
    finding = SHARES.nothing(result, SHARES.hints[0])
    is_of_survey = work.shares.line in ("answered", "asked")
    return with_listed(finding, LISTED["survey_share"] if is_of_survey else None)


def judge_needs(work: CustomerFocusWork) -> Finding:
    """How many needs are ticked."""
    result = f"{pluralize(len(work.needs.ticked), 'need')} ticked. {_AFTER}"
    finding = NEEDS.nothing(result, NEEDS.hints[0])
    return with_listed(finding, LISTED["by_messages"] if is_by_messages(work) else None)


def is_by_messages(work: CustomerFocusWork) -> bool:
    """Whether the ticked needs are those with most messages."""
    return set(work.needs.ticked) == set(loudest_needs(work.scenario.customers))


def judge_blind_spots(work: CustomerFocusWork) -> Finding:
    """How many sources have somebody missing, and a direction."""
    rows = [work.spots.rows.get(case.id) for case in work.cases]
    done = sum(bool(row and row.choice and row.reason) for row in rows)
    result = f"{share_in_words(done, len(rows), 'source', 'has', 'have')} both answers. {_AFTER}"
    return BLIND_SPOTS.nothing(result, BLIND_SPOTS.hints[0])


def judge_effects(work: CustomerFocusWork) -> Finding:
    """How many rows are whole, and in how many the confidence follows from the ticked sources."""
    rows = [work.effects.rows.get(id_) for id_ in INITIATIVES]
    whole = sum(row is not None and row.is_complete for row in rows)
    follows = sum(
        row is not None and bool(row.sources) and row.confidence == rule_confidence(row.sources)
        for row in rows
    )
    numbers = share_in_words(whole, len(rows), "initiative", "has", "have")
    result = (
        f"{numbers} reach, impact and confidence. In {follows} of {len(rows)} the confidence "
        f"follows from the ticked sources. {_AFTER}"
    )
    return EFFECTS.nothing(result, EFFECTS.hints[0])


def judge_kano(work: CustomerFocusWork) -> Finding:
    """How many of the two attributes have their pair."""
    pairs = (work.kano.must_be, work.kano.sets_apart)
    done = sum(bool(pair.choice and pair.reason) for pair in pairs)
    result = f"{share_in_words(done, len(pairs), 'attribute', 'has', 'have')} a pair. {_AFTER}"
    return KANO.nothing(result, KANO.hints[0])


CHECKS = LessonChecks(
    stem=STEM,
    work_class=CustomerFocusWork,
    first_step="Begin with the first share: which customers are under the line?",
    questions=QUESTIONS,
    judges={
        SHARES.id: judge_shares,
        NEEDS.id: judge_needs,
        BLIND_SPOTS.id: judge_blind_spots,
        EFFECTS.id: judge_effects,
        KANO.id: judge_kano,
    },
)
