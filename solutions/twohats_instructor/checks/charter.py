"""The questions beside a charter with their keys, and how a charter is shown to a marker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from twohats.answers.product import Kpi, Roadmap
from twohats.both.handover import HandOverError, hand_over, playable, rests_on
from twohats.checks import charter as visible
from twohats.checks.charter import CharterWork
from twohats.checks.finding import Finding
from twohats.checks.kinds import Choice, fault_share, pair_share, tick_share
from twohats.draw.charter import charter_html
from twohats.draw.charter_cases import CASE_WORDS, cases_html
from twohats.project.charter import KINDS, goal_of
from twohats.scenario import Scenario
from twohats.scenario.charter import CaseLine
from twohats.text import share_in_words

from twohats_instructor.checks import GradingSpec
from twohats_instructor.checks.charter_deals import questions_of_deal
from twohats_instructor.checks.missed import missed_answers
from twohats_instructor.scenario.charter_cases import ENDS as END_CASES
from twohats_instructor.scenario.charter_cases import FIRST_ENDS, GOALS, SORTED

KNOWN_BY = replace(visible.KNOWN_BY, max=3)
STATEMENTS = replace(visible.STATEMENTS, max=2)
ENDS = replace(visible.ENDS, max=1)
BENEFIT = replace(visible.BENEFIT, max=1)
#: Each end condition with its key, those of the first edition too.
_END_CASES = END_CASES | FIRST_ENDS


def judge_known_by(work: CharterWork) -> Finding:
    """The dealt lines that are said to be known, as far as the own four goals are known, too.

    No answer is no “no”. Own goals are all known on the last day if they are any: calling them so
    takes no understanding, so they multiply. One that says what customers do, or that nobody can
    meet or miss, takes its quarter.
    """
    kinds = {case.id: GOALS[case.id].kind for case in work.goal_lines}
    right = [id_ for id_, kind in kinds.items() if kind == "yes"]
    wrong = [id_ for id_, kind in kinds.items() if kind == "no"]
    answers = work.known_by.known
    ticked = [id_ for id_ in kinds if answers.get(id_, id_ in wrong)]
    known_goals = [kind for kind in KINDS if answers.get(kind) and not work.goal_faults[kind]]
    share = tick_share(ticked, right, wrong) * len(known_goals) / len(KINDS)
    missed = [id_ for id_ in kinds if (id_ in right) != (id_ in ticked)]
    count = len(known_goals)
    sentences = [
        f"{share_in_words(len(kinds) - len(missed), len(kinds), 'line')} right.",
        _quotes(work.goal_lines, missed, kinds),
        "Your own goals that are known on the last day, and that you marked as such: "
        f"{count} of {len(KINDS)}.",
        *work.goal_faults.values(),
        *(_unticked(work, kind) for kind in KINDS),
    ]
    return KNOWN_BY.share(share, " ".join(filter(None, sentences)), KNOWN_BY.hints[1])


def _unticked(work: CharterWork, kind: str) -> str:
    """That an own goal is known on the last day although nobody said so; empty if it was said."""
    goal = goal_of(work.charter, kind)
    if goal is None or work.goal_faults[kind] or work.known_by.known.get(kind):
        return ""
    return f"Your {kind} goal is known on the last day, but you did not mark it as such."


def _quotes(cases: Iterable[CaseLine], wrong: Iterable[str], keys: Mapping[str, str]) -> str:
    """The right kinds of the first lines that were answered otherwise."""
    quoted = [case for case in cases if case.id in {*wrong}]
    return missed_answers([f"“{case.text}” ({CASE_WORDS[keys[case.id]]})" for case in quoted])


def judge_statements(work: CharterWork) -> Finding:
    """The statements sorted right, above what the best single answer for all would reach."""
    keys = {case.id: SORTED[case.id].kind for case in work.statement_lines}
    kinds = work.statements.kinds
    choices = {id_: Choice(kind, "") for id_, kind in kinds.items()}
    share = pair_share(choices, {id_: (Choice(kind, ""),) for id_, kind in keys.items()})
    wrong = [id_ for id_, kind in keys.items() if kinds.get(id_) != kind]
    result = f"{share_in_words(len(keys) - len(wrong), len(keys), 'statement')} sorted right."
    quotes = _quotes(work.statement_lines, wrong, keys)
    return STATEMENTS.share(share, f"{result} {quotes}".strip(), STATEMENTS.hints[1])


def judge_end_conditions(work: CharterWork) -> Finding:
    """Both faults found with their kind; a sound line that is called faulty costs a third."""
    lines = work.end_lines
    keys = {case.id: _END_CASES[case.id].kind for case in lines}
    reported = {
        id_: _END_CASES[id_].as_marked(kind) if id_ in keys else kind
        for id_, kind in work.end_conditions.faults.items()
        if kind != "sound"
    }
    faults = {id_: kind for id_, kind in keys.items() if kind != "sound"}
    share = fault_share(reported, faults, [id_ for id_ in keys if id_ not in faults])
    wrong = [id_ for id_, kind in keys.items() if reported.get(id_, "sound") != kind]
    hits = sum(reported.get(id_) == kind for id_, kind in faults.items())
    verb = ("is found and named", "are found and named")
    result = f"{share_in_words(hits, len(faults), 'fault', *verb)}."
    quotes = _quotes(lines, wrong, keys)
    return ENDS.share(share, f"{result} {quotes}".strip(), ENDS.hints[1])


def judge_benefit(work: CharterWork) -> Finding:
    """The bar between budget and evidence, with what is left over, as before the sum was shown."""
    return BENEFIT.share(float(work.benefit.is_right), work.benefit.verdict, BENEFIT.hints[1])


def charter_text(work: CharterWork) -> str:
    """What a person marks: the lines that say why, what there will be, and when it is over."""
    charter = work.charter
    lines = {
        "Purpose": charter.purpose,
        "Result": charter.result,
        "Done when (exit criteria)": charter.end_condition,
        "Who takes over the result": charter.handover_owner,
        "Why it is a project, and the product is not": charter.why_project,
    }
    return "\n".join(f"{name}: {text.strip()}" for name, text in lines.items() if text.strip())


def charter_picture(work: CharterWork) -> str:
    """The page as the learner saw it, with what each line rests on; below it the cases."""
    charter, scenario = work.charter, work.scenario
    lead = charter.lead or ""
    is_known = lead in scenario.ids
    name = scenario.initiative(lead).name if is_known else ""
    page = charter_html(charter, rests_on(charter, _handover_sources(work)), name)
    return page + cases_html(
        charter,
        (work.goal_lines, work.known_by),
        (work.statement_lines if is_known else (), work.statements),
        (work.end_lines, work.end_conditions),
    )


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
    questions={
        KNOWN_BY.id: KNOWN_BY,
        STATEMENTS.id: STATEMENTS,
        ENDS.id: ENDS,
        BENEFIT.id: BENEFIT,
    },
    judges={
        KNOWN_BY.id: judge_known_by,
        STATEMENTS.id: judge_statements,
        ENDS.id: judge_end_conditions,
        BENEFIT.id: judge_benefit,
    },
)


def grading_spec(scenario: Scenario) -> GradingSpec:
    """All that marking a charter needs."""
    return GradingSpec(
        checks=CHECKS,
        scenario=scenario,
        draw=charter_picture,
        texts={"charter_purpose": charter_text},
        questions_of_deal=questions_of_deal,
    )
