"""Is the plan whole, and is it one network?"""

from __future__ import annotations

from collections.abc import Sequence

from twohats.answers.project import Link
from twohats.checks.finding import Finding
from twohats.checks.schedule.questions import NETWORK, SCOPE
from twohats.checks.schedule.words import listed
from twohats.checks.schedule.work import Schedule


def scope(plan: Schedule) -> Finding:
    """Half for the share of scope items covered, half for the share of packages with a link."""
    covered = {one.scope_item for one in plan.wbs}
    open_items = [item for item in plan.scope if item not in covered]
    linked = {end for link in plan.links for end in (link.before, link.after)}
    orphans = [one.id for one in plan.wbs if one.id not in linked]
    share = 0.5 * (1 - len(open_items) / len(plan.scope))
    share += 0.5 * (1 - len(orphans) / len(plan.wbs)) if plan.wbs else 0
    said = [f"{len(plan.scope) - len(open_items)} of {len(plan.scope)} scope items are covered"]
    said[0] += f"; no package has {listed(open_items)}." if open_items else "."
    said.append(f"Without any link: {listed(orphans)}." if orphans else "Every package is linked.")
    next_ = "Add a package for the first open item." if open_items else "Link the loose packages."
    return SCOPE.share(share, " ".join(said), next_)


def network(plan: Schedule, technical: Sequence[tuple[str, str]] = ()) -> Finding:
    """One start, one end, and the `technical` links, each a part of the points; no circle."""
    if plan.fault:
        return NETWORK.share(0, plan.fault, "Remove the link that makes no sense.")
    starts, ends = plan.network.starts, plan.network.ends
    missing = [one for one in technical if not reaches(plan.links, *one)]
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


def reaches(links: Sequence[Link], before: str, after: str) -> bool:
    """Whether `after` waits for `before`, at once or through others."""
    found, looking = {before}, [before]
    while looking:
        here = looking.pop()
        new = {link.after for link in links if link.before == here} - found
        found |= new
        looking += new
    return after in found


def _ends(name: str, ids: Sequence[str]) -> str:
    if len(ids) == 1:
        return f"The one {name} is {ids[0]}."
    return f"There are {len(ids)} {name}s: {listed(ids)}."
