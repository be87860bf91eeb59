"""A learner who is played through an exercise, to see what such a learner earns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["careless", "honest", "typical"]
#: The careless learners that every exercise is played by.
CARELESS = ("clicker", "copier", "scribbler", "do-nothing", "hoarder", "minimalist", "greedy")


@dataclass(frozen=True)
class Player:
    """One learner's hand-in: `answers` and `carried` are plain data by the artefacts' names.

    `name` is one of CARELESS or says what an honest or typical learner does: "second engineer".
    """

    name: str
    kind: Kind
    answers: Mapping[str, Any]
    carried: Mapping[str, Any] = field(default_factory=dict)
