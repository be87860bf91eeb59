"""Learners of exercise 08 who know what they do, and one who mixes the two hats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.product import Roadmap
from twohats.product.roadmap import supported_worth_k
from twohats.scenario import Scenario

from twohats_instructor.bands.charter_style import (
    RIGHT,
    Rule,
    Style,
    charter_texts,
    own_goals,
    right_but,
)


def honest(scenario: Scenario, lead: str) -> dict[str, Style]:
    """Each honest learner by name, with how they answer."""
    day, budget_k = scenario.work.limit(lead).day, scenario.company.budget_k(lead)
    roadmap = Roadmap.model_validate(scenario.reference("roadmap"))
    supported_k = supported_worth_k(lead, roadmap, scenario)
    top_k = supported_k if supported_k > budget_k + 1 else 2 * budget_k
    goals = own_goals(day, budget_k)
    early = own_goals(day - 3, budget_k - 4) | {
        "quality": ("At most two wrong boxes in the last test", 2, "boxes")
    }

    def style(
        end: str, share: float, own: Mapping[str, Any], goals_rule: Rule, statements: Rule
    ) -> Style:
        benefit_k = budget_k + 1 + share * (top_k - budget_k - 1)
        texts = charter_texts(end, own)
        numbers = round(benefit_k, 1), round(supported_k - budget_k)
        return Style(texts, numbers, goals_rule, statements, RIGHT)

    return {
        "careful, signed list": style(
            "Noor Rahman has signed the list of all parts.", 0.5, goals, RIGHT, RIGHT
        ),
        "a date as the end": style(
            f"Both sites have worked with it for ten days, by day {day}.",
            0.1,
            early,
            right_but((2,), "no"),
            RIGHT,
        ),
        "a sum as the end": style(
            f"The last invoice of the ${budget_k:g}k is paid, and Oskar has signed.",
            0.9,
            goals,
            RIGHT,
            right_but((0, 7), "assumption"),
        ),
        "quick, a count as the end": style(
            "200 orders in a row have left both sites without a wrong item.",
            0.3,
            early,
            right_but((4,), "no"),
            right_but((3,), "limit"),
        ),
    }


def mixed(scenario: Scenario, lead: str) -> Style:
    """All is right, but two of the own project goals say what customers do."""
    day, budget_k = scenario.work.limit(lead).day, scenario.company.budget_k(lead)
    goals = own_goals(day, budget_k) | {
        "scope": ("Fewer families cancel in summer", 10, "%"),
        "quality": ("Customers complain less than today", 20, "%"),
    }
    texts = charter_texts("Noor Rahman has signed the list of all parts.", goals)
    roadmap = Roadmap.model_validate(scenario.reference("roadmap"))
    left_over_k = supported_worth_k(lead, roadmap, scenario) - budget_k
    return Style(texts, (budget_k + 5, left_over_k), RIGHT, RIGHT, RIGHT)
