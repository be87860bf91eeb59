"""Do the learner's figures follow from the learner's own network?"""

from __future__ import annotations

from twohats.checks.finding import Finding
from twohats.checks.schedule.questions import CRITICAL, DATES, REFORECAST
from twohats.checks.schedule.words import listed
from twohats.checks.schedule.work import WITHIN_DAYS, Schedule
from twohats.project.breakdown import is_change_supported

FLOAT_WITHIN = 0.5
_MEND = "First mend the network: {}"


def critical(plan: Schedule) -> Finding:
    """Half for the critical packages (found among all named), half for the floats."""
    if plan.fault:
        return CRITICAL.share(0, plan.fault, _MEND.format(plan.fault))
    own, wanted = set(plan.forecast.critical), set(plan.first.critical)
    floats = plan.first.floats
    right = [
        id_
        for id_, days in floats.items()
        if abs(plan.forecast.floats.get(id_, -9) - days) <= FLOAT_WITHIN
    ]
    share = 0.5 * len(own & wanted) / len(own | wanted) + 0.5 * len(right) / len(floats)
    seen = f"{len(own & wanted)} of {len(wanted)} critical packages are named"
    extra = sorted(own - wanted)
    seen += f", and {listed(extra)} which have float. " if extra else ". "
    seen += f"{len(right)} of {len(floats)} floats belong to this network."
    return CRITICAL.share(share, seen, "Note critical path and floats again below the runs.")


def three_dates(plan: Schedule) -> Finding:
    """A point for each of naive date, P50 and P80 within two days."""
    if plan.fault:
        return DATES.share(0, plan.fault, _MEND.format(plan.fault))
    pairs = {name: getattr(plan.forecast, name) for name in ("naive", "p50", "p80")}
    off = [name for name, day in pairs.items() if not _near(day, getattr(plan.first, name))]
    seen = f"{3 - len(off)} of 3 dates are within {WITHIN_DAYS} days of your own network."
    if off:
        seen += f" Not yet: {listed(_NAMES[name] for name in off)}."
    return DATES.points(3.0 - len(off), seen, "Read the days off the first histogram again.")


_NAMES = {"naive": "the naive date", "p50": "P50", "p80": "P80"}


def reforecast(plan: Schedule) -> Finding:
    """A point for P50 and P80 after week 4, a point for a change that the numbers support."""
    if plan.fault:
        return REFORECAST.share(0, plan.fault, _MEND.format(plan.fault))
    own, found = plan.reforecast, plan.second
    near = 0.5 * _near(own.p50, found.p50) + 0.5 * _near(own.p80, found.p80)
    fits = bool(own.change) and is_change_supported(own.change, plan.first, found, plan.unfinished)
    seen = f"{int(2 * near)} of 2 dates after week 4 are within {WITHIN_DAYS} days. "
    if not own.change:
        seen += "No change is chosen."
    else:
        seen += f"The numbers {'support' if fits else 'do not support'} the change chosen."
    seen += _told_by_count(plan)
    return REFORECAST.points(near + fits, seen, "What do the new runs say, and what moves them?")


def _told_by_count(plan: Schedule) -> str:
    """The second way to forecast, beside the learner's figure; it earns and costs nothing."""
    pace, own = plan.counted, plan.reforecast.throughput_p50
    if pace is None:
        return ""
    said = f" Counting alone, with {pace.done} of {len(plan.wbs)} packages done, "
    said += f"puts P50 on day {pace.p50:.0f}"
    if own is None or _near(own, pace.p50):
        return said + " (not marked)."
    return said + f"; you noted day {own:g} (not marked)."


def _near(day: float | None, found: float) -> bool:
    return day is not None and abs(day - found) <= WITHIN_DAYS
