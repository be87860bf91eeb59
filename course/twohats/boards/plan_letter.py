"""The letter back at the desk: what the learner's plan tells the product side, and the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from twohats.answers import Store
from twohats.answers.product import Roadmap
from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.boards.plan import initial_plan
from twohats.both.descoping import kept_share, reduced_scopes
from twohats.both.staff_release import NEXT_BEGINS, RemainingDemand, held_until, remaining_demand
from twohats.product.roadmap import expected_effect_k
from twohats.project.plan import PlanConstraints, PlanError, plan_constraints, plan_gauges
from twohats.project.rounding import round_up
from twohats.scenario import Scenario
from twohats.session.autosave import autosave, to_json
from twohats.session.days import calendar, day_label
from twohats.session.lead import lead_charter
from twohats.widgets.plan_letter.widget import PlanLetter


def plan_letter(
    store: Store, scenario: Scenario, carried: Mapping[str, Any], *, draft: bool
) -> PlanLetter:
    """The letter of the plan in `store`, or of the plan as it is dealt out from `carried`."""
    before = "draft_" if draft else ""
    charter = lead_charter(carried, scenario)
    given = plan_constraints(scenario, charter.lead)
    plan = store.get(f"{before}plan") or initial_plan(carried, scenario, charter)
    roadmap = _roadmap(carried, scenario)
    try:
        answer = _answer(plan, given, roadmap, scenario, charter)
    except PlanError as error:
        answer = {"letter": [f"The plan has no date yet: {error}"], "options": [], "skills": []}
    entries = _entries(roadmap, scenario)
    made = PlanLetter.for_letter(
        _as_it_stands(store.get(f"{before}next_again"), entries),
        entries=entries,
        autosave_key=f"{store.assignment}/{before}next_again/{charter.lead}",
        **answer,
    )
    autosave(made, store, f"{before}next_again")
    return made


def _as_it_stands(again: ReplannedNext | None, entries: list[dict[str, Any]]) -> dict | None:
    """The answer with each entry of the roadmap once: new ones where they were, others gone."""
    if again is None:
        return None
    was = {one["id"]: one["was"] for one in entries}
    next_ = [id_ for id_ in dict.fromkeys(again.next) if id_ in was]
    later = [id_ for id_ in dict.fromkeys(again.later) if id_ in was and id_ not in next_]
    new = [id_ for id_ in was if id_ not in next_ + later]
    return to_json(again) | {
        "next": next_ + [id_ for id_ in new if was[id_] == "next"],
        "later": later + [id_ for id_ in new if was[id_] == "later"],
    }


def _answer(
    plan: Plan, given: PlanConstraints, roadmap: Roadmap, scenario: Scenario, charter: Charter
) -> dict[str, list[Any]]:
    """What the plan tells the product side: sentences, smaller releases, people left for Next."""
    seen, left = plan_gauges(plan, given), remaining_demand(plan, given, scenario)
    worth = expected_effect_k(roadmap.estimates.get(plan.lead), scenario)
    lost = scenario.lost_without(plan.lead)
    options = reduced_scopes(plan, given, lost)
    say = partial(day_label, on=calendar(scenario))
    ends = f"Four of five runs of the plan end by {say(seen.p80)}, half by {say(seen.p50)}."
    return {
        "letter": [
            ends,
            _still_needed(left, held_until(plan, given), say),
            _worth(seen.cost_p80_k, worth * kept_share(plan, lost), charter, scenario),
        ],
        "options": [
            vars(one) | {"tasks": list(one.tasks), "lost_k": round(one.lost * worth, 1)}
            for one in options
        ],
        "skills": [vars(one) for one in left],
    }


def _still_needed(
    left: list[RemainingDemand], held: Mapping[str, float], say: Callable[[float], str]
) -> str:
    begins = f"Next is read as the second quarter, which begins on {say(NEXT_BEGINS)}."
    taken = [f"{one.taken:.1f} of {one.name.lower()}" for one in left if one.taken >= 0.1]
    if not held:
        return f"{begins} Four of five runs are done by then: nothing in Next has to move."
    until = ", ".join(f"{name} until {say(day)}" for name, day in held.items())
    weeks = f"From then on the plan still needs, in person-weeks: {', '.join(taken)}."
    return f"{begins} {weeks} In four of five runs it holds {until}."


def _worth(cost_k: float, worth_k: float, charter: Charter, scenario: Scenario) -> str:
    """What the product side holds against the cost: its own estimate, and the charter's bar."""
    told = f"${round_up(cost_k)}k covers the cost in four of five runs."
    if worth_k:
        told += f" By your estimate of lesson 07 it then brings ${worth_k:.0f}k a quarter."
    if charter.lead and scenario.avoided_k(charter.lead):
        told += f" In time, it avoids a penalty of ${scenario.avoided_k(charter.lead):g}k."
    if charter.business_case_k:
        told += f" The charter says that it must bring ${charter.business_case_k:g}k."
    return told


def _entries(roadmap: Roadmap, scenario: Scenario) -> list[dict[str, Any]]:
    rows = [(id_, was) for was in ("next", "later") for id_ in roadmap.bucket(was)]
    known = [(scenario.initiative(id_), was) for id_, was in rows if id_ in scenario.ids]
    return [
        {"id": one.id, "name": one.name, "was": was, "effort": dict(one.effort)}
        for one, was in known
    ]


def _roadmap(carried: Mapping[str, Any], scenario: Scenario) -> Roadmap:
    own = carried.get("frozen_roadmap")
    return own or Roadmap.model_validate(scenario.reference("frozen_roadmap"))
