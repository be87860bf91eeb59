"""The four questions beside a charter, as far as they need no key: what is answered, and kept.

The charter itself is a gate: without purpose, result, end and a goal nothing of it can be judged.
"""

from __future__ import annotations

from functools import cached_property

from twohats.answers.product import Kpi, Roadmap
from twohats.answers.project import Charter, EndConditions, KnownBy, Statements
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.own_share import OwnShare, own_share
from twohats.checks.question import check_questions
from twohats.product.roadmap import supported_worth_k
from twohats.project.charter import (
    GATE,
    KINDS,
    LEAST_WEEKS,
    Benefit,
    benefit_of,
    can_lead,
    goal_fault,
    goal_of,
    missing_parts,
)
from twohats.scenario.charter import CaseLine
from twohats.text import agree, join_list, share_in_words

STEM = "08_project_manager"
QUESTIONS = check_questions(STEM)
KNOWN_BY = QUESTIONS["charter_known_by"]
STATEMENTS = QUESTIONS["charter_statements"]
ENDS = QUESTIONS["charter_end_conditions"]
BENEFIT = QUESTIONS["charter_benefit"]

_AFTER = "Your answers are marked after you hand in."
# Filled in by the handover alone, or no decision at all.
_HANDED_OVER = {"origin", "frozen_at", "lead", "purpose", "scope", "product_goals"}
# What is set for everybody, and could not be otherwise in two charters of one lead.
_SET_BY_MARROWBY = {"answers", "budget_k", "commit_at", "idle_day_k"} | {
    "left_over_k",
    "kept_benefit",
    "kept_left_over",
}
_WITHOUT_PART = (
    "Nobody could sign the charter: {} missing or too short to judge. "
    "You earn no points until that is filled in."
)


class CharterWork(LessonWork):
    """The charter with its cases, and what it lacks or must not say."""

    @property
    def charter(self) -> Charter:
        """The charter as handed in; an empty one if there is none."""
        return self.answers.get("charter") or Charter()

    @property
    def known_by(self) -> KnownBy:
        """Which goal lines are known on the last day, as the learner says."""
        return self.answers.get("known_by") or KnownBy()

    @property
    def statements(self) -> Statements:
        """What each statement is, as the learner says."""
        return self.answers.get("statements") or Statements()

    @property
    def end_conditions(self) -> EndConditions:
        """Over which end conditions people could disagree, as the learner says."""
        return self.answers.get("end_conditions") or EndConditions()

    @cached_property
    def goal_lines(self) -> tuple[CaseLine, ...]:
        """The six dealt goal lines."""
        return self.scenario.charter.goal_lines(self.known_by.deal)

    @cached_property
    def statement_lines(self) -> tuple[CaseLine, ...]:
        """The twelve dealt statements, with the lead's own figures."""
        return self.scenario.charter.statements(self.charter.lead or "", self.statements.deal)

    @cached_property
    def end_lines(self) -> tuple[CaseLine, ...]:
        """The five dealt end conditions."""
        ends = self.end_conditions
        return self.scenario.charter.end_conditions(ends.deal, ends.faults)

    @cached_property
    def kpis(self) -> list[Kpi]:
        """The KPIs of the carried tree that Marrowby measures; any other is invented."""
        ids = self.scenario.kpis.types
        return [kpi for kpi in self.carried.get("kpi_tree") or () if kpi.id in ids]

    @cached_property
    def goal_faults(self) -> dict[str, str]:
        """Why an own goal cannot be met or missed by the last day, by its kind; "" if it can."""
        lead = self.charter.lead or ""
        limits = self.scenario.company.budget_k(lead), self.scenario.work.limit(lead).day
        return {
            kind: goal_fault(goal_of(self.charter, kind), kind, self.kpis, *limits)
            for kind in KINDS
        }

    @cached_property
    def benefit(self) -> Benefit:
        """What the project must bring, as it counts, beside budget and evidence."""
        lead = self.charter.lead or ""
        return benefit_of(
            self.charter,
            budget_k=self.scenario.company.budget_k(lead),
            supported_k=supported_worth_k(lead, self._roadmap, self.scenario),
        )

    @property
    def _roadmap(self) -> Roadmap:
        """The roadmap that was handed over: the learner's own if the lead is in its Now."""
        frozen_roadmap = self.carried.get("frozen_roadmap")
        if frozen_roadmap and self.charter.lead in frozen_roadmap.bucket("now"):
            return frozen_roadmap
        return Roadmap.model_validate(self.scenario.reference("roadmap"))

    @cached_property
    def own_share(self) -> OwnShare:
        """How far the charter's own lines are not those of the reference that ships."""
        reference = Charter.model_validate(self.scenario.reference("charter"))
        return own_share(_decisions(self.charter), _decisions(reference), "charter")

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        charter = self.answers.get("charter")
        if charter is None:
            return "There is no charter yet."
        if charter.model_dump(exclude=_HANDED_OVER) == Charter().model_dump(exclude=_HANDED_OVER):
            return "The charter holds only what the roadmap says: nothing has been added."
        if not self.own_share.share:
            return (
                "This is the example charter, unchanged. You may build on it, "
                "but it isn't your work."
            )
        return self._why_no_lead() or self._why_not_signed()

    def _why_no_lead(self) -> str:
        lead = self.charter.lead
        if can_lead(lead, self.scenario):
            return ""
        if lead is None:
            return "The charter has no item yet: choose the item in Now that becomes the project."
        is_in_backlog = lead in self.scenario.ids
        problem = (
            f"{lead} is too small for a charter" if is_in_backlog else f"The backlog has no {lead}"
        )
        return f"{problem}: it takes an item with at least {LEAST_WEEKS} person-weeks."

    def _why_not_signed(self) -> str:
        lead = self.charter.lead or ""
        missing = missing_parts(self.charter, self.scenario.initiative(lead).name)
        if not missing:
            return ""
        names = join_list([GATE[name] for name in missing], most=len(GATE))
        return _WITHOUT_PART.format(f"{names} {'is' if len(missing) == 1 else 'are'}")


