"""What lesson 04 makes of customers' voices: shares of losses, blind spots, effects, Kano."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from twohats.answers.base import Artefact, InitiativeId
from twohats.answers.prediction import Deal, Interval

#: A need that may be behind a loss, by its id in needs.csv.
NeedId = Annotated[str, Field(pattern=r"^[a-z]{3,20}$")]
#: The number under the line: those who answered, those who were asked, all who left.
Line = Literal["", "answered", "asked", "left"]
Direction = Literal["", "high", "low"]
#: A source of evidence: told by customers, or what they did.
Source = Literal["messages", "survey", "interviews", "kano", "usage", "payments", "cohorts"]


class LossShares(Artefact):
    """What share of all who left lies behind a need, in per cent, as an interval for each.

    `line` is the number that stands under the shares; `deal` says which customers and which needs
    are asked about.
    """

    deal: Deal = 0
    line: Line = ""
    rows: dict[NeedId, Interval] = {}


class ThreeNeeds(Artefact):
    """The needs behind most losses.

    In the lesson three are tapped first, and `is_kept` once the other counts may be seen.
    """

    ticked: Annotated[list[NeedId], Field(max_length=8)] = []
    is_kept: bool = False


class BlindSpot(Artefact):
    """Who could not have answered (`choice`, by its id), and where that bends the share."""

    choice: Annotated[str, Field(pattern=r"^([a-z_]{2,20})?$")] = ""
    reason: Direction = ""


class BlindSpots(Artefact):
    """The blind spots of three dealt sources, by the id of the case."""

    deal: Deal = 0
    rows: dict[Annotated[str, Field(pattern=r"^B\d\d$")], BlindSpot] = {}


class Effect(Artefact):
    """What an initiative would do, by the evidence.

    `reach` in customers a quarter, `impact` from 0 to 3, `confidence` in per cent, as it follows
    from the `sources` that speak of it; None until it is said.
    """

    reach: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    impact: Annotated[float, Field(ge=0, le=3, strict=False)] | None = None
    confidence: Annotated[int, Field(ge=0, le=100)] | None = None
    sources: Annotated[list[Source], Field(max_length=7)] = []

    @property
    def is_complete(self) -> bool:
        """Whether all three numbers are said, and reach and impact are something."""
        return bool(self.reach and self.impact) and self.confidence is not None


class Effects(Artefact):
    """Reach, impact and confidence by initiative."""

    rows: dict[InitiativeId, Effect] = {}


class KanoPair(Artefact):
    """An attribute, and the pair of answers that shows what it is: "expect/dislike"."""

    choice: Annotated[str, Field(pattern=r"^([a-z]{2,20})?$")] = ""
    reason: Annotated[str, Field(pattern=r"^([a-z_]{4,9}/[a-z_]{4,9})?$")] = ""


class KanoAnswers(Artefact):
    """A must-be that fails, and an attribute that sets the company apart.

    In the lesson `kinds` is what the learner calls each attribute before its scores are drawn.
    """

    must_be: KanoPair = KanoPair()
    sets_apart: KanoPair = KanoPair()
    kinds: dict[NeedId, Literal["must_be", "performance", "attractive", "indifferent"]] = {}
