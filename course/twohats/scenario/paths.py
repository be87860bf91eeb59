"""Where the packs are: the one module that knows."""

from __future__ import annotations

from pathlib import Path

from twohats.scenario.errors import PackError

PACKAGE = Path(__file__).resolve().parents[1]


def packs() -> Path:
    """The folder of all packs: inside an installed package, or beside it in a checkout."""
    installed, checkout = PACKAGE / "assets", PACKAGE.parents[1] / "assets"
    return (installed if installed.is_dir() else checkout) / "scenarios"


def folder(pack: str) -> Path:
    """The folder of one pack; raises PackError if there is none of that name."""
    names = sorted(path.name for path in packs().glob("*") if path.is_dir())
    if pack not in names:
        raise PackError("scenario.load", pack, "one of " + (", ".join(names) or "no packs at all"))
    return packs() / pack
