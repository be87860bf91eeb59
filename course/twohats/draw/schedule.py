"""What a learner said of a schedule, and packages without the dates that are not shown yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twohats.answers.prediction import Interval
from twohats.answers.project import Link, WorkPackage
from twohats.checks.schedule import ScheduleWork
from twohats.draw.markup import figure
from twohats.draw.table import html_table
from twohats.text import pluralize

_HEADS = ("Asked", "Answer", "State")
_STATES = {
    "open": "not shown yet",
    "kept": "before it was shown",
    "late": "after it was shown: no points",
}


def answers_html(work: ScheduleWork) -> str:
    """Dates, intervals, help, milestones and the change as a table, with when they were typed."""
    return figure(html_table(_HEADS, list(_lines(work))))


def _lines(work: ScheduleWork) -> Iterator[tuple[str, str, str]]:
    passes, intervals, choice = work.passes, work.intervals, work.help_choice
    days = "; ".join(
        f"{id_}: {_day(one.early_start)} to {_day(one.late_start)}"
        for id_, one in sorted(passes.days.items())
    )
    yield "Early and late starts", days or "none", _STATES[passes.state]
    for name, interval in (("P50", intervals.p50), ("P80", intervals.p80)):
        yield name, _interval(interval), _STATES[interval.state]
    help_words = f"{choice.act} {choice.package}, because: {choice.reason}".replace("_", " ")
    yield "Help", help_words if choice.package else "none", _STATES[choice.state]
    week_4 = work.week_4
    yield "P80 after week 4", _interval(week_4.p80), _STATES[week_4.p80.state]
    change = f"{week_4.change}, because: {week_4.reason}".replace("_", " ")
    yield "Change after week 4", change if week_4.change else "none", ""
    for one in work.schedule.milestones:
        yield f"Milestone {one.name or one.task}", f"{one.sign} (day {one.day:g})", one.owner


def _day(day: float | None) -> str:
    return "none" if day is None else f"{day:g}"


def _interval(interval: Interval) -> str:
    if interval.low is None or interval.high is None:
        return "none"
    return f"{interval.low:g} to {interval.high:g}"


def packages_html(wbs: Sequence[WorkPackage], links: Sequence[Link]) -> str:
    """Packages with their three points and what they wait for; no dates."""
    rows = [
        (
            f"{package.id} {package.name}",
            f"{package.o:g}",
            f"{package.m:g}",
            f"{package.p:g}",
            ", ".join(link.before for link in links if link.after == package.id) or "–",
        )
        for package in wbs
    ]
    heads = ("Package", "Optimistic", "Most likely", "Pessimistic", "Waits for")
    return figure(html_table(heads, rows))


def packages_text(wbs: Sequence[WorkPackage], links: Sequence[Link]) -> str:
    """How many packages and links there are, in words; no dates."""
    if not wbs:
        return "There is no package yet."
    parts = f"{pluralize(len(wbs), 'package')} with {pluralize(len(links), 'link')}"
    return f"{parts}. The dates have not been shown yet."
