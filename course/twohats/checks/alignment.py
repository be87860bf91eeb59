"""The four questions of exercise 05, as far as they need no key: what is answered, and kept.

Which facts are true, what people need and what the agreement is worth is marked after handing in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from twohats.answers.alignment import (
    AlignmentLog,
    Facts,
    Interests,
    Levers,
    Package,
    Turn,
)
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.listed import ListedAnswer, listed_answers, with_listed
from twohats.checks.question import check_questions
from twohats.product.alignment import Conversation, Vote, package_value_k, vote
from twohats.scenario.alignment_rooms import Room
from twohats.text import join_list, pluralize

STEM = "05_cross_functional_leadership"
QUESTIONS = check_questions(STEM)
FACTS = QUESTIONS["alignment_facts"]
INTERESTS = QUESTIONS["alignment_interests"]
AGREEMENT = QUESTIONS["alignment_agreement"]
LEVERS = QUESTIONS["alignment_levers"]
LISTED = listed_answers(STEM)

KEPT = "Your answer is kept, and marked after you hand in."
#: Once the vote is called, no hint can be followed.
CLOSED = "The vote is called: nothing can be changed here."
#: So many concessions are a way to agree, and no exception.
MANY_CONCESSIONS = 4
#: Engineering in the room, and whoever speaks for offices.
ENGINEERING, OFFICES = ("Ines Carvalho", "Tomas Reyes"), "Greta Lindqvist"
#: The fact that is said loudly and is right.
FREEZE = "F04"
_FACTS, _STOPPERS = 3, 3


class AlignmentWork(LessonWork):
    """The room and what was found out, on the room and the cases that were dealt."""

    @property
    def log(self) -> AlignmentLog:
        """The turns in the room."""
        return self.answers.get("alignment_log") or AlignmentLog()

    @property
    def package(self) -> Package:
        """The package, as it was put to the vote or as it is."""
        return self.answers.get("package") or Package()

    @property
    def interests(self) -> Interests:
        """What each needs, and who can stop a project, as the learner says."""
        return self.answers.get("interests") or Interests()

    @property
    def facts(self) -> Facts:
        """The facts that are not in the backlog, as the learner says."""
        return self.answers.get("facts") or Facts()

    @property
    def levers(self) -> Levers:
        """How the learner would go on in three episodes of others."""
        return self.answers.get("levers") or Levers()

    @cached_property
    def room(self) -> Room:
        """The room that was dealt."""
        return self.scenario.alignment.rooms[self.log.deal]

    @cached_property
    def chosen(self) -> dict[str, str]:
        """The whole package: an issue without a choice is as it was dealt."""
        return {**self.room.draft, **self.package.counted}

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        parts = (
            self.log.turns, self.package.counted, self.facts.places, self.interests.lines,
            self.interests.can_stop, self.levers.rows,
        )  # fmt: skip
        return "" if any(parts) else "You have talked to nobody and answered nothing yet."

    @cached_property
    def played(self) -> Vote | None:
        """The vote that turns and package lead to; None if the room lacks what they name."""
        return played_vote(self.room, self.log, self.package.counted)

    def listed(self) -> ListedAnswer | None:
        """The listed wrong answer that the room shows, if any."""
        turns = self.log.turns
        if self.played and self.played.broken:
            return LISTED["breaks_promises"]
        if sum(turn.act == "concede" for turn in turns) >= MANY_CONCESSIONS:
            return LISTED["concedes"]
        if self.chosen == dict(self.room.everybodys_wish):
            return LISTED["concedes"]
        if _escalates_first(turns, int(self.room.rules["asked_before_escalating"])):
            return LISTED["escalates_first"]
        if turns and not any(turn.person in ENGINEERING for turn in turns):
            return LISTED["no_engineering"]
        if _drops_offices(turns) or self.package.counted.get("offices") == "not_doing":
            return LISTED["drops_offices"]
        return None


def played_vote(room: Room, log: AlignmentLog, package: Mapping[str, str]) -> Vote | None:
    """The vote on a package after some turns; None if the room does not have what they name."""
    try:
        result = vote(Conversation(room, log.turns), package)
        package_value_k(room, result.package)
    except KeyError:
        return None
    return result


def broken_words(result: Vote | None) -> str:
    """Whose promises the package breaks, as a sentence with a space before it; "" if nobody's."""
    if result is None or not result.broken:
        return ""
    names = join_list(list(result.broken))
    verb = (
        "was promised something and doesn't"
        if len(result.broken) == 1
        else ("were promised something and don't")
    )
    return f" {names} {verb} find it in the package."


def _escalates_first(turns: Sequence[Turn], asked_before: int) -> bool:
    """Whether something was escalated before so many people were asked."""
    asked: set[str] = set()
    for turn in turns:
        if turn.act == "escalate":
            return len(asked) < asked_before
        if turn.act == "ask":
            asked.add(turn.person)
    return False


def _drops_offices(turns: Sequence[Turn]) -> bool:
    """Whether office sales were offered that nothing is done for them."""
    return any(
        turn.act == "offer"
        and turn.person == OFFICES
        and (turn.item, turn.option) == ("offices", "not_doing")
        for turn in turns
    )


def dismisses_freeze(work: AlignmentWork) -> bool:
    """Whether three facts are chosen and the freeze is none of them."""
    return len(work.facts.places) == _FACTS and FREEZE not in work.facts.places


def judge_facts(work: AlignmentWork) -> Finding:
    """How many facts are chosen with their place."""
    whole = [place for place in work.facts.places.values() if place]
    result = f"Facts with the place where they are written: {len(whole)} of {_FACTS}. "
    # Which fact is missing is said after hand-in: before, that would give it away.
    return FACTS.nothing(result + KEPT, FACTS.hints[0])


def judge_interests(work: AlignmentWork) -> Finding:
    """How many needs are said, and how many of those who can stop a project."""
    lines, stop = len(work.interests.lines), len(work.interests.can_stop)
    result = f"Needs chosen: {lines} of 9. Ticked as able to stop a project: {stop}. {KEPT}"
    return INTERESTS.nothing(result, INTERESTS.hints[0])


def judge_agreement(work: AlignmentWork) -> Finding:
    """How many turns are used, and whether there was a vote."""
    turns = pluralize(len(work.log.turns), "turn")
    is_over = work.package.signed is not None
    state = "and the vote was called" if is_over else "and nobody has voted yet"
    result = f"You used {turns} of 8, {state}.{broken_words(work.played)} {KEPT}"
    if is_over:
        return replace(AGREEMENT.nothing(result, CLOSED), hints=None)
    return with_listed(AGREEMENT.nothing(result, AGREEMENT.hints[0]), work.listed())


def judge_levers(work: AlignmentWork) -> Finding:
    """How many episodes have a move and a reason."""
    whole = [one for one in work.levers.rows.values() if one.choice and one.reason]
    result = f"{len(whole)} of 3 episodes have a move and a reason. {KEPT}"
    return LEVERS.nothing(result, LEVERS.hints[0])


CHECKS = LessonChecks(
    stem=STEM,
    work_class=AlignmentWork,
    first_step="Begin with a turn: choose a person and ask.",
    questions=QUESTIONS,
    judges={
        FACTS.id: judge_facts,
        INTERESTS.id: judge_interests,
        AGREEMENT.id: judge_agreement,
        LEVERS.id: judge_levers,
    },
)
