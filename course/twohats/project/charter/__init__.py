"""What a charter must say before anybody plans, and which goals belong to the project."""

from twohats.project.charter.approved_limits import in_days, limit_violations, time_goals
from twohats.project.charter.eligible_leads import LEAST_WEEKS, can_lead, possible_leads
from twohats.project.charter.goals import GoalsByHat, goals_by_hat
from twohats.project.charter.required import REQUIRED, missing_fields

__all__ = [
    "LEAST_WEEKS",
    "REQUIRED",
    "GoalsByHat",
    "can_lead",
    "goals_by_hat",
    "in_days",
    "limit_violations",
    "missing_fields",
    "possible_leads",
    "time_goals",
]
