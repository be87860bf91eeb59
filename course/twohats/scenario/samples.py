"""Samples of texts for learners to compare their own with, once they have handed in.

They are others than the marker's. Sealed, not secret: a person who opens the file knows what they
do.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from twohats.scenario.paths import packs


@cache
def sample_levels(stem: str) -> dict[str, dict[str, Any]]:
    """What a person marks in an exercise, by the name of the cell, in the order of the notebook.

    Each has `criterion`, `points` and its `levels` from 0 up: `points`, what can be `seen`, and a
    `sample`. Empty if no person marks anything in the exercise.
    """
    path = packs().parent / "samples" / f"{stem}.json"
    return json.loads(path.read_text("utf-8")) if path.is_file() else {}
