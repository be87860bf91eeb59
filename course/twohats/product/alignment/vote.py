"""Who signs a package after some turns: on one day as usual, and on many days with other moods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from twohats.product.alignment.conversation import Conversation
from twohats.product.alignment.packages import Choices, package_value_k, packages
from twohats.scenario.alignment import Room

#: So far evidence that fits reaches people who were asked: as sure as the evidence is.
WELL_INFORMED = 0.85


@dataclass(frozen=True, eq=False)
class Vote:
    """A package put to the vote; `margins` are points above what each person needs to sign."""

    room: Room
    package: Choices
    margins: Mapping[str, float]

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

    @cached_property
    def worth_k(self) -> tuple[float, ...]:
        """For each of the stored days what is built then, in $k over six quarters."""
        signed, draft = (package_value_k(self.room, one) for one in (self.package, self.room.draft))
        return tuple(signed if is_agreed else draft for is_agreed in self.agreed_days)

    @property
    def _days(self) -> range:
        return range(len(next(iter(self.room.moods.values()))))


def vote(conversation: Conversation, package: Choices) -> Vote:
    """The vote on a package, with what the sponsor decided; an open issue is as it was dealt."""
    room = conversation.room
    whole = conversation.settled({**room.draft, **package})
    margins = {
        name: conversation.support(name, whole) - sheet.walk_away
        for name, sheet in room.sheets.items()
    }
    return Vote(room, whole, margins)


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
