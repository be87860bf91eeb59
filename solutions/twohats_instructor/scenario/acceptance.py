"""Proves that the pack fits its types, that its tables fit each other, and that marks are fair."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from twohats.answers.product import Roadmap
from twohats.checks.roadmap import RoadmapWork
from twohats.product.roadmap import simulate
from twohats.scenario import Scenario, load, load_folder
from twohats.text import pluralize

from twohats_instructor.checks.truth import YARDSTICKS, Truth, truth
from twohats_instructor.scenario.discoveries import discovery_rows
from twohats_instructor.scenario.expected_marks import (
    ROADMAP_BANDS,
    Band,
    RoadmapMarks,
    average_marks,
    roadmap_marks,
)
from twohats_instructor.scenario.findings import finding_rows
from twohats_instructor.scenario.optimum import optimum
from twohats_instructor.scenario.pack import build
from twohats_instructor.scenario.placement import as_roadmap
from twohats_instructor.scenario.table_consistency import consistency_rows
from twohats_instructor.typical import roadmaps

SEEDS = range(200)


@dataclass(frozen=True)
class Acceptance:
    """One property of the scenario: what was seen, and what was expected."""

    name: str
    ok: bool
    seen: str
    expected: str


def check() -> list[Acceptance]:
    """All verdicts on the pack of today, one a line of the report."""
    scenario = load()
    pack_truth = truth(scenario)
    return [
        _as_generated(scenario),
        *(Acceptance(*row) for row in consistency_rows(scenario)),
        *(Acceptance(*row) for row in (*discovery_rows(scenario), *finding_rows(scenario))),
        *_typical_roadmaps(scenario),
        *_choices(scenario, pack_truth),
        _reference_roadmap(scenario, pack_truth),
    ]


def _as_generated(scenario: Scenario) -> Acceptance:
    """Whether the pack is what the generator makes, byte for byte."""
    with tempfile.TemporaryDirectory() as folder:
        dest, yardsticks = Path(folder) / "pack", Path(folder) / "yardsticks.json"
        files = build(dest, yardsticks)
        pairs = [(path, scenario.folder / path.relative_to(dest)) for path in files[:-1]]
        pairs.append((yardsticks, YARDSTICKS / f"{scenario.id}.json"))
        differing = [
            stored.name for generated, stored in pairs if not _is_same_file(generated, stored)
        ]
        load_folder(dest)
    observation = f"{pluralize(len(pairs) - len(differing), 'file')} equal" + "".join(
        f", {name} differs" for name in differing
    )
    return Acceptance(
        "pack is as generated", not differing, observation, f"{pluralize(len(pairs), 'file')} equal"
    )


def _is_same_file(generated: Path, stored: Path) -> bool:
    return stored.is_file() and generated.read_bytes() == stored.read_bytes()


def _typical_roadmaps(scenario: Scenario) -> Iterator[Acceptance]:
    """The typical roadmaps in their bands."""
    for name, make_roadmap in roadmaps.FIXED_ROADMAPS.items():
        yield _band_acceptance(name, roadmap_marks(make_roadmap(scenario), scenario))
    careful_roadmaps = [roadmaps.careful_with_error(scenario, seed) for seed in SEEDS]
    yield _band_acceptance(
        "careful, 20% error",
        average_marks(roadmap_marks(roadmap, scenario) for roadmap in careful_roadmaps),
    )
    random_roadmaps = [roadmaps.random_feasible(scenario, seed) for seed in SEEDS]
    yield _band_acceptance(
        "random feasible",
        average_marks(roadmap_marks(roadmap, scenario) for roadmap in random_roadmaps),
    )


def _band_acceptance(name: str, marks: RoadmapMarks) -> Acceptance:
    band: Band = ROADMAP_BANDS[name]
    observation = f"share {marks.share:.3f}, value {marks.value:.2f} of 9"
    return Acceptance(f"typical roadmap: {name}", band.holds(marks), observation, str(band))


def _choices(scenario: Scenario, pack_truth: Truth) -> Iterator[Acceptance]:
    """No initiative has to be in Now: without it there, nearly as much can be reached."""
    world = scenario.world()
    for id_ in ("I01", "I09", "I11"):
        alternative = as_roadmap(optimum(scenario, world, not_now=[id_]))
        share = simulate(alternative, scenario, world).value_k / pack_truth.v_opt
        name = f"best roadmap without {id_} in Now"
        yield Acceptance(name, share >= 0.97, f"{share:.3f} of the optimum", "at least 0.97")
    vanity = Roadmap.model_validate(roadmaps.vanity_roadmap(scenario))
    placed_ids = {entry.id for entry in vanity.entries if entry.bucket != "not_doing"}
    observation = " ".join(sorted(placed_ids))
    yield Acceptance(
        "nobody asked for payment retry", "I11" not in placed_ids, observation, "no I11 in vanity"
    )


def _reference_roadmap(scenario: Scenario, pack_truth: Truth) -> Acceptance:
    """The reference roadmap is decent, not best, and earns nothing as it is."""
    roadmap = Roadmap.model_validate(scenario.reference("roadmap"))
    score = pack_truth.value_score(simulate(roadmap, scenario, pack_truth.world).value_k)
    reason = RoadmapWork({"roadmap": roadmap}, {}, scenario).why_not_gradable
    is_ok = 0.35 <= score <= 0.5 and bool(reason)
    observation = f"value score {score:.3f}, handed in: {reason or 'earns points'}"
    return Acceptance(
        "reference roadmap", is_ok, observation, "value score 0.35 to 0.5, earns nothing as it is"
    )
