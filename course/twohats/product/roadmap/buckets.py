"""Now, Next and Later: an order of priority that the sums read as three quarters."""

from __future__ import annotations

from twohats.answers.product import Roadmap
from twohats.scenario.model import Scenario

BUCKETS = ("now", "next", "later")
# Six quarters in all; what a quarter of building finishes is live from the next one on.
QUARTERS_LIVE = {"now": 5, "next": 4, "later": 3}


def placed(roadmap: Roadmap, scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """The ids in Now, Next and Later, most important first.

    An id that stands twice counts where it stands first; one that the backlog does not know
    counts nowhere.
    """
    first: dict[str, str] = {}
    for entry in roadmap.entries:
        if entry.id in scenario.ids:
            first.setdefault(entry.id, entry.bucket)
    return {name: tuple(id_ for id_, at in first.items() if at == name) for name in BUCKETS}
