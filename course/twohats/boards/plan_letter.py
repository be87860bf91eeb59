"""The letter of lesson 14: what the plan means for the roadmap, and the learner's answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from twohats.answers.product import Roadmap
from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.boards.plan import initial_plan
from twohats.both.descoping import kept_share, reduced_scopes
from twohats.both.staff_release import NEXT_BEGINS, RemainingDemand, held_until, remaining_demand
from twohats.product.roadmap import expected_effect_k
from twohats.project.plan import PlanError, PlannedSchedule, name_in_sentence, plan_constraints
from twohats.project.rounding import round_up, start_workday
from twohats.project.schedule.calendar import WorkingCalendar, day_label
from twohats.scenario import Scenario
from twohats.session.autosave import autosave, to_json
from twohats.session.lead import lead_charter
from twohats.session.session import Session
from twohats.text import agree, join_list, pluralize
from twohats.widgets.plan.widget import PlanCockpit
from twohats.widgets.plan_letter.widget import PlanLetter


def open_letter(session: Session) -> PlanLetter:
    """The letter of the saved plan, or of the first plan of what is carried."""
    scenario, carried = session.scenario, session.carried
    charter = lead_charter(carried, scenario)
    plan = session.artefact("plan") or initial_plan(carried, scenario, charter)
    roadmap = _roadmap(carried, scenario)
    entries = _entries(roadmap, scenario)
    schedule = PlannedSchedule(plan, plan_constraints(scenario, charter.lead or ""))
    letter = PlanLetter.for_letter(
        _current_answer(session.artefact("next_again"), entries),
        entries=entries,
        needs={item: list(names) for item, names in schedule.constraints.scope_needs.items()},
        autosave_key=session.autosave_key("next_again", charter.lead),
        **_content(schedule, roadmap, scenario, charter),
    )
    autosave(letter, session.answers, session.saved_name("next_again"))
    return letter


def connect(letter: PlanLetter, cockpit: PlanCockpit, session: Session) -> None:
    """Check the answer against the plan in the cockpit; a changed plan makes the letter stale."""
    letter.observe(lambda _change: cockpit.recompute(), names="value")
    cockpit.observe(lambda _change: letter.set_trait("stale", True), names="value")
    letter.on_request(lambda: _write_again(letter, cockpit.checked("value"), session))


def _write_again(letter: PlanLetter, plan: Plan, session: Session) -> None:
    """Let the letter say what the plan says now; the learner's answer stays as it is."""
    scenario, carried = session.scenario, session.carried
    charter = lead_charter(carried, scenario)
    schedule = PlannedSchedule(plan, plan_constraints(scenario, charter.lead or ""))
    content = _content(schedule, _roadmap(carried, scenario), scenario, charter)
    with letter.hold_trait_notifications():
        for name, part in content.items():
            letter.set_trait(name, part)
        letter.stale = False


def _current_answer(
    answer: ReplannedNext | None, entries: list[dict[str, Any]]
) -> dict[str, Any] | None:
    """The answer with each entry of the roadmap once: new ones where they were, others gone."""
    if answer is None:
        return None
    buckets = {entry["id"]: entry["was"] for entry in entries}
    next_ = [id_ for id_ in dict.fromkeys(answer.next) if id_ in buckets]
    later = [id_ for id_ in dict.fromkeys(answer.later) if id_ in buckets and id_ not in next_]
    new = [id_ for id_ in buckets if id_ not in next_ + later]
    return to_json(answer) | {
        "next": next_ + [id_ for id_ in new if buckets[id_] == "next"],
        "later": later + [id_ for id_ in new if buckets[id_] == "later"],
    }


