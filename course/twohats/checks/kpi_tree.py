"""The five questions of exercise 06, as far as they need no key: what is there, and kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from twohats.answers.kpis import InitiativeKpis, JudgedChanges, Targets
from twohats.answers.product import Kpi
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.listed import ListedAnswer, listed_answers, with_listed
from twohats.checks.question import check_questions
from twohats.product.metrics import Guardrail
from twohats.scenario.cases import CaseLine
from twohats.scenario.kpis import MeasureType, TargetCase
from twohats.text import agree, join_list, share_in_words

STEM = "06_metrics_and_outcomes"
QUESTIONS = check_questions(STEM)
REPLAY = QUESTIONS["kpi_replay"]
ATTACK = QUESTIONS["kpi_attack"]
TARGETS = QUESTIONS["kpi_targets"]
NOISE = QUESTIONS["kpi_noise"]
LINKS = QUESTIONS["kpi_links"]
LISTED = listed_answers(STEM)

_AFTER = "Your answers are marked after you hand in."
FEWEST_DRIVERS, MOST_DRIVERS = 2, 4
#: So often the goal may be all that an initiative moves before a hint asks how.
MOST_GOAL_LINKS = 2
#: The size of a link to nothing in the tree.
NOTHING = "none"
#: Measures of how much is done, and of how many people have come by.
OUTPUT, REGISTRATIONS, SO_FAR, PER_ACTIVE, NPS = "K16", "K08", "K09", "K10", "K15"


class KpiTreeWork(LessonWork):
    """A tree, two targets, six verdicts and eight links."""

    @cached_property
    def tree(self) -> list[Kpi]:
        """The measures of the tree, each once: what is there twice counts as it is first."""
        ids: dict[str, Kpi] = {}
        for kpi in self.answers.get("kpi_tree") or ():
            if kpi.id in self.types:
                ids.setdefault(kpi.id, kpi)
        return list(ids.values())

    def of_kind(self, kind: str) -> list[Kpi]:
        """The measures that are the goal, drivers or guardrails."""
        return [kpi for kpi in self.tree if kpi.kind == kind]

    @cached_property
    def goal(self) -> Kpi | None:
        """The goal measure, if there is one and no other."""
        goals = self.of_kind("goal")
        return goals[0] if len(goals) == 1 else None

    @property
    def types(self) -> Mapping[str, MeasureType]:
        """The measures that a tree may hold, by id."""
        return self.scenario.kpis.types

    @cached_property
    def guardrails(self) -> list[Guardrail]:
        """The guardrails with their limits."""
        rails = self.of_kind("guardrail")
        return [Guardrail(kpi.id, self.types[kpi.id].better, kpi.target) for kpi in rails]

    @cached_property
    def drivers(self) -> frozenset[str]:
        """The drivers, by id."""
        return frozenset(kpi.id for kpi in self.of_kind("driver"))

    @cached_property
    def targets(self) -> Targets:
        """The two targets."""
        return self.answers.get("targets") or Targets()

    @cached_property
    def target_cases(self) -> Sequence[TargetCase]:
        """The measures for which they are set."""
        return self.scenario.kpis.targets(self.targets.deal)

    @cached_property
    def changes(self) -> JudgedChanges:
        """What is said of six changes."""
        return self.answers.get("noise") or JudgedChanges()

    @cached_property
    def change_cases(self) -> Sequence[CaseLine]:
        """The six changes."""
        return self.scenario.measures.changes(self.changes.deal)

    @cached_property
    def links(self) -> InitiativeKpis:
        """What eight initiatives should move."""
        return self.answers.get("initiative_kpi") or InitiativeKpis()

    @cached_property
    def linked_cases(self) -> Sequence[CaseLine]:
        """The eight initiatives."""
        return self.scenario.kpis.linked(self.links.deal)

    @cached_property
    def missing(self) -> list[str]:
        """What the tree lacks to be one, in words; empty if it is whole."""
        drivers = len(self.of_kind("driver"))
        lacks = {
            "one goal": self.goal is None,
            "two to four drivers": not FEWEST_DRIVERS <= drivers <= MOST_DRIVERS,
            "a guardrail": not self.of_kind("guardrail"),
            "an owner for each": any(not kpi.owner for kpi in self.tree),
            "a date for each": any(not kpi.date for kpi in self.tree),
            "a target or limit that is not today's value for each": any(
                kpi.set_target is None for kpi in self.tree
            ),
        }
        return [words for words, is_missing in lacks.items() if is_missing]

    @cached_property
    def worse_targets(self) -> list[str]:
        """The goal and drivers whose target is worse than today's value, by name."""
        return [
            kpi.name
            for kpi in self.tree
            if kpi.kind != "guardrail"
            and kpi.set_target is not None
            and not self.types[kpi.id].is_better(kpi.target - kpi.baseline)
        ]

    @cached_property
    def linked(self) -> list[str]:
        """The initiatives that move a goal or driver of the tree, or nothing, by id."""
        movable = {kpi.id for kpi in self.tree if kpi.kind != "guardrail"}
        rows = {case.id: self.links.rows.get(case.id) for case in self.linked_cases}
        return [
            id_
            for id_, row in rows.items()
            if row and row.size and (row.size == NOTHING or movable & set(row.kpis))
        ]

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        rows = (self.targets.rows, self.changes.rows, self.links.rows)
        return "" if self.tree or any(rows) else "The tree is empty, and nothing is answered yet."

    def listed_goal(self) -> ListedAnswer | None:
        """The listed wrong answer that the goal or a driver is, if any."""
        goal = self.goal.id if self.goal else ""
        if OUTPUT in {kpi.id for kpi in self.tree if kpi.kind != "guardrail"}:
            return LISTED["output"]
        by_goal = {
            REGISTRATIONS: "registrations",
            SO_FAR: "registrations_so_far",
            PER_ACTIVE: "per_active",
        }
        return LISTED[by_goal[goal]] if goal in by_goal else None

    def listed_guardrail(self) -> ListedAnswer | None:
        """The listed wrong answer that the guardrails are, if any."""
        rails = [kpi.id for kpi in self.of_kind("guardrail")]
        if not rails:
            return LISTED["no_guardrail"]
        return LISTED["nps"] if rails == [NPS] else None

    def listed_links(self) -> ListedAnswer | None:
        """The listed wrong answer that the links are, if any: the goal, without its drivers."""
        goal = self.goal.id if self.goal else None
        rows = (self.links.rows.get(case.id) for case in self.linked_cases)
        ticks = [set(row.kpis) for row in rows if row]
        count = sum(goal in ticked and not ticked & self.drivers for ticked in ticks)
        return LISTED["goal_only"] if count > MOST_GOAL_LINKS else None


