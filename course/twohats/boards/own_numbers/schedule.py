"""Lesson 09 by the learner's own numbers: how often the naive date is met, and what would be."""

from __future__ import annotations

from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.project.breakdown.forecast import FinishForecast
from twohats.project.rounding import floor_percent, round_up
from twohats.session.bets import placed_bet
from twohats.session.session import Session
from twohats.text import agree
from twohats.widgets.frame import Frame
from twohats.widgets.schedule.widget import ScheduleBoard

# A date that more of the runs meet than miss is not too early.
_HALF = 0.5


def own_numbers(session: Session, board: Frame | None) -> OwnNumbers:
    """What the runs said of the plan; nothing before they are shown."""
    runs = board.outlooks[0] if isinstance(board, ScheduleBoard) else None
    if runs is None or not isinstance(board, ScheduleBoard):
        return OwnNumbers()
    bet, met = placed_bet(session), f"**{floor_percent(runs.met)} of 100 simulated runs**"
    headline = (
        f"You bet: {bet}. The naive date is met in {met}." if bet else f"{met} meet the naive date."
    )
    return OwnNumbers(headline, (_naive(runs), _safe(runs, board)))


def _naive(runs: FinishForecast) -> Number:
    text = "is the naive date: every package takes its most likely duration."
    if runs.met < _HALF:
        text += " **The estimates are honest, and yet they add up to a date that is too early.**"
    return Number(f"day {runs.naive:g}", text)


def _safe(runs: FinishForecast, board: ScheduleBoard) -> Number:
    """The P80, and whether the interval that was typed before holds it."""
    delay = round(round_up(runs.p80) - runs.naive, 1)
    text = (
        f"is P80, {delay:g} {agree(delay, 'day', 'days')} after the naive date: 80 of 100 "
        "simulated runs end by then."
    )
    bounds = board.parts["p50_p80_before"].p80.bounds
    if bounds is not None:
        low, high = bounds
        place = "inside" if low <= runs.p80 <= high else "outside"
        text += f" You said day {low:g} to {high:g}: **P80 is {place} your interval.**"
    return Number(f"day {round_up(runs.p80)}", text)
