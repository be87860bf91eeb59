"""What links say together: who waits for whom, how strictly, and what remains without a task."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from twohats.answers.project import Link

#: The fewest and the most days that a task takes.
Span = tuple[float, float]
_NEVER = float("-inf")


def all_successors(links: Iterable[Link], ids: Iterable[str]) -> set[str]:
    """The tasks `ids`, and all tasks that wait for one of them, at once or through others."""
    followers: dict[str, set[str]] = {}
    for link in links:
        followers.setdefault(link.before, set()).add(link.after)
    successors = set(ids)
    frontier = list(successors)
    while frontier:
        fresh = followers.get(frontier.pop(), set()) - successors
        successors |= fresh
        frontier += fresh
    return successors


def is_predecessor(links: Iterable[Link], predecessor: str, successor: str) -> bool:
    """Whether `successor` waits for `predecessor`, at once or through others, however loosely."""
    links = tuple(links)
    direct = {link.after for link in links if link.before == predecessor}
    return successor in all_successors(links, direct)


def broken_precedences(
    pairs: Sequence[tuple[str, str]],
    order: Sequence[str],
    links: Iterable[Link],
    spans: Mapping[str, Span],
) -> list[tuple[str, str]]:
    """The pairs of which the second task may begin before the first one is done.

    Other links than the direct one count as well, if they are at least as strict together,
    whatever each task takes within its span. `order` must keep the links.
    """
    incoming: dict[str, list[Link]] = {id_: [] for id_ in order}
    for link in links:
        incoming[link.after].append(link)
    starts = {
        first: _earliest_starts(first, order, incoming, spans)
        for first in {first for first, _ in pairs}
    }
    return [
        (first, second)
        for first, second in pairs
        if first == second or starts[first].get(second, _NEVER) < -1e-9
    ]


def _earliest_starts(
    first: str, order: Sequence[str], incoming: Mapping[str, list[Link]], spans: Mapping[str, Span]
) -> dict[str, float]:
    """The day, counted from the end of `first`, before which a task never begins.

    Of a task that does not wait for `first`, nothing can be said.
    """
    starts, ends = {first: -spans[first][1]}, {first: 0.0}
    for id_ in order:
        shortest, longest = spans[id_]
        for link in incoming[id_]:
            events = ends if link.kind[0] == "F" else starts
            bound = events.get(link.before, _NEVER) + link.lag
            holds_finish = link.kind[1] == "F"
            starts[id_] = max(starts.get(id_, _NEVER), bound - longest if holds_finish else bound)
            least_end = bound if holds_finish else _NEVER
            ends[id_] = max(ends.get(id_, _NEVER), least_end, starts[id_] + shortest)
    return starts


def bypass_task(links: Iterable[Link], id_: str) -> list[Link]:
    """The links without one task: what waited for it waits for what it waited for.

    Of several bounds between the same ends, only the strictest stays.
    """
    links = list(links)
    incoming = [link for link in links if link.after == id_ and link.before != id_]
    outgoing = [link for link in links if link.before == id_ and link.after != id_]
    direct = [link for link in links if id_ not in (link.before, link.after)]
    joined = [
        _join(first, second)
        for first in incoming
        for second in outgoing
        if _carries_over(first, second)
    ]
    strictest: dict[tuple[str, str, str], Link] = {}
    for link in (*direct, *joined):
        ends = (link.before, link.after, link.kind)
        if ends not in strictest or strictest[ends].lag < link.lag:
            strictest[ends] = link
    return list(strictest.values())


def _carries_over(first: Link, second: Link) -> bool:
    """Whether what holds the task between also holds the one behind it.

    What waits for the beginning of a task does not wait for what only holds its end.
    """
    return (first.kind[1], second.kind[0]) != ("F", "S")


def _join(first: Link, second: Link) -> Link:
    """Two links one after the other, the task between them done in no time."""
    kind, lag = first.kind[0] + second.kind[1], first.lag + second.lag
    return first.model_copy(update={"after": second.after, "kind": kind, "lag": lag})
