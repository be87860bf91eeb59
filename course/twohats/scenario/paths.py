"""Where the packs stand: the one module that knows."""

from __future__ import annotations

from pathlib import Path

from twohats.scenario.errors import PackError

PACKAGE = Path(__file__).resolve().parents[1]


def packs() -> Path:
    """The folder of all packs: inside an installed package, or beside it in a checkout."""
    inside, beside = PACKAGE / "assets", PACKAGE.parents[1] / "assets"
    return (inside if inside.is_dir() else beside) / "scenarios"


def folder(pack: str) -> Path:
    """The folder of one pack; raises PackError if there is none of that name."""
    known = sorted(path.name for path in packs().glob("*") if path.is_dir())
    if pack not in known:
        raise PackError("scenario.load", pack, "one of " + (", ".join(known) or "no packs at all"))
    return packs() / pack
