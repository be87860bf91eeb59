"""What a charter must say before anybody plans, and which goals belong to the project."""

from twohats.project.charter.approved_limits import in_days, limit_violations, time_goals
from twohats.project.charter.behaviour import behaviour_words
from twohats.project.charter.benefit import Benefit, benefit_of
from twohats.project.charter.eligible_leads import LEAST_WEEKS, can_lead, possible_leads
from twohats.project.charter.end_condition import disagreement, is_feeling
from twohats.project.charter.goals import KINDS, goal_fault, goal_of
from twohats.project.charter.required import GATE, LINES, missing_parts

__all__ = [
    "GATE",
    "KINDS",
    "LEAST_WEEKS",
    "LINES",
    "Benefit",
    "behaviour_words",
    "benefit_of",
    "can_lead",
    "disagreement",
    "goal_fault",
    "goal_of",
    "in_days",
    "is_feeling",
    "limit_violations",
    "missing_parts",
    "possible_leads",
    "time_goals",
]
