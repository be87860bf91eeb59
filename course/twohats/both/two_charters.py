"""Five years of two charters: one closes on its last day, one waits for what customers do.

Both begin with the same people and the same work. The second has a product goal among its project
goals, so it is over only when customers have stayed as the KPI tree wants for a whole year; until
then its people are not free for anything else.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate

from twohats.answers.product import Kpi, Roadmap
from twohats.both.handover import enablers
from twohats.product.roadmap import expected_effect_k, point_worth_k
from twohats.project.charter import possible_leads
from twohats.scenario import Scenario, World

YEARS, QUARTERS_A_YEAR, DAYS_A_QUARTER = 5, 4, 63
QUARTERS = YEARS * QUARTERS_A_YEAR
#: The goal counts once it was reached for so many quarters in a row.
IN_A_ROW = 4


@dataclass(frozen=True)
class Quarter:
    """The end of one quarter: `at_work` is a project's id, "" if nothing is built.

    `closed` are the projects closed in it; `is_waiting` says that one is built and not over.
    `retention` is the share of customers kept over the quarter in per cent.
    """

    at_work: str
    closed: tuple[str, ...]
    is_waiting: bool
    retention: float


@dataclass(frozen=True)
class _Span:
    """One project in working days: when it begins, is built, and is over (None: never)."""

    id: str
    start: int
    built: int
    over: int | None


@dataclass(frozen=True)
class PlayedCharters:
    """Twenty quarters of each charter, and the retention that the second one waits for."""

    project_goals: tuple[Quarter, ...]
    product_goal: tuple[Quarter, ...]
    target: float

    @property
    def closing_quarter(self) -> int | None:
        """The quarter (1 to 20) in which the second charter may close; None if in none of them."""
        return _first_kept([quarter.retention for quarter in self.product_goal], self.target)

    @property
    def reached_quarter(self) -> int | None:
        """The quarter in which the product has its goal beside the first charter, if it has."""
        return _first_kept([quarter.retention for quarter in self.project_goals], self.target)


def two_charters(lead: str, roadmap: Roadmap, scenario: Scenario, world: World) -> PlayedCharters:
    """Play both charters of a lead; KeyError with a sentence if the backlog has no such lead."""
    target = _goal(scenario).target or 0.0
    order = _order(lead, roadmap, scenario)
    days = [scenario.work.limit(id_).day for id_ in order]
    at_once = _spans(order, days)
    alone = [_Span(lead, 0, days[0], None)]
    closing = _first_kept([quarter.retention for quarter in _play(alone, scenario, world)], target)
    if closing:
        over = closing * DAYS_A_QUARTER
        alone = [_Span(lead, 0, days[0], over), *_spans(order[1:], days[1:], over)]
    return PlayedCharters(_play(at_once, scenario, world), _play(alone, scenario, world), target)


def _goal(scenario: Scenario) -> Kpi:
    """The tree's goal: how many customers stay."""
    rows = scenario.reference("kpi_tree")
    return Kpi.model_validate(next(row for row in rows if row["kind"] == "goal"))


def _order(lead: str, roadmap: Roadmap, scenario: Scenario) -> list[str]:
    """The lead, what follows on the roadmap, then the others with the largest estimate first."""
    placed = [id_ for lane in ("now", "next", "later") for id_ in roadmap.bucket(lane)]
    reference = Roadmap.model_validate(scenario.reference("roadmap"))
    candidates = sorted(
        possible_leads(scenario),
        key=lambda id_: -expected_effect_k(reference.estimates.get(id_), scenario),
    )
    large = possible_leads(scenario)
    return list(dict.fromkeys([lead, *(id_ for id_ in placed if id_ in large), *candidates]))


def _spans(order: Sequence[str], days: Sequence[int], start: int = 0) -> list[_Span]:
    """The same people do one project after another, each within its limit in time."""
    ends = [start + end for end in accumulate(days)]
    return [
        _Span(id_, end - length, end, end)
        for id_, length, end in zip(order, days, ends, strict=True)
    ]


def _play(spans: Sequence[_Span], scenario: Scenario, world: World) -> tuple[Quarter, ...]:
    return tuple(_quarter(number, spans, scenario, world) for number in range(1, QUARTERS + 1))


def _quarter(number: int, spans: Sequence[_Span], scenario: Scenario, world: World) -> Quarter:
    first, last = (number - 1) * DAYS_A_QUARTER, number * DAYS_A_QUARTER
    return Quarter(
        at_work=next((span.id for span in spans if span.start < last < span.built), ""),
        closed=tuple(span.id for span in spans if span.over and first < span.over <= last),
        is_waiting=any(
            span.built <= last and (span.over is None or span.over > last) for span in spans
        ),
        retention=_retention({span.id for span in spans if span.built <= first}, scenario, world),
    )


def _retention(live: Collection[str], scenario: Scenario, world: World) -> float:
    """How many of 100 customers stay once these projects and what came with them are live."""
    built = {*live, *(enabler for id_ in live for enabler in enablers(id_, scenario))}
    kept_k = sum(world.effects[id_] for id_ in built if id_ in world.keeps)
    return world.retention + kept_k / point_worth_k(world)


def _first_kept(retention: Sequence[float], target: float) -> int | None:
    """The first quarter at whose end the target was reached so often in a row."""
    runs = range(IN_A_ROW, len(retention) + 1)
    reached = (end for end in runs if min(retention[end - IN_A_ROW : end]) >= target)
    return next(reached, None)
