"""A KPI tree: built of measures, attacked and played in the lesson, asked about in the exercise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import traitlets
from pydantic import TypeAdapter, ValidationError
from twohats.answers.errors import explain
from twohats.answers.kpis import InitiativeKpis, JudgedChanges, Targets
from twohats.answers.product import Kpi
from twohats.draw import kpi_tree as draw
from twohats.draw.markup import figure, tag, text
from twohats.scenario.cases import CaseLine
from twohats.scenario.kpis import TargetCase
from twohats.text import pluralize
from twohats.widgets.asked_play import AskedPlay
from twohats.widgets.frame import bundle, style

HERE = Path(__file__).parent
#: The parts of the value, and what each of them is as an artefact.
PARTS: Mapping[str, Any] = {
    "kpi_tree": list[Kpi],
    "targets": Targets,
    "noise": JudgedChanges,
    "initiative_kpi": InitiativeKpis,
}
MOST_DRIVERS, MOST_GUARDRAILS = 4, 2


@cache
def part_type(name: str) -> TypeAdapter:
    """What checks one part."""
    return TypeAdapter(PARTS[name])


class KpiTreeBoard(AskedPlay):
    """Stage "tree" builds a tree, lets attackers loose on it and plays two years by its goal.

    `played` has these two years: goal, start, months, decisions, registrations, kept, tracks.
    Stage "exercise" builds the tree and asks for targets, verdicts on changes, and links; `value`
    holds the artefacts of PARTS that the stage asks for.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    stage = traitlets.Unicode("tree", help='"tree" or "exercise"').tag(sync=True)
    value = traitlets.Dict(help="The parts of PARTS that the stage asks for").tag(sync=True)
    settings = traitlets.Dict(help="What is offered and asked; never changes").tag(sync=True)
    attacks_asked = traitlets.Int(0, help="How often the attackers were let loose").tag(sync=True)
    attacked: traitlets.Dict[str, Any] = traitlets.Dict(
        help="What attacks do to the tree: tree, quiet, rows; empty before"
    ).tag(sync=True)

    pictured = ("value",)
    wears = "product"

    def on_attack(self, call: Callable[[], None]) -> None:
        """Calls back when the learner lets the attackers loose."""
        self.observe(lambda _change: call(), names="attacks_asked")

    def as_html(self) -> str:
        """Tree and answers as tables."""
        parts, asked = self.parts or {}, self.settings
        tree = parts.get("kpi_tree", [])
        tables = [draw.tree_table(tree) or tag("p", text("The tree is still empty."))]
        if self.stage == "exercise":
            names = dict(asked["initiatives"]) | {kpi.id: kpi.name for kpi in tree}
            linked = [CaseLine(*row) for row in asked["linked"]]
            tables += [
                draw.targets_table((TargetCase(**case) for case in asked["cases"]),
                                   parts.get("targets", Targets())),
                draw.changes_table((CaseLine(*row) for row in asked["changes"]),
                                   parts.get("noise", JudgedChanges())),
                draw.links_table(linked, parts.get("initiative_kpi", InitiativeKpis()), names),
            ]  # fmt: skip
        return figure("".join(tables))

    def as_text(self) -> str:
        """How much is there."""
        tree = (self.value or {}).get("kpi_tree", [])
        kinds = [kpi["kind"] for kpi in tree]
        counts = [pluralize(kinds.count(kind), kind) for kind in draw.KINDS]
        return f"KPI tree: {', '.join(counts)}."

    @traitlets.validate("value")
    def _complete(self, proposal: Any) -> dict[str, Any]:
        checked = {}
        for name, data in proposal["value"].items():
            try:
                checked[name] = part_type(name).validate_python(data)
            except ValidationError as error:
                words = "KPI tree" if name == "kpi_tree" else PARTS[name]
                raise traitlets.TraitError(explain(words, error)) from None
        self._checked = checked
        return {name: part_type(name).dump_python(part, mode="json")
                for name, part in checked.items()}  # fmt: skip
