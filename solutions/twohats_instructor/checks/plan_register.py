"""Does a plan's register look after the risks that the documents tell of?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from twohats.answers.project import Plan, RegisterRow
from twohats.checks.finding import Finding
from twohats.checks.plan import questions as asked
from twohats.project.plan import PlanConstraints, PlanError

from twohats_instructor.checks.plan_completed import completed_plan
from twohats_instructor.checks.planted_risks import (
    PlantedRisk,
    applicable_risks,
    count_unrelated_rows,
    rows_for_risk,
)

RISKS = replace(asked.RISKS, max=3)
_READ_ON = "Read the documents again, paragraph by paragraph: what can still happen?"
_COMPLETE = "Give each row an owner and a type that fits: a threat is not exploited."


def risks(
    plan: Plan, others: Mapping[str, Any], facts: PlanConstraints, known: tuple[PlantedRisk, ...]
) -> Finding:
    """The share of planted risks with an owner, a sensible type of response and a trigger.

    All work that is to be done counts, whether or not it is planned. A register may hold as many
    rows of the learner's own as the documents have risks; among more, these are lost from sight.
    """
    try:
        there = applicable_risks(completed_plan(plan, others, facts), known)
    except PlanError as error:
        return RISKS.nothing(str(error), "Mend the network first.")
    good = [one for one in there if any(_kept(row, one) for row in rows_for_risk(one, plan))]
    lost = [one for one in there if not rows_for_risk(one, plan)]
    open_, more = len(there) - len(good) - len(lost), count_unrelated_rows(known, plan)
    told = f"{len(good)} of {len(there)} risks that the documents tell of are looked after."
    if lost:
        told += f" {len(lost)} of them stand in no row."
    if open_:
        told += f" {open_} stand in a row without an owner, a fitting type or a trigger."
    if more > len(known):
        told += f" {more} other rows hide them."
    share = len(good) / len(there) if there else 1.0
    seen = min(1.0, len(known) / more) if more else 1.0
    return RISKS.share(share * seen, told, _READ_ON if lost else _COMPLETE)


def _kept(row: RegisterRow, one: PlantedRisk) -> bool:
    """An owner, a type that makes sense here, and a sign for what is done once it happens."""
    triggered = bool(row.trigger.strip()) or not row.contingency.strip()
    return bool(row.owner.strip()) and row.kind in one.kinds and triggered
