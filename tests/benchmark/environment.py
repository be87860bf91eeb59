"""How much disk the learner's environment takes, and how much it would with pandas and matplotlib.

Measured on `.venv` if `make learn` has made it; else on the packages of requirements.txt as they
stand in the running environment (their files, without Python and pip).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from tests.benchmark import Row, missing, times

ROOT = Path(__file__).parents[2]
BUDGET_MB = 420
PEERS = ("pandas", "matplotlib")
NAME = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)")
MB = 1e6


def rows() -> Iterator[Row]:
    """One row: the environment, and the same with what most such courses add."""
    ours, where = _ours()
    extra, absent = _extra()
    if len(absent) == len(PEERS):
        yield missing("environment with pandas and matplotlib", "neither is installed here")
    named = " and ".join(peer for peer in PEERS if peer not in absent)
    yield Row(
        f"size of the environment ({where}) / the same with {named or 'nothing more'}",
        f"{ours:.0f} MB",
        f"{ours + extra:.0f} MB",
        times(ours + extra, ours),
        f"at most {BUDGET_MB} MB",
        ours <= BUDGET_MB,
    )


def _ours() -> tuple[float, str]:
    folder = ROOT / ".venv"
    if (folder / ".ready").exists():
        return _disk(folder), "du of .venv"
    return sum(_files(name) for name in _locked()), "files of the packages in requirements.txt"


def _disk(folder: Path) -> float:
    """What `du` says: blocks on the disk, each file once, links not followed."""
    seen, blocks = set(), 0
    for at, folders, files in os.walk(folder):
        for name in (*folders, *files):
            state = os.lstat(os.path.join(at, name))
            if (state.st_dev, state.st_ino) not in seen:
                seen.add((state.st_dev, state.st_ino))
                blocks += state.st_blocks
    return blocks * 512 / MB


def _locked() -> set[str]:
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    return {_plain(line.split("==")[0]) for line in lines if "==" in line and line[0] != " "}


def _extra() -> tuple[float, list[str]]:
    """Size of the peers with all that they need and we do not, and the peers that are absent."""
    known, waiting, total = _locked(), list(PEERS), 0.0
    absent = [name for name in PEERS if not _installed(name)]
    while waiting:
        name = waiting.pop()
        if name not in known and _installed(name):
            known.add(name)
            total += _files(name)
            waiting += _needs(name)
    return total, absent


def _needs(name: str) -> list[str]:
    found = metadata.requires(name) or []
    return [_plain(NAME.match(one)[1]) for one in found if "extra ==" not in one]


def _installed(name: str) -> bool:
    try:
        return bool(metadata.distribution(name))
    except metadata.PackageNotFoundError:
        return False


def _files(name: str) -> float:
    """MB on the disk in whole blocks, as `du` counts; 0 for what another system alone needs."""
    if not _installed(name):
        return 0.0
    paths = {Path(one.locate()) for one in metadata.files(name) or []}
    return sum(path.lstat().st_blocks * 512 for path in paths if path.is_file()) / MB


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name.split(";")[0].split("[")[0].strip()).lower()
