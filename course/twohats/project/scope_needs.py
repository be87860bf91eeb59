"""What a scope item needs, and what goes with it: an item goes only with all that need it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from twohats.answers.project import Plan

#: What each item needs at once, by its name; an item that needs none may be missing.
ScopeNeeds = Mapping[str, Iterable[str]]


@dataclass(frozen=True)
class UnmetNeed:
    """An item that is left out, and the released items that need it at once."""

    item: str
    needed_by: tuple[str, ...]


def with_dependents(items: Iterable[str], needs: ScopeNeeds) -> set[str]:
    """The items and all that need one of them, at once or through others: they go together."""
    return _reachable(items, _dependents(needs))


def with_needs(items: Iterable[str], needs: ScopeNeeds) -> set[str]:
    """The items and all that they need, at once or through others: they come back together."""
    return _reachable(items, needs)


def independent_items(items: Iterable[str], needs: ScopeNeeds) -> set[str]:
    """The items that need no other of `items`: all others go because of one of these."""
    left_out = set(items)
    return {item for item in left_out if not (with_needs({item}, needs) - {item}) & left_out}


def _dependents(needs: ScopeNeeds) -> dict[str, list[str]]:
    """Which items need each item at once."""
    dependents: dict[str, list[str]] = {}
    for item, needed in needs.items():
        for name in needed:
            dependents.setdefault(name, []).append(item)
    return dependents


def _reachable(items: Iterable[str], neighbors: ScopeNeeds) -> set[str]:
    reached = set(items)
    frontier = list(reached)
    while frontier:
        fresh = set(neighbors.get(frontier.pop(), ())) - reached
        reached |= fresh
        frontier += fresh
    return reached


def released_items(plan: Plan) -> set[str]:
    """The scope items of which at least one task is in the first release."""
    return {task.scope_item for task in plan.tasks if task.in_release}


def unmet_needs(plan: Plan, needs: ScopeNeeds) -> list[UnmetNeed]:
    """What is left out although a released item needs it, in the order of the needs.

    An item without any task is left out as well.
    """
    released = released_items(plan)
    dependents: dict[str, list[str]] = {}
    for item, needed in needs.items():
        for name in needed if item in released else ():
            if name not in released:
                dependents.setdefault(name, []).append(item)
    return [UnmetNeed(item, tuple(needing)) for item, needing in dependents.items()]
