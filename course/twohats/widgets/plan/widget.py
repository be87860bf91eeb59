"""The plan cockpit: every part of one plan, six gauges, and where its parts contradict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import traitlets
from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.draw.plan import plan_html, plan_text
from twohats.project.plan import (
    Gauges,
    PlanConstraints,
    PlanError,
    PlannedSchedule,
    assign_work,
    change_summary,
    gauge_changes,
    level_resources,
    plan_settings,
    plan_view,
)
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent

#: What can be done to all tasks at once, by the name that the page asks with.
BULK_ACTIONS = {"assign": assign_work, "level": level_resources}


class PlanCockpit(Frame):
    """A joint plan under one roof; `value` holds a `Plan` as plain data.

    The learner changes one record at a time in the page; after each change Python computes the
    gauges and the contradictions again and puts them into `outlook`, with the number of the edit
    that it answers. `moves` holds, for each change that moved a gauge and was not taken back,
    which of them became better or worse.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")
    wears = "project"
    artefact = Plan

    value = traitlets.Dict(help="The plan").tag(sync=True)
    settings = traitlets.Dict(help="People, kinds of people, responses, listeners").tag(sync=True)
    outlook = traitlets.Dict(help="The gauges, the contradictions, a fault").tag(sync=True)
    request = traitlets.Dict(
        help="What is to be done to all tasks at once: its action and count"
    ).tag(sync=True)
    result = traitlets.Dict(
        help="The answer to a request: its count, and a plan (value) or a fault"
    ).tag(sync=True)

    pictured = ("outlook",)

    def __init__(
        self,
        constraints: PlanConstraints | None = None,
        charter: Charter | None = None,
        read_letter: Callable[[], ReplannedNext | None] | None = None,
        **traits: Any,
    ) -> None:
        self._constraints, self._charter = constraints, charter
        self._read_letter = read_letter or (lambda: None)
        self._schedule: PlannedSchedule | None = None
        self._previous: PlannedSchedule | None = None
        self.moves: list[list[dict[str, Any]]] = []
        # Each plan since the page was opened that is not taken back, and whether it moved a gauge.
        self._states: list[tuple[dict[str, Any], bool]] = []
        super().__init__(**traits)
        self._update_outlook(is_first=True)
        self.observe(self._update_outlook, names=["value"])

    @classmethod
    def for_plan(
        cls,
        plan: Plan | Mapping[str, Any],
        constraints: PlanConstraints,
        charter: Charter | None = None,
        *,
        listeners: Iterable[str] = (),
        calendar: Iterable[str] = (),
        read_letter: Callable[[], ReplannedNext | None] | None = None,
        **traits: Any,
    ) -> PlanCockpit:
        """A cockpit for a plan that is measured against `constraints` and, if given, the charter.

        `listeners` are the names of those to whom a message may go, `calendar` the dates (ISO) of
        working days 1, 2 and so on. `read_letter` gives the present letter, or None; it is
        called at each computation. Raises traitlets.TraitError with a sentence if the plan is
        faulty.
        """
        value = plan.model_dump(mode="json") if isinstance(plan, Plan) else dict(plan)
        traits = {"label": "Your plan"} | traits
        settings = plan_settings(constraints, listeners, calendar)
        return cls(constraints, charter, read_letter, settings=settings, value=value, **traits)

    @property
    def gauges(self) -> Gauges | None:
        """The gauges of the present plan; None if it cannot be played through."""
        schedule = self._schedule
        return None if schedule is None or schedule.fault else schedule.gauges

    def recompute(self) -> None:
        """Update the outlook: something outside the plan has changed, such as the letter.

        What the plan's last change did is still so.
        """
        if self._constraints is None:
            return
        last_change = {name: self.outlook[name] for name in ("moves", "summary", "is_first")}
        self._show(PlannedSchedule(self._plan(), self._constraints), last_change)

    def as_html(self) -> str:
        """The cockpit on paper: gauges, contradictions and the tasks."""
        return plan_html(self._plan(), self.outlook)

    def as_text(self) -> str:
        """The cockpit in words."""
        return plan_text(self._plan(), self.outlook)

    def _plan(self) -> Plan:
        return Plan.model_validate(self.value)

    def _update_outlook(self, _change: Any = None, *, is_first: bool = False) -> None:
        if self._constraints is None:
            return
        schedule = PlannedSchedule(self._plan(), self._constraints)
        moves, summary = self._compared(schedule)
        self._record(moves)
        self._show(schedule, {"moves": moves, "summary": summary, "is_first": is_first})

    def _record(self, moves: list[dict[str, Any]]) -> None:
        """Keep what a change moved; one that takes the last one back takes its moves with it."""
        states = self._states
        if len(states) > 1 and states[-2][0] == self.value:
            _, has_moved = states.pop()
            if has_moved:
                self.moves.pop()
            return
        states.append((dict(self.value), bool(moves)))
        if moves:
            self.moves.append(moves)

    def _show(self, schedule: PlannedSchedule, change: dict[str, Any]) -> None:
        """Put the gauges and contradictions of a plan into the outlook, and what changed."""
        self._schedule = schedule
        view = plan_view(schedule, self._charter, self._read_letter())
        self.outlook = view | change | {"edits": self.edits}

    def _compared(self, schedule: PlannedSchedule) -> tuple[list[dict[str, Any]], str]:
        """Which gauges moved since the last playable plan, and what else is said of the change.

        A plan that cannot be played through is compared with nothing, nor is anything with it.
        """
        if schedule.fault:
            return [], ""
        previous, self._previous = self._previous, schedule
        if previous is None:
            return [], ""
        return gauge_changes(previous.gauges, schedule.gauges), change_summary(previous, schedule)

    @traitlets.observe("request")
    def _apply_to_all(self, change: Any) -> None:
        """Put the plan that comes of it into `result`; the page commits it, so that Undo works."""
        request = change["new"]
        action = BULK_ACTIONS.get(request.get("action"))
        if action is None or self._constraints is None:
            return
        try:
            plan = action(self._plan(), self._constraints)
        except PlanError as error:
            answer: dict[str, Any] = {"fault": str(error)}
        else:
            answer = {"value": plan.model_dump(mode="json")}
        self.result = answer | {"count": request.get("count")}
