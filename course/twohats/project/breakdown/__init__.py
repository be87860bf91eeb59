"""A work breakdown: what is dealt out of it, and what its network and estimates say of the end."""

from twohats.project.breakdown.gaps import Dealt, deal, no_own_work
from twohats.project.breakdown.outlook import (
    Outlook,
    after_week_4,
    before_start,
    ends_so_far,
    supported,
)
from twohats.project.breakdown.present import (
    absent,
    days_fit,
    share_there,
    stand_ins,
    work_for,
)
from twohats.project.breakdown.runs import PARTS, Runs, bins, drawn, typed, whole
from twohats.project.breakdown.throughput import Throughput, counted

__all__ = [
    "PARTS",
    "Dealt",
    "Outlook",
    "Runs",
    "Throughput",
    "absent",
    "after_week_4",
    "before_start",
    "bins",
    "counted",
    "days_fit",
    "deal",
    "drawn",
    "ends_so_far",
    "no_own_work",
    "share_there",
    "stand_ins",
    "supported",
    "typed",
    "whole",
    "work_for",
]
