"""Whether the needs of scope items have a ground in the breakdowns, and the losses follow them."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from math import prod

from twohats.project.scope_needs import ScopeNeeds, independent_items, with_dependents

from twohats_instructor.scenario.breakdown_source import BREAKDOWNS
from twohats_instructor.scenario.scope import LOST_PERCENT
from twohats_instructor.scenario.scope_needs import NEEDED_BY_MEANING, NEEDS, USEFUL_WITHOUT

#: An initiative, an item, and another one that it needs or waits for.
Pair = tuple[str, str, str]


def needs_without_ground() -> list[str]:
    """Needs of which no package waits for one of the needed item, and for which no reason is given.

    Also a reason by meaning that is not wanted: there is such a package, or no such need.
    """
    unfounded = _needs() - _waiting_items()
    return [
        *(f"{_words(pair)}: no package waits" for pair in unfounded - NEEDED_BY_MEANING.keys()),
        *(f"{_words(pair)}: a reason too many" for pair in NEEDED_BY_MEANING.keys() - unfounded),
    ]


def waits_without_decision() -> list[str]:
    """Items that wait for another, of which nobody says whether they need it.

    What opens the breakdown and what closes it is in every release: these are not asked for.
    """
    waiting = {pair for pair in _waiting_items() if not set(pair[1:]) & _fixed_items(pair[0])}
    undecided = waiting - _needs()
    return [
        *(f"{_words(pair)}: not decided" for pair in undecided - USEFUL_WITHOUT.keys()),
        *(f"{_words(pair)}: a reason too many" for pair in USEFUL_WITHOUT.keys() - undecided),
    ]


def unsound_needs() -> list[str]:
    """Needs of an unknown item, in a circle, or of an item that loses less than goes with it."""
    return [f"{id_}: {fault}" for id_, needs in NEEDS.items() for fault in _unsound(id_, needs)]


def _unsound(initiative: str, needs: ScopeNeeds) -> Iterator[str]:
    losses = LOST_PERCENT[initiative]
    unknown = ({*needs} | {item for needed in needs.values() for item in needed}) - losses.keys()
    if unknown:
        yield f"unknown {sorted(unknown)}"
        return
    try:
        TopologicalSorter(needs).prepare()
    except CycleError:
        yield "items that need one another in a loop"
        return
    for item, percent in losses.items():
        going = with_dependents({item}, needs) - {item}
        share = prod(1 - losses[name] / 100 for name in independent_items(going, needs))
        if percent < 100 * (1 - share) - 1e-9:
            yield f"{item} loses {percent}%, and {100 * (1 - share):.0f}% go with it"


def _needs() -> set[Pair]:
    return {
        (initiative, item, needed)
        for initiative, items in NEEDS.items()
        for item, all_needed in items.items()
        for needed in all_needed
    }


def _waiting_items() -> set[Pair]:
    """Every item of which a package waits at once for one of another item."""
    pairs = set()
    for initiative, tasks in BREAKDOWNS.items():
        items = {task.id: task.scope_item for task in tasks}
        pairs |= {
            (initiative, task.scope_item, items[predecessor])
            for task in tasks
            for predecessor in task.predecessors
            if items[predecessor] != task.scope_item
        }
    return pairs


def _fixed_items(initiative: str) -> set[str]:
    tasks = BREAKDOWNS[initiative]
    return {tasks[0].scope_item, tasks[-1].scope_item}


def _words(pair: Pair) -> str:
    return "{}: {} after {}".format(*pair)
