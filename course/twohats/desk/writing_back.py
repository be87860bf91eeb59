"""The letter back at the desk: what the learner's plan tells the product side, and the answer."""

from __future__ import annotations

from typing import Any

from twohats.answers import Store
from twohats.answers.artefacts import Roadmap
from twohats.answers.project import Plan
from twohats.both.back_to_roadmap import held, smaller_releases, waiting
from twohats.desk import keeping
from twohats.desk.piloting import charter_of, dealt_plan
from twohats.project.plan import PlanError, PlanFacts, facts, gauges
from twohats.scenario import Scenario
from twohats.widgets.letter_back import LetterBack


def letter(store: Store, scenario: Scenario, *, draft: bool) -> LetterBack:
    """The letter of the plan in `store`, or of the plan as it is dealt out."""
    before = "draft_" if draft else ""
    charter = charter_of(store, scenario)
    given = facts(scenario, charter.lead)
    plan = store.get(f"{before}plan") or dealt_plan(store.reading.carried, scenario, charter)
    said, options = _said(plan, given)
    made = LetterBack.for_letter(
        keeping.plain(store.get(f"{before}next_again")),
        said,
        _entries(_roadmap(store, scenario), held(plan, given), scenario),
        options,
        autosave_key=f"{store.assignment}/{before}next_again",
    )
    keeping.keep(made, store, f"{before}next_again")
    return made


def _said(plan: Plan, given: PlanFacts) -> tuple[list[str], list[dict[str, Any]]]:
    """The sentences of the letter, and the smaller releases; only the fault if there is no date."""
    try:
        seen = gauges(plan, given)
    except PlanError as error:
        return [f"The plan has no date yet: {error}"], []
    told = [
        f"Four of five runs of the plan end by day {seen.p80:.0f}, half by day {seen.p50:.0f}.",
        f"Until then it holds: {', '.join(held(plan, given))}.",
    ]
    return told, [vars(one) | {"tasks": list(one.tasks)} for one in smaller_releases(plan, given)]


def _entries(roadmap: Roadmap, kinds: tuple[str, ...], scenario: Scenario) -> list[dict[str, Any]]:
    rows = [(id_, was) for was in ("next", "later") for id_ in roadmap.bucket(was)]
    known = [(id_, was) for id_, was in rows if id_ in scenario.ids]
    waits = waiting([id_ for id_, _ in known], kinds, scenario)
    return [
        {"id": id_, "name": scenario.initiative(id_).name, "was": was, "waits": waits.get(id_, [])}
        for id_, was in known
    ]


def _roadmap(store: Store, scenario: Scenario) -> Roadmap:
    carried = store.reading.carried.get("frozen_roadmap")
    return carried or Roadmap.model_validate(scenario.reference("frozen_roadmap"))
