"""What the lesson plays with a KPI tree: two attackers, and two years in which its goal decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import floor
from typing import Any, NamedTuple

from twohats.answers.product import Kpi
from twohats.product.metrics import (
    FIRST_SCREEN,
    CampaignYears,
    Guardrail,
    alarm_share,
    campaign_years,
    decide,
    kept,
    quiet_months,
    registrations_without,
    sees,
    stop_month,
)
from twohats.scenario import Scenario
from twohats.scenario.kpis import Attack
from twohats.widgets.kpi_tree.widget import KpiTreeBoard

TREE = "kpi_tree"
#: Quiet months have the luck of the last year, around today's value.
QUIET_MONTHS = 12
#: More false alarms than in one quiet month of six are soon ignored.
MOST_ALARMS = QUIET_MONTHS // 6
#: An attack is caught by an alarm in so large a share of the months.
_CAUGHT_FROM = 0.8
NPS = "K15"


class Watch(NamedTuple):
    """What guardrails see: the attacks caught, of how many, and the quiet months with an alarm."""

    caught: int
    attacks: int
    alarms: int


def guardrails(tree: Iterable[Kpi], scenario: Scenario) -> list[Guardrail]:
    """The guardrails that have a limit; each limit is on the side on which the measure is worse."""
    types = scenario.kpis.types
    return [
        Guardrail(kpi.id, types[kpi.id].better, kpi.target)
        for kpi in tree
        if kpi.kind == "guardrail" and kpi.id in types and kpi.set_target is not None
    ]


def known_kpis(tree: Iterable[Kpi], scenario: Scenario) -> list[Kpi]:
    """The measures of a tree that the company counts or could count: others were typed by hand."""
    return [kpi for kpi in tree if kpi.id in scenario.kpis.types]


def watch(tree: Iterable[Kpi], rails: Sequence[Guardrail], scenario: Scenario) -> Watch:
    """What guardrails see of the attacks on the goal and the drivers of a tree."""
    months = quiet_months(scenario, QUIET_MONTHS)
    alarms = round(QUIET_MONTHS * alarm_share(rails, months))
    attacks = _attacks(tree, scenario)
    seen = [round(QUIET_MONTHS * sees(rails, attack.shifts, months)) for attack in attacks]
    caught = sum(count >= _CAUGHT_FROM * QUIET_MONTHS and count > alarms for count in seen)
    return Watch(caught, len(attacks), alarms)


def nps_guardrail(tree: Iterable[Kpi], scenario: Scenario) -> Guardrail:
    """NPS with the own limit, else with the tightest one that few quiet months pass."""
    own = (kpi.set_target for kpi in tree if kpi.kind == "guardrail" and kpi.id == NPS)
    limit = next(own, None)
    if limit is None:
        limit = floor(sorted(quiet_months(scenario, QUIET_MONTHS)[NPS])[MOST_ALARMS])
    return Guardrail(NPS, scenario.kpis.types[NPS].better, limit)


def _attacks(tree: Iterable[Kpi], scenario: Scenario) -> list[Attack]:
    """The attacks on a tree: on its goal first, then on its drivers."""
    kpis = list(tree)
    order = [kpi.id for kind in ("goal", "driver") for kpi in kpis if kpi.kind == kind]
    attacks = (one for one in scenario.kpis.attacks if one.measure in order)
    return sorted(attacks, key=lambda one: order.index(one.measure))


def attack_tree(board: KpiTreeBoard, scenario: Scenario) -> None:
    """Show what two attackers do to each goal and driver, and what the guardrails see of it."""
    tree = known_kpis(board.parts[TREE], scenario)
    rails = guardrails(tree, scenario)
    months = quiet_months(scenario, QUIET_MONTHS)
    board.attacked = {
        "tree": board.value[TREE],
        "months": QUIET_MONTHS,
        "wolf": round(QUIET_MONTHS * alarm_share(rails, months)),
        "rows": [
            {
                "measure": attack.measure,
                "attacker": attack.attacker,
                "words": attack.words,
                "shifts": {rail.measure: attack.shifts.get(rail.measure, 0) for rail in rails},
                "seen": round(QUIET_MONTHS * sees(rails, attack.shifts, months)),
            }
            for attack in _attacks(tree, scenario)
        ],
    }


def play_goal(board: KpiTreeBoard, scenario: Scenario) -> dict[str, Any] | None:
    """Two years in which the goal runs the prize draws, beside the first screen's measures.

    None without a goal.
    """
    tree = known_kpis(board.parts[TREE], scenario)
    goal = next((kpi for kpi in tree if kpi.kind == "goal"), None)
    if goal is None:
        return None
    years, types = campaign_years(scenario), scenario.kpis.types
    decisions = decide(years, goal.id, types[goal.id].better)
    stopped = stop_month(decisions)
    return {
        "goal": goal.id,
        "start": years.start,
        "stopped": stopped,
        "months": list(scenario.measures.cohort_months),
        "decisions": [decision._asdict() for decision in decisions],
        "registrations": _registrations(scenario, stopped),
        "kept": kept(years, stopped),
        "tracks": [
            {"name": name, "kept": sum(kept(years, stop))}
            for name, stop in _tracks(years, scenario, stopped)
        ],
    }


def _registrations(scenario: Scenario, stopped: int | None) -> list[int]:
    """Registrations of each month, if the draws end after the month `stopped`."""
    ran = [month.registrations for month in scenario.measures.history]
    if stopped is None:
        return ran
    return [*ran[: stopped + 1], *registrations_without(scenario.measures)[stopped + 1 :]]


def _tracks(
    years: CampaignYears, scenario: Scenario, stopped: int | None
) -> Iterable[tuple[str, int | None]]:
    """The own goal, the measures of the first screen, and no draw from the first month on."""
    yield "Your goal", stopped
    for id_ in FIRST_SCREEN:
        kind = scenario.kpis.types[id_]
        yield kind.name, stop_month(decide(years, id_, kind.better))
    yield "No draw at all", years.start - 1
