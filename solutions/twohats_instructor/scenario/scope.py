"""What goes with each item of a scope: the share of the outcome that is lost without it, its needs.

A share counts what goes with the item, too: every item that needs it.
"""

from __future__ import annotations

from collections.abc import Iterator

from twohats_instructor.scenario.scope_needs import NEEDS

HEADER = ("initiative", "scope_item", "lost_percent", "needs")
#: For each initiative, in per cent of what it is to bring. Shares do not add up: two items may
#: carry the same part of the outcome, and what only measures carries none.
LOST_PERCENT = {
    "I01": {"Rules": 100, "Skip and pause": 70, "Live stock": 30, "Swap": 30, "Billing": 25,
            "Warehouse cut-off": 20, "Measurement": 0, "Release": 100},
    "I02": {"Stock counts": 100, "Feed": 100, "Service": 100, "Switch": 100},
    "I03": {"Promise rules": 100, "Forecast": 60, "Order system": 80, "Messages": 50, "App": 50,
            "Release": 100},
    "I04": {"Reward rules": 100, "Gift": 50, "Billing": 50, "Referral": 50, "Release": 100},
    "I05": {"Invoice form": 100, "Ledger": 90, "Invoice page": 40, "Delivery note": 10,
            "Release": 100},
    "I06": {"Criteria": 100, "Profiles": 100, "Model": 100, "Safety": 30, "Service": 100, "App": 90,
            "Release": 100},
    "I07": {"Devices": 100, "Proof": 80, "Readings": 90, "Release": 100},
    "I08": {"Places": 100, "Cold proof": 100, "Lockers": 100, "Codes": 90, "App": 50, "Round": 70,
            "Release": 100},
    "I09": {"Findings": 100, "Welcome": 60, "Starter box": 30, "Profile": 20, "App": 35,
            "Measurement": 0, "Release": 100},
    "I10": {"Rules": 100, "Ledger": 100, "App": 60, "Measurement": 0, "Release": 100},
    "I11": {"Rules": 100, "Card updater": 45, "Retry": 50, "Notice": 25, "Release": 100},
    "I12": {"Rules": 100, "Pick lines": 80, "Release": 100},
    "I13": {"Duties": 100, "Product data": 100, "Labels": 100, "App": 50, "Release": 100},
    "I14": {"Layout": 100, "Lights": 100, "Control": 100, "Measurement": 0, "Release": 100},
    "I15": {"Look": 100, "Pictures": 40, "App": 80, "Release": 100},
    "I16": {"Offer": 100, "Live stock": 90, "Orders": 90, "Order page": 40, "Night shift": 60,
            "Release": 100},
}  # fmt: skip


def rows() -> Iterator[tuple[str, str, int, str]]:
    """One row an item; what it needs has semicolons between."""
    for initiative, items in LOST_PERCENT.items():
        needs = NEEDS.get(initiative, {})
        for item, percent in items.items():
            yield initiative, item, percent, "; ".join(needs.get(item, ()))
