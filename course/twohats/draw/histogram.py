"""Finish days of many runs as a histogram, with the dates that are read off it."""

from __future__ import annotations

import itertools
from typing import Any

from twohats.draw import markup
from twohats.draw.markup import (
    EDGE,
    INK,
    PAPER,
    PROJECT,
    PROJECT_FILL,
    SOFT,
    box,
    figure,
    picture,
    tag,
    words,
)
from twohats.draw.table import html_table
from twohats.project.breakdown import FinishForecast, bins
from twohats.project.rounding import day_text, floor_percent
from twohats.text import pluralize

WIDTH, HEIGHT, MARGIN, FOOT = 640, 170, 16, 26


def histogram_html(runs: FinishForecast, title: str = "When does the project end?") -> str:
    """The histogram, its words and its table, readable in light and dark."""
    caption = tag("figcaption", markup.text(histogram_text(runs)))
    return figure(histogram_svg(runs, title) + caption + histogram_table(runs))


def histogram_svg(runs: FinishForecast, title: str = "When does the project end?") -> str:
    """The histogram as a picture; runs that meet the naive date are filled, later ones hollow."""
    width, bars = bins(runs.finish)
    first = min(bars[0][0], runs.naive) - width
    span = bars[-1][0] + 2 * width - first
    highest = max(number for _, number in bars)

    def x(day: float) -> float:
        return MARGIN + (day - first) / span * (WIDTH - 2 * MARGIN)

    def bar(day: float, number: int) -> str:
        height = number / highest * (HEIGHT - FOOT - 34)
        fill = PROJECT_FILL if day + width <= runs.naive else PAPER
        top, length = HEIGHT - FOOT - height, x(day + width) - x(day) - 1
        return box(x(day), top, length, height, fill=fill, stroke=PROJECT_FILL, rx=0)

    content = "".join(bar(*row) for row in bars) + _axis(x, first, span) + _dates(runs, x)
    return picture(title, histogram_text(runs), WIDTH, HEIGHT, content)


def histogram_text(runs: FinishForecast) -> str:
    """The same in words."""
    number = pluralize(len(runs.finish), "run")
    return (
        f"{number}. If every package takes its most likely duration, the plan ends on day "
        f"{day_text(runs.naive)}, and {floor_percent(runs.met)}% of the runs meet that date. "
        f"Half of them end by day {day_text(runs.p50)} (P50), 80% by day "
        f"{day_text(runs.p80)} (P80)."
    )


def histogram_table(runs: FinishForecast) -> str:
    """One line for each bar: its days, its runs, and the share of all that has ended by then."""
    width, bars = bins(runs.finish)
    ended = itertools.accumulate(number for _, number in bars)
    lines = [
        # Cut, not rounded: 100% is where the last run has ended.
        (f"{day:g} to {day + width:g}", f"{number}", f"{100 * so_far // len(runs.finish)}%")
        for (day, number), so_far in zip(bars, ended, strict=True)
    ]
    return html_table(("End (day)", "Runs", "Ended by then"), lines)


def _axis(x: Any, first: float, span: float) -> str:
    ground = HEIGHT - FOOT
    step = next((width for width in (5, 10, 20, 50, 100) if span / width <= 9), 200)
    days = range(-(-int(first) // step) * step, int(first + span) + 1, step)
    line = tag("line", x1=MARGIN, x2=WIDTH - MARGIN, y1=ground, y2=ground, stroke=EDGE)
    return line + "".join(
        words(x(day), ground + 17, day, 12, text_anchor="middle", fill=SOFT) for day in days
    )


def _dates(runs: FinishForecast, x: Any) -> str:
    """Three lines that differ in dash and height as well as in colour, each with its name."""
    marks = (
        ("naive", runs.naive, PROJECT, None),
        ("P50", runs.p50, INK, "2 3"),
        ("P80", runs.p80, INK, "8 3"),
    )
    return "".join(
        tag(
            "line",
            x1=f"{x(day):.1f}",
            x2=f"{x(day):.1f}",
            y1=14 * row + 14,
            y2=HEIGHT - FOOT,
            stroke=colour,
            stroke_width=2.5,
            stroke_dasharray=dash,
        )
        + words(x(day) + 4, 14 * row + 18, f"{name} {day_text(day)}", 12, fill=colour)
        for row, (name, day, colour, dash) in enumerate(marks)
    )
