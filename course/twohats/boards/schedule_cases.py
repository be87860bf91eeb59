"""What a learner is dealt beside the plan: sayings, a colleague's milestones, late messages."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from twohats.project.breakdown import with_messages
from twohats.scenario import Scenario
from twohats.session.lots import DEALS, draw_deal
from twohats.session.session import Session

Parts = dict[str, Any]


def deal_cases(session: Session, lead: str, value: Parts) -> tuple[Parts, Parts]:
    """The parts of a plan with the cases dealt, and these cases as the board shows them.

    A lesson has other cases than its exercise, and no messages. Which deal it is stays with the
    answer, so that reopening deals nothing new.
    """
    scenario, talk = session.scenario, value.get("team_talk") or {}
    deal = talk.get("deal")
    if deal is None:
        deal = _drawn_deal(session)
        value = value | {"team_talk": {**talk, "deal": deal}}
        if session.is_graded:
            messages = scenario.schedule_cases.estimate_messages(lead, deal)
            value = value | {"wbs": with_messages(value["wbs"], messages)}
    return value, case_data(scenario, lead, deal, has_messages=session.is_graded)


def case_data(scenario: Scenario, lead: str, deal: int, *, has_messages: bool) -> Parts:
    """One deal as plain data: sayings, milestones, messages, and what a dependency can name."""
    tables = scenario.schedule_cases
    messages = tables.estimate_messages(lead, deal) if has_messages else ()
    return {
        "sayings": [asdict(saying) for saying in tables.sayings(lead, deal)],
        "milestones": [asdict(line) for line in tables.colleague_milestones(deal)],
        "messages": [asdict(message) for message in messages],
        "packages": [[task.id, task.name] for task in scenario.work.breakdown(lead)],
    }


def _drawn_deal(session: Session) -> int:
    deal = draw_deal(session.work, session.lesson.topic)
    return deal if session.is_graded else (deal + DEALS // 2) % DEALS
