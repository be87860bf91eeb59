"""Careless learners of exercise 08.

They get through the gate with texts that say nothing, so that what they earn is what their answers
to the cases earn. Some look at what a line looks like: its length, its numbers.
"""

from __future__ import annotations

import random
from typing import Any

from twohats.answers.product import Roadmap
from twohats.product.roadmap import expected_effect_k
from twohats.project.charter import KINDS
from twohats.scenario import Scenario

from twohats_instructor.bands.charter_style import (
    Style,
    always,
    by_behaviour,
    by_digits,
    by_length,
    by_lot,
    by_vague_words,
    by_words,
    charter_texts,
    own_goals,
)

_NONSENSE = "bla bla bla bla"
_NO_BENEFIT = (None, None)


def careless(scenario: Scenario, lead: str, deal: int) -> dict[str, Style]:
    """Each careless learner by name, with how they answer this deal."""
    lot = random.Random(f"{lead} {deal}")
    roadmap = Roadmap.model_validate(scenario.reference("roadmap"))
    printed_k = expected_effect_k(roadmap.estimates.get(lead), scenario)
    budget_k = scenario.company.budget_k(lead)
    fault_kinds = ("sound", "no_day", "no_number", "feeling")
    return {
        "clicker": Style(
            _nonsense(1), _NO_BENEFIT, always("yes"), always("assumption"), always("sound")
        ),
        "copier": Style(
            charter_texts("Two weeks of bookings, and signed", own_goals(60, 45)),
            (printed_k, printed_k),
            by_digits("yes", "no"),
            by_digits("limit", "assumption"),
            by_digits("sound", "no_number"),
        ),
        "scribbler": Style(
            _nonsense(1),
            (1, 1),
            by_lot(lot, ("yes", "no")),
            by_lot(lot, ("limit", "assumption", "against_data")),
            by_lot(lot, fault_kinds),
            own=lot.random() < 0.5,
        ),
        "hoarder": Style(
            _nonsense(9999), (10_000, 10_000), always("yes"), always("limit"), always("no_day")
        ),
        "minimalist": Style(
            _nonsense(1, ("time",)), _NO_BENEFIT, always(None), always(None), always(None)
        ),
        "looks at the verbs": Style(
            charter_texts("Two weeks of bookings, and signed", own_goals(60, 45)),
            (printed_k, printed_k),
            by_words("is|are|has|have", "yes", "no"),
            by_words("must|only|alone|has to", "limit", "assumption"),
            by_words("has|have", "sound", "feeling"),
        ),
        "looks for tests and trials": Style(
            charter_texts("Two weeks of bookings, and signed", own_goals(60, 45)),
            (budget_k + 1, printed_k),
            by_words("test|pilot|trial|signed|passed", "yes", "no"),
            by_words("will|nobody", "assumption", "against_data"),
            by_words("on|by|at", "no_number", "sound"),
        ),
        "knows lists of words": Style(
            charter_texts("Two weeks of bookings, and signed", own_goals(60, 45)),
            (1.5 * budget_k, budget_k),
            by_behaviour,
            by_words("nobody|certainly|will|behave", "assumption", "limit"),
            by_vague_words,
        ),
        "greedy": Style(
            _nonsense(1),
            (budget_k + 1, budget_k),
            by_length(60, "yes", "no"),
            by_length(60, "limit", "against_data"),
            by_length(60, "feeling", "sound"),
        ),
    }


def _nonsense(number: float, kinds: tuple[str, ...] = KINDS) -> dict[str, Any]:
    goals = [{"kind": kind, "text": "goal x x", "number": number, "unit": "days"} for kind in kinds]
    texts = dict.fromkeys(("purpose", "result", "end_condition", "why_project"), _NONSENSE)
    return {**texts, "project_goals": goals}
