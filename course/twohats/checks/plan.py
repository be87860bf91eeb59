"""The nine questions on a project plan, as far as they need no truth."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any

from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.question import Question, check_questions
from twohats.project.charter import LEAST_WEEKS, can_lead
from twohats.project.plan import (
    Gauges,
    PlanConstraints,
    PlanError,
    PlannedSchedule,
    another_lead,
    broken_commitments,
    broken_technical_links,
    decisions,
    disagreements,
    empty_parts,
    missing_fields,
    missing_scope,
    plan_constraints,
    technical_links,
    uninformed,
    why_undecided,
)
from twohats.project.rounding import floor_percent, round_up
from twohats.scenario import Scenario

STEM = "14_plan"
QUESTIONS = check_questions(STEM)
FORMAT = QUESTIONS["plan_format"]
NETWORK = QUESTIONS["plan_network"]
PEOPLE = QUESTIONS["plan_people"]
PROMISE = QUESTIONS["plan_promise"]
COST = QUESTIONS["plan_cost"]
RISKS = QUESTIONS["plan_risks"]
GATES = QUESTIONS["plan_gates"]
MESSAGES = QUESTIONS["plan_messages"]
CONSISTENCY = QUESTIONS["plan_consistency"]


class PlanWork(LessonWork):
    """The plan, the letter back, the carried charter, and what the lead's project is held to."""

    @property
    def plan(self) -> Plan:
        """The plan as handed in; an empty one if there is none."""
        return self._artefact("plan") or Plan()

    @property
    def letter(self) -> ReplannedNext | None:
        """The letter back to the product side; None if it was not written."""
        return self._artefact("next_again")

    @property
    def charter(self) -> Charter | None:
        """The carried charter; None if there is none."""
        return self._artefact("frozen_charter")

    def _artefact(self, name: str) -> Any:
        return {**self.carried, **self.answers}.get(name)

    @cached_property
    def constraints(self) -> PlanConstraints:
        """What a plan for this lead is held to."""
        # A plan without a lead is not gradable: nothing asks for what it is held to.
        return plan_constraints(self.scenario, self.plan.lead or "")

    @cached_property
    def schedule(self) -> PlannedSchedule:
        """Dates, load, simulation and gauges of the plan, each worked out once."""
        return PlannedSchedule(self.plan, self.constraints)

    @property
    def gauges(self) -> Gauges:
        """What the plan's own register says of day and cost; PlanError if it cannot be done."""
        return self.schedule.gauges

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        if self.answers.get("plan") is None:
            return "There is no plan yet."
        reason = why_undecided(self.plan) or _why_reference(self.plan, self.scenario)
        return reason or why_no_lead(self.plan, self.scenario)


def _why_reference(plan: Plan, scenario: Scenario) -> str:
    """A sentence if the plan is the reference plan of its lead, unchanged; else empty."""
    if plan.lead not in scenario.ids:
        return ""
    try:
        reference = Plan.model_validate(scenario.reference("plan", plan.lead))
    except FileNotFoundError:  # a lead too small to have one
        return ""
    if decisions(plan) != decisions(reference):
        return ""
    return "This is the reference plan, unchanged. It may be built on, but it is not yours."


def why_no_lead(plan: Plan, scenario: Scenario) -> str:
    """Why nothing can be planned for the plan's lead; empty if it can lead a project."""
    if can_lead(plan.lead, scenario):
        return ""
    return (
        f"{plan.lead or 'Nothing'} cannot lead this project: it takes an initiative of the backlog "
        f"with at least {LEAST_WEEKS} person-weeks."
    )


def zero_if_broken(question: Question) -> Callable[[Callable], Callable]:
    """Lets a judge give 0 points, with the sentence, for a plan that cannot be played through."""

    def decorate(judge: Callable[..., Finding]) -> Callable[..., Finding]:
        @wraps(judge)
        def guarded(*arguments: Any) -> Finding:
            try:
                return judge(*arguments)
            except PlanError as error:
                return question.nothing(str(error), "Mend the network first.")

        return guarded

    return decorate


def judge_format(work: PlanWork) -> Finding:
    """The share of the parts that are filled in."""
    empty, total = empty_parts(work.plan, work.letter)
    return FORMAT.share(
        1 - len(empty) / total,
        f"{total - len(empty)} of {total} parts are filled in.",
        f"Still to be filled in: {', '.join(empty)}.",
    )


def judge_network(work: PlanWork) -> Finding:
    """Nothing for a network with a circle; else half of the points for each item not covered."""
    schedule, constraints = work.schedule, work.constraints
    try:
        _ = schedule.dates
    except PlanError as error:
        return NETWORK.nothing(str(error), "Take out the link or the task that is too much.")
    if not schedule.tasks:
        return NETWORK.nothing("The release holds no task.", "Bring its tasks back.")
    missing = missing_scope(work.plan, work.letter, work.charter, constraints)
    broken = broken_technical_links(schedule)
    share = max(0.0, 1 - 0.5 * len(missing))
    share *= 1 - len(broken) / max(1, len(technical_links(constraints)))
    advice = "Bring the work back, or say in the letter back that it is left out."
    if broken and not missing:
        advice = "Let each task wait for the end of what it needs, as in the breakdown."
    return NETWORK.share(share, _network_in_words(missing, broken), advice)


def _network_in_words(missing: list[str], broken: list[tuple[str, str]]) -> str:
    """What is missing, and the first few links that no longer hold."""
    gaps = f"Work is missing for: {', '.join(missing)}." if missing else ""
    if not broken:
        return gaps or "The network can be done and covers the scope."
    order = ", ".join(f"{after} may begin before {before} is done" for before, after in broken[:3])
    more = f", and so on for {len(broken) - 3} more links" if len(broken) > 3 else ""
    return f"{gaps} The breakdown has an order that this plan does not keep: {order}{more}.".strip()


