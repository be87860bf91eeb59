"""Is the plan filled in, and can its work be done: in this order, and by these people?"""

from __future__ import annotations

from twohats.checks.finding import Finding
from twohats.checks.plan.work import QUESTIONS, PlanWork, zero_if_broken
from twohats.project.plan import (
    PlanError,
    broken_technical_links,
    empty_parts,
    leaves_out_too_much,
    missing_scope,
    missing_work,
    technical_links,
)
from twohats.project.rounding import floor_percent
from twohats.project.scope_needs import unmet_needs
from twohats.text import pluralize, share_in_words

FORMAT = QUESTIONS["plan_format"]
NETWORK = QUESTIONS["plan_network"]
PEOPLE = QUESTIONS["plan_people"]


def judge_format(work: PlanWork) -> Finding:
    """The share of the parts that are filled in."""
    empty, total = empty_parts(work.plan, work.letter)
    return FORMAT.share(
        1 - len(empty) / total,
        f"{share_in_words(total - len(empty), total, 'part')} filled in.",
        f"Still to be filled in: {', '.join(empty)}.",
    )


def judge_network(work: PlanWork) -> Finding:
    """Nothing for a network with a circle; else half of the points for each item not covered."""
    schedule, constraints = work.schedule, work.constraints
    try:
        _ = schedule.dates
    except PlanError as error:
        return NETWORK.nothing(str(error), "Remove the link that should not be there.")
    if not schedule.tasks:
        return NETWORK.nothing("The first release has no tasks.", "Bring its tasks back.")
    work_missing = missing_work(work.plan, work.letter, work.charter, constraints)
    broken = broken_technical_links(schedule)
    share = max(
        0.0, 1 - 0.5 * len(missing_scope(work.plan, work.letter, work.charter, constraints))
    )
    share *= 1 - len(broken) / max(1, len(technical_links(constraints)))
    return NETWORK.share(
        share, _network_in_words(work_missing, broken), _network_advice(work, bool(work_missing))
    )


def _network_advice(work: PlanWork, is_work_missing: bool) -> str:
    if leaves_out_too_much(work.letter, work.constraints):
        return "Keep half of the scope items or more: a smaller release isn't accepted."
    if unmet_needs(work.plan, work.constraints.scope_needs):
        return "If you leave out an item, leave out every item that needs it, or keep them all."
    if is_work_missing:
        return "Bring the work back, or say in your answer to the letter that it is left out."
    return "Let each task wait for the end of what it needs, as in the breakdown."


def _network_in_words(gaps: str, broken: list[tuple[str, str]]) -> str:
    """What is missing, and the first few links that no longer hold."""
    if not broken:
        return gaps or "The tasks can be done in this order, and they cover the scope."
    order = ", ".join(
        f"{later} may begin before {earlier} is done" for earlier, later in broken[:3]
    )
    rest = f", and so on for {pluralize(len(broken) - 3, 'more link')}" if len(broken) > 3 else ""
    return f"{gaps} The breakdown has an order that this plan does not keep: {order}{rest}.".strip()


@zero_if_broken(PEOPLE)
def judge_people(work: PlanWork) -> Finding:
    """1 - three times the share of work that is planned twice at once."""
    load = work.schedule.load
    if not load.busy:
        return PEOPLE.nothing("Nobody works in this plan.", "Bring its tasks back.")
    slot = work.constraints.slot.lower()
    is_slot_missed = load.slot_double or load.unbooked
    slot_words = f" The {slot} is taken or not free when a task needs it." if is_slot_missed else ""
    return PEOPLE.share(
        max(0.0, 1 - 3 * load.overloaded),
        f"{floor_percent(1 - load.overloaded)}% of the work is assigned to somebody who can do it "
        f"and is free at that time.{slot_words}",
        "Look at whose days overlap, and move the later task or give it to somebody else.",
    )
