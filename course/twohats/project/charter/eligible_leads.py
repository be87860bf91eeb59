"""Which initiatives are large enough to lead a project."""

from __future__ import annotations

from twohats.scenario import Scenario

#: Person-weeks below which an entry needs no charter of its own.
LEAST_WEEKS = 10


def can_lead(initiative: str | None, scenario: Scenario) -> bool:
    """Whether the backlog has the initiative, with work enough for a project of its own."""
    if initiative not in scenario.ids:
        return False
    return scenario.initiative(initiative).total_effort >= LEAST_WEEKS


def possible_leads(scenario: Scenario) -> tuple[str, ...]:
    """All that could lead a project, in the backlog's order."""
    return tuple(id_ for id_ in scenario.ids if can_lead(id_, scenario))
