"""Vision and strategy: verdicts on opportunities, what a strategy gives up, the founder's list."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from twohats.answers.base import Artefact, InitiativeId, ShortText
from twohats.answers.prediction import Deal

StrategyId = Annotated[str, Field(pattern=r"^([a-z_]{1,40})?$")]
WishId = Annotated[str, Field(pattern=r"^W\d\d$")]
#: A line on a wish by its letter; empty until one is chosen.
Line = Literal["", "a", "b", "c", "d"]
Verdict = Literal["", "go", "test", "leave"]
DecidingNumber = Literal[
    "", "customers", "growth", "win_chance", "contribution", "cost_to_serve", "entry_k"
]


class OpportunityVerdict(Artefact):
    """What to do with an opportunity, and the number that decides it."""

    choice: Verdict = ""
    reason: DecidingNumber = ""

    @property
    def is_complete(self) -> bool:
        """Whether both are said."""
        return bool(self.choice and self.reason)


class Opportunities(Artefact):
    """The verdicts on the dealt opportunities, by their ids."""

    deal: Deal = 0
    rows: dict[Annotated[str, Field(pattern=r"^O\d\d$")], OpportunityVerdict] = {}


class ChosenStrategy(Artefact):
    """The strategy that was chosen, in words for the lessons that build on it.

    `id` is that of the market's table, and empty until one is chosen; `measure` is a KPI's id;
    `given_up` are words: the names of the initiatives in `OutOfStrategy`.
    """

    id: StrategyId = ""
    name: ShortText = ""
    statement: ShortText = ""
    measure: Annotated[str, Field(max_length=40)] | None = None
    given_up: Annotated[list[ShortText], Field(max_length=20)] = []


class OutOfStrategy(Artefact):
    """The initiatives that are given up for the strategy."""

    ids: Annotated[list[InitiativeId], Field(max_length=16)] = []


class FounderEntries(Artefact):
    """What becomes of the founder's dated features.

    `dated` are the wishes whose date a law or a season sets. `outcomes` holds up to three wishes
    that became roadmap entries, with the id of the line that says the outcome.
    """

    deal: Deal = 0
    dated: Annotated[list[WishId], Field(max_length=8)] = []
    outcomes: Annotated[dict[WishId, Line], Field(max_length=3)] = {}


class Vision(Artefact):
    """The vision as later lessons show it."""

    statement: Annotated[str, Field(max_length=20_000)] = ""
