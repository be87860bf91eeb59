"""Learners of exercise 08: each plays every deal of goal lines, statements and end conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from twohats.project.charter import KINDS
from twohats.scenario import Scenario
from twohats.scenario.charter import DEALS

from twohats_instructor.bands.charter_careless import careless
from twohats_instructor.bands.charter_honest import honest, mixed
from twohats_instructor.bands.charter_style import Rule, Style
from twohats_instructor.bands.player import Kind, Player
from twohats_instructor.scenario import charter_cases as keys


def players(scenario: Scenario, lead: str | None) -> Iterator[Player]:
    """All learners of one lead (the reference charter's if None), deal by deal."""
    lead = lead or scenario.reference("charter")["lead"]
    carried = _carried(scenario, lead)
    for deal in range(DEALS):
        for name, (kind, style) in _styles(scenario, lead, deal).items():
            yield Player(name, kind, _answers(lead, deal, style), carried)
        yield Player("do-nothing", "careless", _untouched(scenario, lead), carried)


def _carried(scenario: Scenario, lead: str) -> dict[str, Any]:
    """The reference states, with the lead in Now of the roadmap."""
    roadmap = scenario.reference("roadmap")
    entries = [
        {**entry, "bucket": "now"} if entry["id"] == lead else entry for entry in roadmap["entries"]
    ]
    return {
        "frozen_roadmap": {**roadmap, "entries": entries},
        "evidence": scenario.reference("evidence"),
        "kpi_tree": scenario.reference("kpi_tree"),
    }


def _untouched(scenario: Scenario, lead: str) -> dict[str, Any]:
    scope = dict.fromkeys(task.scope_item for task in scenario.work.breakdown(lead))
    return {"charter": {"lead": lead, "scope": list(scope)}}


def _answers(lead: str, deal: int, style: Style) -> dict[str, Any]:
    goals = _answered(keys.GOALS, keys.GOAL_DEALS[deal], style.goals)
    goal_answers: dict[str, bool] = {id_: answer == "yes" for id_, answer in goals.items()}
    if goals:  # who answers none of the dealt lines answers none of the own ones either
        goal_answers |= dict.fromkeys(KINDS, style.own)
    statements = _answered(keys.SORTED, keys.STATEMENT_DEALS[deal], style.statements)
    ends = _answered(keys.ENDS, keys.END_DEALS[deal], style.ends)
    bar_k, left_over_k = style.benefit_k
    charter = {"lead": lead, "business_case_k": bar_k, "left_over_k": left_over_k, **style.texts}
    return {
        "charter": charter,
        "known_by": {"deal": deal, "known": goal_answers},
        "statements": {"deal": deal, "kinds": statements},
        "end_conditions": {"deal": deal, "faults": ends},
    }


def _answered(cases: Mapping[str, Any], ids: list[str], rule: Rule) -> dict[str, str]:
    answers = {id_: rule(cases[id_].text, cases[id_].kind, place) for place, id_ in enumerate(ids)}
    return {id_: answer for id_, answer in answers.items() if answer is not None}


def _styles(scenario: Scenario, lead: str, deal: int) -> dict[str, tuple[Kind, Style]]:
    return {
        **{name: ("careless", style) for name, style in careless(scenario, lead, deal).items()},
        **{name: ("honest", style) for name, style in honest(scenario, lead).items()},
        "product goals among the project's": ("typical", mixed(scenario, lead)),
    }
