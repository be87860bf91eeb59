"""How much of a hand-in is the learner's own, where a finished reference ships with the course."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from twohats.checks.finding import Finding
from twohats.text import share_in_words

#: Honest work agrees with a reference by chance, up to about this share of its decisions.
ALIKE_BY_CHANCE = 0.7


class OwnShare(NamedTuple):
    """The share of the points that own work leaves (0 to 1), and why it is below 1, in words."""

    share: float
    reason: str

    def scaled(self, finding: Finding) -> Finding:
        """The finding as far as the work is the learner's own; the reason is added to it."""
        if not self.reason:
            return finding
        result = f"{finding.seen} {self.reason}"
        return replace(finding, points=round(self.share * finding.points, 4), seen=result)


def own_share(decisions: Any, reference: Any, name: str) -> OwnShare:
    """How far plain data are the learner's own beside a shipped reference of the same form.

    Compared are the single decisions: numbers, texts and names with where they are; in a list the
    place does not count. `name` is what the work is called in a sentence.
    """
    leaves, reference_leaves = Counter(_leaves(decisions)), Counter(_leaves(reference))
    total = reference_leaves.total()
    count = (leaves & reference_leaves).total()
    share = _share_left(count / total) if total else 1.0
    if share == 1.0:
        return OwnShare(1.0, "")
    percent = round(100 * share)
    sentence = (
        f"{share_in_words(count, total, 'decision')} as in the example {name} that ships with the "
        f"course, so {percent}% of the points count."
    )
    return OwnShare(share, sentence)


def _share_left(shipped_share: float) -> float:
    return min(1.0, max(0.0, (1 - shipped_share) / (1 - ALIKE_BY_CHANCE)))


def _leaves(data: Any, path: tuple[Hashable, ...] = ()) -> Iterator[tuple[Hashable, ...]]:
    """Each single value with the names that lead to it; empty ones are no decisions.

    A row of a list is told by its id, if it has one, else by all that is in it.
    """
    if isinstance(data, Mapping):
        for key, value in data.items():
            if key != "id":  # which row it is, and no decision
                yield from _leaves(value, (*path, key))
    elif isinstance(data, list | tuple):
        for row in data:
            key = row.get("id", "") if isinstance(row, Mapping) else ""
            yield from _leaves(row, (*path, key))
    elif data not in (None, "", False):
        yield (*path, data)
