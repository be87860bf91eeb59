"""The hand-over at the desk: which roadmap it starts from, what is known, what it keeps.

Beside the charter it keeps those that were written for other leads: they come back with their lead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from twohats.answers import Store, read
from twohats.answers.product import Kpi, Roadmap
from twohats.both.handover import (
    LINES_OF,
    enablers,
    hand_over,
    last_deliverables,
    lead_candidates,
    playable,
    too_small,
)
from twohats.product.roadmap import expected_effect_k
from twohats.scenario import Scenario
from twohats.session.autosave import autosave, autosave_items, to_json
from twohats.session.paths import work_path
from twohats.widgets.charter.widget import CharterBoard

_NONE_CAN_LEAD = (
    "Nothing in Now of your roadmap is large enough to lead a project, so you work with the "
    "reference roadmap here."
)
_TOO_SMALL = "{:g} person-weeks: too small for a charter of its own"
_ANOTHER = "Your charter leads with {}, which no longer stands in Now. Choose an entry anew."


def charter_board(
    store: Store, scenario: Scenario, name: str, carried: Mapping[str, Any]
) -> CharterBoard:
    """The hand-over of the charter `name` in `store`.

    `carried` may hold a frozen roadmap and a KPI tree; for what is not there the reference is
    taken.
    """
    told = carried.get("frozen_roadmap") or _reference(scenario)
    kpis = carried.get("kpi_tree") or _kpis(scenario)
    used, kept = playable(told, scenario), to_json(store.get(name))
    rows = [_lead(id_, used, scenario, kpis) for id_ in lead_candidates(used, scenario)]
    made = CharterBoard.for_charter(
        kept,
        rows,
        [asdict(one) for one in scenario.charter_questions],
        _settings(scenario, kpis)
        | {
            "notice": _NONE_CAN_LEAD if used is not told else _gone(kept, rows),
            "too_small": _too_small(used, scenario),
        },
        aside=_aside(store),
        label="Your draft" if name.startswith("draft_") else "Your charter",
        autosave_key=f"{store.assignment}/{name}",
    )
    autosave(made, store, name)
    autosave_items(made, store, _ASIDE, trait="aside")
    return made


_ASIDE = "charters_aside"


def _aside(store: Store) -> dict[str, Any]:
    """The charters written for other leads, as data; an exercise also knows those of its lesson."""
    own, path = store.get(_ASIDE) or {}, work_path(store.path.parent)
    drafted = read(path, store.pack, "my_work").sound if path != store.path else {}
    return to_json({**drafted.get(_ASIDE, {}), **own})


def _lead(id_: str, roadmap: Roadmap, scenario: Scenario, kpis: Sequence[Kpi]) -> dict[str, Any]:
    """One entry that can lead: what the roadmap says of it, and what is known of its limits."""
    given, limit = hand_over(roadmap, id_, scenario, kpis), scenario.limit(id_)
    return {
        "id": id_,
        "name": scenario.initiative(id_).name,
        "enablers": [scenario.initiative(one).name for one in enablers(id_, scenario)],
        "charter": given.charter.model_dump(mode="json"),
        "sources": dict(given.sources),
        "day": limit.day,
        "reason": limit.reason,
        "budget_k": scenario.budget_k(id_),
        "statements": [asdict(one) for one in scenario.statements(id_)],
        "deliverables": last_deliverables(id_, scenario),
        "worth_k": _worth_k(id_, roadmap, scenario),
        "avoids_k": scenario.avoided_k(id_),
    }


def _worth_k(id_: str, roadmap: Roadmap, scenario: Scenario) -> float | None:
    """What the roadmap's own estimate expects in $k a quarter; None without an estimate."""
    estimate = roadmap.estimates.get(id_)
    return None if estimate is None else round(expected_effect_k(estimate, scenario), 1)


def _too_small(roadmap: Roadmap, scenario: Scenario) -> list[dict[str, str]]:
    """The entries of Now that cannot lead, and why."""
    return [
        {"id": id_, "name": scenario.initiative(id_).name, "reason": _TOO_SMALL.format(weeks)}
        for id_, weeks in too_small(roadmap, scenario).items()
    ]


def _settings(scenario: Scenario, kpis: Sequence[Kpi]) -> dict[str, Any]:
    policy = scenario.policy
    return {
        "kpis": to_json(list(kpis)),
        "people": [
            {"name": one.name, "role": one.role, "decides": one.decides}
            for one in scenario.stakeholders
        ],
        "policy": {"commit_at": policy.commit_at, "idle_day_k": policy.idle_day_k},
    }


def _gone(kept: Mapping[str, Any] | None, rows: list[dict[str, Any]]) -> str:
    lead = (kept or {}).get("lead")
    return _ANOTHER.format(lead) if lead and lead not in {row["id"] for row in rows} else ""


def _reference(scenario: Scenario) -> Roadmap:
    return Roadmap.model_validate(scenario.reference("roadmap"))


def _kpis(scenario: Scenario) -> list[Kpi]:
    return [Kpi.model_validate(one) for one in scenario.reference("kpi_tree")]


_BETS = ("all eight", "about five", "about two")


def compare_charter(bet: Any, made: CharterBoard | None) -> str:
    """The bet on how much a roadmap answers beside what it did, and what is open now, as HTML."""
    lead = made.lead if made else {}
    if not lead:
        return "<p>No entry leads yet. Choose one above, then run this cell again.</p>"
    given = [id_ for id_, lines in LINES_OF.items() if lead["sources"][lines[0]] == "roadmap"]
    known = bet is not None and bet.first < len(_BETS)
    said = f"Your bet: <b>{_BETS[bet.first]}</b>. " if known else "You have not made a bet yet. "
    answers = made.value["answers"]
    open_ = [
        id_
        for id_ in LINES_OF
        if answers.get(id_, {}).get("source", "missing") in ("assumption", "missing")
        and id_ not in given
    ]
    return (
        f"<p>{said}Of the sponsor's {len(LINES_OF)} questions the roadmap answers "
        f"<b>{len(given)}</b>: {', '.join(given) or 'none'}. "
        f"Still open or assumed in your draft: <b>{len(open_)}</b>"
        f"{' (' + ', '.join(open_) + ')' if open_ else ''}.</p>"
    )
