"""The company's tables behind a plan: people, prices, stakeholders, purchases."""

from __future__ import annotations

from collections.abc import Iterator

from twohats_instructor.scenario.breakdown import BREAKDOWNS

TEAM = (
    ("Ines Carvalho", "old order system", "old order system", 1, "43 44"),
    ("Tomas Reyes", "back end", "back end", 1, "30 31"),
    ("Priya Nair", "app developer", "app developer", 1, "25"),
    ("Jonas Weber", "app developer", "app developer", 1, "52 53"),
    ("Amara Diallo", "app tester", "app tester", 1, ""),
    ("Lucia Ortega", "warehouse", "warehouse", 1, "36"),
    ("Ben Kowalski", "warehouse", "warehouse; line technician", 1, ""),
    ("Hana Sato", "data analyst", "data analyst", 1, "20"),
    ("Elif Demir", "designer", "designer", 1, ""),
)
RATES = {
    "old order system": 720,
    "back end": 640,
    "app developer": 600,
    "app tester": 460,
    "warehouse": 380,
    "line technician": 480,
    "data analyst": 580,
    "designer": 560,
    "outside reviewer": 900,
}
STAKEHOLDERS = (
    ("Leila Haddad", "Founder and sponsor", 5, 5, "", "", "no"),
    ("Marcus Oyelaran", "Marketing", 4, 3, "", "", "no"),
    ("Greta Lindqvist", "Office sales", 3, 2, "", "", "no"),
    ("Ines Carvalho", "Old order system", 4, 3, "", "", "no"),
    ("Tomas Reyes", "Back end", 4, 3, "", "", "no"),
    ("Noor Rahman", "Warehouses", 5, 4, "Whether both sites take the change", 60, "yes"),
    ("Wei Zhang", "Support", 4, 2, "", "", "no"),
    ("Oskar Nyman", "Finance", 3, 5, "Whether the budget is released", 40, "yes"),
    ("Food-safety inspector", "Authority", 2, 4, "", "", "no"),
)
#: In $k: the P80 of a good plan's cost with all planted risks, and about 5% on top.
BUDGETS_K = {
    "I01": 120,
    "I02": 32,
    "I03": 92,
    "I04": 47,
    "I05": 64,
    "I06": 109,
    "I07": 62,
    "I08": 92,
    "I09": 77,
    "I10": 71,
    "I11": 53,
    "I12": 62,
    "I13": 62,
    "I14": 55,
    "I15": 70,
    "I16": 124,
}


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows of each table."""
    yield "team.csv", ("name", "person_type", "skills", "share", "leave_days"), list(TEAM)
    yield "rates.csv", ("person_type", "dollars_a_day"), list(RATES.items())
    header = ("name", "role", "interest", "influence", "decides", "decision_day", "approver")
    yield "stakeholders.csv", header, list(STAKEHOLDERS)
    yield "budgets.csv", ("initiative", "budget_k"), list(BUDGETS_K.items())
    bought = [(i, "Test devices and licences", 4, 15) for i in BREAKDOWNS]
    yield "purchases.csv", ("initiative", "item", "cost_k", "lead_days"), bought
