"""What is asked about a schedule before the page shows it, and after: dates, intervals, reasons."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from twohats.answers.base import Artefact
from twohats.answers.prediction import Deal, Interval
from twohats.answers.project.breakdown import Links, WorkPackages
from twohats.answers.project.fields import Day, TaskId

State = Literal["open", "kept", "late"]
#: The id of one of the choices that a question offers.
Option = Annotated[str, Field(max_length=120)]
_CaseId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,20}$")]


class ShownPlan(Artefact):
    """Packages and links when the page showed the truth: a prediction is about them."""

    wbs: WorkPackages
    links: Links


class StartDays(Artefact):
    """Early and late start of one package, in days from the project's start."""

    early_start: Day | None = None
    late_start: Day | None = None


class Passes(Artefact):
    """Dates worked out by hand, by package; `plan` is there once the dates have been shown."""

    days: Annotated[dict[TaskId, StartDays], Field(max_length=80)] = {}
    state: State = "open"
    plan: ShownPlan | None = None


class FinishIntervals(Artefact):
    """Where P50 and P80 lie, typed before the runs; `plan` is there once they have been shown."""

    p50: Interval = Interval()
    p80: Interval = Interval()
    plan: ShownPlan | None = None


class ReasonedChoice(Artefact):
    """What was chosen in one case, and the reason for it; each by its id."""

    choice: Option = ""
    reason: Option = ""


class HelpChoice(Artefact):
    """Which package to help, or whose estimate to have checked, and why; before the runs."""

    act: Literal["", "help", "check"] = ""
    package: Annotated[str, Field(max_length=3)] = ""
    reason: Option = ""
    state: State = "open"


class TeamTalk(Artefact):
    """The cases that a learner was dealt, and what was answered.

    `sayings` are by the id of what somebody said, `milestones` kinds of fault by the line of a
    colleague's list.
    """

    deal: Deal | None = None
    sayings: Annotated[dict[_CaseId, ReasonedChoice], Field(max_length=60)] = {}
    milestones: Annotated[dict[_CaseId, Option], Field(max_length=20)] = {}


class Reforecast(Artefact):
    """P80 after week 4 before it is drawn, and one change with its reason."""

    p80: Interval = Interval()
    change: Option = ""
    reason: Option = ""
    plan: ShownPlan | None = None

    @model_validator(mode="before")
    @classmethod
    def _without_days_read_off(cls, data: Any) -> Any:
        """Days that were read off the runs, as earlier editions asked for, are no longer kept."""
        if not isinstance(data, dict):
            return data
        fields = {key: value for key, value in data.items() if key not in ("p50", "throughput_p50")}
        if not isinstance(fields.get("p80"), dict | Interval):
            fields.pop("p80", None)
        return fields
