"""The six questions on a schedule, as far as they need no truth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from twohats.answers.project import Forecast, Reforecast
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.question import check_questions
from twohats.project.breakdown import (
    gapped_breakdown,
    is_change_supported,
    missing_packages,
    no_own_work,
    share_covered,
)
from twohats.project.breakdown.milestones import (
    has_clear_sign,
    milestone_fault,
    milestone_name,
    widest_gap,
)
from twohats.project.breakdown.schedule_analysis import ScheduleAnalysis, lead_and_scope
from twohats.project.schedule.precedence import all_successors
from twohats.scenario import Scenario
from twohats.text import join_list

STEM = "09_planning_and_scheduling"
QUESTIONS = check_questions(STEM)
SCOPE = QUESTIONS["schedule_scope"]
NETWORK = QUESTIONS["schedule_network"]
CRITICAL = QUESTIONS["schedule_critical"]
DATES = QUESTIONS["schedule_dates"]
MILESTONES = QUESTIONS["schedule_milestones"]
REFORECAST = QUESTIONS["schedule_reforecast"]

#: Days read off are right within so many.
WITHIN_DAYS = 2
FLOAT_WITHIN = 0.5
FEWEST_MILESTONES, MOST_MILESTONES = 4, 6
WIDEST_GAP = 0.3
# What is dealt out holds more than this part of a breakdown's days for every lead. Dates of less
# say nothing of the project, however well they are read off.
LEAST_COVERED = 0.5
_DATE_NAMES = {"naive": "the naive date", "p50": "P50", "p80": "P80"}


class ScheduleWork(LessonWork):
    """The schedule of the carried charter's lead, and the figures that the learner noted."""

    @property
    def noted(self) -> Forecast:
        """What the learner read off before the start."""
        return self.answers.get("forecast") or Forecast()

    @property
    def noted_after_week_4(self) -> Reforecast:
        """What the learner read off after week 4, and the change chosen."""
        return self.answers.get("reforecast") or Reforecast()

    @cached_property
    def lead_and_scope(self) -> tuple[str, tuple[str, ...]]:
        """The lead initiative, and the scope that must be covered."""
        return lead_and_scope(self.carried.get("frozen_charter"), self.scenario)

    @cached_property
    def schedule(self) -> ScheduleAnalysis:
        """Packages, links and milestones, and what follows from them."""
        lead, _ = self.lead_and_scope
        return ScheduleAnalysis(
            wbs=self.answers.get("wbs") or [],
            links=self.answers.get("links") or [],
            milestones=self.answers.get("milestones") or [],
            gapped=gapped_breakdown(*self.scenario.work.work_packages(lead)),
            limit_day=self.scenario.work.limit(lead).day,
            actuals=self.scenario.work.actuals_week4(lead),
        )

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        if not self.answers.get("wbs"):
            return "There is no breakdown yet."
        wbs, links = _plain(self.answers, "wbs", "links")
        if no_own_work(wbs, links, self.schedule.gapped):
            return "The breakdown is as it was dealt out: no package and no link has been changed."
        if _is_reference(self.answers, self.scenario):
            return "This is the reference plan, unchanged. It may be built on, but it is not yours."
        return self._too_little_work()

    def _too_little_work(self) -> str:
        lead, _ = self.lead_and_scope
        breakdown, _ = self.scenario.work.work_packages(lead)
        missing = missing_packages(self.answers["wbs"], breakdown)
        if share_covered(missing, breakdown) >= LEAST_COVERED:
            return ""
        name = self.scenario.initiative(lead).name
        return (
            f"{len(breakdown) - len(missing)} of the {len(breakdown)} packages of {name} have "
            "their work in this plan. At least half of that work is needed before its dates say "
            "anything."
        )


def _is_reference(answers: Mapping[str, Any], scenario: Scenario) -> bool:
    """Whether breakdown and milestones are the reference's: a full breakdown alone is no sign."""
    names = ("wbs", "links", "milestones")
    try:
        return _plain(answers, *names) == [scenario.reference(name) for name in names]
    except (FileNotFoundError, KeyError):
        return False


def _plain(answers: Mapping[str, Any], *names: str) -> list[list[dict]]:
    return [[row.model_dump(mode="json") for row in answers.get(name) or ()] for name in names]


