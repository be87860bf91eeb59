"""How long a fresh process takes to import a package: what every cold start waits for."""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Iterator

from tests.benchmark import Row, times

ROUNDS = 5
OURS = ("twohats", "twohats.desk")
PEERS = ("pydantic", "ipywidgets", "nbgrader.api")
# Timed inside the process: Python's own start is nobody's merit.
CODE = """import time, warnings
warnings.simplefilter("ignore")
start = time.perf_counter()
import {name}
print(time.perf_counter() - start)"""


def rows() -> Iterator[Row]:
    """Each of ours against each peer; `twohats` itself loads nothing, a lesson loads its desk."""
    taken = _medians()
    for ours in OURS:
        for peer in PEERS:
            yield Row(
                f"import {ours} / {peer}, fresh process, median of {ROUNDS}",
                _shown(taken[ours]),
                _shown(taken[peer]),
                # A package that imports nothing is not so many times faster than anything.
                times(taken[peer], taken[ours]) if taken[ours] > 1 else "",
            )


def _shown(value: float) -> str:
    return f"{value:.0f} ms" if value >= 10 else f"{value:.1f} ms"


def _medians() -> dict[str, float]:
    """Milliseconds by name. In turns, so that a busy moment of the machine hits all alike."""
    names = OURS + PEERS
    found: dict[str, list[float]] = {name: [] for name in names}
    for name in names:
        _once(name)  # from here on the files are in the system's cache
    for _ in range(ROUNDS):
        for name in names:
            found[name].append(_once(name))
    return {name: statistics.median(values) for name, values in found.items()}


def _once(name: str) -> float:
    command = [sys.executable, "-c", CODE.format(name=name)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return 1000 * float(done.stdout.split()[-1])
