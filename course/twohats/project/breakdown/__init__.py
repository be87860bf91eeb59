"""A work breakdown: what is dealt out of it, and what its network and estimates say of the end."""

from twohats.project.breakdown.gaps import Dealt, deal, no_own_work
from twohats.project.breakdown.outlook import Outlook, after_week_4, before_start, supported
from twohats.project.breakdown.runs import PARTS, Runs, bins, drawn, typed, whole
from twohats.project.breakdown.throughput import Throughput, counted

__all__ = [
    "PARTS",
    "Dealt",
    "Outlook",
    "Runs",
    "Throughput",
    "after_week_4",
    "before_start",
    "bins",
    "counted",
    "deal",
    "drawn",
    "no_own_work",
    "supported",
    "typed",
    "whole",
]
