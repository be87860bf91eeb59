"""What is answered beside roadmap v0: what it will move, and which quarters were a success."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from twohats.answers.base import Artefact
from twohats.answers.prediction import Deal

Measure = Literal["retention", "contribution", "registrations"]
Direction = Literal["up", "unchanged", "down"]


class Expected(Artefact):
    """Which way one measure will go (`choice`), and the chain that leads there (`reason`).

    A chain is named by its id in `twohats.product.roadmap.chains`; it is empty until it is chosen.
    """

    choice: Direction
    reason: Annotated[str, Field(pattern=r"^([a-z]\d)?$")] = ""


class V0Prediction(Artefact):
    """What the learner expects of each measure, before six quarters are played.

    `deal` says at which company they are played. `kept` is what was expected when they were first
    played, and None until then; what is chosen after that stays in `expected`, and does not count.
    """

    deal: Deal = 0
    expected: dict[Measure, Expected] = {}
    kept: dict[Measure, Expected] | None = None

    @property
    def counted(self) -> dict[Measure, Expected]:
        """What counts: what is chosen now, as long as nothing was played."""
        return self.expected if self.kept is None else self.kept

    @property
    def is_complete(self) -> bool:
        """Whether each measure has a direction and a chain."""
        return len(self.expected) == 3 and all(one.reason for one in self.expected.values())

    def revealed(self) -> V0Prediction:
        """The same once the quarters were played; what was kept before stays as it is."""
        if self.kept is not None:
            return self
        whole = {name: one for name, one in self.expected.items() if one.reason}
        return self.model_copy(update={"kept": whole})


class SuccessOrNot(Artefact):
    """Which of the dealt quarterly results may be called a success, by their ids."""

    deal: Deal = 0
    ticked: Annotated[list[Annotated[str, Field(pattern=r"^R\d\d$")]], Field(max_length=8)] = []
