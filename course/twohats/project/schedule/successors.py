"""What waits for what, at once or through others."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.answers.project import Link


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
