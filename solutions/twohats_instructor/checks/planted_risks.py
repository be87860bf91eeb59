"""What the hidden checks of a plan know: the planted risks, and the simulation with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import inf
from typing import Any

from twohats.answers.project import Plan, PlanTask, RegisterRow
from twohats.answers.project.paragraphs import paragraph_numbers
from twohats.both.descoping import kept_share
from twohats.checks.plan import PlanWork
from twohats.project.plan import (
    PlanConstraints,
    PlannedSchedule,
    PlanSimulation,
    agreed_omissions,
    assign_work,
    in_technical_order,
    level_resources,
    mitigated,
    plan_constraints,
)
from twohats.project.plan_from_breakdown import start_plan
from twohats.project.risk import Risk
from twohats.scenario import Scenario

from twohats_instructor.scenario import risks as scenario_risks
from twohats_instructor.scenario.earlier_paragraphs import todays_number


@dataclass(frozen=True)
class DocumentedRisk:
    """A risk that the documents tell of: in which paragraphs, and which responses are sensible.

    The first of the `sources` is the main one.
    """

    risk: Risk
    sources: tuple[str, ...]
    kinds: frozenset[str]


def risks_from_rows(rows: Iterable[Any]) -> tuple[DocumentedRisk, ...]:
    """The scenario's planted risks in the form that the checks use."""
    return tuple(
        DocumentedRisk(
            _struck_task(row),
            tuple(row.sources),
            frozenset(row.kinds),
        )
        for row in rows
    )


def _struck_task(row: Any) -> Risk:
    """The planted risk; as in a register, those of one document share its cause."""
    document = next(iter(row.sources), "").partition(".")[0]
    return Risk(row.id, row.task, row.probability, row.days, row.cost_k, document)


def rows_about(planted: DocumentedRisk, plan: Plan) -> list[RegisterRow]:
    """Register rows with the risk's paragraphs, and those with its task that name no paragraph.

    One of two paragraphs that only together tell of a risk is enough. Another paragraph is another
    risk, whatever its task, and a row that names both has lumped two things together.
    """
    return [row for row in plan.risks if _is_about(row, planted)]


def _is_about(row: RegisterRow, planted: DocumentedRisk) -> bool:
    numbers = {todays_number(number) for number in paragraph_numbers(row.source)}
    if numbers:
        return numbers <= set(planted.sources)
    return not row.source.strip() and row.task == planted.risk.task


def rows_for_risk(planted: DocumentedRisk, plan: Plan) -> list[RegisterRow]:
    """The rows that identify a planted risk: by its paragraph, or in words at its task.

    A row without a paragraph counts for its task only if it says what can happen there, how likely
    and for how many days: a name in a list is no risk that somebody looks after.
    """
    return [row for row in rows_about(planted, plan) if row.source.strip() or _is_assessed(row)]


def _is_assessed(row: RegisterRow) -> bool:
    return row.probability > 0 and row.days > 0 and bool(row.event.strip())


def count_false_paragraphs(risks: Iterable[DocumentedRisk], plan: Plan) -> int:
    """How many paragraphs of the documents the register names that tell of no risk of its lead.

    A paragraph counts once, however many rows name it; a number that no paragraph has, never.
    """
    numbers = {
        todays_number(number) for row in plan.risks for number in paragraph_numbers(row.source)
    }
    telling = {source for planted in risks for source in planted.sources}
    return len((numbers & {id_ for id_, _, _ in scenario_risks.paragraphs()}) - telling)


def false_task_share(
    risks: Iterable[DocumentedRisk], plan: Plan, constraints: PlanConstraints
) -> float:
    """How much a register in words guesses: 1 if as many tasks are named in vain as have offers.

    Counted are the tasks that no risk strikes but a row without paragraph names, over those of them
    that a response is offered for: the list of responses is what a guess can be read off. Only rows
    count that say what can happen, as they alone identify a risk by its task.
    """
    unstruck = {row.id for row in constraints.tasks} - {planted.risk.task for planted in risks}
    offered = unstruck & {response.task for response in constraints.responses.values()}
    task_ids = {row.task for row in plan.risks if not row.source.strip() and _is_assessed(row)}
    return min(1.0, len(task_ids & unstruck) / max(1, len(offered)))


def applicable_risks(plan: Plan, risks: Iterable[DocumentedRisk]) -> tuple[DocumentedRisk, ...]:
    """The planted risks that strike a task of the plan's first release."""
    released = {task.id for task in plan.tasks if task.in_release}
    return tuple(planted for planted in risks if planted.risk.task in released)


def residual_risks(
    plan: Plan, constraints: PlanConstraints, risks: Iterable[DocumentedRisk]
) -> tuple[Risk, ...]:
    """The planted risks as they strike, after what the plan bought against each of them."""
    return tuple(_after_responses(planted, plan, constraints) for planted in risks)


