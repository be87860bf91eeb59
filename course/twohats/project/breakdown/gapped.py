"""A breakdown with gaps: some packages and some links are taken out, and notes tell of them.

What is taken out hangs on the packages alone, so that everybody with the same lead gets the same
gaps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from twohats.project.breakdown.team_notes import TeamNote, team_notes

PACKAGES, LINKS = 3, 4

Row = Mapping[str, Any]


@dataclass(frozen=True)
class GappedBreakdown:
    """What the learner gets: packages, links, and the notes from which the gaps can be filled.

    `missing_links` are the links between dealt-out packages that the notes tell of.
    """

    wbs: tuple[dict, ...]
    links: tuple[dict, ...]
    missing: tuple[dict, ...]
    missing_links: tuple[dict, ...]
    notes: tuple[TeamNote, ...]


def gapped_breakdown(wbs: Sequence[Row], links: Sequence[Row]) -> GappedBreakdown:
    """Take three packages and four links out of a whole breakdown (dicts of answers.project).

    A breakdown of fewer than eight packages keeps more of them: at most a third is taken out.
    """
    missing_ids = set(_packages_to_remove(wbs, links))
    remaining = [link for link in links if not {link["before"], link["after"]} & missing_ids]
    missing_links = _links_to_remove(remaining)
    return GappedBreakdown(
        wbs=tuple(dict(package) for package in wbs if package["id"] not in missing_ids),
        links=tuple(dict(link) for link in remaining if link not in missing_links),
        missing=tuple(dict(package) for package in wbs if package["id"] in missing_ids),
        missing_links=tuple(dict(link) for link in missing_links),
        notes=team_notes(wbs, links, missing_ids, missing_links),
    )


def no_own_work(wbs: Sequence[Row], links: Sequence[Row], gapped: GappedBreakdown) -> bool:
    """Whether packages and links are still as they were dealt out."""
    return _as_set(wbs) == _as_set(gapped.wbs) and _as_set(links) == _as_set(gapped.links)


def _as_set(rows: Sequence[Row]) -> set[tuple]:
    return {tuple(sorted((key, str(value)) for key, value in row.items())) for row in rows}


def _packages_to_remove(wbs: Sequence[Row], links: Sequence[Row]) -> list[str]:
    """First those that alone cover a scope item; never the first or the last of the network."""
    packages_of_item = Counter(package["scope_item"] for package in wbs)
    inner = {link["before"] for link in links} & {link["after"] for link in links}
    candidates = [package for package in wbs if package["id"] in inner]
    candidates.sort(key=lambda package: (packages_of_item[package["scope_item"]], package["id"]))
    return [package["id"] for package in candidates[: min(PACKAGES, len(wbs) // 3)]]


def _links_to_remove(links: Sequence[Row]) -> list[Row]:
    """Those between packages that keep another link, spread over the list."""
    links_of_package = Counter(end for link in links for end in (link["before"], link["after"]))
    removed: list[Row] = []
    from_the_end = sorted(links, key=lambda link: (link["after"], link["before"]), reverse=True)
    for enough in (min, max):  # both ends keep a link; if that gives too few, one of them does
        for link in from_the_end:
            remaining = enough(links_of_package[link["before"]], links_of_package[link["after"]])
            if len(removed) < LINKS and link not in removed and remaining > 1:
                links_of_package.subtract((link["before"], link["after"]))
                removed.append(link)
    return removed
