"""Companies like Marrowby on which a roadmap is practised: other effects, other hidden links."""

from __future__ import annotations

from math import exp
from random import Random
from typing import Any

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.references.rice_estimates import ESTIMATES

TWINS = 4
# How far a twin's effects lie from what the board prints: a standard deviation of the logarithm.
SPREAD = 0.4
#: What could need what elsewhere; none of it holds at Marrowby. A twin has two of them.
ELSEWHERE = (
    ("I03", "I12"),
    ("I11", "I05"),
    ("I09", "I12"),
    ("I08", "I03"),
    ("I12", "I14"),
    ("I01", "I03"),
)


def twin_worlds() -> list[dict[str, Any]]:
    """The effects, dependencies and registrations of each twin.

    The effects come from the printed estimates and from luck, so they tell nothing of the truth.
    """
    rng, others = Random(truth.SEED), Random(f"{truth.SEED} registrations")
    return [_twin(rng, number) | {"attracts": _attracts(others)} for number in range(TWINS)]


def _attracts(rng: Random) -> dict[str, float]:
    """Registrations differ by luck alone: nothing is asked about them at Marrowby."""
    return {
        id_: round(more * exp(rng.gauss(0, SPREAD / 2)), 0)
        for id_, more in truth.REGISTRATIONS.items()
    }


def _twin(rng: Random, number: int) -> dict[str, Any]:
    effects = {id_: round(_printed_k(id_) * exp(rng.gauss(0, SPREAD)), 0) for id_ in truth.EFFECTS}
    hidden = (ELSEWHERE[number], ELSEWHERE[(number + 2) % len(ELSEWHERE)])
    return {"effects": effects, "dependencies": [*hidden, *truth.LISTED]}


def _printed_k(id_: str) -> float:
    """The estimate on the board, weighed with its confidence, in $k a quarter."""
    estimate = ESTIMATES[id_]
    chance = estimate["confidence"] / 100
    return estimate["reach"] * estimate["impact"] * truth.VALUE_PER_IMPACT / 1000 * chance
