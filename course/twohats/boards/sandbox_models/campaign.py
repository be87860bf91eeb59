"""A campaign: a measure says each month if prize draws go on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from twohats.boards.sandbox_models.model import (
    SAME_LUCK,
    Field,
    ResultRow,
    SandboxModel,
    choice,
    mean_words,
)
from twohats.product.metrics import campaign_years
from twohats.product.sandbox import play_campaign
from twohats.scenario import Scenario

_GOAL_WORDS = {"always": "no measure: they always go on", "never": "no measure: there are no draws"}
_STAY_WORDS = {"50": "half as many", "100": "as many as now", "200": "twice as many"}
_COST_WORDS = {"50": "half as much", "100": "as much as now", "200": "twice as much"}


def _fields(scenario: Scenario) -> Sequence[Sequence[Field]]:
    measures = {
        id_: scenario.kpis.types[id_].name for id_ in sorted(campaign_years(scenario).shown)
    }
    return (
        [choice("goal", "Draws go on while this gets better", _GOAL_WORDS | measures)],
        [
            choice("stay", "How many of the customers won by a prize draw stay", _STAY_WORDS),
            choice("cost", "A draw costs", _COST_WORDS),
        ],
    )


def _results(scenario: Scenario, _runs: Sequence[Any]) -> list[ResultRow]:
    years = campaign_years(scenario)
    months = len(years.kept_with) - years.start
    return [
        ResultRow("New customers who are still there in week 8", lambda run: run.kept, mean_words),
        ResultRow(f"Months with a draw, of {months}", lambda run: run.months, mean_words),
    ]


CAMPAIGN = SandboxModel(
    name="Campaign: a measure decides each month whether prize draws go on",
    about=f"{SAME_LUCK} Each goes through the same two years as Marrowby, but its prize draws "
    "bring in more or fewer people, and more or fewer of them stay. Each month the measure's mean "
    "over the last three months is compared with its mean over the three months before. Once the "
    "measure is no better, the draws end for good. Counted are 22 months: of the last two, nobody "
    "knows yet who will still be there in week 8.",
    title="What the new customers of 22 months bring in per quarter, minus what marketing paid",
    difference="the new customers bring in {} with B than with A, after the cost of marketing",
    fields=_fields,
    play=lambda setting, _sandbox, scenario: play_campaign(setting, scenario),
    brought_k=lambda run: run.brought_k,
    results=_results,
)