def judge_scope(work: ScheduleWork) -> Finding:
    """Half for the share of each scope item that is there, half for the packages with a link."""
    schedule, (_, scope) = work.schedule, work.lead_and_scope
    gaps = {item: words for item in scope if (words := _gap(schedule, item))}
    linked = {end for link in schedule.links for end in (link.before, link.after)}
    orphans = [package.id for package in schedule.wbs if package.id not in linked]
    share = 0.5 * sum(schedule.share_covered(item) for item in scope) / len(scope)
    share += 0.5 * (1 - len(orphans) / len(schedule.wbs)) if schedule.wbs else 0
    result = f"{len(scope) - len(gaps)} of {len(scope)} scope items are covered"
    result += f"; {join_list(gaps.values())}. " if gaps else ". "
    result += f"Without any link: {join_list(orphans)}." if orphans else "Every package is linked."
    advice = "Begin with the first open item: the team's notes name what the list forgot."
    return SCOPE.share(share, result, advice if gaps else "Link the loose packages.")


def _gap(schedule: ScheduleAnalysis, item: str) -> str:
    """What an item of the scope still needs, in words; empty if it is covered."""
    planned, expected = schedule.days(item)
    if not planned:
        return f"no package with days has {item}"
    if not schedule.days_fit(item):
        return f"{item} has {planned:g} days, where about {expected:g} are expected"
    missing = [
        row["id"]
        for row in schedule.breakdown
        if row["scope_item"] == item and row["id"] in schedule.missing_packages
    ]
    return f"{item} lacks the work of {join_list(missing)}" if missing else ""


def judge_network(work: ScheduleWork) -> Finding:
    """One start and one end, half of the points each; no circle."""
    return network_finding(work.schedule)


def network_finding(
    schedule: ScheduleAnalysis, needed_links: Sequence[tuple[set[str], set[str]]] = ()
) -> Finding:
    """One start, one end, and the `needed_links`, each a part of the points; no circle.

    A needed link is there if any package of its second set waits for any of its first.
    """
    if schedule.fault:
        return NETWORK.share(0, schedule.fault, "Remove the link that makes no sense.")
    starts, ends = schedule.network.starts, schedule.network.ends
    parts = [float(len(starts) == 1), float(len(ends) == 1)]
    result = f"{_ends_in_words('start', starts)} {_ends_in_words('end', ends)}"
    if needed_links:
        missing = sum(
            not after & all_successors(schedule.links, before) for before, after in needed_links
        )
        parts.append(1 - missing / len(needed_links))
        count = len(needed_links)
        result += f" {count - missing} of {count} needed links are there."
    advice = "Which of the loose ends waits for something in the team's notes?"
    if parts[:2] == [1, 1]:
        advice = "Read the notes again: which of them has no link yet?"
    return NETWORK.share(sum(parts) / len(parts), result, advice)


def _ends_in_words(name: str, ids: Sequence[str]) -> str:
    if len(ids) == 1:
        return f"The one {name} is {ids[0]}."
    return f"There are {len(ids)} {name}s: {join_list(ids)}."


def judge_critical(work: ScheduleWork) -> Finding:
    """Half for the critical packages (found among all named), half for the floats."""
    schedule = work.schedule
    if schedule.fault:
        return CRITICAL.share(0, schedule.fault, f"First mend the network: {schedule.fault}")
    noted, critical = set(work.noted.critical), set(schedule.forecast.critical)
    floats = schedule.forecast.floats
    correct = sum(
        abs(work.noted.floats.get(id_, -9) - days) <= FLOAT_WITHIN for id_, days in floats.items()
    )
    share = 0.5 * len(noted & critical) / len(noted | critical) + 0.5 * correct / len(floats)
    result = f"{len(noted & critical)} of {len(critical)} critical packages are named"
    extra = sorted(noted - critical)
    result += f", and {join_list(extra)} which have float. " if extra else ". "
    result += f"{correct} of {len(floats)} floats belong to this network."
    return CRITICAL.share(share, result, "Note critical path and floats again below the runs.")


def judge_dates(work: ScheduleWork) -> Finding:
    """A point for each of naive date, P50 and P80 within two days."""
    schedule = work.schedule
    if schedule.fault:
        return DATES.share(0, schedule.fault, f"First mend the network: {schedule.fault}")
    wrong = [
        words
        for name, words in _DATE_NAMES.items()
        if not _is_near(getattr(work.noted, name), getattr(schedule.forecast, name))
    ]
    result = f"{3 - len(wrong)} of 3 dates are within {WITHIN_DAYS} days of your own network."
    if wrong:
        result += f" Not yet: {join_list(wrong)}."
    return DATES.points(3.0 - len(wrong), result, "Read the days off the first histogram again.")


