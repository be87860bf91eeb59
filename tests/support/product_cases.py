"""Small scenarios for the engines, and hypothesis strategies that draw them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st
from twohats.answers.product import Roadmap
from twohats.scenario import Backlog, Initiative, Law, Scenario, World

SKILLS = ("BE", "MO")
BUCKETS = ("unplaced", "now", "next", "later", "not_doing")


def initiative(id_, *effort, depends=()):
    weeks = dict(zip(SKILLS, effort, strict=True))
    return Initiative(id_, id_, "a case", 0, 1.0, 50, weeks, tuple(depends), "")


def scenario(*initiatives, capacity=(10, 10), law="I99", penalty_k=240.0):
    """A scenario of these initiatives, and of the law's if it is none of them."""
    if law not in {one.id for one in initiatives}:
        initiatives = (*initiatives, initiative(law, 0, 0))
    backlog = Backlog(
        initiatives=initiatives,
        skills={skill: skill for skill in SKILLS},
        capacity=dict(zip(SKILLS, capacity, strict=True)),
        value_per_impact=20.0,
        law=Law(law, "next", penalty_k, "2028-01-01"),
    )
    return Scenario(
        id="case",
        version="1",
        seed=1,
        title="A case",
        folder=Path(),
        backlog=backlog,
    )


def world(effects, *dependencies, rework=0.2):
    """A world in which all effects are customers who stay, and nobody else registers."""
    keeps = tuple(effects)
    return World(effects, dependencies, rework, {}, {}, keeps, 1600.0, 80.0, 29_000.0, {})


def roadmap(now=(), next_=(), later=(), estimates=None):
    entries = [
        {"id": id_, "bucket": bucket}
        for bucket, ids in (("now", now), ("next", next_), ("later", later))
        for id_ in ids
    ]
    return Roadmap.model_validate({"entries": entries, "estimates": estimates or {}})


@st.composite
def cases(draw, most=6):
    """A scenario with its world, hidden links included, and any roadmap on it."""
    ids = [f"I{number:02d}" for number in range(1, draw(st.integers(1, most)) + 1)]
    weeks = st.sampled_from([0.0, 0.5, 2.0, 3.5, 5.0, 7.0, 10.0])
    made = [initiative(id_, draw(weeks), draw(weeks)) for id_ in ids]
    effects = {id_: float(draw(st.integers(0, 200))) for id_ in ids}
    later = st.integers(1, max(1, len(ids) - 1))
    chosen = draw(st.sets(later, max_size=3)) if len(ids) > 1 else set()
    links = [(ids[place], ids[draw(st.integers(0, place - 1))]) for place in sorted(chosen)]
    order = draw(st.permutations(ids))
    entries = [{"id": id_, "bucket": draw(st.sampled_from(BUCKETS))} for id_ in order]
    law = draw(st.sampled_from(ids))
    plain = Roadmap.model_validate({"entries": entries})
    return scenario(*made, law=law), world(effects, *links), plain
