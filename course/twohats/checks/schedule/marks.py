"""Do the milestones show real progress, on packages and days of the learner's own plan?"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from twohats.answers.project import Milestone
from twohats.checks.finding import Finding
from twohats.checks.schedule.questions import MILESTONES
from twohats.checks.schedule.words import listed
from twohats.checks.schedule.work import WITHIN_DAYS, Schedule

FEWEST, MOST = 4, 6
WIDEST_GAP = 0.3
# Shorter signs name a thing; these words leave room for two opinions.
FEWEST_WORDS = 3
VAGUE = ("%", "per cent", "percent", "almost", "mostly", "nearly", "progress", "ongoing")


def milestones(plan: Schedule) -> Finding:
    """A quarter each: four to six, signs of yes or no, owners, and no wide gap.

    What names no package of the plan, or a day on which that cannot be done, is no milestone.
    """
    odd = [words for one in plan.milestones if (words := _odd(plan, one))]
    marks = [one for one in plan.milestones if not _odd(plan, one)]
    vague = [_name(one) for one in marks if not _plain_sign(one.sign)]
    alone = [_name(one) for one in marks if not one.owner.strip()]
    gap, whole = _widest_gap(plan, marks)
    met = {
        f"There are {len(marks)} milestones": FEWEST <= len(marks) <= MOST,
        "no yes-or-no sign for " + listed(vague): bool(marks) and not vague,
        "no owner for " + listed(alone): bool(marks) and not alone,
        f"the widest gap is {gap:.0f} of {whole:.0f} days": bool(marks)
        and gap <= WIDEST_GAP * whole + 1e-9,
    }
    amiss = [words for words, good in met.items() if not good][: None if marks else 1]
    seen = f"{len(marks)} milestones stand in the plan." if not amiss else "; ".join(amiss) + "."
    if odd:
        seen += f" Not counted: {listed(odd)}."
    return MILESTONES.share(
        sum(met.values()) / len(met),
        seen[0].upper() + seen[1:],
        _ON_A_PACKAGE if odd else _next_milestone(gap, whole, vague, alone),
    )


_ON_A_PACKAGE = "Choose for each the package that reaches it, and a day by which that can be done."


def _next_milestone(gap: float, whole: float, vague: list[str], alone: list[str]) -> str:
    if vague or alone:
        return "Write for each what can be seen on that day, and who answers for it."
    if gap > WIDEST_GAP * whole:
        most = WIDEST_GAP * whole
        return f"Set one between: at most {most:.0f} days should pass without one."
    return f"Keep {FEWEST} to {MOST}: enough to see the way, few enough to be looked at."


def _odd(plan: Schedule, one: Milestone) -> str:
    """Why this is no milestone of the plan, in words; empty if it is one."""
    soonest = plan.soonest.get(one.task)
    if soonest is None:
        return f"{_name(one)} (there is no package {one.task})"
    if one.day < soonest - WITHIN_DAYS:
        return (
            f"{_name(one)} (day {one.day:g}; {one.task} is done on day {soonest:g} at the soonest)"
        )
    if one.day > max(plan.length[1], plan.limit) + WITHIN_DAYS:
        return f"{_name(one)} (day {one.day:g}, long after the end)"
    return ""


def _name(one: Milestone) -> str:
    return one.name or one.task


def _plain_sign(sign: str) -> bool:
    return len(sign.split()) >= FEWEST_WORDS and not any(one in sign.lower() for one in VAGUE)


def _widest_gap(plan: Schedule, marks: Sequence[Milestone]) -> tuple[float, float]:
    """The widest gap between milestones, start and end counted, and the whole time.

    The whole time is the plan's own: its most likely days, or up to P80 if a milestone is later.
    """
    least, most = plan.length
    last = max((one.day for one in marks), default=0.0)
    whole = max(least, min(last, most))
    days = sorted([0.0, whole, *(min(one.day, whole) for one in marks)])
    return max(b - a for a, b in itertools.pairwise(days)), whole
