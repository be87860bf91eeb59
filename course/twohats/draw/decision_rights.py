"""Who decides what, as tables: the words of each answer, for widgets on paper and for markers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from twohats.answers.decision_rights import (
    ColleagueChart,
    DecisionRight,
    DecisionRightRows,
    OwnerPredictions,
    Owners,
    Prediction,
)
from twohats.draw.table import captioned_table
from twohats.scenario.decision_rights import ChartLine, InboxMessage, OwnedDecision

LEADS = {"product": "product", "project": "project", "both": "both", "nobody": "nobody"}
TRAYS = {"product": "Product", "project": "Project", "both": "Both must talk", "nobody": "Neither"}
ASKED = {
    "other": "the other side",
    "makers": "the people who do the work",
    "users": "customers, and the people who talk to them",
    "finance": "finance",
    "nobody": "nobody",
}
JUDGED = {
    "time": "time",
    "cost": "cost",
    "quality": "quality",
    "feasibility": "feasibility",
    "worth": "worth to customers",
}
TROUBLE = {
    "waits": "it waits",
    "reversed": "it is sometimes reversed",
    "blind": "it is decided without knowledge",
    "nothing": "it mostly goes well",
}
THROUGH = {
    "no_owner": "nobody has the last word",
    "two_owners": "two have the last word",
    "not_asked": "the side that knows isn't asked",
    "owner_knows": "the owner knows enough and asks nobody",
    "owner_asks": "the owner asks the other side first",
}
FAULTS = {
    "sound": "in order",
    "doubled": "two have the last word",
    "missing": "nobody has the last word",
    "unasked": "the one who knows isn't asked",
}
_NONE = "–"


def trays_table(inbox: Iterable[InboxMessage], rights: DecisionRightRows) -> str:
    """The messages of the lesson, each with its tray."""
    rows = [(one.text, TRAYS.get(_right(rights, one.id).lead, _NONE)) for one in inbox]
    return captioned_table("The inbox", ("Message", "Tray"), rows)


def rights_table(decisions: Mapping[str, str], rights: DecisionRightRows) -> str:
    """The decisions of the exercise, by id: last word, who is asked, what is judged."""
    rows = [(words, *_right_words(_right(rights, id_))) for id_, words in decisions.items()]
    heads = ("Decision", "Last word", "Asked first", "Judged first")
    return captioned_table("Who decides", heads, rows)


def owners_table(decisions: Iterable[OwnedDecision], owners: Owners) -> str:
    """The recurring decisions with their owners."""
    rows = []
    for one in decisions:
        owner = owners.rows.get(one.id)
        lead, asked = (owner.lead, owner.asked) if owner else ("", "")
        rows.append((one.decision, LEADS.get(lead, _NONE), ASKED.get(asked, _NONE)))
    return captioned_table("Recurring decisions", ("Decision", "Last word", "Asked first"), rows)


def predictions_table(decisions: Iterable[OwnedDecision], predictions: OwnerPredictions) -> str:
    """What goes wrong with each decision, as it was predicted."""
    rows = []
    for one in decisions:
        said = predictions.rows.get(one.id, Prediction())
        words = (TROUBLE.get(said.choice, _NONE), THROUGH.get(said.reason, _NONE))
        rows.append((one.decision, *words))
    return captioned_table("What goes wrong", ("Decision", "What happens", "Why"), rows)


def chart_table(lines: Iterable[ChartLine], chart: ColleagueChart) -> str:
    """The colleague's chart, with what is said about each line."""
    rows = [(*line[1:], FAULTS[chart.faults.get(line.line, "sound")]) for line in lines]
    heads = ("Decision", "Last word", "Asked first", "Works on it", "Your verdict")
    return captioned_table("A colleague's chart", heads, rows)


def _right(rights: DecisionRightRows, id_: str) -> DecisionRight:
    return rights.rows.get(id_, DecisionRight())


def _right_words(right: DecisionRight) -> tuple[str, str, str]:
    return (
        LEADS.get(right.lead, _NONE),
        ASKED.get(right.asked, _NONE),
        JUDGED.get(right.judged, _NONE),
    )
