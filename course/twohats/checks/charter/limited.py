"""What a charter says that cannot stand: a lead, a sum or a day that nobody has given."""

from __future__ import annotations

from twohats.answers.project import Charter
from twohats.project.charter import (
    LEAST_WEEKS,
    can_lead,
    in_days,
    limit_violations,
    possible_leads,
    time_goals,
)
from twohats.scenario import Scenario


def cannot_stand(charter: Charter, scenario: Scenario) -> dict[str, str]:
    """A sentence for each field of REQUIRED that counts as if it were not there."""
    return {
        **_no_lead(charter, scenario),
        **_beyond_limits(charter, scenario),
        **_no_day(charter),
    }


def _no_lead(charter: Charter, scenario: Scenario) -> dict[str, str]:
    lead = charter.lead
    if lead is None or can_lead(lead, scenario):
        return {}
    known = lead in scenario.ids
    what = f"{lead} is too small to lead" if known else f"The backlog has no {lead}"
    return {"lead": f"{what}: it takes an entry with at least {LEAST_WEEKS} person-weeks."}


def _beyond_limits(charter: Charter, scenario: Scenario) -> dict[str, str]:
    found = limit_violations(charter, *_limits(charter.lead, scenario))
    return {_COUNTS_AS.get(name, name): sentence for name, sentence in found.items()}


# The day stands in a goal, and a goal is there if its number can be met.
_COUNTS_AS = {"project_goals": "measures"}


def _limits(lead: str | None, scenario: Scenario) -> tuple[float, float]:
    """The lead's budget and last day; without a known lead the widest that anybody was given."""
    whose = (lead,) if lead in scenario.ids else possible_leads(scenario)
    return (
        max(scenario.budget_k(one) for one in whose),
        max(scenario.limit(one).day for one in whose),
    )


def _no_day(charter: Charter) -> dict[str, str]:
    """A time goal must say a day: one whose number cannot be counted in days has no measure."""
    goals = time_goals(charter)
    if not goals or any(in_days(goal) is not None for goal in goals):
        return {}
    told = f"{goals[0].number:g} {goals[0].unit}".strip()
    return {"measures": f"The time goal says “{told}”; it needs working days, weeks or months."}
