"""What is no answer yet: absent, as it was dealt out, or the reference handed in unchanged."""

from __future__ import annotations

from typing import Any

from twohats.answers.product import Entry, Roadmap
from twohats.product.roadmap import BUCKETS
from twohats.scenario import Scenario

START = "Place at least one initiative in Now, Next or Later; then every check has work to look at."


def no_work(roadmap: Roadmap | None, scenario: Scenario) -> str:
    """Why every check gives 0, as a sentence; empty if there is work to judge.

    A roadmap with nothing in Now, Next and Later keeps every capacity and every rule: it earns
    nothing by that.
    """
    if roadmap is None:
        return "There is no roadmap yet."
    if all(entry.bucket == "unplaced" for entry in roadmap.entries):
        return "The roadmap is as it was dealt out: nothing has been placed."
    if not any(entry.bucket in BUCKETS for entry in roadmap.entries):
        return "Nothing stands in Now, Next or Later."
    if _decisions(roadmap) == _decisions(Roadmap.model_validate(scenario.reference("roadmap"))):
        return "This is the reference roadmap, unchanged. It may be built on, but it is not yours."
    return ""


def _decisions(roadmap: Roadmap) -> dict[str, list[Any]]:
    """What somebody decided, bucket by bucket; only there does the order say something."""
    return {
        bucket: [_plain(entry) for entry in roadmap.entries if entry.bucket == bucket]
        for bucket in BUCKETS
    }


def _plain(entry: Entry) -> dict[str, Any]:
    return entry.model_dump(exclude={"bucket"})
