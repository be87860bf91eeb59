"""How somebody looks at a table: kept, so that it is the same after a reload."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from twohats.answers.base import Artefact, ShortText

#: Names of columns and cells as earlier editions wrote them, which saved views may hold.
_EARLIER_NAMES = {"cancelled": "canceled"}


def _present_name(name: object) -> object:
    return _EARLIER_NAMES.get(name, name) if isinstance(name, str) else name


Column = Annotated[str, BeforeValidator(_present_name), Field(max_length=60)]
Cell = Annotated[ShortText, BeforeValidator(_present_name)]


class ColumnOrder(Artefact):
    """By which column the rows are sorted."""

    column: Column
    is_descending: bool = False


class ColumnFilter(Artefact):
    """What a column's cells have to be: one of some values, from low to high, or with a text.

    Ends are as the cells are written: "18", "2027-04-01"; empty means no limit.
    """

    values: Annotated[list[Cell], Field(max_length=200)] = []
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
