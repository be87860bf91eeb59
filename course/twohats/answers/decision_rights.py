"""Who decides what: the artefacts of lesson 01, each by the id of a dealt case."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from twohats.answers.base import Artefact
from twohats.answers.prediction import Deal

#: Who has the last word.
Lead = Literal["", "product", "project", "both", "nobody"]
#: Who is asked first: the other side, the people who do the work, customers and those who hear
#: them, or finance.
AskedFirst = Literal["", "other", "makers", "users", "finance"]
Judged = Literal["", "worth", "feasibility", "time", "cost", "quality"]
Trouble = Literal["", "waits", "reversed", "blind", "nothing"]
Through = Literal["", "no_owner", "two_owners", "not_asked", "owner_knows", "owner_asks"]
ChartFault = Literal["sound", "doubled", "missing", "unasked"]


class DecisionRight(Artefact):
    """Who has the last word, who is asked first, and what is judged first."""

    lead: Lead = ""
    asked: AskedFirst = ""
    judged: Judged = ""


class DecisionRightRows(Artefact):
    """Fifteen decisions; in the lesson twelve messages, of which `lead` alone says the tray."""

    deal: Deal = 0
    rows: dict[Annotated[str, Field(pattern=r"^[MD]\d\d$")], DecisionRight] = {}


class Owner(Artefact):
    """Who has the last word on a recurring decision, and whether the other side is asked first."""

    lead: Lead = ""
    asked: Literal["", "other", "nobody"] = ""


_DecisionId = Annotated[str, Field(pattern=r"^[DE]\d\d$")]


class Owners(Artefact):
    """The owners of the recurring decisions."""

    deal: Deal = 0
    rows: dict[_DecisionId, Owner] = {}


class Prediction(Artefact):
    """What will go wrong with one decision, and through what."""

    choice: Trouble = ""
    reason: Through = ""


class OwnerPredictions(Artefact):
    """What will go wrong with some of the decisions, said before it is known.

    In the lesson `made_for` keeps the owners that a prediction was first played with: it is about
    those, whatever owner the decision gets later.
    """

    deal: Deal = 0
    rows: dict[_DecisionId, Prediction] = {}
    made_for: dict[_DecisionId, Owner] = {}


class ColleagueChart(Artefact):
    """What is faulty in a colleague's chart, by line; a line that is not named counts as sound."""

    deal: Deal = 0
    faults: dict[Annotated[str, Field(pattern=r"^L\d\d$")], ChartFault] = {}
