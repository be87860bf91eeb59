"""What the team says of a breakdown's gaps: some give a range, some no number, some disagree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from twohats.text import agree, join_list

Row = Mapping[str, Any]


@dataclass(frozen=True)
class TeamNote:
    """What the team says; in the plan once these packages (ids) and links (pairs) are there.

    `package` is what it names, as plain data without days: those are the learner's to estimate.
    `person_type` is the kind of person who says it.
    """

    text: str
    packages: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    package: dict[str, Any] | None = None
    person_type: str = ""


def team_notes(
    wbs: Sequence[Row], links: Sequence[Row], missing_ids: set[str], missing_links: Sequence[Row]
) -> tuple[TeamNote, ...]:
    """Each gap is said once: packages by who would do them, links by what is handed over."""
    packages = {package["id"]: package for package in wbs}
    shown_packages = [package for package in wbs if package["id"] not in missing_ids]
    missing = [packages[id_] for id_ in sorted(missing_ids)]
    notes = [
        _note_on_package(package, packages, links, _days_in_words(at, package, shown_packages))
        for at, package in enumerate(missing)
    ]
    notes += [
        _note_on_link(packages[link["before"]], packages[link["after"]]) for link in missing_links
    ]
    return tuple(notes)


def with_messages(wbs: Sequence[Row], messages: Sequence[Any]) -> list[dict[str, Any]]:
    """Packages with the new days that messages (task; days o, m, p) bring for some of them."""
    days = {
        message.task: dict(zip("omp", map(float, message.days), strict=True))
        for message in messages
    }
    return [{**row, **days.get(row["id"], {})} for row in wbs]


def _note_on_package(
    package: Row, packages: Mapping[str, Row], links: Sequence[Row], days: str
) -> TeamNote:
    id_ = package["id"]
    pairs = [(link["before"], link["after"]) for link in links]
    predecessors = [packages[predecessor] for predecessor, successor in pairs if successor == id_]
    successors = [packages[successor] for predecessor, successor in pairs if predecessor == id_]
    text = (
        f"{id_} “{package['name']}” is missing from the list. It belongs to the scope item "
        f"“{package['scope_item']}”. {days} I need {_deliverables(predecessors)} first. "
        f"{_waiting(successors, id_)}"
    )
    own_pairs = tuple(pair for pair in pairs if id_ in pair)
    row = {**package, "o": 0.0, "m": 0.0, "p": 0.0}
    return TeamNote(text, (id_,), own_pairs, row, package["person_type"])


def _days_in_words(at: int, package: Row, packages: Sequence[Row]) -> str:
    """How long it takes, as people say it: a range, a comparison, or two opinions."""
    o, m, p = (f"{package[point]:g}" for point in "omp")
    optimistic = f"{o} {agree(package['o'], 'day', 'days')}"
    if at % 3 == 0:
        return f"{optimistic} if all goes well, {p} if it doesn't, and I wouldn't bet on either."
    if at % 3 == 1:
        like = min(packages, key=lambda other: (abs(other["m"] - package["m"]), other["id"]))
        name = f"{like['id']} “{like['name']}”"
        return f"How long? I can't say. About as long as {name}, and it can drag on, too."
    return f"I say {optimistic}. The last person who did it says {m}, and once it took {p}."


def _note_on_link(predecessor: Row, successor: Row) -> TeamNote:
    text = (
        f"{successor['id']} “{successor['name']}” can't start without "
        f"{_deliverables([predecessor])}."
    )
    pair = (predecessor["id"], successor["id"])
    return TeamNote(text, (), (pair,), person_type=successor["person_type"])


def _deliverables(packages: Sequence[Row]) -> str:
    return join_list(
        (
            f"“{package.get('deliverable') or package['name']}” from {package['id']}"
            for package in packages
        ),
        most=None,
    )


def _waiting(packages: Sequence[Row], id_: str) -> str:
    """Which packages wait for the one with that id."""
    names = join_list((f"{package['id']} “{package['name']}”" for package in packages), most=None)
    return f"{names} can't start before {id_} is done."
