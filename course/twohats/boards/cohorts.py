"""The cohort microscope of lesson 06 on Marrowby's two years; the notes keep the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from twohats.product.metrics import (
    campaign_years,
    kept_with,
    kept_without,
    marketing_cost,
    registrations_without,
)
from twohats.scenario import Scenario
from twohats.session.autosave import try_save
from twohats.session.session import Session
from twohats.widgets.cohorts.widget import CohortMicroscope

#: Ages that are shown: the month of registering, one later, and week 8.
AGES = (0, 1, 2)
_PRIZE = "prize"
#: Which measure of a tree each number of a cohort is: they have its name.
COUNTED = {"accounts": "K08", "share": "K05", "kept": "K12", "cost": "K13"}


def open_microscope(session: Session) -> CohortMicroscope:
    """Four lines and a verdict, then totals, averages and cohorts."""
    work, key = session.work, verdict_key(session)
    said = (work.get("notes") or {}).get(key, "")
    scope = CohortMicroscope(
        label="Two years at Marrowby",
        settings=_settings(session.scenario),
        value={"bonus": said if said in ("yes", "no") else ""},
        autosave_key=f"{work.assignment}/notes/{key}",
    )
    scope.observe(
        lambda _change: try_save(
            scope, lambda: work.merge("notes", {key: scope.value["bonus"]})
        ),
        names="value",
    )  # fmt: skip
    return scope


def verdict_key(session: Session) -> str:
    """Under which name the verdict is kept with the lessons' notes."""
    return f"{session.stem}.bonus"


def _settings(scenario: Scenario) -> dict[str, Any]:
    shown, measures = campaign_years(scenario).shown, scenario.measures
    types = scenario.kpis.types

    def line(id_: str, decimals: int) -> dict[str, Any]:
        kind, unit = types[id_], types[id_].unit
        return {"name": kind.name, "unit": unit, "values": shown[id_], "decimals": decimals}

    return {
        "months": list(measures.cohort_months),
        "names": {part: types[id_].name for part, id_ in COUNTED.items()},
        "totals": [line("K09", 0), line("K08", 0), line("K11", 0)],
        "averages": [line("K10", 2)],
        "cohorts": _cohorts(scenario, with_draws=True),
        "without": _cohorts(scenario, with_draws=False),
    }


def _cohorts(scenario: Scenario, *, with_draws: bool) -> list[dict[str, Any]]:
    """Each month whose week 8 has come: accounts, shares by age, customers, what each cost."""
    measures = scenario.measures
    kept = kept_with(measures) if with_draws else kept_without(measures)
    costs = marketing_cost(measures) if with_draws else marketing_cost(measures, has_draws=False)
    opened = [month.registrations for month in measures.history]
    accounts = opened if with_draws else registrations_without(measures)
    rows = zip(measures.cohort_months, accounts, kept, costs, strict=False)
    return [
        {
            "month": month,
            "accounts": count,
            "curve": [*_curve(scenario, month, with_draws=with_draws)[:-1], 100 * stay / count],
            "kept": stay,
            "cost": round(cost / stay),
        }
        for month, count, stay, cost in rows
    ]


def _curve(scenario: Scenario, month: str, *, with_draws: bool) -> list[float]:
    """Of 100 accounts, how many take boxes at each age; drawn ones are left out without draws."""
    return [
        _share([
            (row.registrations, row.kept)
            for row in scenario.measures.at_age(month, age)
            if with_draws or row.source != _PRIZE
        ])
        for age in AGES
    ]  # fmt: skip


def _share(rows: Sequence[tuple[int, int]]) -> float:
    return 100 * sum(kept for _, kept in rows) / sum(count for count, _ in rows)
