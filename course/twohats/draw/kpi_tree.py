"""A KPI tree and what is asked beside it, as tables: for widgets on paper and for markers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from twohats.answers.kpis import InitiativeKpis, JudgedChange, JudgedChanges, Targets
from twohats.answers.product import Kpi
from twohats.draw.markup import tag, text
from twohats.scenario.cases import CaseLine
from twohats.scenario.kpis import TargetCase

KINDS = {"goal": "Goal", "driver": "Driver", "guardrail": "Guardrail"}
CHANGES = {
    "real": "a real change",
    "none": "not a real change",
}
REASONS = {
    "size": "large, looked at once, same people",
    "spread": "within the usual spread",
    "looks": "the best of many looks",
    "mix": "other people are counted",
}
SIZES = {
    "small": "fewer than 1 of 100",
    "middle": "1 to 10 of 100",
    "large": "more than 10 of 100",
}
#: What is said of an initiative that moves no measure of the tree.
NOTHING_MOVED = "nothing in my tree"
_NONE = "–"
#: What is shown in place of a target or limit that nobody has set.
NO_TARGET = "none yet"
_CELL = "text-align:left;vertical-align:top;padding:3px 8px"


def amount(value: float, unit: str = "") -> str:
    """A value of a measure in few digits, with its unit if that is short."""
    digits = f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
    return f"{digits}%" if unit == "%" else digits


def tree_table(tree: Sequence[Kpi]) -> str:
    """The tree: goal, drivers, guardrails, each with target, owner and date."""
    order = list(KINDS)
    rows = [
        (
            KINDS[kpi.kind], f"{kpi.name} ({kpi.unit})", amount(kpi.baseline),
            NO_TARGET if kpi.set_target is None else amount(kpi.set_target),
            kpi.owner or _NONE, kpi.date or _NONE,
        )
        for kpi in sorted(tree, key=lambda kpi: order.index(kpi.kind))
    ]  # fmt: skip
    heads = ("Part", "Measure", "Today", "Target or limit", "Owner", "By")
    return _table("KPI tree", heads, rows)


def targets_table(cases: Iterable[TargetCase], targets: Targets) -> str:
    """The dealt measures with their targets."""
    rows = []
    for case in cases:
        typed = targets.rows.get(case.id)
        today = sum(case.months[-3:]) / 3
        rows.append(
            (f"{case.name} ({case.unit})", amount(today), _NONE if typed is None else f"{typed:g}")
        )
    return _table("Two targets", ("Measure", "Last quarter", "Target"), rows)


def changes_table(cases: Iterable[CaseLine], changes: JudgedChanges) -> str:
    """Six changes, each with the verdict and its reason."""
    rows = []
    for case in cases:
        said = changes.rows.get(case.id, JudgedChange())
        rows.append((case.text, CHANGES.get(said.choice, _NONE), REASONS.get(said.reason, _NONE)))
    return _table("Noise or not", ("Change", "Verdict", "Why"), rows)


def links_table(cases: Iterable[CaseLine], links: InitiativeKpis, names: Mapping[str, str]) -> str:
    """Eight initiatives with what they should move in the tree; `names` are by id."""
    rows = []
    for case in cases:
        link = links.rows.get(case.id)
        moved = ", ".join(names.get(id_, id_) for id_ in link.kpis) if link else ""
        size = SIZES.get(link.size, _NONE) if link and link.kpis else _NONE
        nothing = NOTHING_MOVED if link and link.size == "none" else _NONE
        rows.append((names.get(case.id, case.id), moved or nothing, size))
    return _table("What initiatives should move", ("Initiative", "Moves", "By"), rows)


def _table(caption: str, heads: Iterable[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return ""
    head = "".join(tag("th", text(one), scope="col", style=_CELL) for one in heads)
    body = "".join(
        tag("tr", "".join(tag("td", text(cell), style=_CELL) for cell in row)) for row in rows
    )
    title = tag("caption", text(caption), style="text-align:left;font-weight:600;padding-top:8px")
    return tag("table", title + tag("thead", tag("tr", head)) + tag("tbody", body))
