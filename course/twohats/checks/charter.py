"""The four questions on a charter, as far as they need no truth."""

from __future__ import annotations

from functools import cached_property

from twohats.answers.product import Kpi
from twohats.answers.project import Charter
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.question import check_questions
from twohats.project.charter import (
    LEAST_WEEKS,
    REQUIRED,
    GoalsByHat,
    can_lead,
    goals_by_hat,
    in_days,
    limit_violations,
    missing_fields,
    possible_leads,
    time_goals,
)
from twohats.project.charter.required import FEWEST_WORDS
from twohats.scenario import Scenario
from twohats.text import join_list, pluralize

STEM = "08_project_manager"
QUESTIONS = check_questions(STEM)
FIELDS = QUESTIONS["charter_fields"]
GOALS = QUESTIONS["charter_goals"]
STATEMENTS = QUESTIONS["charter_statements"]
END = QUESTIONS["charter_end"]

POINTS_EACH = 0.5
_FOR_YOU = "Whether the project itself can reach each of them by its last day, only you can judge."
# Filled in by the handover alone, or no decision at all.
_HANDED_OVER = {"origin", "frozen_at", "lead", "purpose", "scope", "product_goals"}
# A goal names the day, and a goal is there if its number can be met.
_COUNTS_AS = {"project_goals": "measures"}


class CharterWork(LessonWork):
    """The charter, and what it lacks or must not say."""

    @property
    def charter(self) -> Charter:
        """The charter as handed in; an empty one if there is none."""
        return self.answers.get("charter") or Charter()

    @cached_property
    def missing_fields(self) -> tuple[str, ...]:
        """The required fields that are not there."""
        lead = self.charter.lead
        name = self.scenario.initiative(lead).name if lead in self.scenario.ids else ""
        return missing_fields(self.charter, name)

    @cached_property
    def invalid_fields(self) -> dict[str, str]:
        """A sentence for each required field that counts as if it were not there.

        These are a lead that cannot lead, and a sum or a day that nobody has approved.
        """
        return (
            _invalid_lead(self.charter, self.scenario)
            | _beyond_limits(self.charter, self.scenario)
            | _time_goal_without_day(self.charter)
        )

    @cached_property
    def kpis(self) -> list[Kpi]:
        """The KPIs of the carried tree that Marrowby measures; any other is invented."""
        ids = {row["id"] for row in self.scenario.reference("kpi_tree")}
        return [kpi for kpi in self.carried.get("kpi_tree") or () if kpi.id in ids]

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        charter = self.answers.get("charter")
        if charter is None:
            return "There is no charter yet."
        if charter.model_dump(exclude=_HANDED_OVER) == Charter().model_dump(exclude=_HANDED_OVER):
            return "The charter holds only what the roadmap says: nothing has been added."
        reference = Charter.model_validate(self.scenario.reference("charter"))
        if _decisions(charter) == _decisions(reference):
            return (
                "This is the reference charter, unchanged. It may be built on, but it is not yours."
            )
        return ""


def _decisions(charter: Charter) -> dict:
    return charter.model_dump(exclude={"origin", "frozen_at"})


def _invalid_lead(charter: Charter, scenario: Scenario) -> dict[str, str]:
    lead = charter.lead
    if lead is None or can_lead(lead, scenario):
        return {}
    is_in_backlog = lead in scenario.ids
    problem = f"{lead} is too small to lead" if is_in_backlog else f"The backlog has no {lead}"
    return {"lead": f"{problem}: it takes an entry with at least {LEAST_WEEKS} person-weeks."}


def _beyond_limits(charter: Charter, scenario: Scenario) -> dict[str, str]:
    violations = limit_violations(charter, *_limits(charter.lead, scenario))
    return {_COUNTS_AS.get(name, name): sentence for name, sentence in violations.items()}


def _limits(lead: str | None, scenario: Scenario) -> tuple[float, float]:
    """The lead's budget and last day; without a lead of the backlog the widest of any lead."""
    leads = (lead,) if lead in scenario.ids else possible_leads(scenario)
    return (
        max(scenario.company.budget_k(lead) for lead in leads),
        max(scenario.work.limit(lead).day for lead in leads),
    )


