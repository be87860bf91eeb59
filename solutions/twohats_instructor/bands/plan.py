"""Learners of exercise 14: careless and honest plans, each with its letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from twohats.answers.project import Plan
from twohats.project.plan import PlanConstraints, plan_constraints
from twohats.project.plan_from_breakdown import start_plan
from twohats.scenario import Scenario

from twohats_instructor.bands.player import Player
from twohats_instructor.checks.planted_risks import risks_from_rows
from twohats_instructor.scenario.risks import planted_risks
from twohats_instructor.typical.careless_plans import CARELESS_PLANS
from twohats_instructor.typical.good_plans import HONEST_PLANS, NOT_GOOD_FOR
from twohats_instructor.typical.statements import Work


def players(scenario: Scenario, lead: str | None) -> Iterator[Player]:
    """All learners of one lead (the reference charter's if None)."""
    lead = lead or scenario.reference("charter")["lead"]
    carried = {"frozen_charter": {**scenario.reference("charter"), "lead": lead, "scope": []}}
    for name, answers in careless_plans(scenario, lead).items():
        yield Player(name, "careless", answers, carried)
    for name, answers in honest_plans(scenario, lead).items():
        yield Player(name, "honest", answers, carried)


def careless_plans(scenario: Scenario, lead: str) -> dict[str, Mapping[str, Any]]:
    """What each careless learner hands in for a lead, as plain data, by their names."""
    start, constraints = _dealt(scenario, lead)
    return {name: _data(make(start, constraints)) for name, make in CARELESS_PLANS.items()}


def honest_plans(scenario: Scenario, lead: str) -> dict[str, Mapping[str, Any]]:
    """Different good plans of a lead, as plain data, by what each of them does."""
    start, constraints = _dealt(scenario, lead)
    risks = risks_from_rows(planted_risks(lead))
    return {
        name: _data(make(start, constraints, risks))
        for name, make in HONEST_PLANS.items()
        if lead not in NOT_GOOD_FOR.get(name, ())
    }


@lru_cache(maxsize=32)
def _dealt(scenario: Scenario, lead: str) -> tuple[Plan, PlanConstraints]:
    """The dealt-out plan of a lead, and what a plan for it is held to."""
    start = start_plan(lead, scenario, *scenario.work.work_packages(lead))
    return start, plan_constraints(scenario, lead)


def _data(work: Work) -> dict[str, Any]:
    return {name: artefact.model_dump(mode="json") for name, artefact in work.items()}
