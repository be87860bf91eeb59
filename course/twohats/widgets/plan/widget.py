"""The plan cockpit: every part of one plan, six gauges, and where its parts contradict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import traitlets
from pydantic import ValidationError
from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.draw.plan import plan_html, plan_text
from twohats.project.plan import Gauges, PlanConstraints, PlanError
from twohats.project.plan.given import plan_settings
from twohats.project.plan.sharing import assign_work, level_resources
from twohats.project.plan.view import change_summary, gauge_changes, plan_view
from twohats.widgets.frame import Frame, module, style

HERE = Path(__file__).parent
FILES = (
    *("days", "people", "model", "fields", "numbers", "told"),
    *("last", "gauges", "clashes", "costs", "controls", "tabs", "panel", "table", "changes"),
)


class PlanCockpit(Frame):
    """A joint plan under one roof; `value` holds a `Plan` as plain data.

    The learner changes one record at a time in the page; after each change Python reckons the
    gauges and the contradictions anew and puts them into `outlook`, with the number of the edit
    that it answers. `moves` holds, for each change that moved a gauge, which of them became better
    or worse.
    """

    _esm = module(
        HERE.parent / "links.js",
        *(HERE / f"{part}.js" for part in FILES),
        HERE / "index.js",
    )
    _css = style(HERE / "style.css")

    value = traitlets.Dict(help="The plan").tag(sync=True)
    settings = traitlets.Dict(help="People, kinds of people, responses, listeners").tag(sync=True)
    outlook = traitlets.Dict(help="The gauges, the contradictions, a fault").tag(sync=True)
    wish = traitlets.Dict(help="What is to be done to all tasks at once: do, count").tag(sync=True)
    made = traitlets.Dict(help="What came of a wish: its count, a value or a fault").tag(sync=True)

    pictured = ("outlook",)

    def __init__(
        self,
        facts: PlanConstraints | None = None,
        charter: Charter | None = None,
        answered: Callable[[], ReplannedNext | None] | None = None,
        **traits: Any,
    ) -> None:
        self._facts, self._charter = facts, charter
        self._answered = answered or (lambda: None)
        self._seen: Gauges | None = None
        self._before: tuple[Plan, Gauges] | None = None
        self.moves: list[list[dict[str, Any]]] = []
        super().__init__(**traits)
        self._look(first=True)
        self.observe(self._look, names=["value"])

    @classmethod
    def for_plan(
        cls,
        plan: Plan | Mapping[str, Any],
        facts: PlanConstraints,
        charter: Charter | None = None,
        *,
        listeners: Iterable[str] = (),
        calendar: Iterable[str] = (),
        answered: Callable[[], ReplannedNext | None] | None = None,
        **traits: Any,
    ) -> PlanCockpit:
        """A cockpit for a plan that is measured against `facts` and, if given, the charter.

        `listeners` are the names of those who may be told something, `calendar` the dates (ISO) of
        working days 1, 2 and so on. `answered` gives the letter back as it stands, or None; it is
        asked anew at each reckoning. Raises traitlets.TraitError with a sentence if the plan is
        faulty.
        """
        value = plan.model_dump(mode="json") if isinstance(plan, Plan) else dict(plan)
        traits = {"label": "Your plan"} | traits
        settings = plan_settings(facts, listeners, calendar)
        return cls(facts, charter, answered, settings=settings, value=value, **traits)

    @property
    def gauges(self) -> Gauges | None:
        """What the plan says of itself; None if it cannot be played through."""
        return self._seen

    def look_again(self) -> None:
        """Reckon anew: something outside the plan has changed, such as the letter back."""
        self._look()

    def as_html(self) -> str:
        """The cockpit on paper: gauges, contradictions and the tasks."""
        return plan_html(self._plan(), self.outlook)

    def as_text(self) -> str:
        """The cockpit in words."""
        return plan_text(self._plan(), self.outlook)

    def _plan(self) -> Plan:
        return Plan.model_validate(self.value)

    @traitlets.validate("value")
    def _valid(self, proposal: Any) -> dict[str, Any]:
        try:
            return Plan.model_validate(proposal["value"]).model_dump(mode="json")
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(str(part) for part in fault["loc"]) or "value"
            raise traitlets.TraitError(f"This is not a plan: {where}: {fault['msg']}.") from None

    def _look(self, _change: Any = None, *, first: bool = False) -> None:
        if self._facts is None:
            return
        plan = self._plan()
        self._seen, told = plan_view(plan, self._facts, self._charter, self._answered())
        # A plan that cannot be played through is compared with nothing, nor is anything with it.
        last, words = self._compared(plan)
        if last:
            self.moves.append(last)
        self.outlook = told | {"moved": last, "said": words, "first": first, "edits": self.edits}

    def _compared(self, plan: Plan) -> tuple[list[dict[str, Any]], str]:
        """Which gauges moved since the last playable plan, and what else is said of the change."""
        before, seen = self._before, self._seen
        if seen is None or self._facts is None:
            return [], ""
        self._before = plan, seen
        if before is None:
            return [], ""
        return gauge_changes(before[1], seen), change_summary(
            before[0], plan, (before[1], seen), self._facts
        )

    @traitlets.observe("wish")
    def _grant(self, change: Any) -> None:
        """Put the plan that came of a wish into `made`; the page commits it, so that Undo works."""
        asked = change["new"]
        act = WHOLE.get(asked.get("do"))
        if act is None or self._facts is None:
            return
        try:
            said = {"value": act(self._plan(), self._facts).model_dump(mode="json")}
        except PlanError as error:
            said = {"fault": str(error)}
        self.made = said | {"count": asked.get("count")}


#: What can be done to all tasks at once, by the name that the page asks with.
WHOLE = {"share": assign_work, "level": level_resources}
