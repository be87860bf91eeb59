"""The generator: the truth, the pack that is made from it, and the proof that it fits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twohats_instructor.scenario.acceptance import Acceptance

__all__ = ["build", "check"]

# The solver takes a while to import: only those who build or check wait for it.


def build(dest: Path) -> list[Path]:
    """Write the pack into the folder `dest` and the yardsticks beside the other secrets."""
    from twohats_instructor.scenario import pack

    return pack.build(dest)


def check() -> list[Acceptance]:
    """All verdicts on the pack: tables, optimum, typical roadmaps."""
    from twohats_instructor.scenario import acceptance

    return acceptance.check()
