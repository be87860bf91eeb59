"""Three roadmaps that others would have made, played beside the learner's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from twohats.scenario import Scenario

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.placement import by_score, fill_buckets
from twohats_instructor.typical.careless_roadmaps import claimed_scores

#: What the founder would do: her planner first, then kitchens, then what the law asks, and so on.
FOUNDERS_ORDER = (
    "I06", "I16", "I13", "I07", "I12", "I08", "I03", "I09", "I10", "I04", "I14", "I15", "I01",
    "I11", "I05", "I02",
)  # fmt: skip


def rivals(scenario: Scenario) -> list[dict[str, Any]]:
    """Each with its name, whose portrait is next to it, how it was made, and each id's bucket."""
    claimed = claimed_scores(scenario).__getitem__
    return [
        {
            "name": "The requesters' list",
            "who": "Marcus Oyelaran",
            "how": "sorted by the requesters' own reach, impact and confidence",
            "placement": _filled(scenario, by_score(scenario, claimed)),
        },
        {
            "name": "The founder's choice",
            "who": "Leila Haddad",
            "how": "her menu planner first, then restaurants, then what the law asks",
            "placement": _filled(scenario, FOUNDERS_ORDER),
        },
        {
            "name": "The list by messages",
            "who": "Greta Lindqvist",
            "how": "sorted by the number of messages about each idea",
            "placement": _filled(scenario, by_score(scenario, truth.MENTIONS.__getitem__)),
        },
    ]


def _filled(scenario: Scenario, order: Iterable[str]) -> dict[str, str]:
    """As the backlog's own dependencies allow."""
    return fill_buckets(scenario, order, truth.LISTED)
