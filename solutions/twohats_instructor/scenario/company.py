"""The company's tables behind a plan: people, prices, stakeholders, purchases."""

from __future__ import annotations

from collections.abc import Iterator

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.measures import cohorts

#: The months of the last quarter, counted as in the cohorts.
_LAST_QUARTER = range(cohorts.MONTHS - 3, cohorts.MONTHS)

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
# Without a day: it can be needed on any.
_SPONSOR_DECIDES = "Whether the project goes on, and what gives way"
STAKEHOLDERS = (
    ("Leila Haddad", "Founder and sponsor", 5, 5, _SPONSOR_DECIDES, "", "no"),
    ("Marcus Oyelaran", "Marketing", 4, 3, "", "", "no"),
    ("Greta Lindqvist", "Office sales", 3, 2, "", "", "no"),
    ("Ines Carvalho", "Old order system", 4, 3, "", "", "no"),
    ("Tomas Reyes", "Back end", 4, 3, "", "", "no"),
    ("Noor Rahman", "Warehouses", 5, 4, "Whether both sites take the change", 40, "yes"),
    ("Wei Zhang", "Support", 4, 2, "", "", "no"),
    ("Oskar Nyman", "Finance", 3, 5, "Whether the budget is released", 20, "yes"),
    ("Food-safety inspector", "Authority", 2, 4, "", "", "no"),
)
#: In $k: the P80 of a good plan's cost with all planted risks, and about 5% on top.
BUDGETS_K = {
    "I01": 111,
    "I02": 32,
    "I03": 91,
    "I04": 47,
    "I05": 67,
    "I06": 111,
    "I07": 62,
    "I08": 95,
    "I09": 78,
    "I10": 71,
    "I11": 53,
    "I12": 63,
    "I13": 63,
    "I14": 56,
    "I15": 71,
    "I16": 127,
}
#: What each initiative has to buy: item, $k, lead time in working days.
PURCHASES = (
    ("I01", "Four phones and a test license for swaps", 4, 15),
    ("I02", "Counting scanners for two sites", 4, 20),
    ("I03", "A year of the carriers' scans", 4, 10),
    ("I04", "Printed cards and envelopes for gifts", 4, 15),
    ("I05", "License for joint invoices", 4, 10),
    ("I06", "Rented machines for the planner's model", 4, 5),
    ("I07", "Rent of 600 sensors for the first month", 4, 20),
    ("I08", "Rent of six places for the first month", 4, 15),
    ("I09", "Paper and print of the first box's card", 4, 15),
    ("I10", "License for the points ledger", 4, 10),
    ("I11", "The provider's card updater, first year", 4, 10),
    ("I12", "Mounts and cables for the pick screens", 4, 15),
    ("I13", "Label rolls that hold in a wet box", 4, 20),
    ("I14", "Lights for the first forty shelves", 4, 20),
    ("I15", "License for the new typeface", 4, 5),
    ("I16", "Crates and scales for large orders", 4, 20),
)

#: What four people say when a newcomer meets them; each of them wants something from the roadmap.
INTRODUCTIONS = (
    ("Leila Haddad",
     "I packed the first forty boxes myself. Now the app should plan the week's meals for our "
     "families. Believe me: in two years everybody will have a planner."),
    ("Marcus Oyelaran",
     "60% more people sign up than two years ago. Give me something to give away, and "
     "it will be 100%. That is the number I'm measured by."),
    ("Wei Zhang",
     "My six people read 1,432 messages last quarter. Somebody who is away for a week phones us, "
     "and if nobody picks up before Tuesday noon, they cancel."),
    ("Oskar Nyman",
     "As many customers leave us in a quarter as come. Some accounts just lapse, and nobody ever "
     "clicked on cancel. Before you build something: what does it bring, and who says so?"),
)  # fmt: skip


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows of each table."""
    yield "team.csv", ("name", "person_type", "skills", "share", "leave_days"), list(TEAM)
    yield "rates.csv", ("person_type", "dollars_a_day"), list(RATES.items())
    header = ("name", "role", "interest", "influence", "decides", "decision_day", "approver")
    yield "stakeholders.csv", header, list(STAKEHOLDERS)
    yield "budgets.csv", ("initiative", "budget_k"), list(BUDGETS_K.items())
    groups = ("group", "subscriptions", "contribution_each", "leave_percent")
    yield "customer_groups.csv", groups, _customer_groups()
    yield "introductions.csv", ("name", "words"), list(INTRODUCTIONS)
    yield "purchases.csv", ("initiative", "item", "cost_k", "lead_days"), list(PURCHASES)


def _customer_groups() -> list[tuple]:
    return [
        (name, number, each, round(100 * lost))
        for name, (number, each, lost) in truth.SEGMENTS.items()
    ]


def contribution_k() -> float:
    """What comes in a quarter, in $k: who leaves within it brings in about half."""
    return round(sum(n * each * (1 - lost / 2) for n, each, lost in _segments()) / 1000, 1)


def retention() -> float:
    """The share of the subscriptions that is kept over a quarter, in percent."""
    staying = sum(n * (1 - lost) for n, _each, lost in _segments())
    return round(100 * staying / sum(n for n, _each, _lost in _segments()), 1)


def registrations() -> float:
    """Accounts opened in the last quarter, by every source."""
    return float(sum(sum(cohorts.registrations(month).values()) for month in _LAST_QUARTER))


def _segments() -> list[tuple[int, int, float]]:
    return list(truth.SEGMENTS.values())
