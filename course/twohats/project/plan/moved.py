"""What a change has done to a plan: which gauges moved, what was bought, which chance it gave."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from twohats.answers.project import Plan
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.cost import bought_k, waiting_k
from twohats.project.plan.gauges import Gauges
from twohats.project.rounding import floor_percent, round_up

_Form = Callable[[float], str]

# How a number is told: as the gauges show it, and finer where that would be the same words twice.
_DAY: tuple[_Form, _Form] = (lambda day: f"day {round_up(day)}", "day {:.1f}".format)
_SUM: tuple[_Form, _Form] = (lambda k: f"${round_up(k)}k", "${:.1f}k".format)
_SHARE: tuple[_Form, _Form] = (lambda share: f"{floor_percent(share)}%", "{:.1%}".format)

# Gauge, its number, by how much it must move to be told, whether more is better, how it is told.
_MOVES = (
    ("Date", "p80", 0.5, False, _DAY),
    ("Cost", "cost_p80_k", 0.5, False, _SUM),
    ("Load", "once", 0.005, True, _SHARE),
    ("Chance", "chance", 0.005, True, _SHARE),
    ("Risk cover", "risk_cover", 0.005, True, _SHARE),
    ("Quality", "quality", 0.005, True, _SHARE),
)


def gauge_changes(before: Gauges | None, after: Gauges | None) -> list[dict[str, Any]]:
    """Which gauges are better or worse than before: name, words and `better`, in their order.

    A gauge has moved if its number did by enough, or if it shows another one.
    """
    if before is None or after is None:
        return []
    pairs = [(row, getattr(before, row[1]), getattr(after, row[1])) for row in _MOVES]
    return [
        {"name": name, "words": _words(was, is_, forms), "better": (is_ > was) == more_is_better}
        for (name, _, least, more_is_better, forms), was, is_ in pairs
        if was is not None and is_ is not None
        if abs(is_ - was) >= least or forms[0](was) != forms[0](is_)
    ]


def _words(was: float, is_: float, forms: tuple[_Form, _Form]) -> str:
    plain, fine = forms
    tell = fine if plain(was) == plain(is_) else plain
    return f"{tell(was)} to {tell(is_)}"


def change_summary(
    before: Plan, after: Plan, seen: tuple[Gauges, Gauges], facts: PlanConstraints
) -> str:
    """What a change did that no gauge's move tells: a first promise, and a price that was paid."""
    was, is_ = (one.chance for one in seen)
    told = []
    if was is None and is_ is not None:
        told.append(f"Chance: {floor_percent(is_)}% for day {after.promise_day:g}.")
    elif is_ is None and was is not None:
        told.append("Chance: no day is promised any more.")
    bought = bought_k(after, facts) - bought_k(before, facts)
    if bought > 0:
        told.append(f"Bought for ${bought:g}k.")
    waiting = waiting_k(after, facts) - waiting_k(before, facts)
    if waiting > 0:
        told.append(f"Notice and learning cost ${round_up(waiting)}k.")
    return " ".join(told)