def _content(
    schedule: PlannedSchedule, roadmap: Roadmap, scenario: Scenario, charter: Charter
) -> dict[str, list[Any]]:
    """What the plan tells the product side: sentences, smaller releases, people left for Next."""
    plan, lead = schedule.plan, schedule.plan.lead or ""
    losses = scenario.work.lost_without(lead)
    try:
        gauges = schedule.gauges
        demand = remaining_demand(schedule, scenario)
        held = held_until(schedule)
        scopes = reduced_scopes(schedule, losses)
    except PlanError as error:
        return {"letter": [f"The plan has no date yet: {error}"], "options": [], "skills": []}
    label = partial(day_label, calendar=WorkingCalendar.from_rows(scenario.work.calendar_rows))
    effect_k = expected_effect_k(roadmap.estimates.get(lead), scenario)
    kept_k = effect_k * kept_share(plan, losses, schedule.constraints.scope_needs)
    return {
        "letter": [
            f"Four of five simulated runs of the plan end by {label(gauges.p80)}, "
            f"half by {label(gauges.p50)}.",
            _still_needed(demand, held, label, sum(not task.person for task in schedule.tasks)),
            _business_case(gauges.cost_p80_k, kept_k, charter, scenario),
        ],
        "options": [
            vars(scope)
            | {
                "dependents": list(scope.dependents),
                "tasks": list(scope.tasks),
                "lost_k": round(scope.lost * effect_k, 1),
            }
            for scope in scopes
        ],
        "skills": [vars(skill) for skill in demand],
    }


def _still_needed(
    demand: list[RemainingDemand],
    held: Mapping[str, float],
    label: Callable[[float], str],
    unassigned: int,
) -> str:
    """Who the plan needs in Next's quarter; while tasks have nobody, that cannot be said."""
    begin = label(start_workday(NEXT_BEGINS))
    start = f"We take Next to be the second quarter, which begins on {begin}."
    if unassigned:
        tasks = f"{pluralize(unassigned, 'task')} {agree(unassigned, 'has', 'have')}"
        return f"{start} Nobody can say who is needed then: {tasks} nobody. Assign the tasks first."
    if not held:
        return f"{start} Four of five simulated runs are done by then: nothing in Next has to move."
    weeks = [f"{skill.name.lower()} {skill.taken:.1f}" for skill in demand if skill.taken >= 0.1]
    needs = f" From then on, the plan still needs (in person-weeks): {', '.join(weeks)}."
    first, *others = [(name_in_sentence(name), label(day)) for name, day in held.items()]
    releases = [f"{first[0]} is free by {first[1]}", *(f"{name} by {day}" for name, day in others)]
    scope = " for each of them" if others else ""
    sentence = f"With 80% confidence{scope}, {join_list(releases, None)}."
    return f"{start}{needs if weeks else ''} {sentence}"


def _business_case(cost_k: float, worth_k: float, charter: Charter, scenario: Scenario) -> str:
    """What the product side holds against the cost: its own estimate, and the charter's bar."""
    sentences = [f"${round_up(cost_k)}k covers the cost in four of five simulated runs."]
    if worth_k:
        sentences.append(
            "By the roadmap's estimate (lesson 07), this first release brings "
            f"${worth_k:.0f}k a quarter."
        )
    if charter.lead and scenario.backlog.avoided_k(charter.lead):
        sentences.append(
            "Done in time, the project avoids a penalty of "
            f"${scenario.backlog.avoided_k(charter.lead):g}k."
        )
    if charter.business_case_k:
        sentences.append(
            f"The charter asks for a benefit of ${charter.business_case_k:g}k within six quarters."
        )
    return " ".join(sentences)


def _entries(roadmap: Roadmap, scenario: Scenario) -> list[dict[str, Any]]:
    buckets = [(id_, name) for name in ("next", "later") for id_ in roadmap.bucket(name)]
    rows = [(scenario.initiative(id_), name) for id_, name in buckets if id_ in scenario.ids]
    return [
        {
            "id": initiative.id,
            "name": initiative.name,
            "was": bucket,
            "needs": _effort_in_words(initiative.effort, scenario.backlog.skills),
            "effort": dict(initiative.effort),
        }
        for initiative, bucket in rows
    ]


def _effort_in_words(effort: Mapping[str, float], names: Mapping[str, str]) -> str:
    """The person-weeks that an entry needs of each skill."""
    parts = [f"{names.get(skill, skill)} {weeks:g}" for skill, weeks in effort.items() if weeks]
    return ", ".join(parts) or "nobody"


def _roadmap(carried: Mapping[str, Any], scenario: Scenario) -> Roadmap:
    frozen = carried.get("frozen_roadmap")
    return frozen or Roadmap.model_validate(scenario.reference("frozen_roadmap"))
