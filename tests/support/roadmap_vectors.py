"""Vectors that the board's script and the Python engine must both agree with.

Written to `tests/vectors/roadmap_outlook.json` by `python -m tests.support.roadmap_vectors`. A list
of cases, each complete in itself:

    {
      "scenario": {
        "skills":   ["BE", "MO", ...],                 codes, in the order of the columns
        "capacity": {"BE": 14, ...},                   person-weeks a quarter
        "tolerance": 0.05,                             above capacity this much is not yet "over"
        "value_per_impact": 20,                        $ a customer a quarter at impact 1
        "law": {"initiative": "I02", "by": "next", "penalty_k": 240},
        "initiatives": [{"id": "I01", "effort": {"BE": 3.5, ...}, "depends_listed": ["I03"]}, ...],
        "arrows": [{"id": "A01", "dependent": "I04", "needs": "I02"}, ...]   may hold or not
      },
      "roadmap": {"entries": [{"id": "I01", "bucket": "now"}, ...],
                  "estimates": {"I01": {"reach": 900, "impact": 1.5, "confidence": 80}, ...},
                  "arrows": {"A01": "1"}},             those that the learner has added
      "expected": {
        "use":    {"now": {"BE": 3.5, ...}, "next": {...}, "later": {...}},
        "over":   [["now", "BE"], ...],                used > capacity x (1 + tolerance)
        "broken": [["I01", "I03"], ...],               known pairs (dependent, enabler) not kept
        "outlook": {"mean_k": 410.2, "low_k": 233.1, "high_k": 587.3, "missing": ["I04"],
                    "slipped": ["I03"], "waiting": ["I05"]},
        "what_if": [{"id": "I01", "stands": true, "stays": false, "instead": "I04"}, ...]
      }
    }

Numbers agree within 1e-6; lists agree in order. `outlook` values what fits, in the order in which
it can be done: quarter by quarter, what waits goes first, an enabler just before what needs it,
nothing without it. Known pairs are those that the backlog lists and then, in the order of `arrows`,
those added, except one that would close a loop. `slipped` are done later than placed (in the order
of building), `waiting` not at all.

`what_if` has one item for each entry of Now: Now is filled afresh by own expected value per
person-week (confidence x effect x 5 quarters, plus the penalty for the law's initiative; a group is
an initiative with all its known enablers, its ratio is the group's value over the group's weeks;
nothing without value is taken; within capacity without the tolerance; equal ratios keep the order
of the list), once as it is ("stands") and once with that entry's own effect halved ("stays").
"instead" is the first one taken that the roadmap does not have in Now, or null.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

from twohats.answers.product import Roadmap
from twohats.product import roadmap as engine
from twohats.scenario import Backlog, Initiative, Law, Scenario

FILE = Path(__file__).parents[1] / "vectors" / "roadmap_outlook.json"
SEED = 20261
CASES = 60
SKILLS = ("BE", "MO", "OP", "DA", "UX")
BUCKETS = ("unplaced", "now", "next", "later", "not_doing")


def vectors() -> list[dict[str, Any]]:
    """All cases, the same each time."""
    rng = Random(SEED)
    return [_vector(rng, rng.randint(1, 16)) for _ in range(CASES)]


def scenario_of(facts: dict[str, Any]) -> Scenario:
    """A scenario from the plain facts of one case."""
    backlog = Backlog(
        initiatives=tuple(_initiative(one) for one in facts["initiatives"]),
        skills={code: code for code in facts["skills"]},
        capacity=facts["capacity"],
        value_per_impact=facts["value_per_impact"],
        law=Law(**facts["law"], date="2028-01-01"),
        arrows={row["id"]: (row["dependent"], row["needs"]) for row in facts["arrows"]},
    )
    return Scenario(
        id="vector",
        version="1",
        seed=SEED,
        title="A case for the engines",
        folder=Path(),
        backlog=backlog,
    )


def expected(scenario: Scenario, roadmap: Roadmap) -> dict[str, Any]:
    """What the engine says about one roadmap, as plain data."""
    pairs = engine.known_pairs(roadmap, scenario)
    return {
        "use": engine.capacity_use(roadmap, scenario),
        "over": [[cell.bucket, cell.skill] for cell in engine.overloaded_cells(roadmap, scenario)],
        "broken": [list(pair) for pair in engine.broken_dependencies(roadmap, pairs)],
        "outlook": _plain_value(roadmap, scenario),
        "what_if": [asdict(one) for one in engine.what_if(roadmap, scenario)],
    }


def _plain_value(roadmap: Roadmap, scenario: Scenario) -> dict[str, Any]:
    value = engine.expected_value(roadmap, scenario)
    return {
        key: list(part) if isinstance(part, tuple) else part for key, part in asdict(value).items()
    }


def _vector(rng: Random, size: int) -> dict[str, Any]:
    facts = _facts(rng, size)
    plain = _roadmap(rng, [one["id"] for one in facts["initiatives"]])
    plain["arrows"] = {row["id"]: "1" for row in facts["arrows"] if rng.random() < 0.6}
    found = expected(scenario_of(facts), Roadmap.model_validate(plain))
    return {"scenario": facts, "roadmap": plain, "expected": found}


def _facts(rng: Random, size: int) -> dict[str, Any]:
    ids = [f"I{number:02d}" for number in range(1, size + 1)]
    return {
        "skills": list(SKILLS),
        "capacity": {skill: rng.randint(10, 30) / 2 for skill in SKILLS},
        "tolerance": engine.TOLERANCE,
        "value_per_impact": 20.0,
        "law": {"initiative": rng.choice(ids), "by": "next", "penalty_k": 240.0},
        "initiatives": [_plain_initiative(rng, ids, place) for place in range(size)],
        "arrows": _arrows(rng, ids),
    }


def _arrows(rng: Random, ids: list[str]) -> list[dict[str, str]]:
    """Any two of the initiatives, in any direction, so that circles arise."""
    pairs = [rng.sample(ids, 2) for _ in range(rng.randint(0, 6)) if len(ids) > 1]
    return [
        {"id": f"A{number:02d}", "dependent": dependent, "needs": enabler}
        for number, (dependent, enabler) in enumerate(pairs, start=1)
    ]


def _plain_initiative(rng: Random, ids: list[str], place: int) -> dict[str, Any]:
    effort = {skill: rng.choice([0, 0, 0.5, 1, 2.5, 3, 4.5, 5]) for skill in SKILLS}
    effort["BE"] = effort["BE"] or 0.5  # nothing is built without anybody
    earlier = ids[:place]  # so that no circle can arise
    listed = rng.sample(earlier, 1) if earlier and rng.random() < 0.25 else []
    return {"id": ids[place], "effort": effort, "depends_listed": listed}


def _roadmap(rng: Random, ids: list[str]) -> dict[str, Any]:
    order = rng.sample(ids, len(ids))
    weights = (1, 4, 3, 3, 2)
    return {
        "entries": [{"id": id_, "bucket": rng.choices(BUCKETS, weights)[0]} for id_ in order],
        "estimates": {id_: _estimate(rng) for id_ in ids if rng.random() < 0.85},
    }


def _estimate(rng: Random) -> dict[str, Any]:
    return {
        "reach": rng.choice([0, *range(100, 24000, 137)]),
        "impact": rng.choice([0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0]),
        "confidence": rng.choice([0, 20, 35, 50, 65, 80, 90, 100]),
    }


def _initiative(plain: dict[str, Any]) -> Initiative:
    return Initiative(
        id=plain["id"],
        name=plain["id"],
        sponsor="a case",
        claim_reach=0,
        claim_impact=1.0,
        claim_confidence=50,
        effort=plain["effort"],
        depends_listed=tuple(plain["depends_listed"]),
        note="",
    )


if __name__ == "__main__":
    FILE.write_text(json.dumps(vectors(), indent=1) + "\n", "utf-8")
