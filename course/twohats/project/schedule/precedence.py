"""What links say together: who waits for whom, how strictly, and what remains without a task."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from twohats.answers.project import Link

#: The fewest and the most days that a task takes.
Span = tuple[float, float]
_NEVER = float("-inf")


def is_predecessor(links: Iterable[Link], before: str, after: str) -> bool:
    """Whether `after` waits for `before`, at once or through others, however loosely."""
    follow: dict[str, set[str]] = {}
    for link in links:
        follow.setdefault(link.before, set()).add(link.after)
    seen: set[str] = set()
    ahead = [before]
    while ahead:
        new = follow.get(ahead.pop(), set()) - seen
        seen |= new
        ahead += new
    return after in seen


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
    into: dict[str, list[Link]] = {id_: [] for id_ in order}
    for link in links:
        into[link.after].append(link)
    begins = {first: _begins(first, order, into, spans) for first in {first for first, _ in pairs}}
    return [(a, b) for a, b in pairs if a == b or begins[a].get(b, _NEVER) < -1e-9]


def _begins(
    first: str, order: Sequence[str], into: Mapping[str, list[Link]], spans: Mapping[str, Span]
) -> dict[str, float]:
    """The day, counted from the end of `first`, before which a task never begins.

    Of a task that does not wait for `first`, nothing is known.
    """
    starts, ends = {first: -spans[first][1]}, {first: 0.0}
    for id_ in order:
        fewest, most = spans[id_]
        for link in into[id_]:
            at = _end_of(link.kind[0], starts, ends).get(link.before, _NEVER) + link.lag
            on_finish = link.kind[1] == "F"
            starts[id_] = max(starts.get(id_, _NEVER), at - most if on_finish else at)
            held = at if on_finish else _NEVER
            ends[id_] = max(ends.get(id_, _NEVER), held, starts[id_] + fewest)
    return starts


def _end_of(letter: str, starts: dict[str, float], ends: dict[str, float]) -> dict[str, float]:
    return ends if letter == "F" else starts


def bypass_task(links: Iterable[Link], id_: str) -> list[Link]:
    """The links without one task: whoever waited for it waits for what it waited for.

    Of several bounds between the same ends, only the strictest is kept.
    """
    links = list(links)
    into = [link for link in links if link.after == id_ and link.before != id_]
    out = [link for link in links if link.before == id_ and link.after != id_]
    kept: dict[tuple[str, str, str], Link] = {}
    rest = [link for link in links if id_ not in (link.before, link.after)]
    for link in (*rest, *(_both(a, b) for a in into for b in out if _carries(a, b))):
        ends = (link.before, link.after, link.kind)
        if ends not in kept or kept[ends].lag < link.lag:
            kept[ends] = link
    return list(kept.values())


def _carries(first: Link, second: Link) -> bool:
    """Whether what holds the task between also holds the one behind it.

    Who waits for the beginning of a task does not wait for what only holds its end.
    """
    return (first.kind[1], second.kind[0]) != ("F", "S")


def _both(first: Link, second: Link) -> Link:
    """Two links one after the other, the task between them done in no time."""
    kind, lag = first.kind[0] + second.kind[1], first.lag + second.lag
    return first.model_copy(update={"after": second.after, "kind": kind, "lag": lag})
