"""At the end of six quarters: what made the difference to the best of the rivals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from twohats.answers.product import Roadmap
from twohats.product.roadmap import (
    Outcome,
    RoadmapDifference,
    brought_k,
    difference,
    quarterly_effect_k,
    simulate,
)
from twohats.product.sandbox.companies import companies
from twohats.scenario import Scenario, World
from twohats.text import format_amount, pluralize

#: So many parts are told one by one; the others are added up.
_MOST_PARTS = 5
#: At so many of the sixteen companies, or more, one of two roadmaps is ahead by more than luck.
_CLEAR = 12
#: Sums in another order differ in their last places; that is no lead.
_NEARLY_NOTHING_K = 1e-6


def difference_data(
    roadmap: Roadmap,
    rivals: Mapping[str, Roadmap],
    scenario: Scenario,
    world: World,
    *,
    is_practice: bool,
) -> dict[str, Any]:
    """The best rival and the own roadmap, as the page has it: `title`, `signs`, `rows`, `after`.

    A row has `name`, `gain` and `words`, and all gains together are the difference; `signs` says
    in whose favor a plus is. In practice
    `after` says how the two do at sixteen other companies; the exercise is about this one.
    """
    outcomes = {name: simulate(rival, scenario, world) for name, rival in rivals.items()}
    name = max(outcomes, key=lambda one: outcomes[one].value_k)
    own, other = simulate(roadmap, scenario, world), outcomes[name]
    parts = difference(own, other, scenario)
    if _is_tie(parts.total_k):  # there is no difference to explain
        title = f"Yours brought in as much as “{name}”"
        return {"title": title, "signs": "", "rows": [], "after": ""}
    pair = _Pair(name, roadmap, own, other, scenario, world)
    after = _futures(roadmap, rivals[name], name, parts.total_k, scenario) if is_practice else ""
    return {
        "title": _title(parts.total_k, name),
        "signs": f"Plus: in favor of yours. Minus: in favor of “{name}”.",
        "rows": _rows(parts, pair),
        "after": after,
    }


@dataclass(frozen=True)
class _Pair:
    """The own roadmap and the rival `name`, played in one world, and how they differ in words."""

    name: str
    roadmap: Roadmap
    own: Outcome
    other: Outcome
    scenario: Scenario
    world: World

    def row(self, id_: str, gain_k: float) -> dict[str, str]:
        """One initiative's part: who built it when, and what it brought beside the estimate."""
        words = f"{self._when(id_)}. {self._effect(id_)}."
        return {"name": self.scenario.initiative(id_).name, "gain": _signed(gain_k), "words": words}

    def _when(self, id_: str) -> str:
        own, other = self.own.live.get(id_), self.other.live.get(id_)
        if other is None:
            return f"Only yours had it, from quarter {own}{self._rework(self.own, id_)}"
        if own is None:
            theirs = self._rework(self.other, id_)
            return f"Only “{self.name}” had it, from quarter {other}{theirs}"
        if own == other:
            return f"Both had it from quarter {own}{self._rework_of_both(id_)}"
        yours = f"Yours had it from quarter {own}{self._rework(self.own, id_)}"
        return f"{yours}, “{self.name}” from quarter {other}{self._rework(self.other, id_)}"

    def _rework_of_both(self, id_: str) -> str:
        """In whose roadmap an overlooked dependency cost value, where both had it at once."""
        if self.own.shares[id_] == self.other.shares[id_]:
            return self._rework(self.own, id_, "in both, ")
        yours = self._rework(self.own, id_, "in yours, ")
        return yours + self._rework(self.other, id_, f"in “{self.name}”, ")

    def _rework(self, outcome: Outcome, id_: str, where: str = "") -> str:
        """What a dependency that was overlooked took of it in one of the two roadmaps."""
        lost = 1 - outcome.shares[id_]
        return f" ({where}{lost:.0%} of its value lost to rework)" if lost else ""

    def _effect(self, id_: str) -> str:
        here = f"It brings in {format_amount(self.world.effects[id_])} a quarter here"
        estimate = self.roadmap.estimates.get(id_)
        if estimate is None:
            return here
        estimated = format_amount(quarterly_effect_k(estimate, self.scenario))
        return f"{here}; your board had {estimated}, {estimate.confidence}% sure"


