"""Lesson 04 by the learner's own numbers: the three that were tapped, and one interval."""

from __future__ import annotations

from twohats.answers.customer_focus import Effects, LossShares, ThreeNeeds
from twohats.answers.prediction import Interval
from twohats.boards.customer_focus import BET_NEED, top_needs
from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.product.customers import losses_of, loudest_needs
from twohats.session.plays import has_ended
from twohats.session.session import Session
from twohats.text import count_word, pluralize
from twohats.widgets.frame import Frame


def own_numbers(session: Session, _board: Frame | None) -> OwnNumbers:
    """In the lesson what was tapped and bet; in the exercise what differs from the claims.

    Of the lesson nothing before its two quarters were played to the end.
    """
    if session.is_graded:
        return _of_exercise(session)
    needs = session.artefact("three_needs") or ThreeNeeds()
    if not needs.ticked or not has_ended(session):
        return OwnNumbers()
    names = session.scenario.customers.needs
    top = top_needs(session.scenario)
    hits = sum(need in top for need in needs.ticked)
    last = (
        "You found the one that hardly anybody mentions."
        if "payment" in needs.ticked
        else f"“{names['payment'].name}” is the one that hardly anybody mentions."
    )
    text = f"of the three are behind most losses. **{last}**"
    loud = sum(need in loudest_needs(session.scenario.customers) for need in needs.ticked)
    headline = f"You tapped {count_word(loud)} of the three needs that people **write** about most."
    return OwnNumbers(headline, (Number(str(hits), text, "of 3"), *_bet(session)))


def _bet(session: Session) -> tuple[Number, ...]:
    shares = session.artefact("loss_shares") or LossShares()
    bet = shares.rows.get(BET_NEED, Interval())
    if bet.state == "open" or bet.bounds is None:
        return ()
    low, high = bet.bounds
    need = session.scenario.customers.needs[BET_NEED].name
    truth = 100 * losses_of(session.scenario.customers).share(BET_NEED)
    held = "inside" if low <= truth <= high else "outside"
    text = f"of all losses are due to “{need}”. **That is {held} your {low:g} to {high:g}%.**"
    return (Number(f"{truth:.0f}", text, "%"),)


def _of_exercise(session: Session) -> OwnNumbers:
    effects = session.artefact("effects") or Effects()
    whole = {id_: row for id_, row in effects.rows.items() if row.is_complete}
    if not whole:
        return OwnNumbers()
    lower = sum(
        (row.reach or 0) < session.scenario.initiative(id_).claim_reach
        for id_, row in whole.items()
    )
    headline = f"You gave **{pluralize(len(whole), 'initiative')}** your own numbers."
    text = "of your reaches are below what the requesters claim. **You take them to your roadmap.**"
    return OwnNumbers(headline, (Number(str(lower), text, f"of {len(whole)}"),))
