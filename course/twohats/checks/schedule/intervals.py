"""Intervals typed before the runs are shown: the end before the start, and after week 4."""

from __future__ import annotations

from dataclasses import replace

from twohats.answers.prediction import Interval
from twohats.checks.finding import Finding
from twohats.checks.kinds import interval_share
from twohats.checks.schedule.work import QUESTIONS, ScheduleWork, kept_until_shown
from twohats.project.breakdown import is_change_supported
from twohats.project.breakdown.schedule_analysis import ScheduleAnalysis
from twohats.project.rounding import day_text
from twohats.text import agree, pluralize, share_in_words

INTERVALS = QUESTIONS["schedule_intervals"]
REFORECAST = QUESTIONS["schedule_reforecast"]
#: The best that one factor for all projects says of P50 and of P80, on the end by the most likely
#: days. So a factor earns next to nothing, and ranges have to be looked at.
NAIVE_P50 = (1.07, 1.2)
NAIVE_P80 = (1.14, 1.38)
#: And of P80 after week 4, on the first P80, which is printed by then.
NAIVE_AFTER = (0.98, 1.15)
_LATE = "You saw the runs before you gave both numbers."
_AFTER_POINTS = 1.0
#: The reason that fits each kind of change.
_CHANGE_REASONS = {"keep_date": "not_later", "move_promise": "later", "help": "often_critical"}


def judge_intervals(work: ScheduleWork) -> Finding:
    """Both intervals once the runs have been shown; before that only that they are saved."""
    intervals = work.intervals
    if intervals.p50.state == "open":
        count = sum(interval.bounds is not None for interval in (intervals.p50, intervals.p80))
        share = share_in_words(count, 2, "interval")
        return kept_until_shown(INTERVALS, f"{share} saved. The runs have not been shown yet.")
    return intervals_finding(work)


def intervals_finding(work: ScheduleWork) -> Finding:
    """Half of the points for each of P50 and P80: narrow, and the true day inside."""
    intervals = work.intervals
    fault = work.why_not_predictable(intervals.plan)
    if fault:
        return INTERVALS.nothing(fault, "Complete your plan first.")
    forecast = work.schedule_of(intervals.plan).forecast
    rows = (
        ("P50", intervals.p50, forecast.p50, _of(forecast.naive, NAIVE_P50)),
        ("P80", intervals.p80, forecast.p80, _of(forecast.naive, NAIVE_P80)),
    )
    shares = [_share(interval, day, naive) for _, interval, day, naive in rows]
    result = " ".join(_in_words(*row) for row in rows)
    return INTERVALS.share(sum(shares) / 2, result, INTERVALS.hints[1])


def judge_reforecast(work: ScheduleWork) -> Finding:
    """The interval once the new runs have been shown; the change is marked after hand-in."""
    week_4 = work.week_4
    state = "saved" if week_4.change and week_4.reason else "not complete yet"
    result = f"Your change and its reason: {state}. They are marked after you hand in."
    if week_4.p80.state == "open":
        return kept_until_shown(
            REFORECAST, f"The new runs have not been shown yet. {result}", is_one=True
        )
    fault = work.why_not_predictable(week_4.plan)
    if fault:
        return REFORECAST.nothing(fault, "Complete your plan first.")
    share, words = _after_week_4(work)
    question = replace(REFORECAST, max=_AFTER_POINTS)
    return question.share(share, f"{words} {result}", REFORECAST.hints[0])


def reforecast_finding(work: ScheduleWork) -> Finding:
    """A point for the new P80's interval, a point for a change with the reason that fits it.

    The change counts as far as the interval does: most plans end later than forecast, so that
    moving the promise is right now and then for somebody who has not looked at week 4.
    """
    week_4 = work.week_4
    fault = work.why_not_predictable(week_4.plan)
    if fault:
        return REFORECAST.nothing(fault, "Complete your plan first.")
    share, words = _after_week_4(work)
    is_supported = _is_supported(work, work.schedule_of(week_4.plan))
    if not week_4.change:
        words += " No change is chosen."
    else:
        verb = "support" if is_supported else "do not support"
        words += f" The numbers {verb} your change and its reason."
        if is_supported and share < 1:
            words += (
                " Your interval doesn't earn its full point, so neither does your change: without "
                "a good forecast, a change is a guess."
            )
    points = _AFTER_POINTS * share + (REFORECAST.max - _AFTER_POINTS) * is_supported * share
    return REFORECAST.points(points, words, REFORECAST.hints[1])


def _after_week_4(work: ScheduleWork) -> tuple[float, str]:
    """The share for the interval after week 4, and what was found in words."""
    schedule = work.schedule_of(work.week_4.plan)
    first, second = schedule.forecast.p80, schedule.reforecast.p80
    interval = work.week_4.p80
    naive = _of(first, NAIVE_AFTER)
    return _share(interval, second, naive), _in_words("The new P80", interval, second, naive)


def _is_supported(work: ScheduleWork, schedule: ScheduleAnalysis) -> bool:
    """Whether the numbers speak for the change, and the reason is what they say."""
    change, reason = work.week_4.change, work.week_4.reason
    if not change:
        return False
    reason_fits = reason == _CHANGE_REASONS.get(change.partition(":")[0])
    return reason_fits and is_change_supported(
        change, schedule.forecast, schedule.reforecast, schedule.unfinished
    )


def _of(day: float, factors: tuple[float, float]) -> tuple[float, float]:
    return day * factors[0], day * factors[1]


def _share(interval: Interval, day: float, naive: tuple[float, float]) -> float:
    return interval_share(interval.bounds, day, naive) if interval.bounds else 0.0


def _in_words(name: str, interval: Interval, day: float, naive: tuple[float, float]) -> str:
    """Where the day is, and how wide the interval beside what one factor for all would say."""
    if interval.state == "late":
        return f"{name}: {_LATE[0].lower()}{_LATE[1:]}"
    if interval.bounds is None:
        return f"{name}: no interval."
    low, high = interval.bounds
    place = "inside" if low <= day <= high else "outside"
    words = f"{name} is day {day_text(day)}: {place} your interval of {low:g} to {high:g}."
    if place == "outside" or _share(interval, day, naive) >= 1:
        return words
    wide = f"{high - low:.1f}".removesuffix(".0")
    least, most = round(naive[0]), round(naive[1])
    return (
        f"{words} Your interval is {wide} {agree(high - low, 'day', 'days')} wide, too wide for "
        f"full points. The same rule of thumb for every project would give day "
        f"{least} to {most}, which is {pluralize(most - least, 'day')} wide."
    )
