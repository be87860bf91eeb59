"""Opens the sealed world of a pack: one compressed file that nobody reads by accident."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from twohats.scenario.errors import PackError
from twohats.scenario.model import World

NAME = "world.json.gz"


def open_world(folder: Path, ids: tuple[str, ...]) -> World:
    """The world of a pack, held against the ids of its backlog."""
    data = json.loads(gzip.decompress((folder / NAME).read_bytes()))
    for part in ("effects", "supports", "opposes"):
        if tuple(data[part]) != ids:
            raise PackError(f"{NAME}, {part}", sorted(data[part]), "every id of the backlog")
    return World(
        effects=data["effects"],
        dependencies=tuple(_pair(pair, ids) for pair in data["dependencies"]),
        rework=data["rework"],
        supports={id_: tuple(needs) for id_, needs in data["supports"].items()},
        opposes={id_: tuple(needs) for id_, needs in data["opposes"].items()},
    )


def _pair(pair: Any, ids: tuple[str, ...]) -> tuple[str, str]:
    dependent, enabler = pair
    for id_ in (dependent, enabler):
        if id_ not in ids:
            raise PackError(f"{NAME}, dependencies", id_, "an id of the backlog")
    return dependent, enabler
