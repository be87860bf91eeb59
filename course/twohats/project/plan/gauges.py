"""Six gauges of one plan: date, chance, cost, load, risk cover (register) and quality (gates)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from twohats.answers.project import Gate, Link, Plan, RegisterRow
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.first_release import PlanError, Release
from twohats.project.plan.forward_pass import ResourceLoad
from twohats.project.plan.risk_simulation import PlanSimulation
from twohats.project.risk import Risk
from twohats.project.schedule.precedence import broken_precedences

GATE_KINDS = ("acceptance", "gate", "review")
#: Responses to what may go better than planned; a row that costs days is no such thing.
OPPORTUNITY_KINDS = frozenset({"exploit", "share", "enhance"})
#: A gate is near the work that it guards if a chain of so many links leads there.
NEAR_LINKS = 2
#: A criterion of fewer different words says nothing that could turn out not to be so.
LEAST_WORDS = 3


@dataclass(frozen=True)
class Gauges:
    """What a plan says of itself.

    `p50` and `p80` are working days, `chance` that of `promise_day` (None without a promise);
    costs are in thousands of dollars against `budget_k`; `limit_day` is the lead's own limit.
    `load` is each person's share of the days until the end, `overloaded` the share of all work
    that is planned twice; `risk_cover` and `quality` run from 0 to 1. `mean_k` says what each part
    of the cost is in the mean of all runs.
    """

    p50: float
    p80: float
    chance: float | None
    cost_p50_k: float
    cost_p80_k: float
    budget_k: float
    limit_day: float
    load: Mapping[str, float]
    overloaded: float
    risk_cover: float
    quality: float
    mean_k: Mapping[str, float] = field(default_factory=dict)

    @property
    def once(self) -> float:
        """The share of all work that is planned once, for somebody fit for it."""
        return 1 - self.overloaded


def plan_gauges(
    plan: Plan,
    constraints: PlanConstraints,
    simulation: PlanSimulation,
    load: ResourceLoad,
    quality: float,
) -> Gauges:
    """The gauges of a plan with this simulation, load and share of gates in time (0 to 1)."""
    promise_day = plan.promise_day
    return Gauges(
        p50=simulation.day(50),
        p80=simulation.day(80),
        chance=None if promise_day is None else simulation.chance(promise_day),
        cost_p50_k=simulation.cost(50),
        cost_p80_k=simulation.cost(80),
        budget_k=constraints.budget_k,
        limit_day=constraints.limit_day,
        load=load.busy,
        overloaded=load.overloaded,
        risk_cover=risk_cover(plan),
        quality=quality,
        mean_k=simulation.mean_k,
    )


def own_risks(plan: Plan, constraints: PlanConstraints) -> tuple[Risk, ...]:
    """The register's rows as the learner judged them; what was bought weakens them.

    Rows that name the same document share a cause. PlanError if an id is doubled: each row draws
    its own luck by its id.
    """
    ids = [row.id for row in plan.risks]
    doubled = sorted({id_ for id_ in ids if ids.count(id_) > 1})
    if doubled:
        raise PlanError(f"Risk {doubled[0]} is there twice; every risk needs its own id.")
    return tuple(_residual_risk(row, constraints) for row in plan.risks)


def _residual_risk(row: RegisterRow, constraints: PlanConstraints) -> Risk:
    response = constraints.responses.get(row.response)
    probability, days = mitigated(row.probability, row.days, row.task, response)
    return Risk(
        id=row.id,
        task=row.task,
        probability=probability,
        days=days,
        cost_k=row.cost_k,
        group=row.source.partition(".")[0],
    )


def mitigated(
    probability: float, days: float, task: str, response: Any | None
) -> tuple[float, float]:
    """Probability and days after a response; unchanged if none was bought for that task."""
    if response is None or response.task != task:
        return probability, days
    return probability * response.probability_factor, days * response.days_factor


def missing_fields(row: RegisterRow) -> tuple[str, ...]:
    """What a row still lacks: an owner, a fitting type of response, a trigger for what is done."""
    missing = []
    if not row.owner.strip():
        missing.append("an owner")
    if not row.kind:
        missing.append("a response strategy")
    elif row.kind in OPPORTUNITY_KINDS and row.days > 0:
        missing.append("a response strategy for a threat")
    if row.contingency.strip() and not row.trigger.strip():
        missing.append("a trigger for its contingency plan")
    return tuple(missing)


def risk_cover(plan: Plan) -> float:
    """The share of expected days of delay in the register that somebody looks after."""
    weights = {id(row): row.probability * row.days + 1e-9 for row in plan.risks}
    covered = sum(weights[id(row)] for row in plan.risks if not missing_fields(row))
    return covered / sum(weights.values()) if weights else 0.0


def late_gates(release: Release) -> list[Gate]:
    """The gates whose own task is not sure to be done before what they control, or that judge it
    from afar or by a criterion that cannot fail.

    PlanError with a sentence if the release cannot be played through.
    """
    spans = {task.id: (task.o, task.p) for task in release.tasks}
    order, gates = release.sequence, release.plan.gates
    pairs = [(gate.task, gate.controls) for gate in gates if {gate.task, gate.controls} <= {*order}]
    in_time = set(pairs) - set(broken_precedences(pairs, order, release.links, spans))
    return [
        gate
        for gate in gates
        if (gate.task, gate.controls) not in in_time
        or not can_fail(gate.criterion)
        or not is_near(gate, release.links)
    ]


def can_fail(criterion: str) -> bool:
    """Whether a criterion says enough that the work could miss it: a few different words."""
    return len(set(re.findall(r"\w+", criterion.lower()))) >= LEAST_WORDS


def gate_name(kind: str) -> str:
    """What a quality check of that kind is called."""
    return "acceptance check" if kind == "acceptance" else kind


def is_near(gate: Gate, links: Iterable[Link]) -> bool:
    """Whether a short chain of links leads from the gate's task to what it controls."""
    reached = {gate.task}
    pairs = [(link.before, link.after) for link in links]
    for _ in range(NEAR_LINKS):
        reached |= {after for before, after in pairs if before in reached}
    return gate.controls in reached


def quality_share(gates: Sequence[Gate], late: Container[Gate]) -> float:
    """Acceptance, gate and review each count a third: the share of each kind that is in time."""
    share = 0.0
    for kind in GATE_KINDS:
        kind_gates = [gate for gate in gates if gate.kind == kind]
        in_time = sum(gate not in late for gate in kind_gates)
        share += in_time / len(kind_gates) / len(GATE_KINDS) if kind_gates else 0.0
    return share
