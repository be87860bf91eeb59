"""A plan and its runs as plain data: read from a page, and told to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from numpy.typing import NDArray
from pydantic import TypeAdapter, ValidationError

from twohats.answers.errors import explain
from twohats.answers.project import (
    FinishIntervals,
    HelpChoice,
    Links,
    Milestone,
    Passes,
    Reforecast,
    TeamTalk,
    WorkPackages,
)
from twohats.project.breakdown.forecast import FinishForecast, forecast_finish, reforecast_finish
from twohats.project.breakdown.throughput import Throughput, throughput_forecast

PARTS: dict[str, TypeAdapter[Any]] = {
    "wbs": TypeAdapter(WorkPackages),
    "links": TypeAdapter(Links),
    "milestones": TypeAdapter(list[Milestone]),
    "passes": TypeAdapter(Passes),
    "p50_p80_before": TypeAdapter(FinishIntervals),
    "help_whom": TypeAdapter(HelpChoice),
    "reforecast": TypeAdapter(Reforecast | None),
    "team_talk": TypeAdapter(TeamTalk),
}
EMPTY: dict[str, Any] = {
    "wbs": [],
    "links": [],
    "milestones": [],
    "passes": {},
    "p50_p80_before": {},
    "help_whom": {},
    "reforecast": None,
    "team_talk": {},
}
MOST_BINS = 32


@dataclass(frozen=True)
class Runs:
    """The forecasts there are, or the `fault` for which there is none."""

    first: FinishForecast | None = None
    second: FinishForecast | None = None
    counted: Throughput | None = None
    fault: str = ""

    def plain(self) -> dict[str, Any]:
        """The same as the page gets it: the days read off, and the runs in bins."""
        return {
            "first": _forecast_data(self.first),
            "second": _forecast_data(self.second),
            "counted": _throughput_data(self.counted),
            "fault": self.fault,
        }


def parse_parts(value: Mapping[str, Any]) -> dict[str, Any]:
    """A plan with all its parts as artefacts; ValueError with a sentence if it is none."""
    all_parts = EMPTY | dict(value)
    try:
        return {name: kind.validate_python(all_parts[name]) for name, kind in PARTS.items()}
    except ValidationError as error:
        raise ValueError(explain("plan", error)) from None


def plain_parts(parts: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a plan as plain data."""
    return {name: kind.dump_python(parts[name], mode="json") for name, kind in PARTS.items()}


def simulate_runs(
    parts: Mapping[str, Any], actuals: Sequence[Mapping[str, Any]], *, later: bool
) -> Runs:
    """The runs of a plan; with `later` those after week 4 as well, if `actuals` tell of it.

    `parts` has packages and links as artefacts.
    """
    wbs, links = parts["wbs"], parts["links"]
    if not wbs:
        return Runs(fault="There is no package yet.")
    rows = [SimpleNamespace(**row) for row in actuals] if later else []
    try:
        first = forecast_finish(wbs, links)
        if not rows:
            return Runs(first)
        return Runs(
            first, reforecast_finish(wbs, links, rows), throughput_forecast(wbs, links, rows)
        )
    except ValueError as error:  # a circle, or a link to a package that is not there
        return Runs(fault=str(error))


def bins(
    finish: Sequence[float] | NDArray, most_bins: int = MOST_BINS
) -> tuple[float, list[tuple[float, int]]]:
    """The width of a bin in whole days, and for each bin its first day and its number of runs."""
    low, high = int(min(finish)), int(max(finish)) + 1
    width = -(-(high - low) // most_bins) or 1
    counts = [0] * (-(-(high - low) // width) or 1)
    for day in finish:
        counts[int((day - low) // width)] += 1
    return float(width), [(float(low + index * width), count) for index, count in enumerate(counts)]


def _forecast_data(forecast: FinishForecast | None) -> dict[str, Any] | None:
    if forecast is None:
        return None
    width, counts = bins(forecast.finish)
    numbers = {name: round(getattr(forecast, name), 3) for name in ("naive", "p50", "p80", "met")}
    often = {id_: round(share, 3) for id_, share in forecast.often.items()}
    return numbers | {
        "often": often,
        "width": width,
        "bins": [list(day_and_count) for day_and_count in counts],
    }


def _throughput_data(throughput: Throughput | None) -> dict[str, Any] | None:
    if throughput is None:
        return None
    return {
        "weekly": list(throughput.weekly),
        "left": throughput.left,
        "p50": round(throughput.p50, 3),
    }
