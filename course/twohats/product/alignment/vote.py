"""Who signs a package after some turns: on one day as usual, and on many days with other moods."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from twohats.product.alignment.conversation import Conversation
from twohats.product.alignment.packages import Choices, package_value_k, packages
from twohats.product.alignment.quarters import WEEKS
from twohats.scenario.alignment_rooms import Room

#: No mood makes up for a broken promise.
NEVER_SIGNS = -math.inf
#: So far evidence that fits reaches people who were asked: as sure as the evidence is.
WELL_INFORMED = 0.85


@dataclass(frozen=True, eq=False)
class Vote:
    """A package put to the vote; `margins` are points above what each person needs to sign.

    `broken` has the promises that the package does not keep: by name, the option of each issue.
    """

    room: Room
    package: Choices
    margins: Mapping[str, float]
    broken: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def signers(self) -> frozenset[str]:
        """Who signs on a day as usual."""
        return frozenset(name for name, margin in self.margins.items() if margin >= 0)

    @property
    def is_agreed(self) -> bool:
        """Whether all whose signature is needed sign on a day as usual."""
        return set(self.room.needed) <= self.signers

    @property
    def built(self) -> Choices:
        """What is built after the vote: the package, or the loudest list without an agreement."""
        return self.package if self.is_agreed else self.room.draft

    @property
    def weeks_lost(self) -> float:
        """The weeks that pass, once all have signed, until broken promises are settled.

        They are weeks of the second quarter, so there are never more than it has.
        """
        count = sum(len(options) for options in self.broken.values())
        return min(WEEKS, self.room.rules["weeks_of_broken_promise"] * count)

    @property
    def lost_k(self) -> float:
        """What these weeks cost, in $k."""
        return self.room.rules["slip_k_per_week"] * self.weeks_lost

    @property
    def signed_k(self) -> float:
        """What the package brings once it is signed, in $k over six quarters."""
        return package_value_k(self.room, self.package) - self.lost_k

    @property
    def built_k(self) -> float:
        """What is built after the vote brings, in $k over six quarters."""
        return self.signed_k if self.is_agreed else package_value_k(self.room, self.room.draft)

    @cached_property
    def agreed_days(self) -> tuple[bool, ...]:
        """For each of the stored days whether all whose signature is needed sign."""
        return tuple(
            all(self.margins[name] + self.room.moods[name][day] >= 0 for name in self.room.needed)
            for day in self._days
        )

    @cached_property
    def weighted_support(self) -> tuple[float, ...]:
        """For each of the stored days the share of all influence that signs, 0 to 1."""
        influence = {name: sheet.influence for name, sheet in self.room.sheets.items()}
        total = sum(influence.values())
        return tuple(
            sum(
                influence[name]
                for name, margin in self.margins.items()
                if margin + self.room.moods[name][day] >= 0
            )
            / total
            for day in self._days
        )

    @property
    def _days(self) -> range:
        return range(len(next(iter(self.room.moods.values()))))


def vote(conversation: Conversation, package: Choices) -> Vote:
    """The vote on a package, with what the sponsor decided; an open issue is as it was dealt.

    Whose promise the package breaks does not sign it, on whatever day.
    """
    room = conversation.room
    whole = conversation.settled({**room.draft, **package})
    broken = conversation.broken(whole)
    margins = {
        name: NEVER_SIGNS if name in broken else conversation.support(name, whole) - sheet.walk_away
        for name, sheet in room.sheets.items()
    }
    return Vote(room, whole, margins, broken)


@cache
def signable(room: Room, known: float = WELL_INFORMED) -> tuple[dict[str, str], ...]:
    """The packages that all sign whose signature is needed, once evidence has reached everybody.

    `known` says how far, 0 (not a word was said) to 1.
    """
    conversation = Conversation(room)
    for issues in conversation.known.values():
        issues.update(dict.fromkeys(issues, known))
    return tuple(package for package in packages(room) if vote(conversation, package).is_agreed)


def best_signable_k(room: Room) -> float:
    """What the best package is worth that can be signed, in $k over six quarters."""
    return max(package_value_k(room, package) for package in signable(room))
