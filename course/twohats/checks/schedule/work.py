"""A schedule as it is judged: the own plan, and what was typed before the page showed the truth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from twohats.answers.project import (
    FinishIntervals,
    HelpChoice,
    Passes,
    Reforecast,
    ShownPlan,
    TeamTalk,
)
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonWork
from twohats.checks.question import Question, check_questions
from twohats.project.breakdown import (
    gapped_breakdown,
    missing_packages,
    no_own_work,
    share_covered,
    with_messages,
)
from twohats.project.breakdown.merge_point import MergeAnalysis
from twohats.project.breakdown.schedule_analysis import ScheduleAnalysis, lead_and_scope
from twohats.scenario import Scenario
from twohats.text import pluralize

STEM = "09_planning_and_scheduling"
QUESTIONS = check_questions(STEM)
# What is dealt out holds more than this part of a breakdown's days for every lead. Dates of less
# say nothing of the project, however well they are worked out.
LEAST_COVERED = 0.5


class ScheduleWork(LessonWork):
    """The schedule of the carried charter's lead, and what the learner said of it beforehand."""

    @property
    def passes(self) -> Passes:
        """Dates worked out by hand."""
        return self.answers.get("passes") or Passes()

    @property
    def intervals(self) -> FinishIntervals:
        """Where P50 and P80 lie, before the runs."""
        return self.answers.get("p50_p80_before") or FinishIntervals()

    @property
    def help_choice(self) -> HelpChoice:
        """Which package to help, and why."""
        return self.answers.get("help_whom") or HelpChoice()

    @property
    def talk(self) -> TeamTalk:
        """The cases that were dealt, and what was answered."""
        return self.answers.get("team_talk") or TeamTalk()

    @property
    def week_4(self) -> Reforecast:
        """The forecast after week 4, and the change chosen."""
        return self.answers.get("reforecast") or Reforecast()

    @cached_property
    def lead_and_scope(self) -> tuple[str, tuple[str, ...]]:
        """The lead initiative, and the scope that must be covered."""
        return lead_and_scope(self.carried.get("frozen_charter"), self.scenario)

    @cached_property
    def breakdown(self) -> tuple[list[dict], list[dict]]:
        """The lead's whole breakdown with its links, the days of the deal's messages in it."""
        lead, _ = self.lead_and_scope
        wbs, links = self.scenario.work.work_packages(lead)
        if self.talk.deal is None:
            return wbs, links
        messages = self.scenario.schedule_cases.estimate_messages(lead, self.talk.deal)
        return with_messages(wbs, messages), links

    @cached_property
    def schedule(self) -> ScheduleAnalysis:
        """Packages, links and milestones, and what follows from them."""
        lead, _ = self.lead_and_scope
        return ScheduleAnalysis(
            wbs=self.answers.get("wbs") or [],
            links=self.answers.get("links") or [],
            milestones=self.answers.get("milestones") or [],
            gapped=gapped_breakdown(*self.breakdown),
            limit_day=self.scenario.work.limit(lead).day,
            actuals=self.scenario.work.actuals_week4(lead),
        )

    @cached_property
    def _schedules(self) -> list[ScheduleAnalysis]:
        """Every plan looked at so far: each is simulated once, whatever was said of it."""
        return [self.schedule]

    def schedule_of(self, shown: ShownPlan | None) -> ScheduleAnalysis:
        """The plan that a prediction is about: as when the truth was shown, else as it is."""
        if shown is None:
            return self.schedule
        for schedule in self._schedules:
            if (list(schedule.wbs), list(schedule.links)) == (shown.wbs, shown.links):
                return schedule
        self._schedules.append(replace(self.schedule, wbs=shown.wbs, links=shown.links))
        return self._schedules[-1]

    def merge_of(self, shown: ShownPlan | None) -> MergeAnalysis:
        """The same plan, looked at where two of its branches meet."""
        schedule = self.schedule_of(shown)
        return MergeAnalysis(schedule.wbs, schedule.links)

    def why_not_predictable(self, shown: ShownPlan | None) -> str:
        """Why dates of a plan say nothing, as a sentence; empty if they do."""
        schedule = self.schedule_of(shown)
        return schedule.fault or self._too_little_work(schedule)

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        if not self.answers.get("wbs"):
            return "There is no plan yet."
        wbs, links = _plain(self.answers, "wbs", "links")
        if no_own_work(wbs, links, self.schedule.gapped):
            return "Your plan is as it was at the start: no package and no link has been changed."
        if _is_reference(self.answers, self.scenario) and not self._has_predictions:
            return (
                "This is the example plan, unchanged. You may build on it, but it isn't your work."
            )
        return self._too_little_work(self.schedule)

    @property
    def _has_predictions(self) -> bool:
        """Whether anything was answered that no reference holds."""
        names = ("passes", "p50_p80_before", "help_whom", "reforecast", "team_talk")
        return any(self.answers.get(name) for name in names)

    def _too_little_work(self, schedule: ScheduleAnalysis) -> str:
        (lead, _), (breakdown, _) = self.lead_and_scope, self.breakdown
        missing = missing_packages(schedule.wbs, breakdown)
        if share_covered(missing, breakdown) >= LEAST_COVERED:
            return ""
        name = self.scenario.initiative(lead).name
        return (
            f"This plan covers {len(breakdown) - len(missing)} of the "
            f"{pluralize(len(breakdown), 'package')} of {name}. It has to cover at least half of "
            "the work before its dates mean anything."
        )


def kept(question: Question, result: str) -> Finding:
    """What is said of answers that the page never marks: no points yet, and none lost."""
    advice = "Your answers are marked after you hand in; until then you may change them."
    return replace(question, max=0).points(0.0, result, advice)


def kept_until_shown(question: Question, result: str, *, is_one: bool = False) -> Finding:
    """The same of what the page marks with the truth: all answers, or one interval only."""
    are_marked, them = ("interval is marked", "it") if is_one else ("answers are marked", "them")
    advice = (
        f"Your {are_marked} as soon as the date machine shows the result; until then you may "
        f"change {them}."
    )
    return replace(question, max=0).points(0.0, result, advice)


def _is_reference(answers: Mapping[str, Any], scenario: Scenario) -> bool:
    """Whether breakdown and milestones are the reference's: a full breakdown alone is no sign."""
    names = ("wbs", "links", "milestones")
    try:
        return _plain(answers, *names) == [scenario.reference(name) for name in names]
    except (FileNotFoundError, KeyError):
        return False


def _plain(answers: Mapping[str, Any], *names: str) -> list[list[dict]]:
    return [[row.model_dump(mode="json") for row in answers.get(name) or ()] for name in names]
