"""Lesson 14 by the learner's own numbers: the promise, its chance, its cost, and the bet."""

from __future__ import annotations

from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.project.plan.gauges import Gauges
from twohats.project.rounding import floor_percent, round_up
from twohats.session.bets import placed_bet
from twohats.session.session import Session
from twohats.text import pluralize
from twohats.widgets.frame import Frame
from twohats.widgets.plan.widget import PlanCockpit


def own_numbers(session: Session, board: Frame | None) -> OwnNumbers:
    """What the plan promises; nothing before it promises a day, or while it cannot be played."""
    if not isinstance(board, PlanCockpit) or board.gauges is None:
        return OwnNumbers()
    day, gauges = board.value.get("promise_day"), board.gauges
    if day is None or gauges.chance is None:
        return OwnNumbers()
    chance = f"**{floor_percent(gauges.chance)} of 100** simulated runs"
    headline = f"You promise day {day:g}. You meet it in {chance}."
    return OwnNumbers(headline, (_date(gauges), _cost(gauges), *_trade_offs(board, session)))


def _date(gauges: Gauges) -> Number:
    p80 = round_up(gauges.p80)
    spare = int(gauges.limit_day) - p80
    distance = f"{pluralize(abs(spare), 'day')} {'before' if spare > 0 else 'after'}"
    place = f"That is **{distance if spare else 'exactly'} the deadline**"
    text = f"is met in four of five simulated runs. {place}, day {gauges.limit_day:g}."
    return Number(f"day {p80}", text)


def _cost(gauges: Gauges) -> Number:
    cost_k = round_up(gauges.cost_p80_k)
    spare_k = gauges.budget_k - cost_k
    of_budget = "of the budget is left" if spare_k >= 0 else "more than the budget"
    text = f"covers four of five simulated runs: **${abs(spare_k):g}k {of_budget}.**"
    return Number(f"${cost_k}k", text)


def _trade_offs(board: PlanCockpit, session: Session) -> list[Number]:
    """How many changes of this sitting made one gauge better and another worse."""
    better = [gauges for gauges in board.moves if any(gauge["better"] for gauge in gauges)]
    if not better:
        return []
    mixed = sum(not all(gauge["better"] for gauge in gauges) for gauges in better)
    bet = placed_bet(session)
    text = (
        "changes that made a gauge better since you opened this page also made another one worse."
    )
    text += f" Your bet on the other gauges: **{bet}.**" if bet else ""
    return [Number(str(mixed), text, f"of {len(better)}")]
