"""Where does each entry come from, and what should it move?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from twohats.answers.product import Entry, Roadmap
from twohats.checks.finding import Finding
from twohats.checks.roadmap.questions import TRACEABILITY
from twohats.checks.roadmap.words import counted, listed, named
from twohats.product.roadmap import placed
from twohats.scenario import Scenario


def traceability(roadmap: Roadmap, carried: dict, scenario: Scenario) -> Finding:
    """The share of entries in Now and Next whose evidence and KPI ids exist."""
    entries = soon(roadmap, scenario)
    loose = [entry.id for entry in entries if untraced(entry, carried)]
    found = told(entries, loose, scenario, "no evidence or KPI that exists stands beside")
    return replace(found, seen=f"{found.seen} {_LATER}") if entries else found


_LATER = (
    "Whether each finding speaks for its entry, and not against it, is marked after you hand in."
)


def told(entries: list[Entry], loose: list[str], scenario: Scenario, fault: str) -> Finding:
    """The finding for the entries that are loose, of all that were looked at."""
    if not entries:
        return TRACEABILITY.share(0, "Nothing stands in Now or Next.", "Place something in Now.")
    if not loose:
        return TRACEABILITY.share(
            1, f"All entries of Now and Next ({len(entries)}) can be traced.", ""
        )
    return TRACEABILITY.share(
        1 - len(loose) / len(entries),
        f"{len(entries) - len(loose)} of {counted(len(entries), 'entry')} in Now and Next can be "
        f"traced; {fault} {listed(named(id_, scenario) for id_ in loose)}.",
        f"Which finding speaks for {named(loose[0], scenario)}, and which KPI should it move?",
    )


def soon(roadmap: Roadmap, scenario: Scenario) -> list[Entry]:
    """The entries of Now and Next, each once."""
    by_bucket = placed(roadmap, scenario)
    first = {entry.id: entry for entry in reversed(roadmap.entries)}
    return [first[id_] for id_ in (*by_bucket["now"], *by_bucket["next"])]


def untraced(entry: Entry, carried: dict) -> bool:
    """Whether an entry names no evidence or KPI, or one that does not exist."""
    known = _ids(carried.get("evidence", ()))
    lost = not entry.evidence or not set(entry.evidence) <= known
    return lost or entry.kpi not in _ids(carried.get("kpi_tree", ()))


def _ids(items: Iterable) -> set[str]:
    return {item.id for item in items}
