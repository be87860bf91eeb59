"""The alignment room: the artefacts of lesson 05, from the turns in the room to what was found."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from twohats.answers.base import Artefact
from twohats.answers.prediction import Deal

PersonName = Annotated[str, Field(min_length=1, max_length=60)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9_]{1,30}$")]
Act = Literal["ask", "show", "offer", "concede", "speak_for", "escalate"]
Signature = Literal["yes", "no"]
TURNS = 8


class Turn(Artefact):
    """One turn: somebody is asked, shown a piece of evidence, or offered an option; and so on.

    `item` is the evidence that is shown, or the issue that is offered or escalated; `option` is
    what is offered. Whoever escalates names no person.
    """

    act: Act
    person: Annotated[str, Field(max_length=60)] = ""
    item: Annotated[str, Field(pattern=r"^[a-z0-9_]{0,30}$")] = ""
    option: Annotated[str, Field(pattern=r"^[a-z0-9_]{0,30}$")] = ""


class AlignmentLog(Artefact):
    """The turns in the room, in their order; `deal` says whose room it was."""

    deal: Deal = 0
    turns: Annotated[list[Turn], Field(max_length=TURNS)] = []


class Package(Artefact):
    """The options on the table by issue; an issue without one is as it was dealt.

    `signed` is what was put to the vote, and None until then: what is changed after that does not
    count.
    """

    choices: dict[Id, Id] = {}
    signed: dict[Id, Id] | None = None

    @property
    def counted(self) -> dict[str, str]:
        """What counts: what is on the table now, as long as nobody has voted."""
        return self.choices if self.signed is None else self.signed


class WhoSigns(Artefact):
    """Who will sign, in the learner's own guess: before a word is said, and before the vote.

    `shown` says whether the first guess was compared with the room.
    """

    at_first: dict[PersonName, Signature] = {}
    shown: bool = False
    guesses: dict[PersonName, Signature] = {}


class Interests(Artefact):
    """Which of three lines says what each person needs, and who can stop a project."""

    lines: dict[PersonName, Literal["a", "b", "c"]] = {}
    can_stop: Annotated[list[PersonName], Field(max_length=9)] = []


class Facts(Artefact):
    """Up to three facts that are not in the backlog, each with the place where it is written.

    A place is "" until it is chosen.
    """

    places: Annotated[
        dict[
            Annotated[str, Field(pattern=r"^F\d\d$")],
            Annotated[str, Field(pattern=r"^[a-z0-9_]{0,30}$")],
        ],
        Field(max_length=3),
    ] = {}


class Lever(Artefact):
    """How to go on with somebody (`choice`), and why."""

    choice: Literal["", "persuade", "trade", "escalate"] = ""
    reason: Literal["", "sees_other_facts", "wants_other_things", "cannot_decide"] = ""


class Levers(Artefact):
    """Three episodes of other teams, by their ids."""

    deal: Deal = 0
    rows: dict[Annotated[str, Field(pattern=r"^P\d\d$")], Lever] = {}
