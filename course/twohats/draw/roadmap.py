"""A roadmap as a picture: three columns with capacity and cards, and what is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.product import Entry, Roadmap
from twohats.checks.roadmap import is_by_law_alone
from twohats.draw import markup
from twohats.draw.markup import box, figure, picture, tag, text, truncate, words
from twohats.draw.roadmap_table import board_table
from twohats.draw.roadmap_text import (
    BUCKET_TITLES,
    board_text,
    entries_in_bucket,
    entry_grounds,
    fact_sentences,
    id_and_name,
)
from twohats.product.roadmap import (
    BUCKETS,
    broken_dependencies,
    capacity_use,
    known_pairs,
    overloaded_cells,
)
from twohats.scenario import Scenario
from twohats.text import format_weeks, pluralize

WIDTH = 900
MARGIN, GAP = 16, 14
COLUMN = (WIDTH - 2 * MARGIN - 2 * GAP) / 3
METER, CARD = 26, 64
TOP = 54


def board_html(roadmap: Roadmap, scenario: Scenario, carried: Mapping[str, Any]) -> str:
    """The picture, its sentences, what each entry rests on and, folded, the same as a table."""
    sentences = "".join(
        tag("p", text(sentence), style="margin:4px 0")
        for sentence in fact_sentences(roadmap, scenario)
    )
    twin = tag(
        "details",
        tag("summary", "The same as a table")
        + tag("div", board_table(roadmap, scenario, carried), style="overflow-x:auto"),
    )
    grounds = "".join(tag("li", text(line)) for line in entry_grounds(roadmap, scenario, carried))
    grounds = tag("ul", grounds, style="margin:6px 0") if grounds else ""
    return figure(board_svg(roadmap, scenario, carried) + sentences + grounds + twin)


def board_svg(roadmap: Roadmap, scenario: Scenario, carried: Mapping[str, Any]) -> str:
    """The roadmap as inline SVG with title and description."""
    columns = [_Column(bucket, roadmap, scenario) for bucket in BUCKETS]
    bottom = max(column.height for column in columns) + TOP
    parts = [words(MARGIN, 30, "Product roadmap", 18, font_weight=650)]
    parts += [
        column.draw(MARGIN + index * (COLUMN + GAP), bottom) for index, column in enumerate(columns)
    ]
    not_built, height = _not_built(roadmap, scenario, bottom + 14)
    summary = board_text(roadmap, scenario, carried)
    return picture("Product roadmap", summary, WIDTH, height, "".join(parts) + not_built)


class _Column:
    """One of Now, Next and Later."""

    def __init__(self, bucket: str, roadmap: Roadmap, scenario: Scenario) -> None:
        self.bucket, self.roadmap, self.scenario = bucket, roadmap, scenario
        self.entries = entries_in_bucket(roadmap, bucket, scenario)
        self.meters = 40 + METER * len(scenario.backlog.skills)
        self.height = self.meters + 10 + max(1, len(self.entries)) * (CARD + 8) + 8

    def draw(self, x: float, bottom: float) -> str:
        frame = box(x, TOP, COLUMN, bottom - TOP, fill=markup.SHADE, stroke=markup.LINE, rx=8)
        quarter = BUCKETS.index(self.bucket) + 1
        head = words(x + 12, TOP + 24, BUCKET_TITLES[self.bucket], 16, font_weight=650)
        note = words(
            x + COLUMN - 12, TOP + 24, f"counts as quarter {quarter}", 12,
            fill=markup.SOFT, text_anchor="end",
        )  # fmt: skip
        return frame + head + note + self._meters(x + 12) + self._cards(x + 10)

    def _meters(self, x: float) -> str:
        used = capacity_use(self.roadmap, self.scenario)[self.bucket]
        cells = overloaded_cells(self.roadmap, self.scenario)
        overloaded = {cell.skill for cell in cells if cell.bucket == self.bucket}
        backlog = self.scenario.backlog
        return "".join(
            _meter(x, TOP + 40 + index * METER, skill, title, used[skill],
                   backlog.capacity[skill], skill in overloaded)
            for index, (skill, title) in enumerate(backlog.skills.items())
        )  # fmt: skip

    def _cards(self, x: float) -> str:
        y = TOP + self.meters + 10
        if not self.entries:
            return words(x + 4, y + 24, "nothing here", 13, fill=markup.SOFT)
        return "".join(
            _card(x, y + index * (CARD + 8), entry, self.roadmap, self.scenario)
            for index, entry in enumerate(self.entries)
        )


def _meter(
    x: float, y: float, skill: str, title: str, used: float, capacity: float, is_over: bool
) -> str:
    width = COLUMN - 24
    filled = width * min(1.0, used / capacity if capacity else float(used > 0))
    amount = f"{format_weeks(used)} of {format_weeks(capacity)} weeks"
    amount = f"▲ {amount}, {format_weeks(used - capacity)} over" if is_over else amount
    parts = [
        words(x, y + 10, skill if is_over else f"{skill} {title}", 12, fill=markup.SOFT),
        words(
            x + width, y + 10, amount, 12, text_anchor="end",
            fill=markup.BAD if is_over else markup.INK, font_weight=650 if is_over else None,
        ),
        box(x, y + 14, width, 6, fill=markup.PAPER, stroke=markup.EDGE, rx=3),
        box(x, y + 14, filled, 6, fill=markup.BAD if is_over else markup.PRODUCT_FILL, rx=3)
        if filled else "",
        _hatching(x, y + 14, width, 6) if is_over else "",
    ]  # fmt: skip
    return "".join(parts)


def _hatching(x: float, y: float, width: float, height: float) -> str:
    """Slanted lines over a bar: a pattern besides the colour."""
    offsets = range(4, int(width) - 6, 9)
    lines = "".join(f"M{x + offset:.0f} {y + height:.0f}l{height} -{height}" for offset in offsets)
    return tag("path", d=lines, stroke=markup.PAPER, stroke_width=2, fill="none")


def _card(x: float, y: float, entry: Entry, roadmap: Roadmap, scenario: Scenario) -> str:
    initiative = scenario.initiative(entry.id)
    effort = " · ".join(
        f"{skill} {format_weeks(weeks)}" for skill, weeks in initiative.effort.items() if weeks
    )
    note, colour = _note(entry, roadmap, scenario)
    head = truncate(f"{entry.id} {initiative.name}", 34)
    return "".join(
        [
            box(x, y, COLUMN - 20, CARD, fill=markup.PAPER, stroke=markup.LINE, rx=6),
            words(x + 10, y + 20, head, 13.5, font_weight=600),
            words(x + 10, y + 37, effort, 12, fill=markup.SOFT),
            words(x + 10, y + 54, truncate(note, 42), 12, fill=colour),
        ]
    )


def _note(entry: Entry, roadmap: Roadmap, scenario: Scenario) -> tuple[str, str]:
    """What a card says last: a broken dependency before all else, then what it rests on."""
    pairs = [pair for pair in known_pairs(roadmap, scenario) if pair[0] == entry.id]
    missing = broken_dependencies(roadmap, pairs)
    if missing:
        return f"✕ needs {id_and_name(missing[0][1], scenario)} first", markup.BAD
    rests_on = [pluralize(len(entry.evidence), "finding") if entry.evidence else "no evidence"]
    no_kpi = "keeps us legal" if is_by_law_alone(entry, scenario) else "no KPI"
    rests_on += [entry.kpi or no_kpi]
    rests_on += [f"date: {entry.date}"] if entry.date else []
    rests_on += [f"needs {enabler}" for _, enabler in pairs]
    return " · ".join(rests_on), markup.SOFT


def _not_built(roadmap: Roadmap, scenario: Scenario, y: float) -> tuple[str, float]:
    """What is not built, by name; returns the markup and where the picture ends."""
    parts = []
    for bucket in ("not_doing", "unplaced"):
        entries = entries_in_bucket(roadmap, bucket, scenario)
        if not entries:
            continue
        title = f"{BUCKET_TITLES[bucket]} ({len(entries)})"
        parts.append(words(MARGIN, y + 12, title, 14, font_weight=650))
        for index, entry in enumerate(entries):
            x = MARGIN + (index % 3) * (COLUMN + GAP)
            label = truncate(id_and_name(entry.id, scenario), 40)
            parts.append(words(x, y + 32 + (index // 3) * 19, label, 12.5))
        y += 36 + 19 * ((len(entries) + 2) // 3)
    return "".join(parts), y + 6
