"""The paper of 08: what a charter is asked, and how it is shown to a marker."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from twohats.answers.product import Kpi, Roadmap
from twohats.answers.project import Charter
from twohats.both.handover import HandOverError, hand_over, playable, rests_on
from twohats.checks import charter as visible
from twohats.checks.charter import questions as asked
from twohats.checks.charter.effort import START, no_work
from twohats.checks.charter.said import POINTS_EACH, fields
from twohats.checks.finding import Finding
from twohats.checks.roadmap.words import counted, listed
from twohats.draw.charter import charter_html
from twohats.project.charter import REQUIRED, possible_leads
from twohats.scenario import Scenario

from twohats_instructor.checks import GradedCell, GradingSpec, Work
from twohats_instructor.scenario.charter import STATEMENTS

KINDS = {id_: kind for id_, _, kind in STATEMENTS}
Check = Callable[[Charter, dict, Scenario], Finding]


def paper(scenario: Scenario) -> GradingSpec:
    """All that marking a charter needs to know."""

    def judged(question, check: Check) -> Callable[[Work, dict], Finding]:
        def judge(work: Work, carried: dict) -> Finding:
            nothing = no_work(work.get("charter"), scenario)
            if nothing:
                return question.nothing(nothing, START)
            return check(work["charter"], carried, scenario)

        return judge

    checks = {question: _hidden.get(question.id, c) for question, c in visible.CHECKS.items()}
    return GradingSpec(
        artefacts=("charter",),
        scenario=scenario,
        questions={
            one.id: GradedCell(one.max, judged(one, check), one.nothing)
            for one, check in checks.items()
        },
        idle=lambda work, scenario: no_work(work.get("charter"), scenario),
        draw=lambda work, carried: _drawn(work.get("charter") or Charter(), carried, scenario),
        gathered={},
    )


def _drawn(charter: Charter, carried: Mapping, scenario: Scenario) -> str:
    """The page as the learner saw it: with what each line rests on, and the lead by its name."""
    name = scenario.initiative(charter.lead).name if charter.lead in scenario.ids else ""
    return charter_html(charter, rests_on(charter, _given(charter.lead, carried, scenario)), name)


def _given(lead: str | None, carried: Mapping, scenario: Scenario) -> Mapping[str, str]:
    """What the lines rested on when the roadmap was handed over; nothing if it never was."""
    told = carried.get("frozen_roadmap") or Roadmap.model_validate(scenario.reference("roadmap"))
    kpis = carried.get("kpi_tree")
    if not kpis:
        kpis = [Kpi.model_validate(one) for one in scenario.reference("kpi_tree")]
    try:
        return hand_over(playable(told, scenario), lead or "", scenario, kpis).sources
    except HandOverError:
        return {}


def true_fields(charter: Charter, carried: dict, scenario: Scenario) -> Finding:
    """The visible question, where budget and chance must also be those that Marrowby has set."""
    wrong = _not_as_set(charter, scenario)
    left = charter.model_copy(update=dict.fromkeys(wrong))
    found = fields(left, carried, scenario)
    if not wrong:
        return found
    names = listed([REQUIRED[name] for name in wrong])
    return asked.FIELDS.points(
        found.points,
        f"{found.seen} Not as Marrowby has set it: {names}.",
        "Compare with the approved budget and with the sponsor's policy.",
    )


def _not_as_set(charter: Charter, scenario: Scenario) -> list[str]:
    """The fields that say something else than the sponsor did; empty ones are not among them.

    Without a known lead the budget of any that can lead is as set.
    """
    lead = charter.lead
    whose = (lead,) if lead in scenario.ids else possible_leads(scenario)
    said = {
        "commit_at": {scenario.policy.commit_at},
        "budget_k": {scenario.budget_k(one) for one in whose},
    }
    given = {name: getattr(charter, name) for name in said}
    return [name for name, right in said.items() if given[name] not in {None, *right}]


def true_statements(charter: Charter, carried: dict, scenario: Scenario) -> Finding:
    """Half a point for each assumption found, less half for each that the data speak against."""
    marked = [id_ for id_, kind in charter.statements.items() if kind == "assumption"]
    right = [id_ for id_ in marked if KINDS.get(id_) == "assumption"]
    against = sorted(id_ for id_ in marked if KINDS.get(id_) == "against_data")
    points = max(0.0, POINTS_EACH * (len(right) - len(against)))
    seen = f"{counted(len(right), 'assumption')} found."
    if against:
        said = {one.id: one.text for one in scenario.statements(charter.lead)}
        quoted = listed([f"“{said[id_]}” ({id_})" for id_ in against])
        seen += f" Marked as assumption as well, and the data speak against it: {quoted}."
    return asked.STATEMENTS.points(
        min(points, asked.STATEMENTS.max), seen, asked.STATEMENTS.hints[1]
    )


_hidden: dict[str, Check] = {
    asked.FIELDS.id: true_fields,
    asked.STATEMENTS.id: true_statements,
}
