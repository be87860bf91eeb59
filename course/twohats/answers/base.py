"""What all artefacts of a learner share: their base class and the types found on both sides."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Origin = Literal["learner", "reference"]
InitiativeId = Annotated[str, Field(pattern=r"^I\d\d$")]
ShortText = Annotated[str, Field(max_length=400)]


class Artefact(BaseModel):
    """Plain data with strict types: no text in place of a number, no unknown field, no NaN."""

    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, allow_inf_nan=False, ser_json_inf_nan="null"
    )


class QuizAnswer(Artefact):
    """What a learner answered at one question: the first choice, the latest one, and how sure.

    `recall` is what was written from memory before any option was shown; until one is chosen,
    `first` and `latest` are None and nothing was tried.
    """

    first: Annotated[int, Field(ge=0, le=9)] | None
    latest: Annotated[int, Field(ge=0, le=9)] | None
    tries: Annotated[int, Field(ge=0)] = 1
    confidence: Annotated[int, Field(ge=0, le=100)] | None = None
    recall: ShortText = ""

    @model_validator(mode="after")
    def _is_chosen_or_not(self) -> QuizAnswer:
        presence = {self.first is not None, self.latest is not None, self.tries > 0}
        if len(presence) > 1:
            raise ValueError(
                f"the first choice is {self.first}, the latest {self.latest}, after "
                f"{self.tries} tries; either all three are there, or none and no try."
            )
        return self
