"""Tasks and the links between them, checked once and put in an order that can be walked."""

from __future__ import annotations

from collections.abc import Container, Iterable
from graphlib import CycleError, TopologicalSorter
from typing import Protocol


class LinkLike(Protocol):
    """`after` waits for `before`; `kind` is FS, SS, FF or SF, `lag` in working days."""

    @property
    def before(self) -> str:
        """The id of the task that is waited for."""
        ...

    @property
    def after(self) -> str:
        """The id of the task that waits."""
        ...

    @property
    def kind(self) -> str:
        """FS, SS, FF or SF."""
        ...

    @property
    def lag(self) -> float:
        """Working days between the two."""
        ...


class NetworkError(ValueError):
    """The network cannot be scheduled; the message says why, naming the tasks."""


KINDS = ("FS", "SS", "FF", "SF")


class Network:
    """Tasks in an order in which each comes after all that it waits for.

    `tasks` are ids, `links` anything with before, after, kind and lag. Raises NetworkError for
    an id that is there twice or that no task has, a task linked with itself, or a circle.
    """

    def __init__(self, tasks: Iterable[str], links: Iterable[LinkLike] = ()):
        self.tasks, self.links = tuple(tasks), tuple(links)
        _check_ids(self.tasks)
        self.incoming: dict[str, list[LinkLike]] = {task: [] for task in self.tasks}
        self.outgoing: dict[str, list[LinkLike]] = {task: [] for task in self.tasks}
        for link in self.links:
            _check_link(link, self.incoming)
            self.incoming[link.after].append(link)
            self.outgoing[link.before].append(link)
        self.order = self._ordered()

    def _ordered(self) -> tuple[str, ...]:
        position = {task: index for index, task in enumerate(self.tasks)}
        if all(position[link.before] < position[link.after] for link in self.links):
            return self.tasks  # most plans are written down in an order that can be walked
        waits = {task: [link.before for link in links] for task, links in self.incoming.items()}
        try:
            return tuple(TopologicalSorter(waits).static_order())
        except CycleError as error:
            # graphlib names each task before the one that waits for it, first and last the same.
            circle = " → ".join(error.args[1])
            raise NetworkError(f"There is a loop: {circle}. Remove one of its links.") from None

    @property
    def starts(self) -> tuple[str, ...]:
        """The tasks that wait for nothing."""
        return tuple(task for task in self.tasks if not self.incoming[task])

    @property
    def ends(self) -> tuple[str, ...]:
        """The tasks for which nothing waits."""
        return tuple(task for task in self.tasks if not self.outgoing[task])


def _check_ids(tasks: tuple[str, ...]) -> None:
    if len(set(tasks)) == len(tasks):
        return
    doubled = sorted({task for task in tasks if tasks.count(task) > 1})
    raise NetworkError(
        f"{', '.join(doubled)} is there more than once; each id may be used only once."
    )


def _check_link(link: LinkLike, tasks: Container[str]) -> None:
    if link.before == link.after:
        raise NetworkError(f"{link.before} waits for itself. Remove that link.")
    for end in (link.before, link.after):
        if end not in tasks:
            raise NetworkError(f"A link names {end}, but there is no {end}.")
    if link.kind not in KINDS:
        kinds = ", ".join(KINDS)
        raise NetworkError(f"The link {link.before} → {link.after} is {link.kind!r}, not {kinds}.")
