"""A scenario for tests of pictures and widgets: sixteen initiatives, findings, measures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from twohats.answers.product import Roadmap
from twohats.scenario import AskedDate, Backlog, Initiative, Law, Scenario

SKILLS = {"BE": "Back end", "MO": "Mobile app", "OP": "Operations", "DA": "Data", "UX": "Design"}
CAPACITY = {"BE": 18.0, "MO": 14.0, "OP": 13.0, "DA": 8.0, "UX": 7.0}
ROWS = [
    ("I01", "Skip and swap", "Wei Zhang", (8, 9, 3, 2, 3), ()),
    ("I02", "Live stock service", "Ines Carvalho", (6, 0, 4, 2, 0), ()),
    ("I03", "Delivery promise", "Noor Rahman", (6, 6, 4, 2, 2), ()),
    ("I04", "Refer and gift", "Marcus Oyelaran", (2, 6, 0, 1, 3), ()),
    ("I05", "Office invoicing", "Greta Lindqvist", (6, 2, 1, 1, 1), ()),
    ("I06", "AI meal planner", "Leila Haddad", (5, 6, 0, 8, 4), ("I09",)),
    ("I07", "Cold-chain sensors", "Noor Rahman", (3, 0, 10, 3, 0), ()),
    ("I08", "Lockers pilot", "Marcus Oyelaran", (3, 4, 12, 0, 2), ()),
    ("I09", "First-box onboarding", "Wei Zhang", (2, 5, 1, 1, 4), ()),
    ("I10", "Loyalty points", "Marcus Oyelaran", (5, 4, 0, 3, 2), ()),
    ("I11", "Payment retry", "Oskar Nyman", (4, 1, 0, 1, 0), ()),
    ("I12", "Substitution rules", "Wei Zhang", (1, 0, 6, 2, 0), ()),
    ("I13", "Allergen labels", "Oskar Nyman", (3, 2, 4, 0, 1), ()),
    ("I14", "Pick-to-light", "Noor Rahman", (1, 0, 9, 1, 0), ()),
    ("I15", "App rebrand", "Marcus Oyelaran", (0, 9, 0, 0, 7), ()),
    ("I16", "Restaurant boxes", "Greta Lindqvist", (9, 5, 9, 3, 3), ("I02",)),
]
EVIDENCE = [
    ("E01", "Skip or change is named by 24% of all who leave.", 1100, "high"),
    ("E02", "22% of losses follow a failed card; nobody complains.", 30000, "high"),
    ("E03", "Late or missing boxes stand behind 19% of losses.", 1100, "medium"),
    ("E04", "Invoice messages come from 14 accounts.", 1432, "high"),
    ("E05", "New customers who cook the first box stay longer.", None, "low"),
]
KPIS = [
    ("K01", "Retention of subscriptions", "goal"),
    ("K02", "Week-8 retention", "driver"),
    ("K03", "Late rate", "guardrail"),
]


def scenario() -> Scenario:
    """Sixteen initiatives, two listed dependencies, one law, one season."""
    backlog = Backlog(
        initiatives=tuple(_initiative(*row) for row in ROWS),
        skills=SKILLS,
        capacity=CAPACITY,
        value_per_impact=20.0,
        law=Law("I13", "next", 240.0, "2028-01-01"),
        asked_dates={
            "I13": AskedDate("2028-01-01", "The law asks for it."),
            "I04": AskedDate("2028-03-01", "The gift season begins."),
            "I15": AskedDate("2028-01-10", "New year, new look."),
        },
        arrows={"A01": ("I01", "I02"), "A02": ("I08", "I07"), "A03": ("I12", "I02")},
    )
    return Scenario(
        id="small",
        version="1",
        seed=1,
        title="A pack for tests",
        folder=Path(),
        backlog=backlog,
    )


def carried() -> dict[str, Any]:
    """What lesson 07 builds on, as plain data."""
    evidence = [
        {"id": id_, "need": "skip", "finding": finding, "sources": ["exit_survey"]}
        | {"sample": sample, "share_of_losses": None, "confidence": confidence}
        for id_, finding, sample, confidence in EVIDENCE
    ]
    kpis = [
        {"id": id_, "name": name, "kind": kind, "parent": None, "unit": "%", "baseline": 60.0}
        | {"target": 66.0, "owner": "product", "date": "2028-12-31"}
        for id_, name, kind in KPIS
    ]
    estimates = {
        "I01": {"reach": 4200, "impact": 2.0, "confidence": 60},
        "I02": {"reach": 1200, "impact": 0.5, "confidence": 80},
        "I03": {"reach": 3000, "impact": 1.0, "confidence": 70},
        "I09": {"reach": 2400, "impact": 1.0, "confidence": 50},
        "I11": {"reach": 3600, "impact": 1.25, "confidence": 90},
        "I12": {"reach": 1500, "impact": 0.75, "confidence": 70},
    }
    return {"evidence": evidence, "kpi_tree": kpis, "estimates": estimates}


def roadmap(**buckets: str) -> Roadmap:
    """A roadmap from ids by bucket: roadmap(now="I01 I02", next="I13"); the rest is unplaced."""
    places = {id_: bucket for bucket, ids in buckets.items() for id_ in ids.split()}
    rest = [row[0] for row in ROWS if row[0] not in places]
    entries = [{"id": id_, "bucket": bucket} for id_, bucket in places.items()]
    entries += [{"id": id_} for id_ in rest]
    return Roadmap.model_validate({"entries": entries, "estimates": carried()["estimates"]})


def good() -> Roadmap:
    """A roadmap with evidence, measures and outcomes, within capacity."""
    plain = roadmap(
        now="I01 I02 I12", next="I03 I09 I11 I13", later="I07 I05",
        not_doing="I04 I06 I08 I10 I14 I15 I16",
    ).model_dump()  # fmt: skip
    for entry in plain["entries"]:
        if entry["bucket"] in ("now", "next"):
            entry.update(evidence=["E01"], kpi="K02")
        if entry["bucket"] == "now":
            entry["outcome"] = (
                "Families who travel skip a week themselves; losses fall from 17% to 14%."
            )
    return Roadmap.model_validate(plain)


def crowded() -> Roadmap:
    """A roadmap that asks too much of Now and puts a dependent before its enabler."""
    return roadmap(now="I01 I06 I10 I16", next="I09 I03", later="I02", not_doing="I14 I15")


def _initiative(
    id_: str, name: str, sponsor: str, effort: tuple[int, ...], needs: tuple[str, ...]
) -> Initiative:
    weeks = {skill: float(amount) for skill, amount in zip(SKILLS, effort, strict=True)}
    return Initiative(id_, name, sponsor, 5000, 2.0, 80, weeks, needs, f"Asked for by {sponsor}.")
