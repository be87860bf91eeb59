"""Which goals a project answers for by its end, and which only the product can reach later."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from twohats.answers.product import Kpi
from twohats.answers.project import Charter, ProjectGoal

KINDS = ("time", "cost", "scope", "quality")


@dataclass(frozen=True)
class GoalsByHat:
    """Which goals of a charter belong to whom.

    `kinds` are the kinds of project goal that are there, `missing` those that are not; `mixed` are
    the project goals that name a KPI; `product` are the KPIs of the tree among the product goals,
    `unknown` those that are in no tree.
    """

    kinds: tuple[str, ...]
    missing: tuple[str, ...]
    mixed: tuple[str, ...]
    product: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def share(self) -> float:
        """From 0 to 1: four kinds and a KPI, less the goals that are in the wrong list."""
        misplaced = len(self.mixed) + len(self.unknown)
        placed = len(self.kinds) + len(self.product)
        completeness = (len(self.kinds) + bool(self.product)) / (len(KINDS) + 1)
        return completeness * placed / (placed + misplaced) if placed else 0.0


def goals_by_hat(charter: Charter, kpis: Iterable[Kpi]) -> GoalsByHat:
    """Look through both lists; `kpis` is the carried tree."""
    tree = {kpi.id: kpi for kpi in kpis}
    mixed = [goal for goal in charter.project_goals if names_kpi(goal, tree.values())]
    pure = [goal for goal in charter.project_goals if goal not in mixed and goal.text.strip()]
    kinds = {goal.kind for goal in pure}
    kpi_ids = dict.fromkeys(goal.kpi for goal in charter.product_goals)
    return GoalsByHat(
        kinds=tuple(kind for kind in KINDS if kind in kinds),
        missing=tuple(kind for kind in KINDS if kind not in kinds),
        mixed=tuple(goal.text for goal in mixed),
        product=tuple(id_ for id_ in kpi_ids if id_ in tree),
        unknown=tuple(id_ for id_ in kpi_ids if id_ not in tree),
    )


def names_kpi(goal: ProjectGoal, kpis: Iterable[Kpi]) -> bool:
    """Whether a project goal speaks of a measure of the KPI tree, by its id or by its name."""
    text = goal.text.casefold()
    return bool(re.search(r"\bk\d\d\b", text)) or any(kpi.name.casefold() in text for kpi in kpis)
