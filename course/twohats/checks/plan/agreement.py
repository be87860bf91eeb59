"""Who looks and hears in time, and whether the parts of a plan contradict one another."""

from __future__ import annotations

from twohats.checks.finding import Finding
from twohats.checks.plan.work import QUESTIONS, PlanWork, zero_if_broken
from twohats.project.plan import another_lead, broken_commitments, disagreements, uninformed
from twohats.project.rounding import floor_percent
from twohats.text import agree

GATES = QUESTIONS["plan_gates"]
MESSAGES = QUESTIONS["plan_messages"]
CONSISTENCY = QUESTIONS["plan_consistency"]


def judge_gates(work: PlanWork) -> Finding:
    """Each kind counts a third: the share of its gates that come in time."""
    share = work.schedule.quality
    return GATES.share(
        min(1.0, share),
        f"Quality is at {floor_percent(share)}%. Acceptance checks, gates and reviews each count "
        "for a third, if they come in time and have a criterion that the work could fail to meet.",
        "Set an acceptance check, a gate and a review, each ahead of the work that has to wait for "
        "it.",
    )


def judge_messages(work: PlanWork) -> Finding:
    """The share of those who decide that hear of it before."""
    late, total = uninformed(work.plan, work.constraints), len(work.constraints.decisions)
    reached = total - len(late)
    verb = agree(reached, "gets", "get")
    return MESSAGES.share(
        1 - len(late) / max(1, total),
        f"{reached} of the {total} people with a decision to make {verb} a message before "
        "the day of the decision.",
        "Go through the stakeholders: who decides on a certain day and gets no message before it?",
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
        "Where two parts disagree, which one is right? Change the other. Where one is missing, "
        "fill it in.",
    )


def other_project_finding(work: PlanWork) -> Finding | None:
    """The finding for a plan of another project than the charter's; None if they are the same."""
    contradiction = another_lead(work.plan, work.charter)
    if contradiction is None:
        return None
    result = f"{contradiction.sentence} So no part of this plan fits that charter."
    return CONSISTENCY.nothing(result, "Which of the two is your project?")
