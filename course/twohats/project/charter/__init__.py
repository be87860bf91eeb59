"""What a charter must say before anybody plans, and which goals belong to the project."""

from twohats.project.charter.goals import Sorted, sorted_goals
from twohats.project.charter.lead import LEAST_WEEKS, can_lead, leads
from twohats.project.charter.limits import beyond, in_days, time_goals
from twohats.project.charter.required import REQUIRED, gaps

__all__ = [
    "LEAST_WEEKS",
    "REQUIRED",
    "Sorted",
    "beyond",
    "can_lead",
    "gaps",
    "in_days",
    "leads",
    "sorted_goals",
    "time_goals",
]
