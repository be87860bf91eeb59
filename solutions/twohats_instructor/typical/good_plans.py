"""Plans that a careful project manager would hand in, for any lead and any of six ways out.

A plan comes with its letter back to the product side, as the work of one hand-in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from math import ceil
from typing import Any

from twohats.answers.project import Gate, Hire, Message, Milestone, NextAgain, Plan, RegisterRow
from twohats.project.plan import (
    PlanFacts,
    PlanFutures,
    crew,
    hired_name,
    levelled,
    on_paper,
    reaches,
    start_plan,
)
from twohats.project.plan import facts as facts_of
from twohats.project.plan.load import expected
from twohats.project.plan.release import can_do, links_of_release, needs, released
from twohats.scenario import Scenario

from twohats_instructor.checks.plan_truth import Planted, planted, played

Work = dict[str, Any]
#: The order in which accepted kinds of response are chosen where nothing is bought.
KINDS = ("reduce", "avoid", "transfer", "exploit", "accept")
SURE = 80.0


def by_responses(start: Plan, facts: PlanFacts, known: tuple[Planted, ...]) -> Work:
    """Buys responses, the best first, until the P80 lies before the limit."""
    return finished(bought(owned(staffed(start, facts), known), facts, known), facts, known)


def by_second_person(start: Plan, facts: PlanFacts, known: tuple[Planted, ...]) -> Work:
    """Asks on the first day for one more person of the kind that holds everything up."""
    return finished(helped(owned(staffed(start, facts), known), facts), facts, known)


def by_smaller_release(start: Plan, facts: PlanFacts, known: tuple[Planted, ...]) -> Work:
    """Leaves out of the first release the scope item that takes most days off the P80."""
    plan = owned(staffed(start, facts), known)
    less, without = smaller(plan, facts, known)
    return finished(less, facts, known, without)


def by_other_responses(start: Plan, facts: PlanFacts, known: tuple[Planted, ...]) -> Work:
    """Buys responses, but not the one that would help most: nobody was to be had for it."""
    plan = owned(staffed(start, facts), known)
    best = {row.response for row in _best_one_more(plan, facts, known).risks} - {""}
    fewer = {id_: one for id_, one in facts.responses.items() if id_ not in best}
    return finished(bought(plan, replace(facts, responses=fewer), known), facts, known)


def by_less_and_responses(start: Plan, facts: PlanFacts, known: tuple[Planted, ...]) -> Work:
    """The smaller release, and the one response that then still helps most."""
    plan = owned(staffed(start, facts), known)
    less, without = smaller(plan, facts, known)
    return finished(_best_one_more(less, facts, known), facts, known, without)


def by_everything(start: Plan, facts: PlanFacts, known: tuple[Planted, ...]) -> Work:
    """A second person and responses, as far as both are needed."""
    plan = helped(owned(staffed(start, facts), known), facts)
    return finished(bought(plan, facts, known), facts, known)


WAYS: dict[str, Callable[[Plan, PlanFacts, tuple[Planted, ...]], Work]] = {
    "responses": by_responses,
    "second person": by_second_person,
    "smaller release": by_smaller_release,
    "second person and responses": by_everything,
    "other responses": by_other_responses,
    "smaller release and a response": by_less_and_responses,
}


def full_marks(start: Plan, facts: PlanFacts, known: tuple[Planted, ...]) -> Work:
    """The first of the ways that keeps limit and budget, else the one that comes nearest."""
    made = [make(start, facts, known) for make in WAYS.values()]
    return min(made, key=lambda work: _amiss(work, facts, known))


def reference_work(scenario: Scenario, lead: str) -> Work:
    """A hand-in with full automatic marks for one lead: the plan and its letter back."""
    from twohats_instructor.scenario.risks import planted as rows

    made = (scenario.reference(name, lead) for name in ("wbs", "links", "milestones"))
    start = start_plan(lead, scenario, *made)
    return full_marks(start, facts_of(scenario, lead), planted(rows(lead)))


def staffed(plan: Plan, facts: PlanFacts) -> Plan:
    """Every task to the person of its kind who has least to do yet, levelled."""
    work: dict[str, float] = {}
    people, tasks = crew(plan, facts), []
    for task in plan.tasks:
        kind = needs(task, facts)
        able = [name for name, one in people.items() if can_do(one, kind)]
        who = min(able, key=lambda name: work.get(name, 0.0), default="")
        days = expected(facts.known.get(task.id, (task.o, task.m, task.p)))
        work[who] = work.get(who, 0.0) + days
        tasks.append(task.model_copy(update={"person": who, "start": None}))
    return _level(plan.model_copy(update={"tasks": tasks}), facts)


def owned(plan: Plan, known: Iterable[Planted]) -> Plan:
    """A register of what the documents tell of: each with an owner, a type and a trigger."""
    inside = {task.id: task for task in plan.tasks}
    rows = [
        RegisterRow(
            id=f"R{at:02d}",
            source=sorted(one.sources)[0],
            task=one.risk.task,
            probability=one.risk.probability,
            days=one.risk.days,
            cost_k=one.risk.cost_k,
            owner=inside[one.risk.task].person or "Project manager",
            kind=next(kind for kind in KINDS if kind in one.kinds),
            contingency="Tell the sponsor, and take the days from the reserve.",
            trigger="The sign named in the document is seen.",
        )
        for at, one in enumerate(known, start=1)
        if one.risk.task in inside
    ]
    return plan.model_copy(update={"risks": rows})


def bought(plan: Plan, facts: PlanFacts, known: tuple[Planted, ...]) -> Plan:
    """Responses one after another, each time the one that takes most off the P80.

    It stops as soon as limit and budget are kept, or when nothing helps within the budget.
    """
    seen = played(plan, {}, facts, known)
    while seen.day(SURE) > facts.limit_day - 1:
        tried = list(_one_more(plan, facts, known))
        outlooks = [(played(one, {}, facts, known), one) for one in tried]
        fits = [pair for pair in outlooks if pair[0].cost(SURE) <= facts.budget_k]
        fits.sort(key=lambda pair: pair[0].day(SURE))
        if not fits or fits[0][0].day(SURE) >= seen.day(SURE) - 1e-9:
            break
        seen, plan = fits[0]
    return plan


def _best_one_more(plan: Plan, facts: PlanFacts, known: tuple[Planted, ...]) -> Plan:
    """The plan with the one response more that takes most off the P80."""
    return min(
        _one_more(plan, facts, known), key=lambda one: played(one, {}, facts, known).day(SURE)
    )


def _one_more(plan: Plan, facts: PlanFacts, known: tuple[Planted, ...]) -> Iterable[Plan]:
    """Every plan with one more response at one of the rows that has none."""
    kinds = {source: one.kinds for one in known for source in one.sources}
    for at, row in enumerate(plan.risks):
        if row.response:
            continue
        for id_, response in facts.responses.items():
            if response.task != row.task:
                continue
            kind = response.kind if response.kind in kinds.get(row.source, ()) else row.kind
            rows = list(plan.risks)
            rows[at] = row.model_copy(update={"response": id_, "kind": kind})
            yield plan.model_copy(update={"risks": rows})


def helped(plan: Plan, facts: PlanFacts) -> Plan:
    """One more person of the busiest kind, who takes over every second of its later tasks.

    Nobody is asked for who would come too late to shorten the plan on paper.
    """
    days = {t.id: expected(facts.known.get(t.id, (t.o, t.m, t.p))) for t in released(plan)}
    load: dict[str, float] = {}
    for task in released(plan):
        load[task.person] = load.get(task.person, 0.0) + days[task.id]
    busiest = max(load, key=lambda name: load[name])
    kind = next(needs(task, facts) for task in plan.tasks if task.person == busiest)
    new, paper = hired_name(kind, 1), on_paper(plan, facts)
    hiring = plan.model_copy(update={"hires": [Hire(person_type=kind, from_day=0)]})
    own = [task.id for task in released(plan) if task.person == busiest]
    later = [id_ for id_ in own if paper.start[id_] >= crew(hiring, facts)[new].from_day]
    ways = (own[1::2], later[::2], later[1::2])
    made = [_level(_given(hiring, ids, new), facts) for ids in ways]
    return min((plan, *made), key=lambda one: on_paper(one, facts).end)


def _given(plan: Plan, ids: Iterable[str], name: str) -> Plan:
    """The plan with some of its tasks in other hands."""
    tasks = [
        task.model_copy(update={"person": name} if task.id in ids else {}) for task in plan.tasks
    ]
    return plan.model_copy(update={"tasks": tasks})


def smaller(
    plan: Plan, facts: PlanFacts, known: tuple[Planted, ...]
) -> tuple[Plan, tuple[str, ...]]:
    """The plan without the one scope item whose absence brings the P80 forward most."""
    made = _each_smaller(plan, facts)
    if not made:
        return plan, ()
    ends = {
        item: played(one, _letter((item,), 0.0), facts, known).day(SURE)
        for item, one in made.items()
    }
    best = min(ends, key=lambda item: ends[item])
    return made[best], (best,)


def smaller_releases(start: Plan, facts: PlanFacts, known: tuple[Planted, ...]) -> list[Work]:
    """Every release that goes without one item of the scope."""
    made = _each_smaller(owned(staffed(start, facts), known), facts)
    return [finished(plan, facts, known, (item,)) for item, plan in made.items()]


def _each_smaller(plan: Plan, facts: PlanFacts) -> dict[str, Plan]:
    """The plan without each item but the one that brings the release out."""
    last = _last(plan).scope_item
    items = [item for item in plan.scope if item != last]
    return {item: _level(_without(plan, item), facts) for item in items}


def _without(plan: Plan, item: str) -> Plan:
    tasks = [
        task.model_copy(update={"in_release": task.in_release and task.scope_item != item})
        for task in plan.tasks
    ]
    scope = [one for one in plan.scope if one != item]
    return plan.model_copy(update={"tasks": tasks, "scope": scope})


def finished(
    plan: Plan, facts: PlanFacts, known: tuple[Planted, ...], without: tuple[str, ...] = ()
) -> Work:
    """Adds promise, cost, messages, milestones, gates, and the letter back."""
    seen = played(plan, _letter(without, 0.0), facts, known)
    cost_k, free = ceil(seen.cost(SURE)), ceil(seen.day(SURE))
    return told(plan, facts, promised(seen, facts), cost_k, free, without)


def promised(seen: PlanFutures, facts: PlanFacts) -> float:
    """The P80 in whole days, but not beyond the limit."""
    return float(min(ceil(seen.day(SURE)), facts.limit_day))


def told(
    plan: Plan, facts: PlanFacts, day: float, cost_k: float, free: float, without: Any = ()
) -> Work:
    """The same day and cost in every part."""
    messages = [
        Message(to=name, day=max(0.0, decides - 5), decision="", says_day=day, says_cost_k=cost_k)
        for name, decides in facts.decisions.items()
    ]
    if not messages:
        messages = [Message(to="Sponsor", day=0, says_day=day, says_cost_k=cost_k)]
    last = _last(plan)
    done = Milestone(name="Released", task=last.id, day=day, owner=last.person, sign="In use")
    more = {
        "messages": messages,
        "milestones": [done],
        "gates": gates(plan),
        "promise_day": day,
        "cost_k": cost_k,
    }
    return {"plan": plan.model_copy(update=more), **_letter(without, free)}


def gates(plan: Plan) -> list[Gate]:
    """One look of each kind at the beginning of a chain that leads to the last task."""
    links, last = links_of_release(plan), _last(plan)
    before = [task for task in released(plan) if reaches(links, task.id, last.id)]
    return [
        Gate(kind=kind, task=task.id, controls=last.id, criterion="Yes or no?", owner=task.person)
        for kind, task in zip(("acceptance", "gate", "review"), before * 3, strict=False)
    ]


def _last(plan: Plan) -> Any:
    """The task at the end of the network: the one that most others lead to."""
    links, tasks = links_of_release(plan), released(plan)
    return max(tasks, key=lambda task: sum(reaches(links, one.id, task.id) for one in tasks))


def _letter(without: Iterable[str], free: float) -> Mapping[str, Any]:
    letter = NextAgain(
        free_from_day=free,
        first_release_without=list(without),
        stop_measure="Cost still to come against value still to come",
        stop_at=1.0,
    )
    return {"next_again": letter}


def _level(plan: Plan, facts: PlanFacts) -> Plan:
    loose = plan.model_copy(
        update={"tasks": [task.model_copy(update={"start": None}) for task in plan.tasks]}
    )
    starts = levelled(loose, facts)
    tasks = [task.model_copy(update={"start": starts.get(task.id)}) for task in loose.tasks]
    return loose.model_copy(update={"tasks": tasks})


def _amiss(work: Work, facts: PlanFacts, known: tuple[Planted, ...]) -> tuple[float, float]:
    """How far a plan is beyond limit and budget."""
    plan = work["plan"]
    seen = played(plan, work, facts, known)
    late = max(0.0, 0.76 - seen.chance(plan.promise_day))
    return late, max(0.0, seen.cost(SURE) - facts.budget_k)
