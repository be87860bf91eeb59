"""What lesson 06 would have drawn: one goal, four drivers, two guardrails."""

from __future__ import annotations


def _kpi(
    id_: str,
    name: str,
    kind: str,
    parent: str | None,
    unit: str,
    baseline: float,
    target: float,
    owner: str,
) -> dict:
    return {
        "id": id_,
        "name": name,
        "kind": kind,
        "parent": parent,
        "unit": unit,
        "baseline": baseline,
        "target": target,
        "owner": owner,
        "date": "2028-12-31",
    }


KPI_TREE = [
    _kpi("K01", "Customers kept over a quarter", "goal", None, "%", 79.4, 85.4, "Leila Haddad"),
    _kpi(
        "K02", "Weeks skipped for each subscription canceled", "driver", "K01", "weeks", 0.3, 1.5,
        "Wei Zhang",
    ),
    _kpi("K03", "Boxes complete and on time", "driver", "K01", "%", 91, 96, "Noor Rahman"),
    _kpi("K04", "Customers lost by a refused card", "driver", "K01", "%", 4.5, 2.2, "Oskar Nyman"),
    _kpi(
        "K05", "Week-8 retention", "driver", "K01", "%", 17, 28,
        "Marcus Oyelaran",
    ),
    _kpi(
        "K06", "Complaints per thousand boxes", "guardrail", "K01", "complaints", 14, 12,
        "Wei Zhang",
    ),
    _kpi(
        "K07", "Products without a full declaration", "guardrail", "K01", "%", 59, 0,
        "Noor Rahman",
    ),
]  # fmt: skip
