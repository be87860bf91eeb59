"""From roadmap to charter: what becomes a project, and what the roadmap already says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from twohats.answers.product import Entry, Kpi, Roadmap
from twohats.answers.project import Charter, ProductGoal
from twohats.project.charter import LEAST_WEEKS, can_lead
from twohats.scenario import Scenario

#: Which lines of the charter rest on the answer to which question.
LINES_OF = {
    "Q1": ("purpose",),
    "Q2": ("result",),
    "Q3": ("product_goals",),
    "Q4": ("project_goals",),
    "Q5": ("budget_k", "business_case_k"),
    "Q6": ("decision_owner",),
    "Q7": ("commit_at", "idle_day_k"),
    "Q8": ("end_condition", "handover_owner", "why_project"),
}


class HandOverError(ValueError):
    """This entry cannot be handed over; the message says which ones can."""


@dataclass(frozen=True)
class HandOver:
    """A charter as the roadmap fills it in, before anybody has answered a question.

    `sources` says for each field of the charter where it comes from: "roadmap", "company" or
    "missing". What the roadmap leaves out stays empty.
    """

    charter: Charter
    sources: Mapping[str, str]


def lead_candidates(roadmap: Roadmap, scenario: Scenario) -> tuple[str, ...]:
    """The entries of Now that are large enough to lead a project, most important first."""
    return tuple(id_ for id_ in dict.fromkeys(roadmap.bucket("now")) if can_lead(id_, scenario))


def playable(roadmap: Roadmap, scenario: Scenario) -> Roadmap:
    """The roadmap itself, or the reference one if nothing in Now can lead a project."""
    if lead_candidates(roadmap, scenario):
        return roadmap
    return Roadmap.model_validate(scenario.reference("roadmap"))


def enablers(lead: str, scenario: Scenario) -> tuple[str, ...]:
    """The initiatives whose tasks come along with the lead, in the order of the breakdown."""
    owners = dict.fromkeys(task.belongs_to for task in scenario.work.breakdown(lead))
    return tuple(id_ for id_ in owners if id_ != lead)


def too_small(roadmap: Roadmap, scenario: Scenario) -> dict[str, float]:
    """The entries of Now that are too small to lead a project, with their person-weeks."""
    now = dict.fromkeys(id_ for id_ in roadmap.bucket("now") if id_ in scenario.ids)
    weeks = {id_: scenario.initiative(id_).total_effort for id_ in now}
    return {id_: effort for id_, effort in weeks.items() if effort < LEAST_WEEKS}


def last_deliverables(lead: str, scenario: Scenario) -> dict[str, str]:
    """What the last task of each scope item hands over, in the order of the breakdown."""
    return {task.scope_item: task.deliverable for task in scenario.work.breakdown(lead)}


def hand_over(roadmap: Roadmap, lead: str, scenario: Scenario, kpis: Iterable[Kpi]) -> HandOver:
    """What the roadmap and the breakdown say of the lead, and what they leave open.

    HandOverError with a sentence if the lead is none of `lead_candidates`.
    """
    entry = _entry(roadmap, lead, scenario)
    tasks = scenario.work.breakdown(lead)
    fields = {
        "purpose": entry.outcome.strip(),
        "product_goals": _goals(entry, kpis),
        "scope": list(dict.fromkeys(task.scope_item for task in tasks)),
    }
    sources = dict.fromkeys(_DECIDED, "missing")
    sources |= {name: "roadmap" for name in ("purpose", "product_goals") if fields[name]}
    return HandOver(
        Charter.model_validate({"lead": lead} | fields),
        sources | {"lead": "roadmap", "scope": "company"},
    )


def rests_on(charter: Charter, sources: Mapping[str, str]) -> dict[str, str]:
    """What each line of a charter rests on: as its answer says, else as `sources` have it."""
    questions = {line: id_ for id_, lines in LINES_OF.items() for line in lines}
    answers = {line: charter.answers.get(id_) for line, id_ in questions.items()}
    return {
        **sources,
        **{line: answer.rests_on(line) for line, answer in answers.items() if answer},
    }


_TECHNICAL = ("origin", "frozen_at", "answers", "left_over_k", "kept_benefit", "kept_left_over")
_DECIDED = tuple(name for name in Charter.model_fields if name not in _TECHNICAL)


def _entry(roadmap: Roadmap, lead: str, scenario: Scenario) -> Entry:
    candidates = lead_candidates(roadmap, scenario)
    if lead not in candidates:
        raise HandOverError(
            f"{lead} cannot be the project: choose an item in Now with at least {LEAST_WEEKS} "
            f"person-weeks. Here these are: {', '.join(candidates) or 'none'}."
        )
    return next(entry for entry in roadmap.entries if entry.id == lead and entry.bucket == "now")


def _goals(entry: Entry, kpis: Iterable[Kpi]) -> list[ProductGoal]:
    return [
        ProductGoal(kpi=kpi.id, text=kpi.name, target=kpi.set_target)
        for kpi in kpis
        if kpi.id == entry.kpi
    ]
