"""The joint plan, and the letter to the product side."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from twohats.answers.base import Artefact, InitiativeId, Origin, ShortText
from twohats.answers.project.breakdown import Links, Milestone, WorkPackage
from twohats.answers.project.fields import Day, Money, Name, TaskId
from twohats.answers.project.register import RegisterRow


class PlanTask(WorkPackage):
    """A task of the plan: who does it, from which day on, and whether the first release holds it.

    Without a `start` it begins as soon as its links allow, whether or not its person is free.
    """

    person: Name = ""
    start: Day | None = None
    in_release: bool = True


class Gate(Artefact):
    """A look at the work before it goes on: `task` waits until `criterion` is met at day `day`."""

    kind: Literal["acceptance", "gate", "review"]
    task: TaskId
    controls: TaskId
    criterion: ShortText = ""
    owner: Name = ""


class Message(Artefact):
    """Who hears what on which day, and which date and cost are named in it."""

    to: Name
    day: Day
    decision: Name = ""
    says_day: Day | None = None
    says_cost_k: Money | None = None


class Hire(Artefact):
    """One more person of a type, asked for on a day; works after the notice and learning time."""

    person_type: Name
    from_day: Day


class Plan(Artefact):
    """The joint plan: its parts must agree with one another.

    `promise_day` is the day promised to the sponsor; `cost_k` the cost that is asked for.
    """

    origin: Origin = "learner"
    lead: InitiativeId | None = None
    tasks: Annotated[list[PlanTask], Field(max_length=80)] = []
    links: Links = []
    hires: Annotated[list[Hire], Field(max_length=6)] = []
    risks: Annotated[list[RegisterRow], Field(max_length=40)] = []
    milestones: Annotated[list[Milestone], Field(max_length=12)] = []
    gates: Annotated[list[Gate], Field(max_length=20)] = []
    messages: Annotated[list[Message], Field(max_length=40)] = []
    promise_day: Day | None = None
    cost_k: Money | None = None
    scope: Annotated[list[Name], Field(max_length=30)] = []
    frozen_at: str | None = None


class ReplannedNext(Artefact):
    """The letter to the product side: Next placed again, a smaller release, when to stop."""

    next: Annotated[list[InitiativeId], Field(max_length=30)] = []
    later: Annotated[list[InitiativeId], Field(max_length=30)] = []
    free_from_day: Day | None = None
    first_release_without: Annotated[list[Name], Field(max_length=30)] = []
    stop_measure: Name = ""
    stop_at: Annotated[float, Field(strict=False)] | None = None
