"""Prints the table; every row is measured in this one run."""

from __future__ import annotations

import importlib
import os
import platform
import time
import warnings
from collections.abc import Iterator

from tests.benchmark import Row, missing

MODULES = ("imports", "environment", "grading", "board", "walk", "project")
HEAD = Row("what", "ours", "peer", "ratio", "budget")
MARKS = {None: "", True: " (kept)", False: " (MISSED)"}


def main() -> None:
    """Run everything and print it."""
    warnings.simplefilter("ignore")
    started = time.monotonic()
    print(f"Python {platform.python_version()} on {platform.platform(terse=True)}", flush=True)
    print(f"{os.cpu_count()} cores; running or waiting at the start: {_load()}", flush=True)
    rows = [HEAD, *(row for name in MODULES for row in _rows(name))]
    for line in _table([_texts(row) for row in rows]):
        print(line)
    print(f"The whole run took {time.monotonic() - started:.0f} s.")


def _load() -> str:
    """A busy machine spoils the times: said beside them."""
    return f"{os.getloadavg()[0]:.1f} processes" if hasattr(os, "getloadavg") else "unknown"


def _rows(name: str) -> Iterator[Row]:
    """The rows of a module; one that breaks says so and does not stop the others."""
    print(f"measuring: {name}", flush=True)
    try:
        yield from importlib.import_module(f"tests.benchmark.{name}").rows()
    except Exception as error:
        first = str(error).strip().splitlines() or [""]
        yield missing(name, f"{type(error).__name__}: {first[0][:120]}")


def _texts(row: Row) -> list[str]:
    return [row.what, row.ours, row.peer, row.ratio, row.budget + MARKS[row.kept]]


def _table(rows: list[list[str]]) -> Iterator[str]:
    # A sentence in place of a figure must not widen its column for all the others.
    plain = [row for row in rows if not row[1].startswith("not measured")]
    widths = [max(len(row[place]) for row in plain) for place in range(len(HEAD_TEXTS))]
    for place, row in enumerate(rows):
        yield " | ".join(text.ljust(width) for text, width in zip(row, widths, strict=True))
        if place == 0:
            yield "-+-".join("-" * width for width in widths)


HEAD_TEXTS = _texts(HEAD)

if __name__ == "__main__":
    main()
