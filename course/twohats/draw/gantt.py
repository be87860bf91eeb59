"""A schedule as a Gantt chart with floats and critical path, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence

from twohats.answers.project import Link, WorkPackage
from twohats.draw.gantt_text import dates_or_reason, gantt_table, gantt_text
from twohats.draw.markup import (
    EDGE,
    INK,
    LINE,
    PAPER,
    PROJECT,
    PROJECT_FILL,
    SOFT,
    box,
    figure,
    picture,
    tag,
    text,
    truncate,
    words,
)
from twohats.project.schedule.dates import Dates
from twohats.project.schedule.network import NetworkError

NAMES, WIDTH, ROW, TOP, MARGIN = 250, 900, 24, 30, 16
_STRIPES = "th-gantt-critical"


def gantt_html(wbs: Sequence[WorkPackage], links: Sequence[Link]) -> str:
    """The chart and its table; a network with a circle gives the table and the reason."""
    schedule = dates_or_reason(wbs, links)
    if isinstance(schedule, str):
        return figure(tag("p", text(schedule)) + gantt_table(wbs, links))
    return figure(gantt_svg(wbs, links) + gantt_table(wbs, links))


def gantt_svg(wbs: Sequence[WorkPackage], links: Sequence[Link]) -> str:
    """The chart; NetworkError if the network has a circle."""
    schedule = dates_or_reason(wbs, links)
    if isinstance(schedule, str):
        raise NetworkError(schedule)
    end = max((dates.early_finish for dates in schedule.values()), default=0.0)
    scale = (WIDTH - NAMES - 2 * MARGIN) / (end or 1)
    rows = "".join(
        _row(index, package, schedule[package.id], scale) for index, package in enumerate(wbs)
    )
    height = TOP + ROW * len(wbs) + MARGIN
    content = _pattern() + _axis(end, scale, height) + rows
    return picture("Gantt chart", gantt_text(wbs, links), WIDTH, height, content)


def _row(index: int, package: WorkPackage, dates: Dates, scale: float) -> str:
    y, left = TOP + ROW * index, NAMES + MARGIN
    x = left + dates.early_start * scale
    name = f"{'◆ ' if dates.critical else ''}{package.id} {package.name}"
    fill = f"url(#{_STRIPES})" if dates.critical else PROJECT_FILL
    stroke = PROJECT if dates.critical else None
    wait = _dots(left + dates.early_finish * scale, dates.total_float * scale, y + ROW / 2)
    bar = box(x, y + 5, max(2.0, package.m * scale), ROW - 10, rx=2, fill=fill, stroke=stroke)
    return words(MARGIN, y + 16, truncate(name, 36), 12) + ("" if dates.critical else wait) + bar


def _dots(x: float, length: float, y: float) -> str:
    return tag(
        "line",
        x1=f"{x:.1f}",
        x2=f"{x + length:.1f}",
        y1=y,
        y2=y,
        stroke=EDGE,
        stroke_width=2,
        stroke_dasharray="2 3",
    )


def _pattern() -> str:
    stripes = box(0, 0, 7, 7, fill=PAPER, rx=0) + box(0, 0, 3, 7, fill=PROJECT, rx=0)
    shape = tag(
        "pattern",
        stripes,
        id=_STRIPES,
        width=7,
        height=7,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
    return tag("defs", shape)


def _axis(end: float, scale: float, height: float) -> str:
    step = next((days for days in (5, 10, 20, 50, 100) if end / days <= 12), 200)
    ticks = []
    for day in range(0, int(end) + 1, step):
        x = NAMES + MARGIN + day * scale
        ticks.append(
            tag("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=TOP, y2=height - MARGIN, stroke=LINE)
        )
        ticks.append(words(x, TOP - 8, day, 12, text_anchor="middle", fill=SOFT))
    return words(MARGIN, TOP - 8, "Working day", 12, fill=INK) + "".join(ticks)
