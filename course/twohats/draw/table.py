"""The table below a picture, for those who would rather read than look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twohats.draw.markup import tag, text

_CELL = "padding:3px 8px;text-align:left;border-bottom:1px solid currentColor"
_NAME = _CELL + ";font-weight:400"


def html_table(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A folded table; the first cell of each line names it, every text is escaped."""
    head = tag("tr", "".join(tag("th", text(name), scope="col", style=_CELL) for name in heads))
    body = "".join(_line(*cells) for cells in lines)
    table = tag("table", tag("thead", head) + tag("tbody", body), style="border-collapse:collapse")
    return tag("details", tag("summary", "The same as a table") + table)


def _line(name: str, *cells: str) -> str:
    head = tag("th", text(name), scope="row", style=_NAME)
    return tag("tr", head + "".join(tag("td", text(cell), style=_CELL) for cell in cells))
