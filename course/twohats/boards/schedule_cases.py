"""What a learner is dealt beside the plan: sayings, a colleague's milestones, late messages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from twohats.project.breakdown import with_messages
from twohats.scenario.schedule_cases import EstimateMessage
from twohats.session.lots import DEALS, draw_deal
from twohats.session.session import Session

Parts = dict[str, Any]


def deal_cases(session: Session, lead: str, value: Parts) -> tuple[Parts, Parts]:
    """The parts of a plan with the cases dealt, and these cases as the board shows them.

    A lesson has other cases than its exercise, and no messages. Which deal it is stays with the
    answer, so that reopening deals nothing new.
    """
    tables, talk = session.scenario.schedule_cases, value.get("team_talk") or {}
    deal = talk.get("deal")
    messages: Sequence[EstimateMessage] = ()
    if deal is None:
        deal = _drawn_deal(session)
        if session.is_graded:
            messages = tables.estimate_messages(lead, deal)
            value = value | {"wbs": with_messages(value["wbs"], messages)}
        value = value | {"team_talk": {**talk, "deal": deal}}
    elif session.is_graded:
        messages = tables.estimate_messages(lead, deal)
    cases = {
        "sayings": [asdict(saying) for saying in tables.sayings(lead, deal)],
        "milestones": [asdict(line) for line in tables.colleague_milestones(deal)],
        "messages": [asdict(message) for message in messages],
        "packages": _names(session, lead),
    }
    return value, cases


def _drawn_deal(session: Session) -> int:
    deal = draw_deal(session.work, session.lesson.topic)
    return deal if session.is_graded else (deal + DEALS // 2) % DEALS


def _names(session: Session, lead: str) -> list[list[str]]:
    """The lead's packages by id and name: what a dependency can wait for."""
    return [[task.id, task.name] for task in session.scenario.work.breakdown(lead)]
