"""Cases that an exercise asks about: texts in sixteen deals, without what is right of them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from twohats.scenario import table
from twohats.scenario.charter import DEALS, CaseLine


@lru_cache(maxsize=32)
def cases_of(path: Path, text_column: str, form: str) -> tuple[tuple[CaseLine, ...], ...]:
    """The cases of a table with the columns deal, id and a text, deal by deal."""
    columns = [
        table.number("deal", 0, DEALS - 1, int),
        table.pattern("id", form, f"an id like {form}"),
        table.required_text(text_column),
    ]
    rows = table.read(path, columns)
    return tuple(
        tuple(CaseLine(row["id"], row[text_column]) for row in rows if row["deal"] == deal)
        for deal in range(DEALS)
    )
