"""A work breakdown: what is dealt out of it, and what its network and estimates say of the end."""

from twohats.project.breakdown.gaps import Dealt, deal, no_own_work
from twohats.project.breakdown.outlook import Outlook, after_week_4, before_start, supported

__all__ = [
    "Dealt",
    "Outlook",
    "after_week_4",
    "before_start",
    "deal",
    "no_own_work",
    "supported",
]
