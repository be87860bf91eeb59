"""Tables on paper: below a picture, for those who would rather read, and of what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twohats.draw.markup import tag, text

_CELL = "padding:3px 8px;text-align:left;border-bottom:1px solid currentColor"
_NAME = _CELL + ";font-weight:400"
_LEFT = "text-align:left;vertical-align:top"


def html_table(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A folded table; the first cell of each line names it, every text is escaped."""
    head = tag("tr", "".join(tag("th", text(name), scope="col", style=_CELL) for name in heads))
    body = "".join(_line(*cells) for cells in lines)
    table = tag("table", tag("thead", head) + tag("tbody", body), style="border-collapse:collapse")
    return tag("details", tag("summary", "The same as a table") + table)


def _line(name: str, *cells: str) -> str:
    head = tag("th", text(name), scope="row", style=_NAME)
    return tag("tr", head + "".join(tag("td", text(cell), style=_CELL) for cell in cells))


def captioned_table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table under its caption, each row named by its first cell; nothing for no rows."""
    if not rows:
        return ""
    name = tag("caption", text(caption), style="text-align:left;font-weight:600;padding-top:8px")
    head = "".join(tag("th", text(word), scope="col", style=_LEFT) for word in heads)
    lines = "".join(_plain_line(*row) for row in rows)
    return tag("table", name + tag("thead", tag("tr", head)) + tag("tbody", lines))


def _plain_line(first: str, *cells: str) -> str:
    name = tag("th", text(first), scope="row", style=f"{_LEFT};font-weight:400")
    return tag("tr", name + "".join(tag("td", text(cell), style=_LEFT) for cell in cells))
