"""The joint plan: its facts, its dealt-out state, its gauges, and where its parts disagree."""

from twohats.project.plan.agreement import another_lead, disagreements
from twohats.project.plan.clash import Contradiction
from twohats.project.plan.commitments import broken_commitments
from twohats.project.plan.constraints import PlanConstraints, plan_constraints
from twohats.project.plan.contradictions import contradictions
from twohats.project.plan.crew import Worker, crew, hired_name
from twohats.project.plan.gates import KINDS, late_gates, quality_share
from twohats.project.plan.gauges import Gauges, plan_gauges, simulate_own_risks
from twohats.project.plan.initial_plan import decisions, start_plan
from twohats.project.plan.leveling import leveled_starts
from twohats.project.plan.messages import uninformed
from twohats.project.plan.planned_schedule import (
    PlannedDates,
    ResourceLoad,
    planned_schedule,
    resource_load,
)
from twohats.project.plan.register import missing_fields, mitigated, own_risks, risk_cover
from twohats.project.plan.release import (
    PlanError,
    release_links,
    release_tasks,
    task_estimates,
    topological_order,
)
from twohats.project.plan.risk_simulation import PlanSimulation, simulate_plan
from twohats.project.schedule.precedence import broken_precedences, is_predecessor

__all__ = [
    "KINDS",
    "Contradiction",
    "Gauges",
    "PlanConstraints",
    "PlanError",
    "PlanSimulation",
    "PlannedDates",
    "ResourceLoad",
    "Worker",
    "another_lead",
    "broken_commitments",
    "broken_precedences",
    "contradictions",
    "crew",
    "decisions",
    "disagreements",
    "hired_name",
    "is_predecessor",
    "late_gates",
    "leveled_starts",
    "missing_fields",
    "mitigated",
    "own_risks",
    "plan_constraints",
    "plan_gauges",
    "planned_schedule",
    "quality_share",
    "release_links",
    "release_tasks",
    "resource_load",
    "risk_cover",
    "simulate_own_risks",
    "simulate_plan",
    "start_plan",
    "task_estimates",
    "topological_order",
    "uninformed",
]
