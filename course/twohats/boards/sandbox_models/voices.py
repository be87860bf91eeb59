"""Voices: what some customers say decides which needs are served, and customers stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from twohats.boards.customer_focus import LINE_WORDS, SOURCE_WORDS, UNIT_WORDS
from twohats.boards.sandbox_models.model import (
    SAME_LUCK,
    Field,
    ResultRow,
    SandboxModel,
    choice,
    count_words,
    mean_words,
)
from twohats.product.sandbox import VoicesRun, play_voices
from twohats.scenario import Scenario


def _fields(_scenario: Scenario) -> Sequence[Sequence[Field]]:
    return (
        [choice("source", "Where the voices come from", SOURCE_WORDS)],
        [choice("unit", "Count", UNIT_WORDS), choice("line", "As a share of", LINE_WORDS)],
        [Field("number", "count", "How many needs are served at most, the largest first")],
        [Field("tick", "answers_letters", "Every message is answered")],
    )


def _results(scenario: Scenario, runs: Sequence[Any]) -> list[ResultRow]:
    """Customers who would have left, and where each need is served, those served most first."""
    served = [need for run in runs for need in run.needs]
    needs = sorted(set(served), key=lambda need: (-served.count(need), need))
    names = scenario.customers.needs
    return [
        ResultRow(
            "Customers kept who would have left, on average", lambda run: run.kept, mean_words
        ),
        *(
            ResultRow(f"Companies that serve “{names[need].name}”", _serves(need), count_words)
            for need in needs
        ),
    ]


def _serves(need: str) -> Callable[[VoicesRun], float]:
    return lambda run: need in run.needs


VOICES = SandboxModel(
    name="Voices: what customers say decides which needs are served, and so who stays",
    about=f"{SAME_LUCK} Each has more or fewer families, singles and offices, and other customers "
    "speak up at each. The needs that are counted most are served for two quarters. From the "
    "eighth week on, serving a need keeps half of the customers who would have left over that "
    "need. It keeps nobody who leaves for another reason. Answering every message keeps the "
    "customers who wrote one and would then have left.",
    title="What the customers who stay bring in per quarter",
    difference="the customers who stay bring in {} a quarter with B than with A",
    fields=_fields,
    play=lambda setting, _sandbox, scenario: play_voices(setting, scenario),
    brought_k=lambda run: run.kept_k,
    results=_results,
)
