"""The charter: what sponsor and project manager agree on before any plan is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from twohats.answers.base import Artefact, InitiativeId, Origin, ShortText
from twohats.answers.prediction import Bound, KeptNumber
from twohats.answers.project.fields import Money, Name

Source = Literal["roadmap", "evidence", "company", "assumption", "missing"]


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

    `commit_at` is the chance (per cent) at which the sponsor promises. `business_case_k` is the
    benefit below which the project is not worth doing, `left_over_k` what the own estimate
    leaves over once the budget is paid; `kept_benefit` and `kept_left_over` are what they were when
    the page added up what the evidence supports.
    """

    origin: Origin = "learner"
    lead: InitiativeId | None = None
    purpose: ShortText = ""
    result: ShortText = ""
    answers: dict[Annotated[str, Field(pattern=r"^Q\d$")], CharterAnswer] = {}
    project_goals: Annotated[list[ProjectGoal], Field(max_length=12)] = []
    product_goals: Annotated[list[ProductGoal], Field(max_length=8)] = []
    scope: Annotated[list[Name], Field(max_length=30)] = []
    commit_at: Annotated[int, Field(ge=1, le=99)] | None = None
    idle_day_k: Money | None = None
    business_case_k: Money | None = None
    left_over_k: Bound | None = None
    kept_benefit: KeptNumber = KeptNumber()
    kept_left_over: KeptNumber = KeptNumber()
    budget_k: Money | None = None
    decision_owner: Name = ""
    end_condition: ShortText = ""
    handover_owner: Name = ""
    why_project: ShortText = ""
    frozen_at: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _without_statements(cls, data: Any) -> Any:
        """Older charters held sorted statements; other ones are asked now, beside the charter."""
        if isinstance(data, Mapping) and "statements" in data:
            return {name: value for name, value in data.items() if name != "statements"}
        return data
