"""A bet beside what came of it."""

from __future__ import annotations

from html import escape

from twohats.answers.product import QuizAnswer, Roadmap
from twohats.product.roadmap import WhatIf, what_if
from twohats.scenario import Scenario

BETS = ("nearly all", "about half", "hardly any")


def compare_prediction(bet: QuizAnswer | None, roadmap: Roadmap | None, scenario: Scenario) -> str:
    """In words: how many entries of Now keep their place when their estimate is halved."""
    if roadmap is None or not roadmap.bucket("now"):
        return "<p>Now is still empty. Place a few cards there, then run this cell again.</p>"
    halved = what_if(roadmap, scenario)
    stay = [one for one in halved if one.stays]
    made = bet is not None and bet.first < len(BETS)
    said = f"Your bet: <b>{BETS[bet.first]}</b>. " if made else "You have not made a bet yet. "
    seen = f"On your board <b>{len(stay)} of {len(halved)}</b> keep their place."
    return f"<p>{said}{seen}</p>{_moves(halved, scenario)}"


def _moves(halved: list[WhatIf], scenario: Scenario) -> str:
    """What each entry hangs on that loses its place: one number, or none of them."""
    moved = [one for one in halved if not one.stays]
    if not moved:
        return "<p>No single number decides: this Now is robust.</p>"
    hang = [_told(one, scenario) for one in moved if one.stands]
    beside = [escape(scenario.initiative(one.id).name) for one in moved if not one.stands]
    return _listed(_HANG, hang) + _listed(_BESIDE, beside)


_HANG = "These hang on one number each, which is worth checking first:"
_BESIDE = (
    "Your own numbers would not put these in Now even at full strength. Something else speaks for "
    "them, such as the law or what builds on them: can you say what?"
)


def _listed(lead: str, rows: list[str]) -> str:
    return f"<p>{lead}</p><ul>{''.join(f'<li>{row}</li>' for row in rows)}</ul>" if rows else ""


def _told(one: WhatIf, scenario: Scenario) -> str:
    name = escape(scenario.initiative(one.id).name)
    if one.instead is None:
        return f"{name}: its weeks would stay free"
    return f"{name}: {escape(scenario.initiative(one.instead).name)} would come before it"
