"""Is the plan whole, and is it one network?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twohats.answers.project import Link
from twohats.checks.finding import Finding
from twohats.checks.schedule.questions import NETWORK, SCOPE
from twohats.checks.schedule.words import listed
from twohats.checks.schedule.work import Schedule
from twohats.project.breakdown import days_fit, share_covered, work_for


def scope(plan: Schedule) -> Finding:
    """Half for the share of each scope item that is there, half for the packages with a link."""
    open_ = {item: words for item in plan.scope if (words := _open(plan, item))}
    linked = {end for link in plan.links for end in (link.before, link.after)}
    orphans = [one.id for one in plan.wbs if one.id not in linked]
    share = 0.5 * sum(_there(plan, item) for item in plan.scope) / len(plan.scope)
    share += 0.5 * (1 - len(orphans) / len(plan.wbs)) if plan.wbs else 0
    said = [f"{len(plan.scope) - len(open_)} of {len(plan.scope)} scope items are covered"]
    said[0] += f"; {listed(open_.values())}." if open_ else "."
    said.append(f"Without any link: {listed(orphans)}." if orphans else "Every package is linked.")
    next_ = _WHAT_IS_OPEN if open_ else "Link the loose packages."
    return SCOPE.share(share, " ".join(said), next_)


_WHAT_IS_OPEN = "Begin with the first open item: the team's notes name what the list forgot."


def _there(plan: Schedule, item: str) -> float:
    """The share of an item's work that is in the plan; days beyond all measure are no work."""
    if not days_fit(item, plan.wbs, plan.breakdown):
        return 0.0
    return share_covered(plan.absent, plan.breakdown, item)


def _open(plan: Schedule, item: str) -> str:
    """What an item of the scope still needs, in words; empty if it is covered."""
    own = work_for(item, plan.wbs)
    rows = [row for row in plan.breakdown if row["scope_item"] == item]
    lacking = [row["id"] for row in rows if row["id"] in plan.absent]
    if not own:
        return f"no package with days has {item}"
    if not days_fit(item, plan.wbs, plan.breakdown):
        about = sum(row["m"] for row in rows)
        return f"{item} has {sum(one.m for one in own):g} days, where about {about:g} are expected"
    return f"{item} lacks the work of {listed(lacking)}" if lacking else ""


def network(plan: Schedule, technical: Sequence[tuple[set[str], set[str]]] = ()) -> Finding:
    """One start, one end, and the `technical` links, each a part of the points; no circle.

    A technical link is there if any package of its second set waits for any of its first.
    """
    if plan.fault:
        return NETWORK.share(0, plan.fault, "Remove the link that makes no sense.")
    starts, ends = plan.network.starts, plan.network.ends
    missing = [after for before, after in technical if not after & waiting(plan.links, before)]
    parts = [float(len(starts) == 1), float(len(ends) == 1)]
    if technical:
        parts.append(1 - len(missing) / len(technical))
    said = [_ends("start", starts), _ends("end", ends)]
    if technical:
        said.append(f"{len(technical) - len(missing)} of {len(technical)} needed links are there.")
    next_ = "Which of the loose ends waits for something in the team's notes?"
    if parts[:2] == [1, 1]:
        next_ = "Read the notes again: which of them has no link yet?"
    return NETWORK.share(sum(parts) / len(parts), " ".join(said), next_)


def waiting(links: Sequence[Link], before: Iterable[str]) -> set[str]:
    """The packages `before`, and all that wait for one of them, at once or through others."""
    found = set(before)
    looking = list(found)
    while looking:
        here = looking.pop()
        new = {link.after for link in links if link.before == here} - found
        found |= new
        looking += new
    return found


def _ends(name: str, ids: Sequence[str]) -> str:
    if len(ids) == 1:
        return f"The one {name} is {ids[0]}."
    return f"There are {len(ids)} {name}s: {listed(ids)}."
