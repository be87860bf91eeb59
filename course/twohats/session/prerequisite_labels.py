"""The parts that an exercise can build on: what each is called, counted in and shown with."""

from __future__ import annotations

from typing import Any

from twohats.draw.charter import LABELS

_OF_CHARTER = ("lead", "result", "scope", "commit_at")
# Of a long artefact only what the next exercise rests on.
BRIEF: dict[str, Any] = {
    "frozen_roadmap": {"entries": {"__all__": {"id", "bucket", "kpi", "outcome"}}},
    "frozen_charter": set(_OF_CHARTER),
}
NAMES = {
    "vision": "Vision",
    "strategy": "Strategy",
    "evidence": "Evidence",
    "estimates": "Estimates",
    "kpi_tree": "KPI tree",
    "frozen_roadmap": "The roadmap",
    "frozen_charter": "The charter",
    "wbs": "The breakdown",
    "links": "The links",
    "milestones": "The milestones",
}

COLUMNS = {
    "frozen_roadmap": {"id": "Id", "bucket": "Is in", "kpi": "KPI", "outcome": "Outcome statement"},
    "evidence": {"id": "Id", "finding": "Finding", "sources": "From", "confidence": "Confidence"},
    "kpi_tree": {
        "id": "Id",
        "name": "Measure",
        "kind": "Kind",
        "baseline": "Today",
        "target": "Target or limit",
        "unit": "Unit",
        "owner": "Owner",
        "date": "By",
    },
    "wbs": {
        "id": "Id",
        "name": "Package",
        "o": "Days at best",
        "m": "Most likely",
        "p": "At worst",
        "person_type": "Done by",
        "scope_item": "Scope",
    },
    "links": {"before": "This package", "after": "Is followed by", "kind": "Kind", "lag": "Lag"},
    "milestones": {
        "name": "Milestone",
        "task": "Reached when this package is done",
        "day": "Day",
        "owner": "Owner",
        "sign": "Yes/no criterion",
    },
    "estimates": {
        "id": "Id",
        "reach": "Customers reached per quarter",
        "impact": "Impact",
        "confidence": "Confidence (%)",
    },
}

#: What is shown of an artefact with fields, where not all of them are.
FIELDS = {
    "strategy": {"name": "Strategy", "statement": "Statement", "given_up": "Given up"},
    "frozen_charter": {name: LABELS[name] for name in _OF_CHARTER},
}

COUNTED = {
    "evidence": "findings",
    "estimates": "initiatives",
    "kpi_tree": "measures",
    "wbs": "packages",
    "links": "links",
    "milestones": "milestones",
}
# How the places of a roadmap are called on a page.
BUCKET_NAMES = {
    "now": "Now",
    "next": "Next",
    "later": "Later",
    "not_doing": "Not doing",
    "unplaced": "Not placed",
}
