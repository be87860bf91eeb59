"""The date machine: packages, links and estimates, and the finish days of 2,000 runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import traitlets
from twohats.answers.limits import part_limits
from twohats.draw.gantt import gantt_html, gantt_text
from twohats.draw.histogram import histogram_html, histogram_text
from twohats.draw.schedule import packages_html, packages_text
from twohats.project.breakdown import (
    PARTS,
    FinishForecast,
    Runs,
    parse_parts,
    plain_parts,
    played_futures,
    simulate_runs,
)
from twohats.project.breakdown.choices import choices
from twohats.project.breakdown.merge_point import MergeAnalysis
from twohats.project.schedule import NetworkError
from twohats.text import person_label
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class ScheduleBoard(Frame):
    """A plan that says when it ends; `value` is its parts as plain data: breakdown.PARTS.

    The learner adds packages, estimates and links, types dates, intervals and whom to help, and
    only then is shown what follows: first the dates, then the runs, then those after week 4. The
    page works out the network; the runs are drawn here, and none before they may be shown.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    value = traitlets.Dict(help="The parts of breakdown.PARTS").tag(sync=True)
    settings = traitlets.Dict(help="Scope, kinds of people, notes, week 4, cases").tag(sync=True)
    futures = traitlets.Dict(help="The runs before the start and after week 4").tag(sync=True)
    merge: traitlets.List = traitlets.List(help="Two branches and where they meet").tag(sync=True)
    merge_fault = traitlets.Unicode(help="Why no branches meet; empty if two do").tag(sync=True)

    wears = "project"
    pictured = ("futures", "value")

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
        cases: Mapping[str, Any] | None = None,
        faces: Mapping[str, Mapping[str, str]] | None = None,
        is_graded: bool = True,
        **traits: Any,
    ) -> ScheduleBoard:
        """A machine for a plan of which parts may be missing.

        `scope` are the charter's items, `notes` what the team says (who, role, text, and the
        package and links that follow), `actuals` rows of task, days_spent and days_left, `people`
        the kinds of people there are, `cases` the sayings, milestones and messages of a deal,
        `faces` the portraits by speaker. What is not graded says nothing of points, and the plan
        is played. Raises traitlets.TraitError with a sentence if the plan is faulty.
        """
        person_types = {*people} | {
            row["person_type"] for row in value.get("wbs", ()) if row.get("person_type")
        }
        settings = {
            "scope": list(scope),
            "person_types": sorted(person_types),
            "person_labels": {kind: person_label(kind) for kind in person_types},
            "notes": [dict(note) for note in notes],
            "actuals": [dict(actual) for actual in actuals],
            "cases": dict(cases or {}),
            "faces": dict(faces or {}),
            "choices": choices(),
            "is_graded": is_graded,
        }
        label = traits.pop("label", "Your plan")
        return cls(label=label, settings=settings, value=dict(value), **traits)

    @property
    def outlooks(self) -> tuple[FinishForecast | None, FinishForecast | None]:
        """What the runs say before the start, and after week 4; None while it is not shown."""
        return self._runs.first, self._runs.second

    def as_html(self) -> str:
        """The machine on paper: the plan, with its dates and runs once they have been shown."""
        if not self._are_dates_shown:
            return packages_html(*self._network())
        titles = ("Before the start", "After week 4")
        titled_outlooks = zip(self.outlooks, titles, strict=True)
        charts = [histogram_html(runs, title) for runs, title in titled_outlooks if runs]
        return gantt_html(*self._network()) + "".join(charts)

    def as_text(self) -> str:
        """The machine in words."""
        if not self._are_dates_shown:
            return packages_text(*self._network())
        sentences = [gantt_text(*self._network())]
        return " ".join(sentences + [histogram_text(runs) for runs in self.outlooks if runs])

    @property
    def _are_dates_shown(self) -> bool:
        return self.parts["passes"].state != "open"

    def _network(self) -> tuple[Any, Any]:
        return self.parts["wbs"], self.parts["links"]

    @traitlets.validate("value")
    def _valid(self, proposal: Any) -> dict[str, Any]:
        try:
            self._checked = parse_parts(proposal["value"])
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None
        return plain_parts(self._checked)

    def _draw_runs(self, _change: Any = None) -> None:
        """Draw what may be shown, if packages, links or what is shown have changed."""
        week_4 = self.parts["reforecast"]
        are_runs_shown = self.parts["p50_p80_before"].p50.state != "open"
        later = bool(week_4) and week_4.p80.state != "open"
        parts = (*self._network(), are_runs_shown, later)
        if parts == self._drawn:
            return
        self._drawn = parts
        self.merge, self.merge_fault = self._merge()
        actuals = self.settings.get("actuals", ())
        self._runs = simulate_runs(self.parts, actuals, later=later) if are_runs_shown else Runs()
        self.futures = self._runs.plain() | {"played": self._played()}

    def _played(self) -> Mapping[str, Any] | None:
        """What a lesson plays once the runs are shown; an exercise shows its runs alone."""
        first = self._runs.first
        return None if first is None or self.settings.get("is_graded") else played_futures(first)

    def _merge(self) -> tuple[list[str], str]:
        merge = MergeAnalysis(*self._network())
        try:
            return list(merge.point.packages) if merge.point else [], merge.why_no_point
        except NetworkError as error:
            return [], str(error)
