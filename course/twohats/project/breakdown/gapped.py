"""A breakdown with gaps: some packages and some links are taken out, and notes tell of them.

What is taken out hangs on the packages alone, so that everybody with the same lead gets the same
gaps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

PACKAGES, LINKS = 3, 4

Row = Mapping[str, Any]


@dataclass(frozen=True)
class TeamNote:
    """A sentence of the team; in the plan once these packages (ids) and links (pairs) are there."""

    text: str
    packages: tuple[str, ...]
    links: tuple[tuple[str, str], ...]


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
    gone = set(_packages(wbs, links))
    kept = [link for link in links if link["before"] not in gone and link["after"] not in gone]
    cut = _links(kept)
    missing = tuple(dict(one) for one in wbs if one["id"] in gone)
    return GappedBreakdown(
        wbs=tuple(dict(one) for one in wbs if one["id"] not in gone),
        links=tuple(dict(link) for link in kept if link not in cut),
        missing=missing,
        missing_links=tuple(dict(link) for link in cut),
        notes=_notes(wbs, links, gone, cut),
    )


def no_own_work(wbs: Sequence[Row], links: Sequence[Row], dealt: GappedBreakdown) -> bool:
    """Whether packages and links are still as they were dealt out."""
    return _as_set(wbs) == _as_set(dealt.wbs) and _as_set(links) == _as_set(dealt.links)


def _as_set(rows: Sequence[Row]) -> set[tuple]:
    return {tuple(sorted((key, str(value)) for key, value in row.items())) for row in rows}


def _packages(wbs: Sequence[Row], links: Sequence[Row]) -> list[str]:
    """First those that alone cover a scope item; never the first or the last of the network."""
    covering = Counter(one["scope_item"] for one in wbs)
    inner = {link["before"] for link in links} & {link["after"] for link in links}
    candidates = [one for one in wbs if one["id"] in inner]
    candidates.sort(key=lambda one: (covering[one["scope_item"]], one["id"]))
    return [one["id"] for one in candidates[: min(PACKAGES, len(wbs) // 3)]]


def _links(kept: Sequence[Row]) -> list[Row]:
    """Those between packages that keep another link, spread over the list."""
    ends = Counter(end for link in kept for end in (link["before"], link["after"]))
    chosen: list[Row] = []
    from_the_end = sorted(kept, key=lambda link: (link["after"], link["before"]), reverse=True)
    for enough in (min, max):  # both ends keep a link; if that gives too few, one of them does
        for link in from_the_end:
            left = enough(ends[link["before"]], ends[link["after"]])
            if len(chosen) < LINKS and link not in chosen and left > 1:
                ends.subtract((link["before"], link["after"]))
                chosen.append(link)
    return chosen


def _notes(
    wbs: Sequence[Row], links: Sequence[Row], gone: set[str], cut: Sequence[Row]
) -> tuple[TeamNote, ...]:
    """What the team says: each gap is told once, by deliverables, by what is handed over."""
    by_id = {one["id"]: one for one in wbs}
    told = [_about_package(by_id[id_], by_id, links) for id_ in sorted(gone)]
    told += [_about_link(by_id[link["before"]], by_id[link["after"]]) for link in cut]
    return tuple(told)


def _about_package(one: Row, by_id: Mapping[str, Row], links: Sequence[Row]) -> TeamNote:
    own = [(link["before"], link["after"]) for link in links]
    own = [pair for pair in own if one["id"] in pair]
    return TeamNote(_told_package(one, by_id, links), (one["id"],), tuple(own))


def _told_package(one: Row, by_id: Mapping[str, Row], links: Sequence[Row]) -> str:
    needs = [by_id[link["before"]] for link in links if link["after"] == one["id"]]
    feeds = [by_id[link["after"]] for link in links if link["before"] == one["id"]]
    return (
        f"The list forgot {one['id']} “{one['name']}”, which covers “{one['scope_item']}”. It is "
        f"work for: {one['person_type']}. Days: at best {one['o']:g}, most likely {one['m']:g}, "
        f"at worst {one['p']:g}. It needs {_handed_over(needs)}; {_named(feeds)} cannot begin "
        "without it."
    )


def _about_link(before: Row, after: Row) -> TeamNote:
    text = f"“{after['name']}” cannot begin without {_handed_over([before])}."
    return TeamNote(text, (), ((before["id"], after["id"]),))


def _handed_over(packages: Sequence[Row]) -> str:
    return " and ".join(
        f"“{one.get('deliverable') or one['name']}” of {one['id']}" for one in packages
    )


def _named(packages: Sequence[Row]) -> str:
    return " and ".join(f"“{one['name']}”" for one in packages)
