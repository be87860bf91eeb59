"""What a charter must say before anybody plans, and which goals belong to the project."""

from twohats.project.charter.goals import Sorted, sorted_goals
from twohats.project.charter.limits import beyond
from twohats.project.charter.required import REQUIRED, gaps

__all__ = ["REQUIRED", "Sorted", "beyond", "gaps", "sorted_goals"]