def _whole_words(work: KpiTreeWork) -> str:
    if work.missing:
        lacks = "; ".join(work.missing)
        return (
            f"The tree lacks: {lacks}. Until it is complete, its goal and guardrail earn nothing."
        )
    return f"The tree is complete. {_worse_words(work.worse_targets)}{_AFTER}"


def _worse_words(names: Sequence[str]) -> str:
    """Whose targets are worse than today, as a sentence with a space behind it; "" if nobody's."""
    if not names:
        return ""
    quoted = join_list([f"“{name}”" for name in names])
    subject = agree(len(names), "But the target of", "But the targets of")
    return f"{subject} {quoted} {agree(len(names), 'is', 'are')} worse than today's value. "


def judge_replay(work: KpiTreeWork) -> Finding:
    """Whether the tree is whole; what its goal keeps is for the marker."""
    return with_listed(REPLAY.nothing(_whole_words(work), REPLAY.hints[0]), work.listed_goal())


def judge_attack(work: KpiTreeWork) -> Finding:
    """How many guardrails with a limit there are; what they catch is for the marker."""
    count = sum(kpi.set_target is not None for kpi in work.of_kind("guardrail"))
    result = f"Guardrails with a limit: {count}. {_AFTER}"
    return with_listed(ATTACK.nothing(result, ATTACK.hints[0]), work.listed_guardrail())


def judge_targets(work: KpiTreeWork) -> Finding:
    """How many of the two targets are typed."""
    done = sum(work.targets.rows.get(case.id) is not None for case in work.target_cases)
    words = share_in_words(done, len(work.target_cases), "target")
    result = f"{words} typed. {_AFTER}"
    return TARGETS.nothing(result, TARGETS.hints[0])


def judge_noise(work: KpiTreeWork) -> Finding:
    """How many of the six changes have a verdict and a reason."""
    rows = work.changes.rows
    done = sum(
        case.id in rows and bool(rows[case.id].choice and rows[case.id].reason)
        for case in work.change_cases
    )
    words = share_in_words(done, len(work.change_cases), "change", "has", "have")
    result = f"{words} a verdict with its reason. {_AFTER}"
    return NOISE.nothing(result, NOISE.hints[0])


def judge_links(work: KpiTreeWork) -> Finding:
    """How many initiatives are linked."""
    words = share_in_words(len(work.linked), len(work.linked_cases), "initiative")
    result = f"{words} linked, or said to move nothing. {_AFTER}"
    return with_listed(LINKS.nothing(result, LINKS.hints[0]), work.listed_links())


CHECKS = LessonChecks(
    stem=STEM,
    work_class=KpiTreeWork,
    first_step="Begin with the goal: what should be better in two years?",
    questions=QUESTIONS,
    judges={
        REPLAY.id: judge_replay,
        ATTACK.id: judge_attack,
        TARGETS.id: judge_targets,
        NOISE.id: judge_noise,
        LINKS.id: judge_links,
    },
)
