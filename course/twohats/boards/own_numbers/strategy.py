"""Lesson 03 by the learner's own numbers: what is given up, and what that brings."""

from __future__ import annotations

from twohats.answers.strategy import FounderEntries, Opportunities
from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.boards.strategy import own_lens, play_lens
from twohats.product.strategy import FOR_ALL
from twohats.product.strategy_gain import strategy_gain
from twohats.session.plays import has_ended
from twohats.session.session import Session
from twohats.widgets.frame import Frame


def own_numbers(session: Session, _board: Frame | None) -> OwnNumbers:
    """In the lesson what the lens wins, in its parts; in the exercise what was decided.

    Of the lesson only what is given up before its quarters were played to the end.
    """
    strategy, given_up = own_lens(session)
    if not strategy.id or not given_up:
        return OwnNumbers()
    cards = "card" if len(given_up) == 1 else "cards"
    headline = f"“{strategy.name}” gives up **{len(given_up)}** {cards} of sixteen."
    if session.is_graded:
        return OwnNumbers(headline, _of_exercise(session))
    if not has_ended(session):
        return OwnNumbers(headline)
    gain = strategy_gain(strategy.id, given_up, session.scenario)
    places = [won.places()[FOR_ALL] for won in play_lens(strategy.id, given_up, session.scenario)]
    return OwnNumbers(
        headline,
        (
            Number(
                f"{gain.own:,}",
                f"customers won among {gain.segment.lower()}. "
                f"**With no segment first: {gain.even:,}.**",
            ),
            Number(
                str(sum(place == 1 for place in places)),
                f"segments in which {FOR_ALL} is first. **It gives up nothing.**",
                f"of {len(places)}",
            ),
        ),
    )


def _of_exercise(session: Session) -> tuple[Number, ...]:
    opportunities = session.artefact("opportunities") or Opportunities()
    entries = session.artefact("entries") or FounderEntries()
    verdicts = sum(row.is_complete for row in opportunities.rows.values())
    return (
        Number(str(verdicts), "opportunities with a verdict and the number that decides.", "of 3"),
        Number(
            str(len(entries.dated)),
            "of the founder's dates stay on the roadmap. **The others wait for a plan.**",
            "of 8",
        ),
    )
