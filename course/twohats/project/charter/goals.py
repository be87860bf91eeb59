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
    """How the two lists of a charter stand.

    `kinds` are the kinds of project goal that are there, `missing` those that are not; `mixed` are
    the project goals that name a KPI; `product` are the KPIs of the tree among the product goals,
    `unknown` those that stand in no tree.
    """

    kinds: tuple[str, ...]
    missing: tuple[str, ...]
    mixed: tuple[str, ...]
    product: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def share(self) -> float:
        """From 0 to 1: four kinds and a KPI, less the goals that stand in the wrong list."""
        wrong = len(self.mixed) + len(self.unknown)
        right = len(self.kinds) + len(self.product)
        wanted = (len(self.kinds) + bool(self.product)) / (len(KINDS) + 1)
        return wanted * right / (right + wrong) if right else 0.0


def goals_by_hat(charter: Charter, kpis: Iterable[Kpi]) -> GoalsByHat:
    """Look through both lists; `kpis` is the carried tree."""
    tree = {kpi.id: kpi for kpi in kpis}
    mixed = [goal for goal in charter.project_goals if names_kpi(goal, tree.values())]
    own = {g.kind for g in charter.project_goals if g not in mixed and g.text.strip()}
    chosen = dict.fromkeys(goal.kpi for goal in charter.product_goals)
    return GoalsByHat(
        kinds=tuple(kind for kind in KINDS if kind in own),
        missing=tuple(kind for kind in KINDS if kind not in own),
        mixed=tuple(goal.text for goal in mixed),
        product=tuple(id_ for id_ in chosen if id_ in tree),
        unknown=tuple(id_ for id_ in chosen if id_ not in tree),
    )


def names_kpi(goal: ProjectGoal, kpis: Iterable[Kpi]) -> bool:
    """Whether a project goal speaks of a measure of the KPI tree, by its id or by its name."""
    text = goal.text.casefold()
    return bool(re.search(r"\bk\d\d\b", text)) or any(kpi.name.casefold() in text for kpi in kpis)
