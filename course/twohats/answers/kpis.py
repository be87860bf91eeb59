"""What is answered beside the KPI tree: two targets, six changes, what initiatives should move."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from twohats.answers.base import Artefact, InitiativeId
from twohats.answers.prediction import Bound, Deal

KpiId = Annotated[str, Field(pattern=r"^K\d\d$")]
#: Whether anybody does anything else than before.
Change = Literal["", "real", "none"]
#: It is large beside the spread; it is within the spread; it is the best of many looks; other
#: people are counted.
ChangeReason = Literal["", "size", "spread", "looks", "mix"]
#: Of 100 that the driver counts: fewer than 1, 1 to 10, more than 10; or nothing in the tree.
SizeClass = Literal["", "small", "middle", "large", "none"]


class Targets(Artefact):
    """The value that each dealt measure shall have, as a quarter's mean; None while it is open."""

    deal: Deal = 0
    rows: dict[Annotated[str, Field(pattern=r"^T\d\d$")], Bound | None] = {}


class JudgedChange(Artefact):
    """Whether a change is more than noise, and why."""

    choice: Change = ""
    reason: ChangeReason = ""


class JudgedChanges(Artefact):
    """Six changes of measures, by the id of a dealt case."""

    deal: Deal = 0
    rows: dict[Annotated[str, Field(pattern=r"^C\d\d$")], JudgedChange] = {}


class InitiativeKpi(Artefact):
    """The drivers of the own tree that an initiative should move, and by how much."""

    kpis: Annotated[list[KpiId], Field(max_length=8)] = []
    size: SizeClass = ""


class InitiativeKpis(Artefact):
    """Eight initiatives, each with what it should move; nothing is an answer, too."""

    deal: Deal = 0
    rows: dict[InitiativeId, InitiativeKpi] = {}
