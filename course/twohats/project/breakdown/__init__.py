"""A work breakdown: what is dealt out of it, and what its network and estimates say of the end."""

from twohats.project.breakdown.coverage import (
    days_fit,
    missing_packages,
    share_covered,
    substitutes,
    work_for,
)
from twohats.project.breakdown.forecast import (
    FinishForecast,
    forecast_finish,
    is_change_supported,
    projected_ends,
    reforecast_finish,
)
from twohats.project.breakdown.futures import played_futures
from twohats.project.breakdown.gapped import GappedBreakdown, gapped_breakdown, no_own_work
from twohats.project.breakdown.runs import (
    PARTS,
    Runs,
    bins,
    parse_parts,
    plain_parts,
    simulate_runs,
)
from twohats.project.breakdown.team_notes import with_messages
from twohats.project.breakdown.throughput import Throughput, throughput_forecast

__all__ = [
    "PARTS",
    "FinishForecast",
    "GappedBreakdown",
    "Runs",
    "Throughput",
    "bins",
    "days_fit",
    "forecast_finish",
    "gapped_breakdown",
    "is_change_supported",
    "missing_packages",
    "no_own_work",
    "parse_parts",
    "plain_parts",
    "played_futures",
    "projected_ends",
    "reforecast_finish",
    "share_covered",
    "simulate_runs",
    "substitutes",
    "throughput_forecast",
    "with_messages",
    "work_for",
]