def _after_responses(planted: DocumentedRisk, plan: Plan, constraints: PlanConstraints) -> Risk:
    risk = planted.risk
    # What was paid for helps, however little its row says.
    bought = {row.response for row in rows_about(planted, plan)} & set(constraints.responses)
    probability, days = risk.probability, risk.days
    for id_ in sorted(bought):
        probability, days = mitigated(probability, days, risk.task, constraints.responses[id_])
    return Risk(risk.id, risk.task, probability, days, risk.cost_k, risk.group)


def simulate_with_truth(
    plan: Plan,
    answers: Mapping[str, Any],
    constraints: PlanConstraints,
    risks: Iterable[DocumentedRisk],
) -> PlanSimulation:
    """The plan's simulation with the planted risks, and with the work that it forgot.

    What the charter's scope needs is done whether or not it is planned, in the order in which it
    can be done; only what both sides agreed to leave out is not. `answers` hold the letter.
    """
    whole_plan = completed_plan(plan, answers, constraints)
    return PlannedSchedule(whole_plan, constraints).simulate(
        residual_risks(plan, constraints, risks)
    )


def completed_plan(plan: Plan, answers: Mapping[str, Any], constraints: PlanConstraints) -> Plan:
    """The plan with the tasks of the breakdown that it lacks, in the breakdown's order.

    PlanError with a sentence if the plan's own links make a circle or name no task.
    """
    omitted = agreed_omissions(plan, answers.get("next_again"), constraints)
    tasks = _all_tasks(plan, omitted, constraints)
    whole_plan = plan.model_copy(update={"tasks": tasks})
    _ = PlannedSchedule(whole_plan, constraints).dates
    return in_technical_order(whole_plan, constraints)


def _all_tasks(plan: Plan, omitted: set[str], constraints: PlanConstraints) -> list[PlanTask]:
    tasks = {task.id: task for task in plan.tasks}
    for row in constraints.tasks:
        task = tasks.get(row.id)
        if task is None:
            tasks[row.id] = _plan_task(row, row.scope_item not in omitted)
        elif not task.in_release and row.scope_item not in omitted:
            tasks[row.id] = task.model_copy(update={"in_release": True})
    return list(tasks.values())


def _plan_task(row: Any, in_release: bool) -> PlanTask:
    optimistic, most_likely, pessimistic = row.days
    return PlanTask(
        id=row.id,
        name=row.name,
        o=optimistic,
        m=most_likely,
        p=pessimistic,
        person_type=row.person_type,
        scope_item=row.scope_item,
        in_release=in_release,
    )


class TruePlanWork(PlanWork):
    """A plan to be marked, with the planted risks of its lead."""

    @cached_property
    def planted_risks(self) -> tuple[DocumentedRisk, ...]:
        """The risks that the documents tell of."""
        return risks_from_rows(scenario_risks.planted_risks(self.plan.lead or ""))

    @cached_property
    def simulation(self) -> PlanSimulation:
        """The plan's simulation with the planted risks; PlanError if its network is broken."""
        answers = {"next_again": self.letter}
        return simulate_with_truth(self.plan, answers, self.constraints, self.planted_risks)

    @cached_property
    def idle_simulation(self) -> PlanSimulation:
        """The simulation of the dealt-out plan, shared out and levelled, and nothing else done."""
        return _idle_simulation(self.scenario, self.plan.lead or "")

    @cached_property
    def kept_outcome(self) -> float:
        """The share (0 to 1) of the outcome that the agreed release still brings; PlanError."""
        whole_plan = completed_plan(self.plan, {"next_again": self.letter}, self.constraints)
        losses = self.scenario.work.lost_without(self.plan.lead or "")
        return kept_share(whole_plan, losses, self.constraints.scope_needs)

    def is_bearable(self, planted: DocumentedRisk) -> bool:
        """Whether a risk is expected to cost less than anything that could be bought against it."""
        risk, constraints = planted.risk, self.constraints
        loss_k = risk.probability * (risk.days * constraints.idle_day_k + risk.cost_k)
        prices = [r.cost_k for r in constraints.responses.values() if r.task == risk.task]
        return loss_k < min(prices, default=inf)


@lru_cache(maxsize=32)
def _idle_simulation(scenario: Scenario, lead: str) -> PlanSimulation:
    constraints = plan_constraints(scenario, lead)
    start = start_plan(lead, scenario, *scenario.work.work_packages(lead))
    plan = level_resources(assign_work(start, constraints), constraints)
    risks = risks_from_rows(scenario_risks.planted_risks(lead))
    return simulate_with_truth(plan.model_copy(update={"risks": []}), {}, constraints, risks)
