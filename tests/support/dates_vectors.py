"""Networks and what the engine says of them, for the page's own sums.

Written to `tests/vectors/dates.json` by `python -m tests.support.dates_vectors`.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from types import SimpleNamespace

from twohats.project.schedule.dates import dates, finish_day
from twohats.project.schedule.network import Network

FILE = Path(__file__).parents[1] / "vectors" / "dates.json"
KINDS = ("FS", "SS", "FF", "SF")


def networks():
    """Six-task chains, merges, all four kinds of link, lags before and after, days of nought."""
    draw = random.Random(9)
    yield {"T01": 4.0}, []
    for size in (2, 6, 6, 6, 12, 12, 20, 20):
        ids = [f"T{number:02d}" for number in range(1, size + 1)]
        durations = {id_: float(draw.choice([0, 1, 2, 3.5, 5, 8])) for id_ in ids}
        pairs = [(a, b) for place, a in enumerate(ids) for b in ids[place + 1 :]]
        chosen = draw.sample(pairs, min(len(pairs), int(1.6 * size)))
        links = [
            {"before": a, "after": b, "kind": draw.choice(KINDS), "lag": draw.choice([0, 0, 2, -1])}
            for a, b in sorted(chosen)
        ]
        yield durations, links


def expected(durations, links):
    network = Network(tuple(durations), tuple(SimpleNamespace(**one) for one in links))
    found = dates(network, durations)
    return {
        "end": finish_day(network, durations),
        "tasks": {
            id_: {
                "earlyStart": one.early_start,
                "earlyFinish": one.early_finish,
                "lateStart": one.late_start,
                "lateFinish": one.late_finish,
                "float": one.total_float,
            }
            for id_, one in found.items()
        },
    }


def vectors():
    return [
        {"durations": durations, "links": links, "expected": expected(durations, links)}
        for durations, links in networks()
    ]


if __name__ == "__main__":
    FILE.write_text(json.dumps(vectors(), indent=1) + "\n", "utf-8")
