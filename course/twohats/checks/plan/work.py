"""A plan as it is judged: with its letter, the carried charter, and its constraints."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any

from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonWork
from twohats.checks.question import Question, check_questions
from twohats.project.charter import LEAST_WEEKS, can_lead
from twohats.project.plan import (
    Gauges,
    PlanConstraints,
    PlanError,
    PlannedSchedule,
    plan_constraints,
    why_undecided,
)
from twohats.project.plan_from_breakdown import decisions
from twohats.scenario import Scenario

STEM = "14_plan"
QUESTIONS = check_questions(STEM)


class PlanWork(LessonWork):
    """The plan, the letter, the carried charter, and what the lead's project is held to."""

    @property
    def plan(self) -> Plan:
        """The plan as handed in; an empty one if there is none."""
        return self._artefact("plan") or Plan()

    @property
    def letter(self) -> ReplannedNext | None:
        """The letter to the product side; None if it was not written."""
        return self._artefact("next_again")

    @property
    def charter(self) -> Charter | None:
        """The carried charter; None if there is none."""
        return self._artefact("frozen_charter")

    def _artefact(self, name: str) -> Any:
        return {**self.carried, **self.answers}.get(name)

    @cached_property
    def constraints(self) -> PlanConstraints:
        """What a plan for this lead is held to."""
        # A plan without a lead is not gradable: nothing asks for what it is held to.
        return plan_constraints(self.scenario, self.plan.lead or "")

    @cached_property
    def schedule(self) -> PlannedSchedule:
        """Dates, load, simulation and gauges of the plan, each worked out once."""
        return PlannedSchedule(self.plan, self.constraints)

    @property
    def gauges(self) -> Gauges:
        """What the plan's own register says of day and cost; PlanError if it cannot be done."""
        return self.schedule.gauges

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        if self.answers.get("plan") is None:
            return "There is no plan yet."
        reason = why_undecided(self.plan) or _why_reference(self.plan, self.scenario)
        return reason or why_no_lead(self.plan, self.scenario)


def _why_reference(plan: Plan, scenario: Scenario) -> str:
    """A sentence if the plan is the reference plan of its lead, unchanged; else empty."""
    if plan.lead not in scenario.ids:
        return ""
    try:
        reference = Plan.model_validate(scenario.reference("plan", plan.lead))
    except FileNotFoundError:  # a lead too small to have one
        return ""
    if decisions(plan) != decisions(reference):
        return ""
    return "This is the example plan, unchanged. You may build on it, but it isn't your work."


def why_no_lead(plan: Plan, scenario: Scenario) -> str:
    """Why nothing can be planned for the plan's lead; empty if it can lead a project."""
    if can_lead(plan.lead, scenario):
        return ""
    return (
        f"{plan.lead or 'Nothing'} cannot become a project: a project needs an item of the "
        f"backlog with at least {LEAST_WEEKS} person-weeks."
    )


def zero_if_broken(question: Question) -> Callable[[Callable], Callable]:
    """Lets a judge give 0 points, with the sentence, for a plan that cannot be played through."""

    def decorate(judge: Callable[..., Finding]) -> Callable[..., Finding]:
        @wraps(judge)
        def guarded(*arguments: Any) -> Finding:
            try:
                return judge(*arguments)
            except PlanError as error:
                return question.nothing(str(error), "Fix the network first.")

        return guarded

    return decorate
