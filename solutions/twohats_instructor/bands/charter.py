"""Learners of exercise 08: each plays every deal of goal lines, statements and end conditions.

The careless ones get through the gate with texts that say nothing, so that what they earn is what
their answers to the cases earn. Some look at what a line looks like: its length, its numbers.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from twohats.answers.product import Roadmap
from twohats.product.roadmap import expected_effect_k, supported_worth_k
from twohats.project.charter import KINDS, behaviour_words
from twohats.scenario import Scenario
from twohats.scenario.charter import DEALS

from twohats_instructor.bands.player import Kind, Player
from twohats_instructor.scenario import charter_cases as keys

_NONSENSE = "bla bla bla bla"
_NO_BENEFIT = (None, None)
#: A rule that answers one case: its text, its key and its place among the others -> answer.
Rule = Callable[[str, str, int], str | None]


@dataclass(frozen=True)
class Style:
    """How a learner answers: texts, benefit with what is left over, and a rule for each list."""

    texts: Mapping[str, Any]
    benefit_k: tuple[float | None, float | None]
    goals: Rule
    statements: Rule
    ends: Rule
    own: bool = True


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
    known: dict[str, bool] = {id_: answer == "yes" for id_, answer in goals.items()}
    if goals:  # who answers none of the dealt lines answers none of the own ones either
        known |= dict.fromkeys(KINDS, style.own)
    statements = _answered(keys.SORTED, keys.STATEMENT_DEALS[deal], style.statements)
    ends = _answered(keys.ENDS, keys.END_DEALS[deal], style.ends)
    bar_k, left_over_k = style.benefit_k
    charter = {"lead": lead, "business_case_k": bar_k, "left_over_k": left_over_k, **style.texts}
    return {
        "charter": charter,
        "known_by": {"deal": deal, "known": known},
        "statements": {"deal": deal, "kinds": statements},
        "end_conditions": {"deal": deal, "faults": ends},
    }


def _answered(cases: Mapping[str, Any], ids: list[str], rule: Rule) -> dict[str, str]:
    answers = {id_: rule(cases[id_].text, cases[id_].kind, place) for place, id_ in enumerate(ids)}
    return {id_: answer for id_, answer in answers.items() if answer is not None}


# ---- texts


def _charter_texts(end: str, goals: Mapping[str, tuple[str, float, str]]) -> dict[str, Any]:
    return {
        "purpose": "Households that would give up find it easier to stay with us.",
        "result": "The agreed parts are handed over at both sites, with their handbook.",
        "end_condition": end,
        "handover_owner": "Wei Zhang",
        "why_project": "It has a team, a result and a last day; the product goes on after it.",
        "project_goals": [
            {"kind": kind, "text": text, "number": number, "unit": unit}
            for kind, (text, number, unit) in goals.items()
        ],
    }


def _own_goals(day: float, budget_k: float) -> dict[str, tuple[str, float, str]]:
    return {
        "time": ("Handed over at both sites by the limit", day, "working days"),
        "cost": ("All work and purchases within the budget", budget_k, "$k"),
        "scope": ("Every item of the scope handed over", 5, "items"),
        "quality": ("Open faults that stop an order", 0, "faults"),
    }


def _nonsense(number: float, kinds: tuple[str, ...] = KINDS) -> dict[str, Any]:
    goals = [{"kind": kind, "text": "goal x x", "number": number, "unit": "days"} for kind in kinds]
    texts = dict.fromkeys(("purpose", "result", "end_condition", "why_project"), _NONSENSE)
    return {**texts, "project_goals": goals}


# ---- rules


def _always(answer: str | None) -> Rule:
    return lambda _text, _key, _place: answer


def _by_digits(with_digits: str, without: str) -> Rule:
    return lambda text, _key, _place: with_digits if any(map(str.isdigit, text)) else without


def _by_length(limit: int, short: str, long: str) -> Rule:
    return lambda text, _key, _place: short if len(text) < limit else long


def _by_words(words: str, having: str, without: str) -> Rule:
    """`words` is a pattern of single words, as somebody finds them who looks at the language."""
    found = re.compile(rf"\b({words})\b", re.IGNORECASE)
    return lambda text, _key, _place: having if found.search(text) else without


def _by_behaviour(text: str, _key: str, _place: int) -> str:
    """By the words for what customers do, which the exercise's own checks look for."""
    return "no" if behaviour_words(text) else "yes"


def by_vague_words(text: str, _key: str, _place: int) -> str:
    """By lists of vague words, as somebody learns them by heart."""
    found = (kind for kind, words in _VAGUE.items() if re.search(rf"\b({words})\b", text, re.I))
    return next(found, "sound")


_VAGUE = {
    "feeling": r"happy|satisf\w+|proud|feels?|trusts?|likes?|at ease|love\w*|content|confident",
    "no_day": "a while|long enough|in good time|some time|settled|busy|soon|as long as",
    "no_number": "most|enough|hardly|few|rare|good part|largely|fast|many|nearly|normal|ordinary",
}


def _by_lot(lot: random.Random, choices: tuple[str, ...]) -> Rule:
    return lambda _text, _key, _place: lot.choice(choices)


def _right_but(wrong_places: tuple[int, ...], instead: str) -> Rule:
    """The key, but for some places where the answer is `instead`."""
    return lambda _text, key, place: instead if place in wrong_places else key


_RIGHT = _right_but((), "")


# ---- learners


