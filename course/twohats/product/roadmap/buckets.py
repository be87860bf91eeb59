"""Now, Next and Later: an order of priority that the sums read as three quarters."""

from __future__ import annotations

from twohats.answers.product import Roadmap
from twohats.scenario.model import Scenario

BUCKETS = ("now", "next", "later")
# Six quarters in all; what a quarter of building finishes is live from the next one on.
QUARTERS_LIVE = {"now": 5, "next": 4, "later": 3}


def ids_by_bucket(roadmap: Roadmap, scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """The ids in Now, Next and Later, most important first.

    An id that is there twice counts in its first place; one that is not in the backlog counts
    nowhere.
    """
    bucket_of: dict[str, str] = {}
    for entry in roadmap.entries:
        if entry.id in scenario.ids:
            bucket_of.setdefault(entry.id, entry.bucket)
    return {
        name: tuple(id_ for id_, bucket in bucket_of.items() if bucket == name) for name in BUCKETS
    }
