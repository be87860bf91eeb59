"""Six quarters with a roadmap: three of building, and what they bring in.

One mechanism. The order within the buckets is the priority. Each quarter takes what fits its
people; what does not fit waits at the front of the next. A dependency that was overlooked shows in
the third week: the enabler is started first, others make room, and what depends on it comes a
quarter late and pays for rework.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from graphlib import TopologicalSorter

from twohats.answers.product import Roadmap
from twohats.product.roadmap.buckets import BUCKETS, ids_by_bucket
from twohats.product.roadmap.capacity import capacity_limit
from twohats.scenario.model import Scenario, World
from twohats.text import format_typed_k

QUARTERS = 6


@dataclass(frozen=True)
class Outcome:
    """What a roadmap led to.

    `value_k` is in $k over six quarters, the avoided penalty of the law included; `live` gives the
    first quarter (2 to 5) of each initiative that was finished; `events` are plain sentences.
    """

    value_k: float
    live: dict[str, int]
    events: list[str]


def simulate(roadmap: Roadmap, scenario: Scenario, world: World) -> Outcome:
    """Play the three quarters of building and add up what is live until the sixth ends."""
    run = _Run(scenario, world)
    for quarter, bucket in enumerate(BUCKETS, start=1):
        run.play(quarter, ids_by_bucket(roadmap, scenario)[bucket])
    run.close()
    return Outcome(run.value_k(), {id_: end + 1 for id_, end in run.end.items()}, run.events)


@dataclass
class _Run:
    scenario: Scenario
    world: World
    end: dict[str, int] = field(default_factory=dict)  # id -> quarter in which it is finished
    late: dict[str, int] = field(default_factory=dict)  # id -> quarter of the discovery
    waiting: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)

    def play(self, quarter: int, bucket: Iterable[str]) -> None:
        """One quarter of building."""
        queue = self.waiting + [
            id_ for id_ in bucket if id_ not in self.end and id_ not in self.waiting
        ]
        packed = self._with_discoveries(quarter, queue)
        self.waiting = [id_ for id_ in queue if id_ not in packed]
        self._finish(quarter, packed)
        self._say_who_waits(quarter)

    def _with_discoveries(self, quarter: int, queue: list[str]) -> list[str]:
        """What the quarter takes on, once overlooked enablers have been pulled in first."""
        pulled: list[str] = []
        blocked: set[str] = (
            set()
        )  # dependents that cannot go on, since even their enabler has no room
        packed = self._pack(queue)
        while (gap := self._gap(packed)) is not None:
            dependent, enabler = gap
            if enabler in pulled:
                blocked.add(dependent)
            else:
                pulled.append(enabler)
            if dependent not in self.late:
                self._discover(quarter, dependent, enabler)
            rest = [id_ for id_ in queue if id_ not in pulled]
            packed = self._pack([id_ for id_ in pulled + rest if id_ not in blocked])
        return packed

    def _pack(self, queue: Iterable[str]) -> list[str]:
        """The entries that fit one quarter, in order; a smaller one may pass one that waits."""
        packed: list[str] = []
        for id_ in queue:
            if self._fits([*packed, id_]):
                packed.append(id_)
        return packed

    def _fits(self, ids: list[str]) -> bool:
        return all(
            sum(self.scenario.initiative(id_).effort[skill] for id_ in ids)
            <= capacity_limit(skill, self.scenario)
            for skill in self.scenario.backlog.skills
        )

    def _gap(self, packed: list[str]) -> tuple[str, str] | None:
        """The first entry whose enabler is neither finished nor being built."""
        for id_ in packed:
            for dependent, enabler in self.world.dependencies:
                if dependent == id_ and enabler not in self.end and enabler not in packed:
                    return dependent, enabler
        return None

    def _discover(self, quarter: int, dependent: str, enabler: str) -> None:
        self.late[dependent] = quarter
        self._say(
            f"Quarter {quarter}, week 3: {self._name(dependent)} turns out to need "
            f"{self._name(enabler)}. That is started first; {self._name(dependent)} "
            f"comes a quarter later and loses {self.world.rework:.0%} of its value to rework."
        )

    def _finish(self, quarter: int, packed: list[str]) -> None:
        """Enablers first, since nothing is finished before what it needs."""
        needs = {id_: [e for d, e in self.world.dependencies if d == id_] for id_ in packed}
        for id_ in TopologicalSorter(needs).static_order():
            if id_ not in packed:
                continue
            slip = self.late[id_] + 1 if id_ in self.late else quarter
            self.end[id_] = max([quarter, slip, *(self.end[enabler] for enabler in needs[id_])])

    def _say_who_waits(self, quarter: int) -> None:
        for id_ in self.waiting:
            if quarter < len(BUCKETS):
                self._say(f"Quarter {quarter}: no people left for {self._name(id_)}; it waits.")

    def close(self) -> None:
        """After Later: what was never reached, and what the law says."""
        for id_ in self.waiting:
            self._say(f"After quarter {len(BUCKETS)}: {self._name(id_)} is not done.")
        if not self._is_law_kept():
            law = self.scenario.backlog.law
            self._say(
                f"{law.date}: {self._name(law.initiative)} is not in place; "
                f"the penalty is {format_typed_k(law.penalty_k)}."
            )

    def _is_law_kept(self) -> bool:
        last = BUCKETS.index(self.scenario.backlog.law.by) + 1
        return self.end.get(self.scenario.backlog.law.initiative, QUARTERS) <= last

    def value_k(self) -> float:
        """Effects while live, less rework, and the avoided penalty."""
        value = self.scenario.backlog.law.penalty_k if self._is_law_kept() else 0.0
        for id_, end in self.end.items():
            share = 1 - self.world.rework if id_ in self.late else 1.0
            value += self.world.effects[id_] * (QUARTERS - end) * share
        return value

    def _name(self, id_: str) -> str:
        return f"{self.scenario.initiative(id_).name} ({id_})"

    def _say(self, sentence: str) -> None:
        self.events.append(sentence)
