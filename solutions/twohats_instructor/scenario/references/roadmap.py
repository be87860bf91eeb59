"""The reference roadmap: sound and traceable, and some way from the best."""

from __future__ import annotations

from twohats_instructor.scenario.backlog import CLAIMS
from twohats_instructor.scenario.references.rice_estimates import ESTIMATES

# id: bucket, evidence, KPI, outcome
_PLACED_ENTRIES = {
    "I02": (
        "now", ["E11"], "K02",
        "Planners and packers see the same stock: wrong counts fall from 4% to 2% of the items.",
    ),
    "I01": (
        "now", ["E01", "E02"], "K02",
        "Households that are away for a week keep their subscription: skipped weeks for each "
        "cancellation rise from 0.3 to 1.5 by the end of quarter 6.",
    ),
    "I12": (
        "now", ["E05"], "K06",
        "Cooks no longer find in the box what they cannot eat: complaints fall from 14 to 12 per "
        "thousand boxes.",
    ),
    "I13": (
        "next",
        ["E10"],
        "K07",
        "People with an allergy can read on every box which allergens are in it.",
    ),
    "I09": ("next", ["E06"], "K05", "New households stay beyond their fourth box."),
    "I11": ("later", ["E03"], "K04", "Nobody loses the box because a card ran out."),
    "I03": ("later", ["E04"], "K03", "People know when the box comes."),
}  # fmt: skip


def _entry(id_: str) -> dict:
    if id_ not in _PLACED_ENTRIES:
        return {"id": id_, "bucket": "not_doing"}
    bucket, evidence, kpi, outcome = _PLACED_ENTRIES[id_]
    return {"id": id_, "bucket": bucket, "evidence": evidence, "kpi": kpi, "outcome": outcome}


def _roadmap() -> dict:
    other_ids = [id_ for id_ in CLAIMS if id_ not in _PLACED_ENTRIES]
    entries = [_entry(id_) for id_ in [*_PLACED_ENTRIES, *other_ids]]
    return {"origin": "reference", "entries": entries, "estimates": ESTIMATES}


ROADMAP = _roadmap()
