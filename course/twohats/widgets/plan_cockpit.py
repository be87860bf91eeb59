"""The plan cockpit: every part of one plan, six gauges, and where its parts contradict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import traitlets
from pydantic import ValidationError

from twohats.answers.project import Charter, Plan
from twohats.draw.plan import plan_html, plan_text
from twohats.project.plan import Gauges, PlanError, PlanFacts
from twohats.project.plan.sharing import one_at_a_time, shared_out
from twohats.project.plan.told import moved, outlook
from twohats.widgets.shared.frame import Frame, module, style

HERE = Path(__file__).parent
FILES = ("model", "gauges", "clashes", "sections")


class PlanCockpit(Frame):
    """A joint plan under one roof; `value` holds a `Plan` as plain data.

    The learner changes one record at a time in the page; after each change Python reckons the
    gauges and the contradictions anew and puts them into `outlook`. `moves` holds, for each change
    that moved a gauge, which of them became better or worse.
    """

    _esm = module(*(HERE / "cockpit" / f"{part}.js" for part in FILES), HERE / "plan_cockpit.js")
    _css = style(HERE / "plan_cockpit.css")

    value = traitlets.Dict(help="The plan").tag(sync=True)
    settings = traitlets.Dict(help="People, kinds of people, responses, listeners").tag(sync=True)
    outlook = traitlets.Dict(help="The gauges, the contradictions, a fault").tag(sync=True)
    wish = traitlets.Dict(help="What is to be done to all tasks at once: do, count").tag(sync=True)
    made = traitlets.Dict(help="What came of a wish: its count, a value or a fault").tag(sync=True)

    pictured = ("outlook",)

    def __init__(
        self, facts: PlanFacts | None = None, charter: Charter | None = None, **traits: Any
    ) -> None:
        self._facts, self._charter = facts, charter
        self._seen: Gauges | None = None
        self.moves: list[list[dict[str, Any]]] = []
        super().__init__(**traits)
        self._look()
        self.observe(self._look, names=["value"])

    @classmethod
    def for_plan(
        cls,
        plan: Plan | Mapping[str, Any],
        facts: PlanFacts,
        charter: Charter | None = None,
        *,
        listeners: Iterable[str] = (),
        **traits: Any,
    ) -> PlanCockpit:
        """A cockpit for a plan that is measured against `facts` and, if given, the charter.

        `listeners` are the names of those who may be told something. Raises traitlets.TraitError
        with a sentence if the plan is faulty.
        """
        value = plan.model_dump(mode="json") if isinstance(plan, Plan) else dict(plan)
        settings = _settings(facts, listeners)
        label = traits.pop("label", "Your plan")
        return cls(facts, charter, label=label, settings=settings, value=value, **traits)

    @property
    def gauges(self) -> Gauges | None:
        """What the plan says of itself; None if it cannot be played through."""
        return self._seen

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

    def _look(self, _change: Any = None) -> None:
        if self._facts is not None:
            before = self._seen
            self._seen, told = outlook(self._plan(), self._facts, self._charter)
            last = moved(before, self._seen)
            if last:
                self.moves.append(last)
            self.outlook = told | {"moved": last}

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
WHOLE = {"share": shared_out, "level": one_at_a_time}


def _slot(facts: PlanFacts) -> dict[str, Any]:
    """The equipment that has to be booked: its name, the tasks that need it, its free mornings."""
    return {
        "name": facts.slot,
        "tasks": sorted(facts.slot_tasks),
        "days": list(facts.slot_days or ()),
    }


def _settings(facts: PlanFacts, listeners: Iterable[str]) -> dict[str, Any]:
    responses = [
        {"id": one.id, "name": one.name, "cost_k": float(one.cost_k)}
        for one in facts.responses.values()
    ]
    return {
        "people": [{"name": one.name, "type": one.person_type} for one in facts.people],
        "types": sorted({*facts.rates}),
        "responses": responses,
        "listeners": sorted({*facts.decisions, *listeners}),
        "decisions": dict(facts.decisions),
        "scope": list(facts.scope),
        "slot": _slot(facts),
    }
