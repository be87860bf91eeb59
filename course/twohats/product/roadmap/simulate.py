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
from twohats.product.roadmap import events
from twohats.product.roadmap.buckets import BUCKETS, ids_by_bucket
from twohats.product.roadmap.capacity import capacity_limit
from twohats.product.roadmap.events import WEEKS, Event
from twohats.scenario.model import Scenario, World
from twohats.text import format_typed_k

QUARTERS = 6


@dataclass(frozen=True)
class Outcome:
    """What a roadmap led to.

    `value_k` is in $k over six quarters, the avoided penalty of the law included; `live` gives the
    first quarter (2 to 5) of each initiative that was finished, `shares` what rework has left of
    its effect (0 to 1), `earned_k` what it brought in. `events` are in the order of their weeks.
    """

    value_k: float
    live: dict[str, int]
    shares: dict[str, float]
    earned_k: dict[str, float]
    is_law_kept: bool
    events: list[Event]


def simulate(roadmap: Roadmap, scenario: Scenario, world: World) -> Outcome:
    """Play the three quarters of building and add up what is live until the sixth ends."""
    run = _Run(scenario, world)
    for quarter, bucket in enumerate(BUCKETS, start=1):
        run.play(quarter, ids_by_bucket(roadmap, scenario)[bucket])
    run.close()
    return run.outcome()


def brought_k(roadmap: Roadmap, scenario: Scenario, world: World) -> float:
    """What a roadmap brings in over six quarters in $k, the penalty taken off if it is due."""
    return brought_of(simulate(roadmap, scenario, world), scenario)


def brought_of(outcome: Outcome, scenario: Scenario) -> float:
    """What an outcome brings in ($k): a penalty that was avoided is nothing earned."""
    return outcome.value_k - scenario.backlog.law.penalty_k


@dataclass
class _Run:
    scenario: Scenario
    world: World
    end: dict[str, int] = field(default_factory=dict)  # id -> quarter in which it is finished
    late: dict[str, int] = field(default_factory=dict)  # id -> quarter of the discovery
    waiting: list[str] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def play(self, quarter: int, bucket: Iterable[str]) -> None:
        """One quarter of building."""
        queue = self.waiting + [
            id_ for id_ in bucket if id_ not in self.end and id_ not in self.waiting
        ]
        planned = self._pack(queue)
        self._begin(events.first_week(quarter), planned)
        packed, pulled = self._with_discoveries(quarter, queue, planned)
        # What fits only now that others make room is begun now; of enablers the discovery tells.
        late = [id_ for id_ in packed if id_ not in planned and id_ not in pulled]
        self._begin(events.week_found(quarter), late)
        self.waiting = [id_ for id_ in queue if id_ not in packed]
        self._finish(quarter, packed)
        self._note_who_waits(quarter, planned)

    def _with_discoveries(
        self, quarter: int, queue: list[str], planned: list[str]
    ) -> tuple[list[str], list[str]]:
        """What the quarter takes on, once overlooked enablers have been pulled in; and these."""
        pulled: list[str] = []
        blocked: set[str] = (
            set()
        )  # dependents that cannot go on, since even their enabler has no room
        packed = planned
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
        return packed, pulled

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
        names = (self._name(dependent), self._name(enabler))
        self.events.append(events.missing(quarter, (dependent, enabler), names, self.world.rework))

    def _begin(self, week: int, ids: list[str]) -> None:
        if ids:
            self.events.append(events.begun(week, {id_: self._name(id_) for id_ in ids}))

    def _finish(self, quarter: int, packed: list[str]) -> None:
        """Enablers first, since nothing is finished before what it needs."""
        needs = {id_: [e for d, e in self.world.dependencies if d == id_] for id_ in packed}
        for id_ in TopologicalSorter(needs).static_order():
            if id_ not in packed:
                continue
            slip = self.late[id_] + 1 if id_ in self.late else quarter
            self.end[id_] = max([quarter, slip, *(self.end[enabler] for enabler in needs[id_])])

    def _note_who_waits(self, quarter: int, planned: list[str]) -> None:
        """From the first week on; what makes room for an enabler, from its discovery on."""
        if quarter == len(BUCKETS):
            return
        for id_ in self.waiting:
            is_pushed = id_ in planned
            week = events.week_found(quarter) if is_pushed else events.first_week(quarter)
            self.events.append(events.waiting(week, id_, self._name(id_)))

    def close(self) -> None:
        """After Later: what can be used when, what was never reached, and what the law says."""
        for quarter in sorted({end + 1 for end in self.end.values()}):
            ids = [id_ for id_, end in self.end.items() if end + 1 == quarter]
            self.events.append(events.live(quarter, {id_: self._name(id_) for id_ in ids}))
        last = len(BUCKETS)
        if self.waiting:
            self.events.append(events.undone(last, {id_: self._name(id_) for id_ in self.waiting}))
        if not self._is_law_kept():
            law = self.scenario.backlog.law
            week, amount = WEEKS * self._law_quarter, format_typed_k(law.penalty_k)
            self.events.append(
                events.penalty(week, law.initiative, self._name(law.initiative), amount)
            )

    @property
    def _law_quarter(self) -> int:
        return BUCKETS.index(self.scenario.backlog.law.by) + 1

    def _is_law_kept(self) -> bool:
        return self.end.get(self.scenario.backlog.law.initiative, QUARTERS) <= self._law_quarter

    def outcome(self) -> Outcome:
        """Effects while live, less rework, and the avoided penalty."""
        is_kept = self._is_law_kept()
        shares = {id_: 1 - self.world.rework if id_ in self.late else 1.0 for id_ in self.end}
        earned_k = {
            id_: self.world.effects[id_] * (QUARTERS - end) * shares[id_]
            for id_, end in self.end.items()
        }
        value_k = sum(earned_k.values(), self.scenario.backlog.law.penalty_k if is_kept else 0.0)
        live = {id_: end + 1 for id_, end in self.end.items()}
        return Outcome(value_k, live, shares, earned_k, is_kept, events.in_order(self.events))

    def _name(self, id_: str) -> str:
        return self.scenario.initiative(id_).name
