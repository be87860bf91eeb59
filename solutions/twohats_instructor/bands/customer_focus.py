"""Learners of exercise 04: each plays every deal of customers, needs and blind spots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from twohats.draw.customer_focus import DIRECTIONS, MISSING
from twohats.product.customers import (
    CONFIDENCES,
    DONE,
    INITIATIVES,
    TOLD,
    Losses,
    dealt_needs,
    loudest_needs,
    pair_counts,
    rule_confidence,
)
from twohats.scenario import Scenario
from twohats.session.lots import DEALS

from twohats_instructor.bands.player import Player
from twohats_instructor.checks.customer_effects import FROM_FACTS, SPEAK
from twohats_instructor.checks.customer_focus import TOP, segment_losses
from twohats_instructor.scenario.customers.blind_spots import BLIND_SPOT_DEALS, truth_of

_SCRIBBLES = 12
#: In the order in which the page lists them.
_NEEDS = ("start", "invoices", "delivery", "price", "ideas", "payment", "flexibility", "quality")
_FIRST = (next(iter(MISSING)), next(iter(DIRECTIONS)))
Ends = Mapping[str, tuple[float, float]]


def players(scenario: Scenario, lead: str | None) -> Iterator[Player]:
    """The learners of the exercise, each once for every deal."""
    for deal in range(DEALS):
        yield from _careless(deal, scenario)
        yield from _honest(deal, scenario)
        yield Player("reads the survey as it is printed", "typical", _of_survey(deal, scenario))


def _careless(deal: int, scenario: Scenario) -> Iterator[Player]:
    asked, losses = dealt_needs(deal), segment_losses(scenario, deal)
    claims = _claims(scenario)
    everything = dict.fromkeys(asked, (0.0, 100.0))
    printed = _printed(asked, losses)
    first = (("complete", "like/live_with"), ("complete", "like/live_with"))
    yield Player(
        "clicker", "careless",
        _work(deal, everything, "answered", _NEEDS[:3], dict.fromkeys(_cases(deal), _FIRST),
              claims, dict.fromkeys(INITIATIVES, ("messages",)), 20, first),
    )  # fmt: skip
    yield Player(
        "copier", "careless",
        _work(deal, printed, "left", ("flexibility", "delivery", "price"), {}, claims,
              dict.fromkeys(INITIATIVES, ("messages", "survey")), 80, first),
    )  # fmt: skip
    for seed in range(_SCRIBBLES):
        yield Player("scribbler", "careless", _scribbled(deal, seed, scenario))
    yield Player("do-nothing", "careless", _work(deal, {}, "", (), {}, {}, {}, 20))
    yield Player(
        "hoarder", "careless",
        _work(deal, everything, "left", _NEEDS, dict.fromkeys(_cases(deal), ("quiet", "high")),
              dict.fromkeys(INITIATIVES, (23910, 3.0)),
              dict.fromkeys(INITIATIVES, (*TOLD, *DONE)), 80),
    )  # fmt: skip
    yield Player(
        "minimalist", "careless",
        _work(deal, {asked[0]: (20.0, 30.0)}, "left", ("flexibility",), {},
              {"I01": (9564, 1.0)}, {"I01": ("survey",)}, 20),
    )  # fmt: skip
    yield Player(
        "the same effect in every row", "careless",
        _work(deal, {}, "", (), {}, dict.fromkeys(INITIATIVES, (4000, 0.5)), SPEAK, None),
    )  # fmt: skip
    loud = loudest_needs(scenario.customers)
    yield Player(
        "greedy", "careless",
        _work(deal, printed, "answered", loud, dict.fromkeys(_cases(deal), ("quiet", "low")),
              claims, dict.fromkeys(INITIATIVES, ("messages",)), 20),
    )  # fmt: skip


def _honest(deal: int, scenario: Scenario) -> Iterator[Player]:
    yield Player("careful, rebases the survey", "honest", good_work(deal, scenario))
    wide = good_work(deal, scenario, half_width=5.0)
    yield Player("by interviews, with wide intervals", "honest", wide)
    rough = good_work(deal, scenario, factor=1.3, must_be="allergens")
    yield Player("effects off by three tenths", "honest", rough)
    quick = good_work(deal, scenario, half_width=4.0)
    quick["kano"]["sets_apart"] = {"choice": "", "reason": ""}
    yield Player("quick, one attribute missed", "honest", quick)


def good_work(
    deal: int,
    scenario: Scenario,
    half_width: float = 2.5,
    factor: float = 1.0,
    must_be: str = "complete",
) -> dict[str, Any]:
    """A good hand-in: shares rebased to all who left, effects off by `factor` either way."""
    losses = segment_losses(scenario, deal)
    ends = {}
    for place, need in enumerate(dealt_needs(deal)):
        middle = 100 * losses.share(need) + (-1) ** place
        ends[need] = (round(max(0.0, middle - half_width), 1), round(middle + half_width, 1))
    numbers = {
        id_: (
            round(FROM_FACTS[id_][0] * factor ** (-1) ** place),
            min(3.0, round(FROM_FACTS[id_][1] * factor ** (-1) ** (place + 1), 2)),
        )
        for place, id_ in enumerate(INITIATIVES)
    }
    sources = {id_: SPEAK[id_] for id_ in INITIATIVES}
    spots = {id_: truth_of(id_) for id_ in _cases(deal)}
    pairs = ((must_be, "expect/dislike"), ("growers", "like/neutral"))
    return _work(deal, ends, "left", TOP, spots, numbers, sources, None, pairs)


def _of_survey(deal: int, scenario: Scenario) -> dict[str, Any]:
    """Everything else is good; the shares are those of the answers."""
    work = good_work(deal, scenario)
    asked, losses = dealt_needs(deal), segment_losses(scenario, deal)
    survey = _work(deal, _printed(asked, losses), "answered", (), {}, {}, {}, 20)
    return work | {"loss_shares": survey["loss_shares"]}


def _printed(asked: tuple[str, ...], losses: Losses) -> dict[str, tuple[float, float]]:
    """The shares of the answers as they are printed, two points to either side."""
    middles = {need: 100 * losses.answers.get(need, 0) / losses.answered for need in asked}
    return {
        need: (round(max(0.0, middle - 2), 1), round(middle + 2, 1))
        for need, middle in middles.items()
    }


def _claims(scenario: Scenario) -> dict[str, tuple[int, float]]:
    initiatives = {id_: scenario.initiative(id_) for id_ in INITIATIVES}
    return {id_: (int(one.claim_reach), one.claim_impact) for id_, one in initiatives.items()}


def _scribbled(deal: int, seed: int, scenario: Scenario) -> dict[str, Any]:
    lot = Random(f"scribbler {deal} {seed}")
    ends = {
        need: tuple(sorted((lot.uniform(0, 50), lot.uniform(0, 50)))) for need in dealt_needs(deal)
    }
    spots = {id_: (lot.choice(list(MISSING)), lot.choice(list(DIRECTIONS))) for id_ in _cases(deal)}
    numbers = {
        id_: (lot.randint(100, 24_000), lot.choice((0.25, 0.5, 1.0, 2.0, 3.0)))
        for id_ in INITIATIVES
    }
    sources = {id_: tuple(lot.sample((*TOLD, *DONE), 2)) for id_ in INITIATIVES}
    attributes = [row.id for row in scenario.customers.attributes]
    pairs = []
    for _ in range(2):
        chosen = lot.choice(attributes)
        given = list(pair_counts(scenario.customers.kano, chosen))
        pairs.append((chosen, "/".join(lot.choice(given))))
    line = lot.choice(("answered", "asked", "left"))
    confidence = lot.choice(CONFIDENCES)
    ticked = tuple(lot.sample(_NEEDS, 3))
    return _work(deal, ends, line, ticked, spots, numbers, sources, confidence, tuple(pairs))


def _cases(deal: int) -> list[str]:
    return BLIND_SPOT_DEALS[deal]


def _work(
    deal: int,
    ends: Mapping[str, tuple[float, ...]],
    line: str,
    ticked: tuple[str, ...],
    spots: Mapping[str, tuple[str, str]],
    numbers: Mapping[str, tuple[int, float]],
    sources: Mapping[str, tuple[str, ...]],
    confidence: int | None,
    kano: tuple[tuple[str, str], ...] = (("", ""), ("", "")),
) -> dict[str, Any]:
    """A hand-in as plain data; without a `confidence` it follows from the sources."""
    effects = {
        id_: {
            "reach": reach,
            "impact": impact,
            "confidence": confidence or rule_confidence(sources[id_]),
            "sources": list(sources[id_]),
        }
        for id_, (reach, impact) in numbers.items()
    }
    must_be, sets_apart = ({"choice": a, "reason": b} for a, b in kano)
    return {
        "loss_shares": {
            "deal": deal,
            "line": line,
            "rows": {need: {"low": low, "high": high} for need, (low, high) in ends.items()},
        },
        "three_needs": {"ticked": list(ticked)},
        "blind_spots": {
            "deal": deal,
            "rows": {id_: {"choice": a, "reason": b} for id_, (a, b) in spots.items()},
        },
        "effects": {"rows": effects},
        "kano": {"must_be": must_be, "sets_apart": sets_apart},
    }
