"""The breakdown: work packages, links, milestones, and what is read off them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from twohats.answers.base import Artefact, Origin, ShortText
from twohats.answers.project.fields import Day, Days, Name, TaskId

LinkKind = Literal["FS", "SS", "FF", "SF"]


class WorkPackage(Artefact):
    """One task: three-point estimate in working days of one person of `person_type`."""

    id: TaskId
    name: Name
    o: Days
    m: Days
    p: Days
    person_type: Name
    scope_item: Name
    deliverable: Name = ""

    @model_validator(mode="after")
    def _in_order(self) -> WorkPackage:
        if not self.o <= self.m <= self.p:
            raise ValueError(
                f"{self.id}: optimistic {self.o:g}, most likely {self.m:g} and pessimistic "
                f"{self.p:g} must not fall"
            )
        return self


class SpokenEstimate(Artefact):
    """Three points in working days for what somebody has said; each may still be missing."""

    o: Days | None = None
    m: Days | None = None
    p: Days | None = None

    @model_validator(mode="after")
    def _in_order(self) -> SpokenEstimate:
        days = [amount for amount in (self.o, self.m, self.p) if amount is not None]
        if days != sorted(days):
            points = ", ".join(f"{amount:g}" for amount in days)
            raise ValueError(
                f"optimistic, most likely and pessimistic days must not fall: {points}"
            )
        return self

    @property
    def days(self) -> tuple[float, float, float] | None:
        """The three points; None as long as one is missing."""
        if self.o is None or self.m is None or self.p is None:
            return None
        return self.o, self.m, self.p


class Link(Artefact):
    """`after` waits for `before`: FS start after finish, SS, FF, SF likewise; lag in days."""

    before: TaskId
    after: TaskId
    kind: LinkKind = "FS"
    lag: Annotated[float, Field(ge=-200, le=200, strict=False)] = 0


WorkPackages = Annotated[list[WorkPackage], Field(max_length=80)]
Links = Annotated[list[Link], Field(max_length=300)]


class Milestone(Artefact):
    """A yes-or-no sign of progress: reached when `task` is done and `sign` can be seen."""

    name: Name
    task: TaskId
    day: Day
    owner: Name = ""
    sign: ShortText = ""


class BegunFrom(Artefact):
    """The breakdown that the draft of a plan was begun from, and who had made it."""

    origin: Origin
    wbs: WorkPackages
    links: Links
    milestones: Annotated[list[Milestone], Field(max_length=100)]


class Forecast(Artefact):
    """What earlier editions asked to read off the own network; still read, and no longer asked."""

    critical: Annotated[list[TaskId], Field(max_length=100)] = []
    floats: dict[TaskId, Days] = {}
    naive: Day | None = None
    p50: Day | None = None
    p80: Day | None = None
