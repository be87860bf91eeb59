"""The market: opportunities, segments, strategies, rivals, and cases to judge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from twohats.scenario import table
from twohats.scenario.cases import CaseLine, cases_of

_OPPORTUNITY = r"O\d\d"
#: An initiative that fits a strategy less than this is outside it.
FIT = 0.08
_SHARE = ("families", "singles", "offices")


class Opportunity(NamedTuple):
    """Customers who could be won.

    `growth` is per cent a year; the win chances are per cent of the customers, won within two
    years, with their range; contribution (before service) and `cost_to_serve` are dollars a
    customer and quarter; `entry_k` is thousands of dollars, once.
    """

    id: str
    name: str
    customers: int
    growth: float
    win_low: float
    win_chance: float
    win_high: float
    contribution: float
    cost_to_serve: float
    entry_k: float
    rival: str
    rival_better: str


class Segment(NamedTuple):
    """A segment: `loss` in per cent a quarter, `market` in households or offices.

    `contribution` is dollars a quarter after `cost_to_serve`; growth is per cent a year, the win
    chance per cent of the market within two years.
    """

    segment: str
    subscriptions: int
    contribution: float
    loss: float
    market: int
    growth: float
    win_chance: float
    cost_to_serve: float
    rival: str
    rival_better: str


class Strategy(NamedTuple):
    """A strategy in a sentence; how much each segment counts under it adds up to 1."""

    id: str
    name: str
    statement: str
    families: float
    singles: float
    offices: float

    @property
    def weights(self) -> tuple[float, float, float]:
        """Families, singles and couples, offices."""
        return self.families, self.singles, self.offices


class RivalRemark(NamedTuple):
    """What a rival with another strategy says when an initiative is given up."""

    rival: str
    says: str


@dataclass(frozen=True, eq=False)
class Market:
    """The market's tables, each read when it is first asked for. Deals are numbered 0 to 15."""

    folder: Path

    @cached_property
    def opportunities(self) -> Mapping[str, Opportunity]:
        """All eight by id."""
        columns = [
            table.pattern("id", _OPPORTUNITY, "an id such as O03"),
            table.required_text("name"),
            table.number("customers", 0, 1e7, int),
            *(
                table.number(name, 0, 100)
                for name in ("growth", "win_low", "win_chance", "win_high")
            ),
            *(table.number(name, 0, 1e6) for name in ("contribution", "cost_to_serve", "entry_k")),
            table.required_text("rival"),
            table.required_text("rival_better"),
        ]
        rows = table.read(self.folder / "market.csv", columns)
        return {row["id"]: Opportunity(**row) for row in rows}

    def dealt_opportunities(self, deal: int) -> tuple[Opportunity, ...]:
        """The three opportunities of one deal."""
        return tuple(self.opportunities[id_] for id_ in self._opportunity_deals[deal])

    @cached_property
    def _opportunity_deals(self) -> list[tuple[str, ...]]:
        columns = [table.number("deal", 0, 15, int), table.ids("opportunities", _OPPORTUNITY)]
        rows = table.read(self.folder / "market_deals.csv", columns)
        return [row["opportunities"] for row in rows]

    @cached_property
    def segments(self) -> Mapping[str, Segment]:
        """The three segments by name."""
        columns = [
            table.required_text("segment"),
            table.number("subscriptions", 0, 1e7, int),
            table.number("contribution", 0, 1e6),
            table.number("loss", 0, 100),
            table.number("market", 0, 1e8, int),
            *(table.number(name, 0, 100) for name in ("growth", "win_chance")),
            table.number("cost_to_serve", 0, 1e6),
            table.required_text("rival"),
            table.required_text("rival_better"),
        ]
        rows = table.read(self.folder / "segments.csv", columns)
        return {row["segment"]: Segment(**row) for row in rows}

    @cached_property
    def strategies(self) -> Mapping[str, Strategy]:
        """The three strategies by id."""
        columns = [
            *(table.required_text(name) for name in ("id", "name", "statement")),
            *(table.number(name, 0, 1) for name in _SHARE),
        ]
        rows = table.read(self.folder / "strategies.csv", columns)
        return {row["id"]: Strategy(**row) for row in rows}

    @cached_property
    def served(self) -> Mapping[str, tuple[float, float, float]]:
        """How far each initiative serves families, singles and offices, from 0 to 1.

        It is the share of the segment's losses that the initiative speaks to, and what else it
        does for the segment. Learners see it, or what follows from it, after they have chosen.
        """
        columns = [
            table.pattern("initiative", r"I\d\d", "an id such as I07"),
            *(table.number(name, 0, 1) for name in _SHARE),
        ]
        rows = table.read(self.folder / "serves_segments.csv", columns)
        return {
            row["initiative"]: (row["families"], row["singles"], row["offices"]) for row in rows
        }

    def fit(self, initiative: str, strategy: str) -> float:
        """How far an initiative fits a strategy: what it serves, weighted by the strategy."""
        weights = self.strategies[strategy].weights
        return sum(w * served for w, served in zip(weights, self.served[initiative], strict=True))

    @cached_property
    def rival_remarks(self) -> Mapping[str, RivalRemark]:
        """What a rival says of each initiative that is given up."""
        columns = [table.required_text(name) for name in ("initiative", "rival", "says")]
        rows = table.read(self.folder / "rivals_say.csv", columns)
        return {row.pop("initiative"): RivalRemark(**row) for row in rows}

    def founders_list(self, deal: int) -> tuple[CaseLine, ...]:
        """Eight dated features that the founder would like."""
        return cases_of(self.folder / "founders_list.csv", "wish", r"W\d\d")[deal]

    @cached_property
    def wish_lines(self) -> Mapping[str, Mapping[str, str]]:
        """Four lines on each of the founder's wishes, a to d; one of them says an outcome."""
        columns = [
            table.pattern("id", r"W\d\d", "an id such as W07"),
            *(table.required_text(letter) for letter in "abcd"),
        ]
        rows = table.read(self.folder / "wish_lines.csv", columns)
        return {row.pop("id"): row for row in rows}

    def quarterly_results(self, deal: int) -> tuple[CaseLine, ...]:
        """Eight quarters of other firms."""
        return cases_of(self.folder / "quarterly_results.csv", "result", r"R\d\d")[deal]
