"""Is one hand-in a later version of another? Two people may have typed the same name.

A person's file counts its saves, and keeps which cases were dealt: the one never falls, the other
never changes. Where a name was only typed, nothing else tells one learner's attempts from two.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from twohats.answers.parsing import MOST_BYTES

_DEALT = ("deal", "dealt")


@dataclass(frozen=True)
class Version:
    """What a hand-in tells of the file that it was packed from; `saves` is None if it is silent."""

    time: datetime
    saves: int | None = None
    dealt: tuple[tuple[str, str], ...] = ()

    def continues(self, earlier: Version) -> bool:
        """Whether it can have been made from the earlier one."""
        if self.saves is not None and earlier.saves is not None and self.saves < earlier.saves:
            return False
        deals = dict(earlier.dealt)
        return all(deals.get(name, value) == value for name, value in self.dealt)


def version(answers: Path | None, time: datetime) -> Version:
    """The version in a file of answers; a silent one if nothing can be read of it."""
    if answers is None or not answers.is_file() or answers.stat().st_size > MOST_BYTES:
        return Version(time)
    try:
        data = json.loads(answers.read_bytes().decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return Version(time)
    saves = data.get("saves") if isinstance(data, dict) else None
    is_number = isinstance(saves, int) and not isinstance(saves, bool)
    return Version(time, saves if is_number else None, tuple(_dealt(data)))


def are_of_one(versions: list[Version]) -> bool:
    """Whether all can be attempts of one learner, each made from the one before."""
    in_order = sorted(versions, key=lambda version: (version.time, version.saves or 0))
    return all(later.continues(earlier) for earlier, later in pairwise(in_order))


def _dealt(data: Any) -> Iterator[tuple[str, str]]:
    """Which cases were dealt, by the artefact that they belong to."""
    artefacts = data.get("answers") if isinstance(data, dict) else None
    for name, artefact in artefacts.items() if isinstance(artefacts, dict) else ():
        for key in _DEALT:
            if isinstance(artefact, dict) and artefact.get(key) not in (None, ""):
                yield f"{name}.{key}", str(artefact[key])
