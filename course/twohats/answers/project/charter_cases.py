"""The cases beside a charter: goal lines, statements and end conditions, dealt by lot."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from twohats.answers.base import Artefact
from twohats.answers.prediction import Deal

StatementKind = Literal["limit", "assumption", "against_data"]
Fault = Literal["sound", "no_day", "no_number", "feeling"]


class KnownBy(Artefact):
    """Whether each goal line is known on the last day of the project.

    `known` is by the dealt line's id, or by the kind of the learner's own project goal.
    """

    deal: Deal = 0
    known: dict[Annotated[str, Field(pattern=r"^(G\d\d|time|cost|scope|quality)$")], bool] = {}


class Statements(Artefact):
    """What each dealt statement is: a given limit, an assumption, or against the data."""

    deal: Deal = 0
    kinds: dict[Annotated[str, Field(pattern=r"^S\d\d$")], StatementKind] = {}


class EndConditions(Artefact):
    """Whether two people could disagree about each dealt end condition, and over what."""

    deal: Deal = 0
    faults: dict[Annotated[str, Field(pattern=r"^E\d\d$")], Fault] = {}
