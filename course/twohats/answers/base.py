"""What all artefacts of a learner share: their base class and the types found on both sides."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Origin = Literal["learner", "reference"]
InitiativeId = Annotated[str, Field(pattern=r"^I\d\d$")]
ShortText = Annotated[str, Field(max_length=400)]


class Artefact(BaseModel):
    """Plain data with strict types: no text in place of a number, no unknown field, no NaN."""

    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, allow_inf_nan=False, ser_json_inf_nan="null"
    )


class QuizAnswer(Artefact):
    """What a learner chose at one question: the first choice, the latest one, and how sure."""

    first: Annotated[int, Field(ge=0, le=9)]
    latest: Annotated[int, Field(ge=0, le=9)]
    tries: Annotated[int, Field(ge=1)] = 1
    confidence: Annotated[int, Field(ge=0, le=100)] | None = None
