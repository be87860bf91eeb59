"""What a roadmap moves, and the chains of cause and effect that people see behind it.

A chain leads from the work over what somebody does to the measure. Which of them holds depends on
the roadmap and on the world.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean

from twohats.answers.roadmap_v0 import Direction, Measure
from twohats.product.roadmap.events import WEEKS
from twohats.product.roadmap.playback import Playback
from twohats.scenario.model import World

MEASURES: Mapping[Measure, str] = {
    "retention": "Retention",
    "contribution": "Contribution",
    "registrations": "Registrations",
}
DIRECTIONS: Mapping[Direction, str] = {"up": "up", "unchanged": "unchanged", "down": "down"}
#: By so much a measure has to move: retention in points (the year's goal is twice of that), the
#: others as a share of what they were.
LEAST_CHANGE: Mapping[Measure, float] = {
    "retention": 3.0,
    "contribution": 0.1,
    "registrations": 0.1,
}

#: The chains that are offered for each measure and direction, by their ids.
CHAINS: Mapping[Measure, Mapping[Direction, Mapping[str, str]]] = {
    "retention": {
        "up": {
            "r1": "New customers come in, so more people are there at the end.",
            "r2": "Reasons to leave are gone, so fewer customers leave.",
            "r3": "The app can do more, and people who have more to use stay longer.",
        },
        "unchanged": {
            "r4": "As many customers come as leave, so the share stays the same.",
            "r5": "The teams are still building when the six quarters end.",
            "r6": "Customers still leave for the same reasons as before.",
        },
        "down": {
            "r7": "While the teams build, nobody is left to pack the boxes.",
            "r8": "Customers are tired of so much that is new.",
        },
    },
    "contribution": {
        "up": {
            "c1": "Each new registration brings in the price of a box.",
            "c2": "Orders cost less to pack, or some buyers order more.",
            "c3": "Customers who would have left go on paying for boxes.",
        },
        "unchanged": {
            "c4": "Hardly anybody pays longer or more, and few newcomers ever pay.",
            "c5": "What new customers pay is lost again because others leave sooner.",
            "c6": "The work costs as much as it brings in.",
        },
        "down": {
            "c7": "The penalty for missing labels is due in each quarter.",
            "c8": "Those who build are paid out of the contribution.",
        },
    },
    "registrations": {
        "up": {
            "g1": "Customers who stay are counted again in each quarter.",
            "g2": "The app has more in it, so more people find it in the stores.",
            "g3": "People outside are invited, or see something new, and sign up.",
        },
        "unchanged": {
            "g4": "Everybody who wants a box has an account by now.",
            "g5": "Customers feel the change, and people outside see little of it.",
            "g6": "As many accounts are closed as are opened.",
        },
        "down": {
            "g7": "Marketing has no time for prize draws while the teams build.",
            "g8": "People wait for the new version before they sign up.",
        },
    },
}


@dataclass(frozen=True)
class Change:
    """A measure before anything is built, and over the last quarter that was played.

    `size` is what moved: points of retention, else the share of what it was before.
    """

    before: float
    after: float
    size: float

    def direction(self, least: float) -> Direction:
        """Which way it went, if less than `least` is no change."""
        if abs(self.size) < least:
            return "unchanged"
        return "up" if self.size > 0 else "down"


def changes(playback: Playback, world: World) -> dict[Measure, Change]:
    """How each measure changed over six quarters; luck adds up to nothing over a quarter."""
    kept = fmean(playback.retention[-WEEKS:])
    paid_k = fmean(playback.contribution_k[-WEEKS:])
    opened = fmean(playback.registrations[-WEEKS:])
    return {
        "retention": Change(world.retention, kept, kept - world.retention),
        "contribution": _share(world.contribution_k, paid_k),
        "registrations": _share(world.registrations, opened),
    }


def _share(before: float, after: float) -> Change:
    return Change(before, after, after / before - 1)
