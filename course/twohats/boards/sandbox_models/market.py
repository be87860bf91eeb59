"""The market: a firm divides its attention and plays against four rivals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from twohats.boards.sandbox_models.model import (
    SAME_LUCK,
    Field,
    ResultRow,
    SandboxModel,
    mean_words,
)
from twohats.product.sandbox import MarketRun, play_firm
from twohats.scenario import Scenario

#: The field of each segment, in the order of the market's table.
_KEYS = ("families", "singles", "offices")


def _fields(scenario: Scenario) -> Sequence[Sequence[Field]]:
    segments = zip(_KEYS, scenario.market.segments, strict=True)
    return (
        [Field("number", key, segment, has_share=True) for key, segment in segments],
        [Field("tick", "gives_up", "Leave out the four initiatives that fit this mix least")],
    )


def _results(scenario: Scenario, _runs: Sequence[Any]) -> list[ResultRow]:
    rows = []
    for place, segment in enumerate(scenario.market.segments):
        rows += [
            ResultRow(f"{segment}: customers won", _customers(place), mean_words),
            ResultRow(f"{segment}: the most that a rival wins", _rival(place), mean_words),
        ]
    return rows


def _customers(place: int) -> Callable[[MarketRun], float]:
    return lambda run: run.customers[place]


def _rival(place: int) -> Callable[[MarketRun], float]:
    return lambda run: run.rival[place]


MARKET = SandboxModel(
    name="Market: your firm divides its attention and plays against four rivals",
    about=f"{SAME_LUCK} At each company ideas work better or worse, and more or fewer customers "
    "can be won. Three of the rivals have a strategy each, and the fourth serves everybody alike. "
    "Give each segment 0 to 10 parts of your attention.",
    title="Contribution a quarter from the customers won in the first year",
    difference="B's customers bring in {} a quarter than A's",
    fields=_fields,
    play=lambda setting, _sandbox, scenario: play_firm(setting, scenario),
    brought_k=lambda run: run.contribution_k,
    results=_results,
)