def _decisions(charter: Charter) -> dict:
    """What somebody wrote: nothing of it comes from roadmap or company by itself."""
    data = charter.model_dump(exclude=_HANDED_OVER | _SET_BY_MARROWBY)
    texts = [{"text": goal["text"]} for goal in data["project_goals"]]
    return data | {"project_goals": texts}


def judge_known_by(work: CharterWork) -> Finding:
    """How many goal lines are answered, and which own ones cannot be met on any last day."""
    ids = [*(case.id for case in work.goal_lines), *KINDS]
    count = sum(id_ in work.known_by.known for id_ in ids)
    faults = [fault for fault in work.goal_faults.values() if fault]
    answered = f"{share_in_words(count, len(ids), 'goal')} answered."
    result = " ".join([answered, *faults, _AFTER])
    advice = (
        KNOWN_BY.hints[0]
        if faults
        else "Ask about each goal: will anybody know on the last day whether it was met?"
    )
    return KNOWN_BY.nothing(result, advice)


def judge_statements(work: CharterWork) -> Finding:
    """How many statements are sorted."""
    ids = [case.id for case in work.statement_lines]
    count = sum(id_ in work.statements.kinds for id_ in ids)
    result = f"{share_in_words(count, len(ids), 'statement')} sorted. {_AFTER}"
    return STATEMENTS.nothing(result, STATEMENTS.hints[0])


def judge_end_conditions(work: CharterWork) -> Finding:
    """How many end conditions are judged."""
    ids = [case.id for case in work.end_lines]
    count = sum(id_ in work.end_conditions.faults for id_ in ids)
    result = f"{count} of {len(ids)} exit criteria {agree(count, 'is', 'are')} judged. {_AFTER}"
    return ENDS.nothing(result, ENDS.hints[0])


def judge_benefit(work: CharterWork) -> Finding:
    """That both numbers are typed; what they are worth is told once the board has added up."""
    benefit = work.benefit
    if benefit.state != "open":
        return BENEFIT.nothing(benefit.verdict, BENEFIT.hints[1])
    if benefit.typed_k is None:
        return BENEFIT.nothing("The benefit needed is not typed yet.", BENEFIT.hints[0])
    if benefit.left_over_k is None:
        return BENEFIT.nothing("The net benefit is not typed yet.", BENEFIT.hints[1])
    result = f"Your benefit needed (${benefit.typed_k:g}k) and net benefit are saved. {_AFTER}"
    return BENEFIT.nothing(result, "Press “Lock both numbers and show the calculation”.")


CHECKS = LessonChecks(
    stem=STEM,
    work_class=CharterWork,
    first_step="Answer three of the sponsor's questions (why, what, and when it is over), and "
    "write one project goal.",
    questions=QUESTIONS,
    judges={
        KNOWN_BY.id: judge_known_by,
        STATEMENTS.id: judge_statements,
        ENDS.id: judge_end_conditions,
        BENEFIT.id: judge_benefit,
    },
)
