"""The backlog as its sponsors write it: names, claims, notes. Efforts come from the breakdowns."""

from __future__ import annotations

from dataclasses import dataclass

from twohats_instructor.scenario.breakdown_source import SKILLS, effort
from twohats_instructor.scenario.truth import LISTED


@dataclass(frozen=True)
class Claim:
    """What a sponsor says: customers a quarter, impact 0.25 to 3, confidence in percent."""

    name: str
    sponsor: str
    reach: int
    impact: float
    confidence: int
    note: str


CLAIMS = {
    "I01": Claim(
        "Skip and swap", "Wei Zhang", 9000, 1, 50,
        "Subscribers pause a week or swap items themselves, by app, until the cut-off. "
        "Today they must phone.",
    ),
    "I02": Claim(
        "Live stock service", "Ines Carvalho", 200, 0.25, 80,
        "One place that knows what is on the shelves, updated by the minute. "
        "No customer will ever see it.",
    ),
    "I03": Claim(
        "Delivery promise", "Noor Rahman", 12000, 1, 80,
        "A 30-minute window the evening before, honest news when a van is late, "
        "and a credit without asking.",
    ),
    "I04": Claim(
        "Refer and gift", "Marcus Oyelaran", 20000, 2, 80,
        "Give a box, invite a friend. Should be out before the spring gift season on 1 March 2028.",
    ),
    "I05": Claim(
        "Office invoicing", "Greta Lindqvist", 6200, 3, 100,
        "One monthly invoice for all floors of an office. "
        "The request that comes up in every call I make.",
    ),
    "I06": Claim(
        "AI menu planner", "Leila Haddad", 15000, 2, 80,
        "Plans the family's week from what is in the box. The thing I would want myself. "
        "Uses the first-box answers.",
    ),
    "I07": Claim(
        "Cold-chain sensors", "Noor Rahman", 8000, 1, 50,
        "A thermometer in every crate, so that we know, and do not hope.",
    ),
    "I08": Claim(
        "Pick-up lockers", "Noor Rahman", 4000, 0.5, 50,
        "Six cooled lockers on the way home, as a pilot, for people who are never in.",
    ),
    "I09": Claim(
        "First-box onboarding", "Wei Zhang", 3500, 1, 80,
        "A smaller first box, a guide for the first week, five questions about taste.",
    ),
    "I10": Claim(
        "Loyalty points", "Marcus Oyelaran", 18000, 1, 50,
        "Points for every box, to spend on the next ones. Everybody has them.",
    ),
    "I11": Claim(
        "Payment retry", "Oskar Nyman", 900, 1, 50,
        "Try a refused card again on a better day, and fetch new card numbers from the bank.",
    ),
    "I12": Claim(
        "Substitution rules", "Wei Zhang", 5000, 1, 50,
        "Rules for what may replace what, and a way to say: never send me that.",
    ),
    "I13": Claim(
        "Allergen labels", "Food-safety inspector", 24000, 0.25, 100,
        "The law asks for them on every box from 1 January 2028. "
        "Without them: fines and recalls of about $240k.",
    ),
    "I14": Claim(
        "Pick-to-light", "Noor Rahman", 300, 1, 80,
        "Lamps at the shelves show which item is next. Fewer wrong picks.",
    ),
    "I15": Claim(
        "App rebrand", "Marcus Oyelaran", 24000, 1, 80,
        "New name in the stores, new colors, new pictures. The old look puts people off.",
    ),
    "I16": Claim(
        "Restaurants", "Leila Haddad", 250, 3, 50,
        "Crates for kitchens, ordered until midnight. A market four times our size. "
        "Needs live stock.",
    ),
}  # fmt: skip

HEADER = (
    "id",
    "name",
    "sponsor",
    "claim_reach",
    "claim_impact",
    "claim_confidence",
    *(f"effort_{skill}" for skill in SKILLS),
    "depends_listed",
    "note",
)


def rows() -> list[tuple]:
    """The rows of backlog.csv, in the order of `HEADER`."""
    return [
        (
            id_,
            claim.name,
            claim.sponsor,
            claim.reach,
            f"{claim.impact:g}",
            claim.confidence,
            *(f"{weeks:g}" for weeks in effort(id_).values()),
            " ".join(enabler for dependent, enabler in LISTED if dependent == id_),
            claim.note,
        )
        for id_, claim in CLAIMS.items()
    ]