def _styles(scenario: Scenario, lead: str, deal: int) -> dict[str, tuple[Kind, Style]]:
    return {
        **{name: ("careless", style) for name, style in _careless(scenario, lead, deal).items()},
        **{name: ("honest", style) for name, style in _honest(scenario, lead).items()},
        "product goals among the project's": ("typical", _mixed(scenario, lead)),
    }


def _careless(scenario: Scenario, lead: str, deal: int) -> dict[str, Style]:
    lot = random.Random(f"{lead} {deal}")
    roadmap = Roadmap.model_validate(scenario.reference("roadmap"))
    printed_k = expected_effect_k(roadmap.estimates.get(lead), scenario)
    budget_k = scenario.company.budget_k(lead)
    fault_kinds = ("sound", "no_day", "no_number", "feeling")
    return {
        "clicker": Style(
            _nonsense(1), _NO_BENEFIT, _always("yes"), _always("assumption"), _always("sound")
        ),
        "copier": Style(
            _charter_texts("Two weeks of bookings, and signed", _own_goals(60, 45)),
            (printed_k, printed_k),
            _by_digits("yes", "no"),
            _by_digits("limit", "assumption"),
            _by_digits("sound", "no_number"),
        ),
        "scribbler": Style(
            _nonsense(1),
            (1, 1),
            _by_lot(lot, ("yes", "no")),
            _by_lot(lot, ("limit", "assumption", "against_data")),
            _by_lot(lot, fault_kinds),
            own=lot.random() < 0.5,
        ),
        "hoarder": Style(
            _nonsense(9999), (10_000, 10_000), _always("yes"), _always("limit"), _always("no_day")
        ),
        "minimalist": Style(
            _nonsense(1, ("time",)), _NO_BENEFIT, _always(None), _always(None), _always(None)
        ),
        "looks at the verbs": Style(
            _charter_texts("Two weeks of bookings, and signed", _own_goals(60, 45)),
            (printed_k, printed_k),
            _by_words("is|are|has|have", "yes", "no"),
            _by_words("must|only|alone|has to", "limit", "assumption"),
            _by_words("has|have", "sound", "feeling"),
        ),
        "looks for tests and trials": Style(
            _charter_texts("Two weeks of bookings, and signed", _own_goals(60, 45)),
            (budget_k + 1, printed_k),
            _by_words("test|pilot|trial|signed|passed", "yes", "no"),
            _by_words("will|nobody", "assumption", "against_data"),
            _by_words("on|by|at", "no_number", "sound"),
        ),
        "knows lists of words": Style(
            _charter_texts("Two weeks of bookings, and signed", _own_goals(60, 45)),
            (1.5 * budget_k, budget_k),
            _by_behaviour,
            _by_words("nobody|certainly|will|behave", "assumption", "limit"),
            by_vague_words,
        ),
        "greedy": Style(
            _nonsense(1),
            (budget_k + 1, budget_k),
            _by_length(60, "yes", "no"),
            _by_length(60, "limit", "against_data"),
            _by_length(60, "feeling", "sound"),
        ),
    }


def _honest(scenario: Scenario, lead: str) -> dict[str, Style]:
    day, budget_k = scenario.work.limit(lead).day, scenario.company.budget_k(lead)
    roadmap = Roadmap.model_validate(scenario.reference("roadmap"))
    supported_k = supported_worth_k(lead, roadmap, scenario)
    top_k = supported_k if supported_k > budget_k + 1 else 2 * budget_k
    goals = _own_goals(day, budget_k)
    early = _own_goals(day - 3, budget_k - 4) | {
        "quality": ("At most two wrong boxes in the last test", 2, "boxes")
    }

    def style(
        end: str, share: float, own: Mapping[str, Any], goals_rule: Rule, statements: Rule
    ) -> Style:
        benefit_k = budget_k + 1 + share * (top_k - budget_k - 1)
        texts = _charter_texts(end, own)
        numbers = round(benefit_k, 1), round(supported_k - budget_k)
        return Style(texts, numbers, goals_rule, statements, _RIGHT)

    return {
        "careful, signed list": style(
            "Noor Rahman has signed the list of all parts.", 0.5, goals, _RIGHT, _RIGHT
        ),
        "a date as the end": style(
            f"Both sites have worked with it for ten days, by day {day}.",
            0.1,
            early,
            _right_but((2,), "no"),
            _RIGHT,
        ),
        "a sum as the end": style(
            f"The last invoice of the ${budget_k:g}k is paid, and Oskar has signed.",
            0.9,
            goals,
            _RIGHT,
            _right_but((0, 7), "assumption"),
        ),
        "quick, a count as the end": style(
            "200 orders in a row have left both sites without a wrong item.",
            0.3,
            early,
            _right_but((4,), "no"),
            _right_but((3,), "limit"),
        ),
    }


def _mixed(scenario: Scenario, lead: str) -> Style:
    """All is right, but two of the own project goals say what customers do."""
    day, budget_k = scenario.work.limit(lead).day, scenario.company.budget_k(lead)
    goals = _own_goals(day, budget_k) | {
        "scope": ("Fewer families cancel in summer", 10, "%"),
        "quality": ("Customers complain less than today", 20, "%"),
    }
    texts = _charter_texts("Noor Rahman has signed the list of all parts.", goals)
    roadmap = Roadmap.model_validate(scenario.reference("roadmap"))
    left_over_k = supported_worth_k(lead, roadmap, scenario) - budget_k
    return Style(texts, (budget_k + 5, left_over_k), _RIGHT, _RIGHT, _RIGHT)
