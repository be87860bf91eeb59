"""Typed reading of CSV tables: every fault is a sentence with file, row and column."""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from twohats.scenario.errors import PackError


@dataclass(frozen=True)
class Column:
    """One column: its name, how a cell is read (ValueError if it cannot be), what is expected."""

    name: str
    read: Callable[[str], Any]
    expected: str


def required_text(name: str) -> Column:
    """A column of text that must not be empty."""
    return Column(name, _non_empty, "some text")


def optional_text(name: str) -> Column:
    """A column of text that may be empty."""
    return Column(name, str.strip, "text")


def pattern(name: str, form: str, expected: str) -> Column:
    """A column whose cells match a pattern from end to end."""
    return Column(name, lambda cell: _matching(cell, form), expected)


def number(name: str, low: float, high: float, kind: type = float) -> Column:
    """A column of numbers from `low` to `high`, both included."""
    noun = "a whole number" if kind is int else "a number"
    expected = f"{noun} from {low:g} to {high:g}"
    return Column(name, lambda cell: _within(kind(cell), low, high), expected)


def ids(name: str, form: str = r"I\d\d") -> Column:
    """A column that lists ids with spaces between them, or nothing."""
    expected = "ids such as I02, with spaces between them, or nothing"
    return Column(
        name, lambda cell: tuple(_matching(part, form) for part in cell.split()), expected
    )


def names(name: str) -> Column:
    """A column that lists names with semicolons between them, or nothing."""
    expected = "names with semicolons between them, or nothing"
    return Column(name, _names, expected)


def day(name: str) -> Column:
    """A column of dates such as 2027-04-01."""
    return Column(name, date.fromisoformat, "a day such as 2027-04-01")


def yes_no(name: str) -> Column:
    """A column of yes and no."""
    return Column(name, {"yes": True, "no": False}.__getitem__, "yes or no")


def one_of(name: str, *words: str) -> Column:
    """A column that holds one of a few words; "" is one of them where a cell may be empty."""
    return Column(name, {word: word for word in words}.__getitem__, " or ".join(words))


def optional(column: Column) -> Column:
    """The same column, but an empty cell is None."""
    expected = f"{column.expected}, or nothing"
    return Column(column.name, lambda cell: column.read(cell) if cell else None, expected)


def read(path: Path, columns: list[Column]) -> list[dict[str, Any]]:
    """The rows of a table, each cell of its type; raises PackError at the first fault.

    A table whose name ends in .gz is compressed.
    """
    rows = csv.reader(io.StringIO(_text(path), newline=""))
    _check_header(path.name, next(rows, []), [column.name for column in columns])
    return list(_typed_rows(path.name, rows, columns))


def _text(path: Path) -> str:
    content = path.read_bytes()
    return (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8")


def _check_header(name: str, header: list[str], expected: list[str]) -> None:
    if header != expected:
        raise PackError(f"{name}, row 1", ", ".join(header), "the columns " + ", ".join(expected))


def _typed_rows(
    name: str, rows: Iterator[list[str]], columns: list[Column]
) -> Iterator[dict[str, Any]]:
    # What a cell says is read once in each column: large tables repeat themselves.
    readers = [(column, dict[str, Any]()) for column in columns]
    for line, cells in enumerate(rows, start=2):
        if len(cells) != len(columns):
            raise PackError(f"{name}, row {line}", f"{len(cells)} cells", f"{len(columns)} cells")
        yield {
            column.name: values[cell]
            if cell in values
            else values.setdefault(cell, _cell(name, line, cell, column))
            for (column, values), cell in zip(readers, cells, strict=True)
        }


def _cell(name: str, line: int, cell: str, column: Column) -> Any:
    try:
        return column.read(cell)
    except (ValueError, KeyError):
        raise PackError(
            f"{name}, row {line}, column {column.name}", cell, column.expected
        ) from None


def _non_empty(cell: str) -> str:
    if not cell.strip():
        raise ValueError
    return cell.strip()


def _names(cell: str) -> tuple[str, ...]:
    return tuple(_non_empty(part) for part in cell.split(";")) if cell.strip() else ()


def _matching(cell: str, form: str) -> str:
    if not re.fullmatch(form, cell):
        raise ValueError
    return cell


def _within(value: float, low: float, high: float) -> float:
    if not low <= value <= high:  # also refuses NaN, which is within nothing
        raise ValueError
    return value