@zero_if_broken(PEOPLE)
def judge_people(work: PlanWork) -> Finding:
    """1 - three times the share of work that is planned twice at once."""
    load = work.schedule.load
    if not load.busy:
        return PEOPLE.nothing("Nobody works in this plan.", "Bring its tasks back.")
    slot = work.constraints.slot.lower()
    is_slot_missed = load.slot_double or load.unbooked
    where = f" The {slot} is wanted when it cannot be had." if is_slot_missed else ""
    return PEOPLE.share(
        max(0.0, 1 - 3 * load.overloaded),
        f"{100 - floor_percent(1 - load.overloaded)}% of the work is planned twice at once, or "
        f"given to nobody who can do it.{where}",
        "Look whose days overlap, and move the later task or give it to somebody else.",
    )


_BY_DOCUMENTS = (
    "The mark plays the same futures with every risk that the documents tell of, whether or not it "
    "is in your register."
)


@zero_if_broken(PROMISE)
def judge_promise(work: PlanWork) -> Finding:
    """The chance of the promised day by the own register; judged after hand-in."""
    gauges = work.gauges
    if gauges.chance is None:
        return PROMISE.nothing("No day is promised.", "Which day can you promise?")
    return PROMISE.points(
        0.0,
        f"By your register, day {work.plan.promise_day:g} is kept in "
        f"{floor_percent(gauges.chance)}% of the futures; the P80 is day "
        f"{round_up(gauges.p80)}, the limit is day {gauges.limit_day:g}. {_BY_DOCUMENTS}",
        "Which of your risks happen together?",
    )


@zero_if_broken(COST)
def judge_cost(work: PlanWork) -> Finding:
    """The cost's P80 by the own register; judged after hand-in."""
    gauges = work.gauges
    return COST.points(
        0.0,
        f"By your register, the P80 of the cost is ${round_up(gauges.cost_p80_k)}k; "
        f"${gauges.budget_k:g}k are approved. {_BY_DOCUMENTS}",
        "Which response buys the fewest days for its price?",
    )


_WHICH_RISKS = (
    "The mark asks more: which risks the documents tell of (those that nobody has written down yet "
    "carry most points), and whether a risk against which nothing is bought costs less than the "
    "cheapest response, or is carried by the promise."
)


def judge_risks(work: PlanWork) -> Finding:
    """The share of the register's rows that lack nothing."""
    rows = work.plan.risks
    if not rows:
        return RISKS.nothing("The register is empty.", "What do the documents tell of?")
    incomplete = [row for row in rows if missing_fields(row)]
    result = f"{len(rows) - len(incomplete)} of {len(rows)} rows are complete."
    if incomplete:
        result += f" {incomplete[0].id} lacks {' and '.join(missing_fields(incomplete[0]))}."
    result += f" {_WHICH_RISKS}"
    return RISKS.share(
        1 - len(incomplete) / len(rows),
        result,
        "Complete each row, and read on in the documents.",
    )


def judge_gates(work: PlanWork) -> Finding:
    """Each kind counts a third: the share of its gates that come in time."""
    share = work.schedule.quality
    return GATES.share(
        min(1.0, share),
        f"{floor_percent(share)}% of the looks at the work come before what they control.",
        "Have an acceptance, a gate and a review, each ahead of the work that it holds back.",
    )


def judge_messages(work: PlanWork) -> Finding:
    """The share of those who decide that hear of it before."""
    late, total = uninformed(work.plan, work.constraints), len(work.constraints.decisions)
    return MESSAGES.share(
        1 - len(late) / max(1, total),
        f"{total - len(late)} of {total} people who decide hear of it before.",
        "Who decides on a day before which you write to nobody? Ask each stakeholder.",
    )


@zero_if_broken(CONSISTENCY)
def judge_consistency(work: PlanWork) -> Finding:
    """Day and cost are held against the P80s of the own register."""
    # Another project is said first, also of a plan whose network is broken.
    return other_project_finding(work) or consistency_finding(
        work, work.gauges.p80, work.gauges.cost_p80_k
    )


@zero_if_broken(CONSISTENCY)
def consistency_finding(work: PlanWork, p80_day: float, p80_cost_k: float) -> Finding:
    """Two points less half a point for each contradiction, and none for a plan of another project.

    Day and cost ($k) are what promise and sum must not fall short of.
    """
    faults = disagreements(work.plan, work.letter, p80_day)
    faults += broken_commitments(work.schedule, p80_cost_k)
    result = " ".join(fault.sentence for fault in faults[:2])
    return CONSISTENCY.points(
        max(0.0, CONSISTENCY.max - 0.5 * len(faults)),
        result or "Date, cost, scope and Next agree.",
        "Which of the two is right?",
    )


def other_project_finding(work: PlanWork) -> Finding | None:
    """The finding for a plan of another project than the charter's; None if they are the same."""
    contradiction = another_lead(work.plan, work.charter)
    if contradiction is None:
        return None
    result = f"{contradiction.sentence} No part of this plan answers to that charter."
    return CONSISTENCY.nothing(result, "Which of the two is your project?")


CHECKS = LessonChecks(
    stem=STEM,
    work_class=PlanWork,
    first_step="Give the tasks to people, and decide what is promised; then there is a plan to "
    "look at.",
    questions=QUESTIONS,
    judges={
        FORMAT.id: judge_format,
        NETWORK.id: judge_network,
        PEOPLE.id: judge_people,
        PROMISE.id: judge_promise,
        COST.id: judge_cost,
        RISKS.id: judge_risks,
        GATES.id: judge_gates,
        MESSAGES.id: judge_messages,
        CONSISTENCY.id: judge_consistency,
    },
)
