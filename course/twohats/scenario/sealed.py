"""Opens the sealed world of a pack: one compressed file that nobody reads by accident."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from twohats.scenario.errors import PackError
from twohats.scenario.model import World

NAME = "world.json.gz"


def open_world(folder: Path, ids: tuple[str, ...]) -> World:
    """The world of a pack, held against the ids of its backlog."""
    data = _sealed_data(folder)
    for part in ("effects", "supports", "opposes"):
        if tuple(data[part]) != ids:
            raise PackError(f"{NAME}, {part}", sorted(data[part]), "every id of the backlog")
    return World(
        effects=data["effects"],
        dependencies=tuple(_pair(pair, ids) for pair in data["dependencies"]),
        rework=data["rework"],
        supports={id_: tuple(needs) for id_, needs in data["supports"].items()},
        opposes={id_: tuple(needs) for id_, needs in data["opposes"].items()},
        keeps=tuple(data["keeps"]),
        contribution_k=data["contribution_k"],
        retention=data["retention"],
        registrations=data["registrations"],
        attracts=_attracts(data["attracts"], ids),
    )


def open_twin(folder: Path, world: World, deal: int) -> World:
    """The twin of a pack's world for a deal: other effects and dependencies, all else alike."""
    twins = _sealed_data(folder)["twins"]
    twin = twins[deal % len(twins)]
    ids = tuple(world.effects)
    dependencies = tuple(_pair(pair, ids) for pair in twin["dependencies"])
    return replace(
        world,
        effects=twin["effects"],
        dependencies=dependencies,
        attracts=_attracts(twin["attracts"], ids),
    )


def _sealed_data(folder: Path) -> Any:
    return json.loads(gzip.decompress((folder / NAME).read_bytes()))


def _attracts(attracts: Any, ids: tuple[str, ...]) -> dict[str, float]:
    for id_ in attracts:
        if id_ not in ids:
            raise PackError(f"{NAME}, attracts", id_, "an id of the backlog")
    return dict(attracts)


def _pair(pair: Any, ids: tuple[str, ...]) -> tuple[str, str]:
    dependent, enabler = pair
    for id_ in (dependent, enabler):
        if id_ not in ids:
            raise PackError(f"{NAME}, dependencies", id_, "an id of the backlog")
    return dependent, enabler
