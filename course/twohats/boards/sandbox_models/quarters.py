"""Six quarters: a list of initiatives is built and brings in money."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from twohats.answers.sandbox import QuartersSetting, Sandbox
from twohats.boards.sandbox_models.model import (
    SAME_LUCK,
    Field,
    ResultRow,
    SandboxModel,
    choice,
    count_words,
    mean_words,
)
from twohats.product.sandbox import QuartersRun, list_order, person_weeks, play_list
from twohats.scenario import Scenario
from twohats.text import format_weeks

LIST_WORDS = {
    "own": "My roadmap from lesson 07",
    "v0": "My roadmap v0 from lesson 02",
    "requesters": "All ideas, by the RICE scores of the people who asked",
}
EFFECT_WORDS = {"50": "half as much", "200": "twice as much"}


def _fields(scenario: Scenario) -> Sequence[Sequence[Field]]:
    skills = {
        skill: f"{name} (+{format_weeks(person_weeks(skill, scenario))} person-weeks a quarter)"
        for skill, name in scenario.backlog.skills.items()
    }
    names = {id_: f"{id_} {scenario.initiative(id_).name}" for id_ in scenario.ids}
    penalty_k = scenario.backlog.law.penalty_k
    penalty = Field(
        "number",
        "penalty_k",
        "Penalty for missing the law's date ($k)",
        unit="$k",
        otherwise=penalty_k,
    )
    return (
        [choice("roadmap", "Which list is built", LIST_WORDS, is_list=True)],
        [choice("skill", "One more person", skills, empty="nobody")],
        [
            choice("initiative", "Change the effect of", names, empty="nothing"),
            choice("effect", "It brings in", EFFECT_WORDS, needs="initiative"),
        ],
        [penalty],
        [Field("tick", "knows_links", "Hidden dependencies are known before building begins")],
    )


def _play(
    setting: QuartersSetting, sandbox: Sandbox, scenario: Scenario
) -> tuple[QuartersRun, ...]:
    own = None if setting.roadmap == "requesters" else sandbox.roadmaps[setting.roadmap]
    return play_list(list_order(own, scenario), setting, scenario)


def _results(_scenario: Scenario, _runs: Sequence[Any]) -> list[ResultRow]:
    return [
        ResultRow("Initiatives finished, on average", lambda run: run.live, mean_words),
        ResultRow(
            "Initiatives finished late, because something they need was missing",
            lambda run: run.late,
            mean_words,
        ),
        ResultRow("Companies that meet the law's date", lambda run: run.is_law_kept, count_words),
    ]


QUARTERS = SandboxModel(
    name="Six quarters: a list of initiatives is built and brings in money",
    about=f"{SAME_LUCK} Each has Marrowby's backlog and people. Some ideas work better there "
    "than at Marrowby, some worse, and the hidden dependencies are different. In each quarter the "
    "teams go down the list and take on what they have people for.",
    title="What the list brings in over six quarters",
    difference="B brings in {} than A over six quarters",
    fields=_fields,
    play=_play,
    brought_k=lambda run: run.brought_k,
    results=_results,
)