def judge_reforecast(work: ScheduleWork) -> Finding:
    """A point for P50 and P80 after week 4, a point for a change that the numbers support."""
    schedule, noted = work.schedule, work.noted_after_week_4
    if schedule.fault:
        return REFORECAST.share(0, schedule.fault, f"First mend the network: {schedule.fault}")
    forecasts = schedule.forecast, schedule.reforecast
    near = _is_near(noted.p50, forecasts[1].p50) + _is_near(noted.p80, forecasts[1].p80)
    is_supported = bool(noted.change) and is_change_supported(
        noted.change, *forecasts, schedule.unfinished
    )
    result = f"{near} of 2 dates after week 4 are within {WITHIN_DAYS} days. "
    if not noted.change:
        result += "No change is chosen."
    else:
        result += (
            f"The numbers {'support' if is_supported else 'do not support'} the change chosen."
        )
    advice = "What do the new runs say, and what moves them?"
    return REFORECAST.points(0.5 * near + is_supported, result + _throughput_in_words(work), advice)


def _throughput_in_words(work: ScheduleWork) -> str:
    """The second way to forecast, beside the learner's figure; it earns and costs nothing."""
    throughput, noted_day = work.schedule.throughput, work.noted_after_week_4.throughput_p50
    if throughput is None:
        return ""
    sentence = (
        f" Counting alone, with {throughput.done} of {len(work.schedule.wbs)} packages done, "
        f"puts P50 on day {throughput.p50:.0f}"
    )
    if noted_day is None or _is_near(noted_day, throughput.p50):
        return f"{sentence} (not marked)."
    return f"{sentence}; you noted day {noted_day:g} (not marked)."


def _is_near(noted_day: float | None, day: float) -> bool:
    return noted_day is not None and abs(noted_day - day) <= WITHIN_DAYS


def judge_milestones(work: ScheduleWork) -> Finding:
    """A quarter each: four to six, signs of yes or no, owners, and no wide gap.

    What names no package of the plan, or a day on which that cannot be done, is no milestone.
    """
    schedule = work.schedule
    faults = {
        at: fault
        for at, milestone in enumerate(schedule.milestones)
        if (fault := milestone_fault(milestone, schedule))
    }
    milestones = [m for at, m in enumerate(schedule.milestones) if at not in faults]
    vague = [milestone_name(m) for m in milestones if not has_clear_sign(m)]
    unowned = [milestone_name(m) for m in milestones if not m.owner.strip()]
    gap, end = widest_gap(milestones, schedule)
    is_met = {
        f"There are {len(milestones)} milestones": FEWEST_MILESTONES
        <= len(milestones)
        <= MOST_MILESTONES,
        f"no yes-or-no sign for {join_list(vague)}": bool(milestones) and not vague,
        f"no owner for {join_list(unowned)}": bool(milestones) and not unowned,
        f"the widest gap is {gap:.0f} of {end:.0f} days": bool(milestones)
        and gap <= WIDEST_GAP * end + 1e-9,
    }
    advice = "Choose for each the package that reaches it, and a day by which that can be done."
    if not faults:
        advice = _next_milestone(gap, end, vague, unowned)
    result = _milestones_in_words(is_met, len(milestones), list(faults.values()))
    return MILESTONES.share(sum(is_met.values()) / len(is_met), result, advice)


def _milestones_in_words(is_met: Mapping[str, bool], count: int, faults: list[str]) -> str:
    """What is not met; without any milestone, only that there is none."""
    unmet = [words for words, met in is_met.items() if not met][: None if count else 1]
    result = "; ".join(unmet) + "." if unmet else f"{count} milestones stand in the plan."
    if faults:
        result += f" Not counted: {join_list(faults)}."
    return result[0].upper() + result[1:]


def _next_milestone(gap: float, end: float, vague: list[str], unowned: list[str]) -> str:
    if vague or unowned:
        return "Write for each what can be seen on that day, and who answers for it."
    if gap > WIDEST_GAP * end:
        longest = WIDEST_GAP * end
        return f"Set one between: at most {longest:.0f} days should pass without one."
    return (
        f"Keep {FEWEST_MILESTONES} to {MOST_MILESTONES}: enough to see the way, few enough to be "
        "looked at."
    )


CHECKS = LessonChecks(
    stem=STEM,
    work_class=ScheduleWork,
    first_step="Read the team's notes, and add the first package or link that they tell of.",
    questions=QUESTIONS,
    judges={
        SCOPE.id: judge_scope,
        NETWORK.id: judge_network,
        CRITICAL.id: judge_critical,
        DATES.id: judge_dates,
        MILESTONES.id: judge_milestones,
        REFORECAST.id: judge_reforecast,
    },
)
