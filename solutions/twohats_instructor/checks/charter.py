"""The questions on a charter to which the truth adds, and how a charter is shown to a marker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from twohats.answers.product import Kpi, Roadmap
from twohats.both.handover import HandOverError, hand_over, playable, rests_on
from twohats.checks import charter as visible
from twohats.checks.charter import FIELDS, POINTS_EACH, STATEMENTS, CharterWork
from twohats.checks.finding import Finding
from twohats.draw.charter import charter_html
from twohats.project.charter import REQUIRED, possible_leads
from twohats.scenario import Scenario
from twohats.text import join_list, pluralize

from twohats_instructor.checks import GradingSpec
from twohats_instructor.scenario import charter as source

KINDS = {id_: kind for id_, _, kind in source.STATEMENTS}


def judge_fields(work: CharterWork) -> Finding:
    """The visible question, where budget and chance must also be those that Marrowby has set."""
    wrong = _not_as_set(work)
    without = work.charter.model_copy(update=dict.fromkeys(wrong))
    finding = visible.judge_fields(replace(work, answers={**work.answers, "charter": without}))
    if not wrong:
        return finding
    names = join_list([REQUIRED[field] for field in wrong])
    return FIELDS.points(
        finding.points,
        f"{finding.seen} Not as Marrowby has set it: {names}.",
        "Compare with the approved budget and with the sponsor's policy.",
    )


def _not_as_set(work: CharterWork) -> list[str]:
    """The fields that say something else than the sponsor did; empty ones are not among them.

    Without a lead of the backlog the budget of any that can lead is as set.
    """
    lead, scenario = work.charter.lead, work.scenario
    leads = (lead,) if lead in scenario.ids else possible_leads(scenario)
    allowed: dict[str, set[float]] = {
        "commit_at": {scenario.company.policy.commit_at},
        "budget_k": {scenario.company.budget_k(lead) for lead in leads},
    }
    values = {field: getattr(work.charter, field) for field in allowed}
    return [field for field in allowed if values[field] not in {None, *allowed[field]}]


def judge_statements(work: CharterWork) -> Finding:
    """Half a point for each assumption found, less half for each that the data speak against."""
    statements = work.charter.statements
    marked_ids = [id_ for id_, kind in statements.items() if kind == "assumption"]
    correct = [id_ for id_ in marked_ids if KINDS.get(id_) == "assumption"]
    against = sorted(id_ for id_ in marked_ids if KINDS.get(id_) == "against_data")
    result = f"{pluralize(len(correct), 'assumption')} found."
    if against:
        # Without a lead of the backlog there are no texts: KeyError, and a person has to look.
        rows = work.scenario.charter.statements(work.charter.lead or "")
        texts = {row.id: row.text for row in rows}
        quotes = join_list([f"“{texts[id_]}” ({id_})" for id_ in against])
        result += f" Marked as assumption as well, and the data speak against it: {quotes}."
    points = max(0.0, POINTS_EACH * (len(correct) - len(against)))
    return STATEMENTS.points(min(points, STATEMENTS.max), result, STATEMENTS.hints[1])


def charter_picture(work: CharterWork) -> str:
    """The page as the learner saw it: with what each line rests on, and the lead by its name."""
    charter, scenario = work.charter, work.scenario
    name = scenario.initiative(charter.lead).name if charter.lead in scenario.ids else ""
    return charter_html(charter, rests_on(charter, _handover_sources(work)), name)


def _handover_sources(work: CharterWork) -> Mapping[str, str]:
    """What the lines rested on when the roadmap was handed over; nothing if it never was."""
    scenario, carried = work.scenario, work.carried
    roadmap = carried.get("frozen_roadmap")
    kpis = carried.get("kpi_tree")
    if not roadmap:
        roadmap = Roadmap.model_validate(scenario.reference("roadmap"))
    if not kpis:
        kpis = [Kpi.model_validate(row) for row in scenario.reference("kpi_tree")]
    lead = work.charter.lead or ""
    try:
        return hand_over(playable(roadmap, scenario), lead, scenario, kpis).sources
    except HandOverError:
        return {}


CHECKS = replace(
    visible.CHECKS,
    judges={
        **visible.CHECKS.judges,
        FIELDS.id: judge_fields,
        STATEMENTS.id: judge_statements,
    },
)


def grading_spec(scenario: Scenario) -> GradingSpec:
    """All that marking a charter needs."""
    return GradingSpec(checks=CHECKS, scenario=scenario, draw=charter_picture)
