"""The joint plan: constraints, planned schedule, gauges, and where its parts disagree."""

from twohats.project.plan.commitments import (
    SAME_K,
    broken_commitments,
    premature_milestones,
    promise_gap,
)
from twohats.project.plan.consistency import (
    agreed_omissions,
    contradictions,
    empty_parts,
    is_smaller_release,
    leaves_out_too_much,
    missing_scope,
    missing_work,
    uninformed,
    why_undecided,
)
from twohats.project.plan.constraints import PlanConstraints, plan_constraints
from twohats.project.plan.disagreements import Contradiction, another_lead, disagreements
from twohats.project.plan.first_release import (
    PlanError,
    Release,
    Worker,
    can_do,
    crew,
    hired_name,
    name_in_sentence,
    needed_person_type,
    release_links,
    release_tasks,
    shown_name,
    topological_order,
)
from twohats.project.plan.forward_pass import PlannedDates, ResourceLoad, forward_pass
from twohats.project.plan.gauges import (
    GATE_KINDS,
    Gauges,
    late_gates,
    missing_fields,
    mitigated,
    own_risks,
    risk_cover,
)
from twohats.project.plan.leveling import assign_work, level_resources, leveled_starts
from twohats.project.plan.planned_schedule import (
    PlannedSchedule,
    broken_technical_links,
    in_technical_order,
    technical_links,
)
from twohats.project.plan.risk_simulation import PlanSimulation
from twohats.project.plan.view import (
    change_summary,
    gauge_changes,
    plan_settings,
    plan_view,
)
from twohats.project.schedule.precedence import is_predecessor

__all__ = [
    "GATE_KINDS",
    "SAME_K",
    "Contradiction",
    "Gauges",
    "PlanConstraints",
    "PlanError",
    "PlanSimulation",
    "PlannedDates",
    "PlannedSchedule",
    "Release",
    "ResourceLoad",
    "Worker",
    "agreed_omissions",
    "another_lead",
    "assign_work",
    "broken_commitments",
    "broken_technical_links",
    "can_do",
    "change_summary",
    "contradictions",
    "crew",
    "disagreements",
    "empty_parts",
    "forward_pass",
    "gauge_changes",
    "hired_name",
    "in_technical_order",
    "is_predecessor",
    "is_smaller_release",
    "late_gates",
    "leaves_out_too_much",
    "level_resources",
    "leveled_starts",
    "missing_fields",
    "missing_scope",
    "missing_work",
    "mitigated",
    "name_in_sentence",
    "needed_person_type",
    "own_risks",
    "plan_constraints",
    "plan_settings",
    "plan_view",
    "premature_milestones",
    "promise_gap",
    "release_links",
    "release_tasks",
    "risk_cover",
    "shown_name",
    "technical_links",
    "topological_order",
    "uninformed",
    "why_undecided",
]
