"""The date machine: packages, links and estimates, and the finish days of 2,000 runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import traitlets
from twohats.answers.limits import part_limits
from twohats.draw.gantt import gantt_html, gantt_text
from twohats.draw.histogram import histogram_html, histogram_text
from twohats.project.breakdown import (
    PARTS,
    FinishForecast,
    Runs,
    complete_parts,
    parse_part,
    simulate_runs,
)
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class ScheduleBoard(Frame):
    """A plan that says when it ends; `value` is its parts as plain data: breakdown.PARTS.

    The learner drags or types three points, adds packages and links, and reads off the dates. The
    page works out the network; here 2,000 runs are drawn whenever packages or links have changed.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    value = traitlets.Dict(help="wbs, links, milestones, forecast, reforecast").tag(sync=True)
    settings = traitlets.Dict(help="Scope items, kinds of people, notes, week 4").tag(sync=True)
    futures = traitlets.Dict(help="The runs before the start and after week 4").tag(sync=True)

    wears = "project"
    pictured = ("futures",)

    def __init__(self, **traits: Any) -> None:
        self._drawn: Any = None
        self._runs = Runs()
        super().__init__(**{"limits": part_limits(PARTS)} | traits)
        self._draw_runs()
        self.observe(self._draw_runs, names=["value", "settings"])

    @classmethod
    def for_plan(
        cls,
        value: Mapping[str, Any],
        *,
        scope: Sequence[str] = (),
        notes: Sequence[Mapping[str, Any]] = (),
        actuals: Sequence[Mapping[str, Any]] = (),
        people: Sequence[str] = (),
        **traits: Any,
    ) -> ScheduleBoard:
        """A machine for a plan of which parts may be missing.

        `scope` are the charter's items, `notes` sentences of the team (text)
        with the packages and links that follow from them, `actuals` rows of task,
        days_spent and days_left, `people` the kinds of people there are. Raises
        traitlets.TraitError with a sentence if the plan is faulty.
        """
        person_types = {*people} | {
            row["person_type"] for row in value.get("wbs", ()) if row.get("person_type")
        }
        settings = {
            "scope": list(scope),
            "person_types": sorted(person_types),
            "notes": [dict(note) for note in notes],
            "actuals": [dict(actual) for actual in actuals],
        }
        label = traits.pop("label", "Your plan")
        return cls(label=label, settings=settings, value=dict(value), **traits)

    @property
    def outlooks(self) -> tuple[FinishForecast | None, FinishForecast | None]:
        """What the runs say before the start, and after week 4 if that has come."""
        return self._runs.first, self._runs.second

    def as_html(self) -> str:
        """The machine on paper: the Gantt, and each histogram."""
        titles = ("Before the start", "After week 4")
        shown = zip(self.outlooks, titles, strict=True)
        charts = [histogram_html(runs, title) for runs, title in shown if runs]
        return gantt_html(*self._network()) + "".join(charts)

    def as_text(self) -> str:
        """The machine in words."""
        sentences = [gantt_text(*self._network())]
        return " ".join(sentences + [histogram_text(runs) for runs in self.outlooks if runs])

    def _network(self) -> tuple[Any, Any]:
        return parse_part(self.value, "wbs"), parse_part(self.value, "links")

    @traitlets.validate("value")
    def _valid(self, proposal: Any) -> dict[str, Any]:
        try:
            return complete_parts(proposal["value"])
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None

    def _draw_runs(self, _change: Any = None) -> None:
        wanted = (self.value["wbs"], self.value["links"], self.value["reforecast"] is not None)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        self._runs = simulate_runs(self.value, self.settings.get("actuals", ()), later=wanted[2])
        self.futures = self._runs.plain()
