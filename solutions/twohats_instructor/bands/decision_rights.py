"""Learners of exercise 01: each plays every deal of owners, last quarter and chart."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from twohats.draw.decision_rights import FAULTS, JUDGED, THROUGH, TROUBLE
from twohats.scenario import Scenario
from twohats.session.lots import DEALS

from twohats_instructor.bands.player import Player
from twohats_instructor.scenario.roles import colleague_chart, owners
from twohats_instructor.scenario.roles.decisions import ASKED, CLASSIFIED

_SCRIBBLES = 12
_LEADS = ("product", "project", "both", "nobody")
_LINES = [f"L{number:02d}" for number in range(1, 11)]
Row = tuple[str, str, str]


def players(scenario: Scenario, lead: str | None) -> Iterator[Player]:
    """The learners of the exercise, each once for every deal."""
    for deal in range(DEALS):
        yield from _careless(deal)
        yield from _honest(deal)
        yield Player("knows roles, asks nobody", "typical", _without_asking(deal))


def _careless(deal: int) -> Iterator[Player]:
    first = (next(iter(TROUBLE)), next(iter(THROUGH)))
    click, copy = ("product", "other", next(iter(JUDGED))), ("product", "other", "worth")
    yield _alike(deal, "clicker", click, ("product", "other"), first)
    yield _alike(deal, "copier", copy, ("product", "other"), ("blind", "not_asked"))
    for seed in range(_SCRIBBLES):
        yield Player("scribbler", "careless", _scribbled(deal, seed))
    yield Player("do-nothing", "careless", _work(deal, {}, {}, {}, {}))
    hoards = _alike(
        deal, "hoarder", ("both", "other", "worth"), ("both", "other"), ("reversed", "two_owners")
    )
    faulty = {"colleague_chart": {"deal": deal, "faults": dict.fromkeys(_LINES, "doubled")}}
    yield Player("hoarder", "careless", {**hoards.answers, **faulty})
    least = ("project", "makers", "time")
    yield _alike(deal, "minimalist", least, ("project", "nobody"), ("nothing", "owner_knows"))
    yield Player("greedy", "careless", _by_words(deal))


def _alike(
    deal: int, name: str, row: Row, owner: tuple[str, str], trouble: tuple[str, str]
) -> Player:
    """A careless learner who answers everything in one and the same way."""
    work = _work(
        deal,
        dict.fromkeys(CLASSIFIED, row),
        dict.fromkeys(owners.DEALS[deal], owner),
        dict.fromkeys(owners.asked_ids(deal), trouble),
        {},
    )
    return Player(name, "careless", work)


def _by_words(deal: int) -> dict[str, Any]:
    """Whoever a word points at: days and people to project, all else to product."""

    def side(text: str) -> str:
        words = ("date", "late", "week", "day", "order", "test", "people", "package")
        return "project" if any(word in text for word in words) else "product"

    rows = {
        id_: (side(words), "other", "cost" if "cost" in words or "cent" in words else "time")
        for id_, (words, *_) in CLASSIFIED.items()
    }
    owned = {id_: (side(owners.SOURCES[id_].decision), "other") for id_ in owners.DEALS[deal]}
    said = dict.fromkeys(owners.asked_ids(deal), ("blind", "not_asked"))
    dealt = zip(_LINES, colleague_chart.dealt(deal), strict=True)
    faults = {line: "doubled" for line, row in dealt if ";" in row.works_on_it}
    return _work(deal, rows, owned, said, faults)


def _scribbled(deal: int, seed: int) -> dict[str, Any]:
    lot = random.Random(f"scribbler {deal} {seed}")
    choose = lot.choice
    return _work(
        deal,
        {id_: (choose(_LEADS), choose(ASKED), choose(list(JUDGED))) for id_ in CLASSIFIED},
        {id_: (choose(_LEADS), choose(("other", "nobody"))) for id_ in owners.DEALS[deal]},
        {id_: (choose(list(TROUBLE)), choose(list(THROUGH))) for id_ in owners.asked_ids(deal)},
        {line: choose(list(FAULTS)) for line in _LINES},
    )


def _honest(deal: int) -> Iterator[Player]:
    yield Player("careful", "honest", good_work(deal))
    project = good_work(deal, shared="project", lead_of_half="project")
    yield Player("project leads what is shared", "honest", project)
    asks = good_work(deal)
    asks["owners"]["rows"][owners.DEALS[deal][0]]["asked"] = "other"
    yield Player("asks once more than needed", "honest", asks)
    quick = good_work(deal)
    for id_ in ("D02", "D10"):
        quick["decision_rights"]["rows"][id_]["judged"] = "cost"
    yield Player("quick, two decisions judged otherwise", "honest", quick)
    others = good_work(deal, place=-1)
    yield Player("asks others, judges other things", "honest", others)


def good_work(
    deal: int, shared: str = "product", lead_of_half: str = "product", *, place: int = 0
) -> dict[str, Any]:
    """A good hand-in; `shared` leads what either side may lead.

    Of those who may be asked, and of what may be judged, the one at `place` is taken.
    """
    ways = {id_: owners.way_of(owners.SOURCES[id_]) for id_ in owners.asked_ids(deal)}
    return _work(
        deal,
        {id_: _good_row(id_, shared, place) for id_ in CLASSIFIED},
        owners.good_owners(deal, lead_of_half),
        ways,
        colleague_chart.faults(deal),
    )


def _good_row(id_: str, shared: str, place: int) -> Row:
    arrangements = CLASSIFIED[id_][2]
    fits = next((one for one in arrangements if one.lead == shared), arrangements[0])
    return fits.lead, fits.asked[place], fits.judged[place]


def _without_asking(deal: int) -> dict[str, Any]:
    work = good_work(deal)
    for row in work["decision_rights"]["rows"].values():
        row["asked"] = "makers"
    for row in work["owners"]["rows"].values():
        row["asked"] = "nobody"
    return work


def _work(
    deal: int,
    rows: dict[str, Row],
    owned: dict[str, tuple[str, str]],
    said: dict[str, tuple[str, str]],
    faults: dict[str, str],
) -> dict[str, Any]:
    """A hand-in as plain data."""
    rights = {id_: {"lead": a, "asked": b, "judged": c} for id_, (a, b, c) in rows.items()}
    leads = {id_: {"lead": lead, "asked": asked} for id_, (lead, asked) in owned.items()}
    predictions = {id_: {"choice": a, "reason": b} for id_, (a, b) in said.items()}
    return {
        "decision_rights": {"deal": deal, "rows": rights},
        "owners": {"deal": deal, "rows": leads},
        "owner_predictions": {"deal": deal, "rows": predictions},
        "colleague_chart": {"deal": deal, "faults": dict(faults)},
    }