def _time_goal_without_day(charter: Charter) -> dict[str, str]:
    """A time goal must say a day: one whose number cannot be counted in days has no measure."""
    goals = time_goals(charter)
    if not goals or any(in_days(goal) is not None for goal in goals):
        return {}
    measure = f"{goals[0].number:g} {goals[0].unit}".strip()
    return {"measures": f"The time goal says “{measure}”; it needs working days, weeks or months."}


def judge_fields(work: CharterWork) -> Finding:
    """The share of the required fields that are there, all measures with a number among them.

    A lead that cannot lead, or a budget or a day beyond its limits, counts as if it were not there.
    """
    missing, invalid = work.missing_fields, work.invalid_fields
    open_fields = {*missing, *invalid}
    points = FIELDS.max * (1 - len(open_fields) / len(REQUIRED))
    if not open_fields:
        return FIELDS.points(points, f"All {len(REQUIRED)} required parts are filled in.", "")
    repeats_feature = "purpose" in missing and bool(work.charter.purpose.strip())
    result = " ".join([*_missing_sentence(missing), *invalid.values()])
    advice = _next_for_invalid(invalid) if invalid else _next_for(missing[0], repeats_feature)
    return FIELDS.points(points, result, advice, "M09" if repeats_feature else None)


def _missing_sentence(missing: tuple[str, ...]) -> list[str]:
    if not missing:
        return []
    names = join_list([REQUIRED[field] for field in missing], most=len(REQUIRED))
    return [f"Not there yet: {names}."]


def _next_for_invalid(invalid: dict[str, str]) -> str:
    if "lead" in invalid:
        return "Choose one of the entries that the hand-over offers."
    return "Compare with the approved budget and the limit in time of this entry."


def _next_for(field: str, repeats_feature: bool) -> str:
    if repeats_feature:
        return "Take the outcome statement from your roadmap."
    return f"Where at Marrowby could you find {REQUIRED[field]}?"


def judge_goals(work: CharterWork) -> Finding:
    """The four kinds of project goal and a KPI of the tree, less the goals in the wrong list."""
    goals = goals_by_hat(work.charter, work.kpis)
    sentences = [f"Project goals there: {join_list(goals.kinds) if goals.kinds else 'none'}."]
    if goals.kinds and not goals.mixed:
        sentences.append(_FOR_YOU)
    if goals.mixed:
        sentences.append(f"Among them a KPI: {join_list(goals.mixed)}.")
    if goals.unknown:
        sentences.append(f"No KPI of Marrowby's in your tree: {join_list(goals.unknown)}.")
    if not goals.product:
        sentences.append("No product goal names a KPI of your tree.")
    advice = GOALS.hints[0] if goals.mixed else _next_goal(goals)
    return GOALS.share(goals.share, " ".join(sentences), advice)


def _next_goal(goals: GoalsByHat) -> str:
    if goals.missing:
        return f"What would a project goal of {goals.missing[0]} be here, with its number?"
    return "Which measure of your KPI tree should the result move, after the project has ended?"


def judge_statements(work: CharterWork) -> Finding:
    """Half a point for each assumption, up to four; the data are asked after hand-in."""
    count = list(work.charter.statements.values()).count("assumption")
    result = (
        f"{pluralize(count, 'statement')} marked as assumption, of the four that are asked for."
    )
    return STATEMENTS.points(
        min(count * POINTS_EACH, STATEMENTS.max),
        f"{result} Whether the data speak against one of them is marked after you hand in.",
        "Which of the statements has nobody confirmed yet?",
    )


def judge_end(work: CharterWork) -> Finding:
    """Half a point for a condition that ends the project, half for who takes over."""
    has_end = len(work.charter.end_condition.split()) >= FEWEST_WORDS
    has_owner = bool(work.charter.handover_owner.strip())
    result = f"The end of the project is {'stated' if has_end else 'not stated'}; "
    result += f"who takes over is {'named' if has_owner else 'not named'}."
    return END.points(POINTS_EACH * (has_end + has_owner), result, END.hints[0])


CHECKS = LessonChecks(
    stem=STEM,
    work_class=CharterWork,
    first_step="Answer one of the sponsor's questions; then every check has work to look at.",
    questions=QUESTIONS,
    judges={
        FIELDS.id: judge_fields,
        GOALS.id: judge_goals,
        STATEMENTS.id: judge_statements,
        END.id: judge_end,
    },
)
