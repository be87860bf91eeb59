"""The date machine: packages, links and estimates, and the finish days of 2,000 runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import traitlets
from pydantic import TypeAdapter, ValidationError

from twohats.answers.project import Forecast, Link, Milestone, Reforecast, WorkPackage
from twohats.draw.gantt import gantt_html, gantt_text
from twohats.draw.histogram import bins, histogram_html, histogram_text
from twohats.project.breakdown import Outlook, after_week_4, before_start
from twohats.widgets.shared.frame import Frame, module, style

HERE = Path(__file__).parent
FILES = ("model", "gantt", "editor", "futures", "forecast", "table")
PARTS = {
    "wbs": TypeAdapter(list[WorkPackage]),
    "links": TypeAdapter(list[Link]),
    "milestones": TypeAdapter(list[Milestone]),
    "forecast": TypeAdapter(Forecast),
    "reforecast": TypeAdapter(Reforecast | None),
}


class DateMachine(Frame):
    """A plan that says when it ends; `value` holds the artefacts in `PARTS` as plain data.

    The learner drags or types three points, adds packages and links, and reads off the dates. The
    page works out the network; here 2,000 runs are drawn whenever packages or links have changed.
    """

    _esm = module(*(HERE / "dates" / f"{part}.js" for part in FILES), HERE / "date_machine.js")
    _css = style(HERE / "date_machine.css")

    value = traitlets.Dict(help="wbs, links, milestones, forecast, reforecast").tag(sync=True)
    settings = traitlets.Dict(help="Scope items, kinds of people, notes, week 4").tag(sync=True)
    futures = traitlets.Dict(help="The runs before the start and after week 4").tag(sync=True)

    pictured = ("futures",)

    def __init__(self, **traits: Any) -> None:
        self._drawn: Any = None
        self._outlooks: tuple[Outlook | None, Outlook | None] = (None, None)
        super().__init__(**traits)
        self._draw_runs()
        self.observe(self._draw_runs, names=["value", "settings"])

    @classmethod
    def for_plan(
        cls,
        value: Mapping[str, Any],
        *,
        scope: Sequence[str] = (),
        notes: Sequence[str] = (),
        actuals: Sequence[Mapping[str, Any]] = (),
        people: Sequence[str] = (),
        **traits: Any,
    ) -> DateMachine:
        """A machine for a plan of which parts may be missing.

        `scope` are the charter's items, `notes` sentences of the team, `actuals` rows of task,
        days_spent and days_left, `people` the kinds of people there are. Raises
        traitlets.TraitError with a sentence if the plan is faulty.
        """
        known = {*people} | {
            one["person_type"] for one in value.get("wbs", ()) if one.get("person_type")
        }
        settings = {
            "scope": list(scope),
            "person_types": sorted(known),
            "notes": list(notes),
            "actuals": [dict(one) for one in actuals],
        }
        label = traits.pop("label", "Your plan")
        return cls(label=label, settings=settings, value=dict(value), **traits)

    @property
    def outlooks(self) -> tuple[Outlook | None, Outlook | None]:
        """What the runs say before the start, and after week 4 if that has come."""
        return self._outlooks

    def as_html(self) -> str:
        """The machine on paper: the Gantt, and each histogram."""
        wbs, links = self._typed("wbs"), self._typed("links")
        titles = ("Before the start", "After week 4")
        shown = zip(self._outlooks, titles, strict=True)
        charts = [histogram_html(one, title) for one, title in shown if one]
        return gantt_html(wbs, links) + "".join(charts)

    def as_text(self) -> str:
        """The machine in words."""
        said = [gantt_text(self._typed("wbs"), self._typed("links"))]
        return " ".join(said + [histogram_text(one) for one in self._outlooks if one])

    def _typed(self, name: str) -> Any:
        return PARTS[name].validate_python(self.value.get(name, _EMPTY[name]))

    @traitlets.validate("value")
    def _valid(self, proposal: Any) -> dict[str, Any]:
        given = _EMPTY | dict(proposal["value"])
        try:
            typed = {name: kind.validate_python(given[name]) for name, kind in PARTS.items()}
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(str(part) for part in fault["loc"]) or "value"
            raise traitlets.TraitError(f"This is not a plan: {where}: {fault['msg']}.") from None
        return {name: kind.dump_python(typed[name], mode="json") for name, kind in PARTS.items()}

    def _draw_runs(self, _change: Any = None) -> None:
        wanted = (self.value["wbs"], self.value["links"], self.value["reforecast"] is not None)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        self.futures = self._runs(later=wanted[2])

    def _runs(self, *, later: bool) -> dict[str, Any]:
        wbs, links = self._typed("wbs"), self._typed("links")
        self._outlooks = (None, None)
        if not wbs:
            return {"first": None, "second": None, "fault": "There is no package yet."}
        try:
            first = before_start(wbs, links)
            actuals = [SimpleNamespace(**row) for row in self.settings.get("actuals", ())]
            second = after_week_4(wbs, links, actuals) if later and actuals else None
        except ValueError as error:  # a circle, or a link to a package that is not there
            return {"first": None, "second": None, "fault": str(error)}
        self._outlooks = (first, second)
        return {"first": _plain(first), "second": _plain(second), "fault": ""}


_EMPTY: dict[str, Any] = {
    "wbs": [],
    "links": [],
    "milestones": [],
    "forecast": {},
    "reforecast": None,
}


def _plain(outlook: Outlook | None) -> dict[str, Any] | None:
    if outlook is None:
        return None
    width, counted = bins(outlook.finish)
    read = {name: round(getattr(outlook, name), 3) for name in ("naive", "p50", "p80", "met")}
    return read | {"width": width, "bins": [list(one) for one in counted]}
