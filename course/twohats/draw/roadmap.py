"""A roadmap as a picture: three columns with capacity and cards, and what is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.product import Entry, Roadmap
from twohats.draw import markup
from twohats.draw.markup import box, cut, figure, picture, tag, text, words
from twohats.draw.roadmap_table import board_table
from twohats.draw.roadmap_text import TITLES, board_text, facts, grounds, in_bucket, name
from twohats.product.roadmap import BUCKETS, broken_dependencies, over, use
from twohats.scenario import Scenario
from twohats.text import format_weeks, pluralize

WIDTH = 900
MARGIN, GAP = 16, 14
COLUMN = (WIDTH - 2 * MARGIN - 2 * GAP) / 3
METER, CARD = 26, 64
TOP = 54


def board_html(roadmap: Roadmap, scenario: Scenario, carried: Mapping[str, Any]) -> str:
    """The picture, its sentences, what each entry rests on and, folded, the same as a table."""
    said = "".join(tag("p", text(line), style="margin:4px 0") for line in facts(roadmap, scenario))
    folded = tag(
        "details",
        tag("summary", "The same as a table")
        + tag("div", board_table(roadmap, scenario, carried), style="overflow-x:auto"),
    )
    rests_on = "".join(tag("li", text(line)) for line in grounds(roadmap, scenario, carried))
    rests_on = tag("ul", rests_on, style="margin:6px 0") if rests_on else ""
    return figure(board_svg(roadmap, scenario, carried) + said + rests_on + folded)


def board_svg(roadmap: Roadmap, scenario: Scenario, carried: Mapping[str, Any]) -> str:
    """The roadmap as inline SVG with title and description."""
    columns = [_Column(bucket, roadmap, scenario) for bucket in BUCKETS]
    bottom = max(column.height for column in columns) + TOP
    parts = [words(MARGIN, 30, "Product roadmap", 18, font_weight=650)]
    parts += [
        column.draw(MARGIN + at * (COLUMN + GAP), bottom) for at, column in enumerate(columns)
    ]
    rest, height = _left_out(roadmap, scenario, bottom + 14)
    summary = board_text(roadmap, scenario, carried)
    return picture("Product roadmap", summary, WIDTH, height, "".join(parts) + rest)


class _Column:
    """One of Now, Next and Later."""

    def __init__(self, bucket: str, roadmap: Roadmap, scenario: Scenario) -> None:
        self.bucket, self.roadmap, self.scenario = bucket, roadmap, scenario
        self.entries = in_bucket(roadmap, bucket, scenario)
        self.meters = 40 + METER * len(scenario.backlog.skills)
        self.height = self.meters + 10 + max(1, len(self.entries)) * (CARD + 8) + 8

    def draw(self, x: float, bottom: float) -> str:
        frame = box(x, TOP, COLUMN, bottom - TOP, fill=markup.SHADE, stroke=markup.LINE, rx=8)
        quarter = BUCKETS.index(self.bucket) + 1
        head = words(x + 12, TOP + 24, TITLES[self.bucket], 16, font_weight=650)
        note = words(
            x + COLUMN - 12, TOP + 24, f"read as quarter {quarter}", 12,
            fill=markup.SOFT, text_anchor="end",
        )  # fmt: skip
        return frame + head + note + self._meters(x + 12) + self._cards(x + 10)

    def _meters(self, x: float) -> str:
        used = use(self.roadmap, self.scenario)[self.bucket]
        beyond = {c.skill for c in over(self.roadmap, self.scenario) if c.bucket == self.bucket}
        rows = enumerate(self.scenario.backlog.skills.items())
        return "".join(
            _meter(x, TOP + 40 + at * METER, skill, title, used[skill],
                   self.scenario.backlog.capacity[skill], skill in beyond)
            for at, (skill, title) in rows
        )  # fmt: skip

    def _cards(self, x: float) -> str:
        y = TOP + self.meters + 10
        if not self.entries:
            return words(x + 4, y + 24, "nothing here", 13, fill=markup.SOFT)
        return "".join(
            _card(x, y + at * (CARD + 8), entry, self.roadmap, self.scenario)
            for at, entry in enumerate(self.entries)
        )


def _meter(
    x: float, y: float, skill: str, title: str, used: float, room: float, beyond: bool
) -> str:
    width = COLUMN - 24
    filled = width * min(1.0, used / room if room else float(used > 0))
    colour = markup.BAD if beyond else markup.ACCENT
    said = f"{format_weeks(used)} of {format_weeks(room)} weeks"
    said = f"▲ {said}, {format_weeks(used - room)} over" if beyond else said
    parts = [
        words(x, y + 10, skill if beyond else f"{skill} {title}", 12, fill=markup.SOFT),
        words(
            x + width, y + 10, said, 12, text_anchor="end",
            fill=markup.BAD if beyond else markup.INK, font_weight=650 if beyond else None,
        ),
        box(x, y + 14, width, 6, fill=markup.PAPER, stroke=markup.EDGE, rx=3),
        box(x, y + 14, filled, 6, fill=colour, rx=3) if filled else "",
        _stripes(x, y + 14, width, 6) if beyond else "",
    ]  # fmt: skip
    return "".join(parts)


def _stripes(x: float, y: float, width: float, height: float) -> str:
    """Slanted lines over a bar: a pattern besides the colour."""
    lines = "".join(
        f"M{x + at:.0f} {y + height:.0f}l{height} -{height}" for at in range(4, int(width) - 6, 9)
    )
    return tag("path", d=lines, stroke=markup.PAPER, stroke_width=2, fill="none")


def _card(x: float, y: float, entry: Entry, roadmap: Roadmap, scenario: Scenario) -> str:
    one = scenario.initiative(entry.id)
    effort = " · ".join(
        f"{skill} {format_weeks(amount)}" for skill, amount in one.effort.items() if amount
    )
    note, colour = _note(entry, roadmap, scenario)
    return "".join(
        [
            box(x, y, COLUMN - 20, CARD, fill=markup.PAPER, stroke=markup.LINE, rx=6),
            words(x + 10, y + 20, cut(f"{entry.id} {one.name}", 34), 13.5, font_weight=600),
            words(x + 10, y + 37, effort, 12, fill=markup.SOFT),
            words(x + 10, y + 54, cut(note, 42), 12, fill=colour),
        ]
    )


def _note(entry: Entry, roadmap: Roadmap, scenario: Scenario) -> tuple[str, str]:
    """What a card says last: a broken dependency before all else, then what it rests on."""
    pairs = [(entry.id, enabler) for enabler in scenario.initiative(entry.id).depends_listed]
    missing = broken_dependencies(roadmap, pairs)
    if missing:
        return f"✕ needs {name(missing[0][1], scenario)} first", markup.BAD
    rests_on = [pluralize(len(entry.evidence), "finding") if entry.evidence else "no evidence"]
    rests_on += [entry.kpi or "no KPI"]
    rests_on += [f"dated {entry.date}"] if entry.date else []
    rests_on += [f"needs {enabler}" for _, enabler in pairs]
    return " · ".join(rests_on), markup.SOFT


def _left_out(roadmap: Roadmap, scenario: Scenario, y: float) -> tuple[str, float]:
    """What is not built, by name; returns the markup and where the picture ends."""
    parts = []
    for bucket in ("not_doing", "unplaced"):
        names = [name(entry.id, scenario) for entry in in_bucket(roadmap, bucket, scenario)]
        if not names:
            continue
        parts.append(words(MARGIN, y + 12, f"{TITLES[bucket]} ({len(names)})", 14, font_weight=650))
        parts += [
            words(MARGIN + (at % 3) * (COLUMN + GAP), y + 32 + (at // 3) * 19, cut(one, 40), 12.5)
            for at, one in enumerate(names)
        ]
        y += 36 + 19 * ((len(names) + 2) // 3)
    return "".join(parts), y + 6
