"""Six quarters of several roadmaps on paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from twohats.draw.markup import figure, tag, text
from twohats.product.roadmap.events import WEEKS, week_words
from twohats.text import format_amount


def quarters_html(
    summary: str, tracks: Iterable[Mapping[str, Any]], difference: Mapping[str, Any]
) -> str:
    """What each roadmap has brought in by the end of each quarter; the first one's events.

    `difference` says what made it differ from the best of the others, as the widget has it.
    """
    tracks = list(tracks)
    if not tracks:
        return figure(tag("p", text(summary)))
    events = "".join(tag("li", text(_event_words(event))) for event in tracks[0]["events"])
    words = tag("p", text(summary)) + _table(tracks) + tag("ul", events)
    return figure(words + _difference(difference))


def _difference(difference: Mapping[str, Any]) -> str:
    if not difference:
        return ""
    rows = "".join(
        tag("li", text(f"{row['name']}: {row['gain']}. {row['words']}"))
        for row in difference["rows"]
    )
    after = tag("p", text(difference["after"])) if difference["after"] else ""
    signs = tag("p", text(difference["signs"])) if difference["signs"] else ""
    return tag("p", text(f"{difference['title']}.")) + signs + tag("ul", rows) + after


def _table(tracks: list[Mapping[str, Any]]) -> str:
    ends = range(WEEKS - 1, len(tracks[0]["brought_k"]), WEEKS)
    heads = ["Brought in so far", *(f"Quarter {n + 1}" for n in range(len(ends)))]
    rows = [
        [track["name"], *(format_amount(track["brought_k"][end]) for end in ends)]
        for track in tracks
    ]
    head = tag("tr", "".join(tag("th", text(words), scope="col") for words in heads))
    body = "".join(tag("tr", "".join(tag("td", text(cell)) for cell in row)) for row in rows)
    return tag("table", head + body)


def _event_words(event: Mapping[str, Any]) -> str:
    return f"{week_words(event['week'])}: {event['text']}"
