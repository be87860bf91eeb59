"""A key press and a drag, from the event to the redrawn picture: board and Gantt, and matplotlib.

All notebooks stand in the same JupyterLab and the same Chromium. The time runs from the
browser's stamp on the event to the end of the frame that shows the changed picture. Waiting for
the next frame (up to 17 ms at 60 a second) is in it, for all; the rows "floor" show how much the
browser takes when there is nothing to do.
"""

from __future__ import annotations

import importlib.util
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.benchmark import Row, missing, percentile, times

ROOT = Path(__file__).parents[2]
BUDGET_MS = 16
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
ALL = "key press and drag to redraw"


def rows() -> Iterator[Row]:
    """Keys and drags, near and behind 120 ms."""
    try:
        import playwright.sync_api  # noqa: F401

        from tests.benchmark.sides import PAIRS
        from tests.support.lab import Lab
    except ImportError as error:
        yield missing(ALL, str(error))
        return
    if (program := chromium()) is None:
        yield missing(ALL, "no Chromium was found")
        return
    with lab_and_browser(Lab, program) as (lab, browser):
        for name in PAIRS:
            yield from _compared(name, lab, browser)


@contextmanager
def lab_and_browser(
    make_lab: Callable[[Path, Path], Any], program: str
) -> Iterator[tuple[Any, Any]]:
    """A JupyterLab in a folder of its own, and that Chromium."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root, home = Path(folder, "root"), Path(folder, "home")
        root.mkdir()
        home.mkdir()
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        lab = make_lab(root, home)
        try:
            lab.wait()
            yield lab, browser
        finally:
            browser.close()
            lab.stop()


def chromium() -> str | None:
    """Where `make test` would find it."""
    found = importlib.util.spec_from_file_location("browser", ROOT / ".ci" / "browser.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module.find()


def _compared(name: str, lab: Any, browser: Any) -> Iterator[Row]:
    from tests.benchmark import bare
    from tests.benchmark.events import measured
    from tests.benchmark.sides import PAIRS

    ours, peer = (measured(side, lab, browser) for side in PAIRS[name])
    alone = bare.measured(PAIRS[name][0], browser)
    for case, taken in ours.items():
        if case.endswith("floor"):
            floors = _pair(taken.painted), _pair(peer[case].painted)
            yield Row(f"  {case}: changes one digit, in the same pages", *floors)
            continue
        yield _row(f"{case}, {name}", taken.painted, peer[case].painted)
        yield Row("  of it, until the picture changed", *map(_pair, (taken[1], peer[case][1])))
        if case in alone:
            yield Row("  the same on a page without JupyterLab", _pair(alone[case].painted), "")


def _row(case: str, ours: list[float], peer: list[float]) -> Row:
    fast, slow = percentile(ours, 0.95), percentile(peer, 0.95)
    return Row(
        f"{case} / interact + matplotlib, to painted frame, p50 / p95 of {len(ours)}",
        _pair(ours),
        _pair(peer),
        f"{times(slow, fast)} at p95",
        f"p95 within {BUDGET_MS} ms",
        fast <= BUDGET_MS,
    )


def _pair(values: list[float]) -> str:
    return f"{percentile(values, 0.5):.0f} / {percentile(values, 0.95):.0f} ms"
