"""The work of lesson 07 as its judges look at it: the roadmap, and how far it is one's own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from twohats.answers.product import Entry, Roadmap
from twohats.checks.lesson import LessonWork
from twohats.checks.own_share import OwnShare, own_share
from twohats.product.roadmap import BUCKETS, BuildOrder, build_order, ids_by_bucket
from twohats.text import join_list


class RoadmapWork(LessonWork):
    """The roadmap, and its entries by bucket."""

    @cached_property
    def roadmap(self) -> Roadmap:
        """The roadmap as handed in; an empty one if there is none.

        Whoever has played it knows what it leads to: its places and bets count as first played.
        """
        roadmap = self.answers.get("roadmap") or Roadmap(entries=[])
        played = self.answers.get("played_roadmap")
        return roadmap.in_places_of(played) if played and roadmap.entries else roadmap

    @cached_property
    def by_bucket(self) -> dict[str, tuple[str, ...]]:
        """The initiatives of Now, Next and Later, each once."""
        return ids_by_bucket(self.roadmap, self.scenario)

    @cached_property
    def packed(self) -> BuildOrder:
        """What fits, in the order of the cards; what needs what plays no part."""
        return build_order(self.roadmap, self.scenario, ())

    @cached_property
    def first_entries(self) -> dict[str, Entry]:
        """The entries of the backlog's initiatives, each id's first one."""
        first = {entry.id: entry for entry in reversed(self.roadmap.entries)}
        return {id_: first[id_] for id_ in self.scenario.ids if id_ in first}

    def entries(self, *buckets: str) -> list[Entry]:
        """The entries in some of the buckets, each once."""
        return [self.first_entries[id_] for bucket in buckets for id_ in self.by_bucket[bucket]]

    def name(self, id_: str) -> str:
        """An initiative as a learner knows it: Payment retry (I11)."""
        return f"{self.scenario.initiative(id_).name} ({id_})"

    def names(self, ids: Iterable[str]) -> str:
        """Several initiatives in words, the first few of them."""
        return join_list(map(self.name, ids))

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge.

        A roadmap with nothing in Now, Next and Later keeps every capacity and every rule: it earns
        nothing by that.
        """
        if self.answers.get("roadmap") is None:
            return "There is no roadmap yet."
        roadmap = self.roadmap
        if all(entry.bucket == "unplaced" for entry in roadmap.entries):
            return "The roadmap is as it was at the start: nothing has been placed."
        if not any(entry.bucket in BUCKETS for entry in roadmap.entries):
            return "There is nothing in Now, Next or Later."
        if _decisions(roadmap) == _decisions(self._reference):
            return (
                "This is the example roadmap, unchanged. You may build on it, "
                "but it isn't your work."
            )
        return ""

    @cached_property
    def own_share(self) -> OwnShare:
        """Places and their order beside the reference roadmap's, then outcome statements too.

        Findings and measures are not compared: what is right for an entry is right for everybody.
        """
        shares = [
            own_share(part(self.roadmap), part(self._reference), "roadmap")
            for part in (_places, _places_and_outcomes)
        ]
        return min(shares, key=lambda share: share.share)

    @property
    def _reference(self) -> Roadmap:
        return Roadmap.model_validate(self.scenario.reference("roadmap"))


def _decisions(roadmap: Roadmap) -> dict[str, list[Any]]:
    """What somebody decided, bucket by bucket; only there does the order say something."""
    return {
        bucket: [
            entry.model_dump(exclude={"bucket"})
            for entry in roadmap.entries
            if entry.bucket == bucket
        ]
        for bucket in BUCKETS
    }


def _places(roadmap: Roadmap) -> list[dict[str, Any]]:
    """The bucket of each entry, and its place there if it is built."""
    ids = {
        bucket: [entry.id for entry in roadmap.entries if entry.bucket == bucket]
        for bucket in BUCKETS
    }
    return [
        {"id": entry.id, "bucket": entry.bucket}
        | ({"rank": ids[entry.bucket].index(entry.id) + 1} if entry.bucket in ids else {})
        for entry in roadmap.entries
    ]


def _places_and_outcomes(roadmap: Roadmap) -> list[dict[str, Any]]:
    outcomes = {entry.id: entry.outcome.strip() for entry in roadmap.entries}
    return [row | {"outcome": outcomes[row["id"]]} for row in _places(roadmap)]
