"""What is written down before any teaching, in lesson 00."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from twohats.answers.base import Artefact, ShortText
from twohats.answers.prediction import Deal, Interval


class Chances(Interval):
    """An interval of chances, of 100."""

    low: Annotated[float, Field(ge=0, le=100, strict=False)] | None = None
    high: Annotated[float, Field(ge=0, le=100, strict=False)] | None = None


Moved = Literal["luck", "overtime", "team", "chance", "finish", "skill", "faults", "work"]


class DateGuess(Artefact):
    """Lesson 00: the guess before the slider was moved, the dates tried, what the date changed.

    The exercise asks two things more: what of eight things moved with the date, and from when to
    when the chance lies on a day that the slider does not show; `deal` says which day.
    """

    guess: Annotated[int, Field(ge=0, le=100)] | None = None
    tried: Annotated[list[Any], Field(max_length=200)] = []
    sentence: ShortText = ""
    deal: Deal | None = None
    moved: Annotated[list[Moved], Field(max_length=8)] = []
    interval: Chances = Chances()


class PretestAnswer(Artefact):
    """One item of the inventory: the option chosen and how sure (per cent; None: not yet said)."""

    option: Annotated[str, Field(pattern=r"^[a-d]$")]
    confidence: Annotated[int, Field(ge=0, le=100)] | None = None


class Pretest(Artefact):
    """The inventory before any teaching; no option is right or wrong here.

    `dealt` are the hex digits that the form was chosen by: an even number gives A, an odd one B.
    """

    form: Literal["A", "B"]
    dealt: Annotated[str, Field(pattern=r"^[0-9a-f]{0,16}$")] = ""
    items: dict[Annotated[str, Field(pattern=r"^[A-Za-z0-9_.-]{1,20}$")], PretestAnswer] = {}


class Definitions(Artefact):
    """Two definitions in the learner's own words."""

    product_manager: Annotated[str, Field(max_length=1500)] = ""
    project_manager: Annotated[str, Field(max_length=1500)] = ""
