"""The typed artefacts of Part II: charter, breakdown, links, milestones, forecast, plan.

Days are working days counted from the project's start (day 0); money is in thousands of dollars.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from twohats.answers.artefacts import Artefact, InitiativeId, Origin, ShortText

TaskId = Annotated[str, Field(pattern=r"^[A-Z]\d\d$")]
Name = Annotated[str, Field(max_length=120)]
Day = Annotated[float, Field(ge=0, le=2000, strict=False)]
Days = Annotated[float, Field(ge=0, le=500, strict=False)]
Money = Annotated[float, Field(ge=0, le=100_000, strict=False)]
Share = Annotated[float, Field(ge=0, le=1, strict=False)]
LinkKind = Literal["FS", "SS", "FF", "SF"]
Source = Literal["roadmap", "evidence", "company", "assumption", "missing"]


def _paragraph(text: str) -> str:
    """A paragraph's number in its one spelling (“ d 1.2. ” is D1.2); other words as they are."""
    number = "".join(text.split()).upper().rstrip(".")
    return number if re.fullmatch(r"D[0-9]+\.[0-9]+", number) else text


Paragraph = Annotated[Name, AfterValidator(_paragraph)]


class ProjectGoal(Artefact):
    """What the project itself answers for: one of the four measures of the Delivery board."""

    kind: Literal["time", "cost", "scope", "quality"]
    text: ShortText
    number: Annotated[float, Field(strict=False)] | None = None
    unit: Name = ""


class ProductGoal(Artefact):
    """What the product is to gain: a measure of the KPI tree and its target."""

    kpi: Annotated[str, Field(pattern=r"^K\d\d$")]
    text: ShortText = ""
    target: Annotated[float, Field(strict=False)] | None = None


class CharterAnswer(Artefact):
    """An answer to one of the sponsor's questions, and where it was taken from.

    Where an answer fills several lines of the charter, `sources` may say it for each of them;
    `source` is then the weakest.
    """

    text: ShortText = ""
    source: Source = "missing"
    sources: Annotated[dict[Name, Source], Field(max_length=8)] = {}
    sent_back: bool = False

    def rests_on(self, line: str) -> str:
        """What one line of the answer rests on."""
        return self.sources.get(line, self.source)


class Charter(Artefact):
    """One page on which sponsor and project manager agree before any plan is made.

    `statements` says of each statement of the scenario whether it is a given limit, an assumption
    or against the data. `commit_at` is the chance (per cent) at which the sponsor promises.
    """

    origin: Origin = "learner"
    lead: InitiativeId | None = None
    purpose: ShortText = ""
    result: ShortText = ""
    answers: dict[Annotated[str, Field(pattern=r"^Q\d$")], CharterAnswer] = {}
    project_goals: Annotated[list[ProjectGoal], Field(max_length=12)] = []
    product_goals: Annotated[list[ProductGoal], Field(max_length=8)] = []
    statements: dict[
        Annotated[str, Field(pattern=r"^S\d\d$")], Literal["limit", "assumption", "against_data"]
    ] = {}
    scope: Annotated[list[Name], Field(max_length=30)] = []
    commit_at: Annotated[int, Field(ge=1, le=99)] | None = None
    idle_day_k: Money | None = None
    business_case_k: Money | None = None
    budget_k: Money | None = None
    decision_owner: Name = ""
    end_condition: ShortText = ""
    handover_owner: Name = ""
    frozen_at: str | None = None


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


class Forecast(Artefact):
    """What the learner reads off the own network: critical path, floats, three dates in days."""

    critical: Annotated[list[TaskId], Field(max_length=100)] = []
    floats: dict[TaskId, Days] = {}
    naive: Day | None = None
    p50: Day | None = None
    p80: Day | None = None


class Reforecast(Artefact):
    """The end forecast anew after week 4, and the one change that the learner would make."""

    p50: Day | None = None
    p80: Day | None = None
    throughput_p50: Day | None = None
    change: Name = ""


class PlanTask(WorkPackage):
    """A task of the plan: who does it, from which day on, and whether the first release holds it.

    Without a `start` it begins as soon as its links allow, whether or not its person is free.
    """

    person: Name = ""
    start: Day | None = None
    in_release: bool = True


class RegisterRow(Artefact):
    """One risk: where it is read, which task it strikes, what is done about it, by whom.

    `source` is a paragraph of the documents (D3.2, however it was typed); `days` and `cost_k` are
    what it takes if it happens; `response` is an id of the scenario's responses or empty (nothing
    bought).
    A `contingency` says what is done once it happens, its `trigger` by which sign one knows.
    """

    id: Annotated[str, Field(pattern=r"^R\d\d$")]
    source: Paragraph = ""
    task: TaskId
    cause: ShortText = ""
    event: ShortText = ""
    effect: ShortText = ""
    probability: Share
    days: Days
    cost_k: Money = 0
    owner: Name = ""
    kind: Literal["", "avoid", "reduce", "transfer", "accept", "exploit"] = ""
    response: Name = ""
    contingency: ShortText = ""
    trigger: ShortText = ""


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

    `promise_day` is what the sponsor is told; `cost_k` the cost that is asked for.
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


class NextAgain(Artefact):
    """The letter back to the product side: Next placed anew, a smaller release, when to stop."""

    next: Annotated[list[InitiativeId], Field(max_length=30)] = []
    later: Annotated[list[InitiativeId], Field(max_length=30)] = []
    free_from_day: Day | None = None
    first_release_without: Annotated[list[Name], Field(max_length=30)] = []
    stop_measure: Name = ""
    stop_at: Annotated[float, Field(strict=False)] | None = None


class DateGuess(Artefact):
    """Lesson 00: the guess before the slider was moved, the dates tried, what the date changed."""

    guess: Annotated[int, Field(ge=0, le=100)] | None = None
    tried: Annotated[list[Any], Field(max_length=200)] = []
    sentence: ShortText = ""


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
