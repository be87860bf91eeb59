"""What is still open in a roadmap: said before it is frozen and before it is played."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.answers.product import Roadmap
from twohats.checks.roadmap import is_traced, open_words
from twohats.checks.roadmap_work import RoadmapWork
from twohats.session.session import Session
from twohats.text import agree, join_list, pluralize

_NO_BET = (
    "You have not made your bet on the value. Freezing locks the bet: without both numbers it "
    "earns no points."
)


def missing_parts(roadmap: Roadmap, session: Session) -> list[str]:
    """One sentence for each part that is not filled in yet, those that playing fixes first."""
    return [*missing_for_play(roadmap, session), *_missing_reasons(roadmap, session)]


def missing_for_play(roadmap: Roadmap, session: Session) -> list[str]:
    """Of what is open, that which no longer counts once the roadmap was played."""
    return list(filter(None, (_bet(roadmap), _places(roadmap), _dependencies(roadmap, session))))


def _bet(roadmap: Roadmap) -> str:
    """Whether a bet is missing that can still be placed."""
    bet = roadmap.value_bet
    return _NO_BET if bet.bounds is None and bet.state == "open" else ""


def _places(roadmap: Roadmap) -> str:
    count = len(roadmap.bucket("unplaced"))
    if not count:
        return ""
    return f"{pluralize(count, 'card')} {agree(count, 'is', 'are')} still under “Not yet placed”."


def _dependencies(roadmap: Roadmap, session: Session) -> str:
    arrows = session.scenario.backlog.arrows
    count = len(roadmap.open_arrows(arrows))
    if not count:
        return ""
    return open_words(count, len(arrows))


def _missing_reasons(roadmap: Roadmap, session: Session) -> list[str]:
    """What cards near in time lack: it may be filled in until hand-in."""
    work = RoadmapWork({"roadmap": roadmap}, session.carried, session.scenario)
    bare = [entry.id for entry in work.entries("now", "next") if not is_traced(entry, work)]
    silent = [entry.id for entry in work.entries("now") if not entry.outcome.strip()]
    return [
        *_lacking(bare, "in Now or Next", "a finding in your list or a KPI in your tree"),
        *_lacking(silent, "in Now", "an outcome statement"),
    ]


def _lacking(ids: Iterable[str], place: str, part: str) -> list[str]:
    names = list(ids)
    if not names:
        return []
    verb = agree(len(names), "lacks", "lack")
    return [f"{pluralize(len(names), 'card')} {place} {verb} {part}: {join_list(names)}."]
