"""Lesson 01 by the learner's own numbers: what the owners lose, and how the inbox was sorted."""

from __future__ import annotations

from twohats.answers.decision_rights import DecisionRightRows, Owners
from twohats.boards.decision_rights import votes
from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.boards.owners_play import arrangement, mean_hours, recurring
from twohats.both.decision_rights import RUNS, WEEKS, everywhere
from twohats.scenario.decision_rights import GroupVote
from twohats.session.plays import has_ended
from twohats.session.session import Session
from twohats.widgets.frame import Frame


def own_numbers(session: Session, _board: Frame | None) -> OwnNumbers:
    """In the lesson the hours that the own owners lose; in the exercise what was given an owner.

    Of the lesson nothing before its weeks were played to the end.
    """
    owners = session.artefact("owners") or Owners()
    owned = sum(bool(row.lead) for row in owners.rows.values())
    if not owned:
        return OwnNumbers()
    if session.is_graded:
        return _of_exercise(session, owned)
    if not has_ended(session):
        return OwnNumbers()
    scenario = session.scenario
    decisions = recurring(scenario)
    yours = mean_hours(scenario, arrangement(owners, decisions))
    shared = mean_hours(scenario, everywhere(decisions, "both"))
    headline = f"Your owners lose **{yours:.0f}** hours in {WEEKS} weeks."
    text = f"with both as the owner of everything. **Mean of {RUNS} simulated runs, as yours.**"
    numbers = [Number(f"{shared:.0f}", text, "hours"), *_inbox(session)]
    return OwnNumbers(headline, tuple(numbers))


def _inbox(session: Session) -> list[Number]:
    rights = session.artefact("decision_rights") or DecisionRightRows()
    tables = session.scenario.decision_rights
    trays = {one.id: rights.rows[one.id].lead for one in tables.inbox if one.id in rights.rows}
    if not trays:
        return []
    agreed = sum(tray in most_voted(tables.group[id_]) for id_, tray in trays.items())
    text = "messages are where the largest group put them. **On three, the company splits.**"
    return [Number(str(agreed), text, f"of {len(trays)}")]


def most_voted(vote: GroupVote) -> set[str]:
    """The trays into which most of the company put a message: several if they are equal."""
    counts = votes(vote)
    return {tray for tray, count in counts.items() if count == max(counts.values())}


def _of_exercise(session: Session, owned: int) -> OwnNumbers:
    rights = session.artefact("decision_rights") or DecisionRightRows()
    shared = sum(row.lead == "both" for row in rights.rows.values())
    headline = f"**{owned}** recurring decisions have an owner."
    text = "decisions have two people with the last word. **Such a decision may be reversed.**"
    return OwnNumbers(headline, (Number(str(shared), text, f"of {len(rights.rows)}"),))
