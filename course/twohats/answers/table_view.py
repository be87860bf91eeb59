"""How somebody looks at a table: kept, so that it is the same after a reload."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from twohats.answers.base import Artefact, ShortText

Column = Annotated[str, Field(max_length=60)]


class ColumnOrder(Artefact):
    """By which column the rows are sorted."""

    column: Column
    is_descending: bool = False


class ColumnFilter(Artefact):
    """What a column's cells have to be: one of some values, from low to high, or with a text.

    Ends are as the cells are written: "18", "2027-04-01"; empty means no limit.
    """

    values: Annotated[list[ShortText], Field(max_length=200)] = []
    low: Column = ""
    high: Column = ""
    contains: ShortText = ""


class TableView(Artefact):
    """Search, filters by column, order, and groups by a column with another one measured."""

    search: ShortText = ""
    filters: dict[Column, ColumnFilter] = {}
    order: ColumnOrder | None = None
    group: Column = ""
    measure: Column = ""
    group_order: ColumnOrder | None = None