def _is_tie(total_k: float) -> bool:
    """Whether the two brought in the same, as the page writes amounts."""
    return format_amount(abs(total_k)) == format_amount(0)


def _title(total_k: float, name: str) -> str:
    amount = format_amount(abs(total_k))
    if total_k < 0:
        return f"Why “{name}” brought in {amount} more than yours"
    return f"Why yours brought in {amount} more than “{name}”"


def _rows(parts: RoadmapDifference, pair: _Pair) -> list[dict[str, str]]:
    """The largest parts one by one, the law's penalty among them, and the others added up."""
    gains_k: list[tuple[str | None, float]] = list(parts.gains_k.items())
    if parts.penalty_k:
        gains_k.append((None, parts.penalty_k))
    gains_k.sort(key=lambda part: -abs(part[1]))
    most = _MOST_PARTS if len(gains_k) > _MOST_PARTS + 1 else len(gains_k)
    rows = [pair.row(id_, k) if id_ else _penalty_row(k, pair) for id_, k in gains_k[:most]]
    smaller = [k for _, k in gains_k[most:]]
    if smaller:
        words = f"{pluralize(len(smaller), 'smaller difference')} together."
        rows.append({"name": "The rest", "gain": _signed(sum(smaller)), "words": words})
    return rows


def _penalty_row(penalty_k: float, pair: _Pair) -> dict[str, str]:
    law = pair.scenario.initiative(pair.scenario.backlog.law.initiative).name
    late = "Yours" if penalty_k < 0 else f"“{pair.name}”"
    words = f"{late} did not finish “{law}” in time."
    return {
        "name": "Penalty for missing the law's date",
        "gain": _signed(penalty_k),
        "words": words,
    }


def _futures(
    roadmap: Roadmap, rival: Roadmap, name: str, total_k: float, scenario: Scenario
) -> str:
    """At how many of sixteen companies the own roadmap is ahead, and what that says of this one."""
    worlds = companies(scenario)
    gaps_k = list(_gaps_k(roadmap, rival, scenario, worlds))
    ahead = sum(gap_k > _NEARLY_NOTHING_K for gap_k in gaps_k)
    behind = sum(gap_k < -_NEARLY_NOTHING_K for gap_k in gaps_k)
    ties = len(worlds) - ahead - behind
    as_much = f", and as much at {ties}" if ties else ""
    count = (
        f"Both roadmaps were also played at {len(worlds)} more companies, where the ideas have "
        f"different effects and dependencies. Yours brought in more than “{name}” at {ahead} of "
        f"them{as_much}."
    )
    return f"{count} {_lesson(ahead, behind, is_ahead_here=total_k > 0)}"


def _gaps_k(
    roadmap: Roadmap, rival: Roadmap, scenario: Scenario, worlds: Iterable[World]
) -> Iterable[float]:
    """How much more than the rival the own roadmap brings in at each company, in $k."""
    return (
        brought_k(roadmap, scenario, world) - brought_k(rival, scenario, world) for world in worlds
    )


def _lesson(ahead: int, behind: int, *, is_ahead_here: bool) -> str:
    """What a play in one world says, beside many."""
    if ahead >= _CLEAR:
        if is_ahead_here:
            return "So your lead here is more than luck."
        return "So this company is an exception: don't drop your roadmap because of it."
    if behind >= _CLEAR:
        if is_ahead_here:
            return (
                "So luck helped you here, at one of many possible companies: look at your "
                "estimates again."
            )
        return (
            "So your result here is more than bad luck: the largest amounts above say where to "
            "look."
        )
    return "So neither roadmap is better everywhere: this is one of many possible companies."


def _signed(thousands: float) -> str:
    """An amount with its sign, as it counts for the own roadmap."""
    return f"{'+' if thousands > 0 else ''}{format_amount(thousands)}"
