"""The plan cockpit: every part of one plan, six gauges, and where its parts contradict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import traitlets
from pydantic import ValidationError

from twohats.answers.project import Charter, Plan
from twohats.draw.plan import plan_html, plan_text
from twohats.project.plan import Gauges, PlanError, PlanFacts, contradictions, gauges
from twohats.widgets.shared.frame import Frame, module, style

HERE = Path(__file__).parent
FILES = ("model", "gauges", "clashes", "sections")


class PlanCockpit(Frame):
    """A joint plan under one roof; `value` holds a `Plan` as plain data.

    The learner changes one record at a time in the page; after each change Python reckons the
    gauges and the contradictions anew and puts them into `outlook`.
    """

    _esm = module(*(HERE / "cockpit" / f"{part}.js" for part in FILES), HERE / "plan_cockpit.js")
    _css = style(HERE / "plan_cockpit.css")

    value = traitlets.Dict(help="The plan").tag(sync=True)
    settings = traitlets.Dict(help="People, kinds of people, responses, listeners").tag(sync=True)
    outlook = traitlets.Dict(help="The gauges, the contradictions, a fault").tag(sync=True)

    pictured = ("outlook",)

    def __init__(
        self, facts: PlanFacts | None = None, charter: Charter | None = None, **traits: Any
    ) -> None:
        self._facts, self._charter = facts, charter
        self._seen: Gauges | None = None
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
            self._seen, self.outlook = outlook(self._plan(), self._facts, self._charter)


def outlook(
    plan: Plan, facts: PlanFacts, charter: Charter | None = None
) -> tuple[Gauges | None, dict[str, Any]]:
    """The gauges of a plan, and the same with its contradictions as plain data."""
    try:
        seen = gauges(plan, facts)
    except PlanError as error:
        return None, {"gauges": None, "clashes": [], "fault": str(error)}
    clashes = [
        {"parts": list(one.parts), "sentence": one.sentence}
        for one in contradictions(plan, facts, charter, seen=seen)
    ]
    return seen, {"gauges": _plain(seen, facts), "clashes": clashes, "fault": ""}


def _plain(seen: Gauges, facts: PlanFacts) -> dict[str, Any]:
    names = ("p50", "p80", "chance", "cost_p50_k", "cost_p80_k", "budget_k", "limit_day")
    rest = ("overloaded", "risk_cover", "quality")
    numbers = {name: getattr(seen, name) for name in names + rest}
    read = {name: None if one is None else round(float(one), 3) for name, one in numbers.items()}
    load = {name: round(float(share), 3) for name, share in seen.load.items()}
    return read | {"load": load, "commit_at": facts.commit_at}


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
    }
