"""The four questions of exercise 01, as far as they need no key: what is answered, and kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from twohats.answers.decision_rights import (
    ColleagueChart,
    DecisionRight,
    DecisionRightRows,
    OwnerPredictions,
    Owners,
)
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.listed import ListedAnswer, listed_answers, with_listed
from twohats.checks.question import check_questions
from twohats.scenario.decision_rights import ChartLine, OwnedDecision
from twohats.text import pluralize

STEM = "01_two_titles"
QUESTIONS = check_questions(STEM)
ROWS = QUESTIONS["decision_rights_rows"]
OWNERS = QUESTIONS["decision_rights_owners"]
PREDICTIONS = QUESTIONS["decision_rights_predictions"]
CHART = QUESTIONS["decision_rights_chart"]

_AFTER = "They are marked after you hand in."
#: From this share of the answers on, one and the same answer is how somebody answers everything.
_NEARLY_ALL = 0.9
#: How many of the rows have to be answered before it is said that all are of one kind.
_MOST = 2 / 3


LISTED = listed_answers(STEM)


class DecisionRightsWork(LessonWork):
    """Who decides what, as the learner says, on the cases that were dealt."""

    @property
    def rights(self) -> DecisionRightRows:
        """Who decides each of the fifteen."""
        return self.answers.get("decision_rights") or DecisionRightRows()

    @property
    def owners(self) -> Owners:
        """The owners of the recurring decisions."""
        return self.answers.get("owners") or Owners()

    @property
    def predictions(self) -> OwnerPredictions:
        """What went wrong last quarter, as the learner says."""
        return self.answers.get("owner_predictions") or OwnerPredictions()

    @property
    def chart(self) -> ColleagueChart:
        """What is faulty in the colleague's chart, as the learner says."""
        return self.answers.get("colleague_chart") or ColleagueChart()

    @property
    def classified(self) -> Mapping[str, str]:
        """The fifteen decisions, by id."""
        return self.scenario.decision_rights.classified

    @cached_property
    def decisions(self) -> tuple[OwnedDecision, ...]:
        """The eight dealt recurring decisions."""
        return self.scenario.decision_rights.owned(self.owners.deal)

    @cached_property
    def asked(self) -> tuple[OwnedDecision, ...]:
        """The four decisions that are asked about as they were last quarter."""
        dealt = self.scenario.decision_rights.owned(self.predictions.deal)
        return tuple(decision for decision in dealt if decision.is_asked)

    @cached_property
    def chart_lines(self) -> tuple[ChartLine, ...]:
        """The ten dealt lines of the chart."""
        return self.scenario.decision_rights.colleague_chart(self.chart.deal)

    @cached_property
    def arrangement(self) -> dict[str, tuple[str, str]]:
        """Who decides each recurring decision, as the engine reads it; without an owner: nobody."""
        rows = {one.id: self.owners.rows.get(one.id) for one in self.decisions}
        return {
            id_: (row.lead or "nobody", row.asked or "nobody") if row else ("nobody", "nobody")
            for id_, row in rows.items()
        }

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        parts = (self.rights.rows, self.owners.rows, self.predictions.rows, self.chart.faults)
        return "" if any(parts) else "No decision has an owner yet."

    def listed(
        self, scope: Collection[str] = (), dates: Collection[str] = (), *, of_owners: bool = False
    ) -> ListedAnswer | None:
        """The listed wrong answer that the rows are, if any; `scope` and `dates` are ids of rows.

        The owners are looked at for what is the same everywhere only.
        """
        rows = self.owners.rows if of_owners else self.rights.rows
        row_count = len(self.decisions if of_owners else self.classified)
        leads = [row.lead for row in rows.values() if row.lead]
        # The first answers are of one kind by chance: most of them have to be there.
        if len(leads) >= _MOST * row_count:
            if _is_nearly_all(leads, {"both"}):
                return LISTED["all_both"]
            if any(_is_nearly_all(leads, {side}) for side in ("product", "project")):
                return LISTED["one_side"]
        if any(_is_alone(self.rights.rows.get(id_), "project") for id_ in scope):
            return LISTED["scope_to_project"]
        if any(_is_alone(self.rights.rows.get(id_), "product") for id_ in dates):
            return LISTED["dates_to_product"]
        return None


def _is_nearly_all(leads: Sequence[str], wanted: set[str]) -> bool:
    return bool(leads) and sum(lead in wanted for lead in leads) >= _NEARLY_ALL * len(leads)


def _is_alone(row: DecisionRight | None, lead: str) -> bool:
    """Whether a side decides without asking the other one."""
    return row is not None and row.lead == lead and row.asked != "other"


def is_complete(row: DecisionRight | None) -> bool:
    """Whether all three are said about a decision."""
    return row is not None and all((row.lead, row.asked, row.judged))


def _kept(done: int, ids: Iterable[str], words: str) -> str:
    return f"{done} of {len(list(ids))} {words}. {_AFTER}"


def judge_rows(work: DecisionRightsWork) -> Finding:
    """How many decisions have a lead, somebody asked, and what is judged."""
    done = sum(is_complete(work.rights.rows.get(id_)) for id_ in work.classified)
    result = _kept(done, work.classified, "decisions have all three answers")
    return with_listed(ROWS.nothing(result, ROWS.hints[0]), work.listed())


def judge_owners(work: DecisionRightsWork) -> Finding:
    """How many recurring decisions are answered: with one owner, two or none."""
    ids = [decision.id for decision in work.decisions]
    done = sum(bool(_owner(work, id_)) for id_ in ids)
    result = _kept(done, ids, "decisions are answered")
    return with_listed(OWNERS.nothing(result, OWNERS.hints[0]), work.listed(of_owners=True))


def _owner(work: DecisionRightsWork, id_: str) -> bool:
    row = work.owners.rows.get(id_)
    return row is not None and bool(row.lead) and bool(row.asked or row.lead in ("both", "nobody"))


def judge_predictions(work: DecisionRightsWork) -> Finding:
    """How many of the four decisions are predicted, with the reason."""
    ids = [decision.id for decision in work.asked]
    rows = work.predictions.rows
    done = sum(id_ in rows and bool(rows[id_].choice and rows[id_].reason) for id_ in ids)
    result = _kept(done, ids, "decisions have both: what happened, and why")
    return PREDICTIONS.nothing(result, PREDICTIONS.hints[0])


def judge_chart(work: DecisionRightsWork) -> Finding:
    """How many lines of the chart are called faulty."""
    ids = {line.line for line in work.chart_lines}
    count = sum(id_ in ids and kind != "sound" for id_, kind in work.chart.faults.items())
    result = f"You call {count} of {pluralize(len(ids), 'row')} faulty. {_AFTER}"
    return CHART.nothing(result, CHART.hints[0])


CHECKS = LessonChecks(
    stem=STEM,
    work_class=DecisionRightsWork,
    first_step="Begin with the first decision: who has the last word on it?",
    questions=QUESTIONS,
    judges={
        ROWS.id: judge_rows,
        OWNERS.id: judge_owners,
        PREDICTIONS.id: judge_predictions,
        CHART.id: judge_chart,
    },
)
