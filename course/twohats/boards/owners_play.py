"""Twelve weeks of lesson 01's eight owners: what they lose, run by run and on average."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from statistics import fmean
from typing import Any

from twohats.answers.decision_rights import OwnerPredictions, Owners
from twohats.both.decision_rights import (
    ENOUGH,
    RUNS,
    WEEKS,
    Arrangement,
    DecisionEvent,
    PlayedDecision,
    everywhere,
    lost_hours,
    play,
    usual_trouble,
)
from twohats.scenario import Scenario
from twohats.widgets.decision_rights.widget import DecisionRightsBoard

#: What the own owners are played beside.
_OTHERS = (("All shared", "both"), ("All product", "product"), ("All project", "project"))


def recurring(scenario: Scenario) -> tuple[PlayedDecision, ...]:
    """The lesson's decisions as the engine plays them."""
    truth = scenario.decision_rights.recurring_truth
    return tuple(
        PlayedDecision(id_, one.events, one.product_knows, one.project_knows, one.lost_hours)
        for id_, one in truth.items()
    )


def arrangement(
    owners: Owners, decisions: tuple[PlayedDecision, ...]
) -> dict[str, tuple[str, str]]:
    """Who decides, as the engine reads it; what has no owner is nobody's."""
    rows = {decision.id: owners.rows.get(decision.id) for decision in decisions}
    return {
        id_: (row.lead or "nobody", row.asked or "nobody") if row else ("nobody", "nobody")
        for id_, row in rows.items()
    }


def knowing_owners(decisions: tuple[PlayedDecision, ...]) -> dict[str, tuple[str, str]]:
    """The side that knows more decides, and asks the other where it does not know enough."""
    return {
        one.id: (
            "product" if one.product_knows >= one.project_knows else "project",
            "nobody" if one.best_known >= ENOUGH else "other",
        )
        for one in decisions
    }


@cache
def usual_runs(scenario: Scenario) -> list[int]:
    """The runs, those first in which owners who know lose about as much as they do on average.

    A first play of twelve very lucky or unlucky weeks would tell of luck and not of owners.
    """
    decisions = recurring(scenario)
    knowing = {id_: (lead, "nobody") for id_, (lead, _) in knowing_owners(decisions).items()}
    runs = range(RUNS)
    lost = [sum(e.hours for e in play(decisions, knowing, run, scenario.seed)) for run in runs]
    return sorted(runs, key=lambda run: abs(lost[run] - fmean(lost)))


def mean_hours(scenario: Scenario, who: Arrangement) -> float:
    """The hours that an arrangement of the lesson's decisions loses, on average."""
    return lost_hours(recurring(scenario), who, scenario.seed)


def hours_each(
    scenario: Scenario, owned: Iterable[tuple[PlayedDecision, tuple[str, str]]]
) -> float:
    """The hours that one decision loses with such an owner: the mean of the given pairs."""
    return fmean(lost_hours((one,), {one.id: owner}, scenario.seed) for one, owner in owned)


def play_owners(board: DecisionRightsBoard, scenario: Scenario, run: int) -> dict[str, Any]:
    """Twelve weeks of one run: the own owners week by week, and three others by their sum."""
    decisions = recurring(scenario)
    own = arrangement(board.parts["owners"], decisions)
    tracks = [("Yours", own), *((name, everywhere(decisions, lead)) for name, lead in _OTHERS)]
    return {
        "weeks": WEEKS,
        "runs": RUNS,
        "owners": board.value["owners"]["rows"],
        "tracks": [_track(name, who, scenario, run) for name, who in tracks],
        "events": [asdict(event) for event in play(decisions, own, run, scenario.seed)],
        "predicted": _predicted(board, decisions, own),
    }


def _predicted(
    board: DecisionRightsBoard, decisions: tuple[PlayedDecision, ...], own: Arrangement
) -> dict[str, Any]:
    """What was said of each predicted decision, and the trouble with the owner it was said of."""
    predictions: OwnerPredictions = board.parts["owner_predictions"]
    first = arrangement(Owners(rows=predictions.made_for), decisions)
    return {
        one.id: {
            "said": (predictions.rows[one.id].choice, predictions.rows[one.id].reason),
            "trouble": usual_trouble(one, owner),
            "owner": owner,
            "is_earlier": owner != own[one.id],
        }
        for one in decisions
        if one.id in predictions.rows
        for owner in [first[one.id] if one.id in predictions.made_for else own[one.id]]
    }


def _track(name: str, who: Arrangement, scenario: Scenario, run: int) -> dict[str, Any]:
    events = play(recurring(scenario), who, run, scenario.seed)
    return {
        "name": name,
        "hours": [round(_hours_until(events, week), 1) for week in range(1, WEEKS + 1)],
        "mean": round(mean_hours(scenario, who)),
    }


def _hours_until(events: list[DecisionEvent], week: int) -> float:
    return sum(event.hours for event in events if event.week <= week)
