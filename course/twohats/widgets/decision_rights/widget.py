"""Who decides: an inbox to sort, recurring decisions to own and to play, a chart to check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import traitlets
from pydantic import BaseModel
from twohats.answers.decision_rights import (
    ColleagueChart,
    DecisionRightRows,
    OwnerPredictions,
    Owners,
)
from twohats.draw import decision_rights as draw
from twohats.draw.markup import figure
from twohats.scenario.decision_rights import ChartLine, InboxMessage, OwnedDecision
from twohats.widgets.asked_play import AskedPlay
from twohats.widgets.frame import bundle, style

HERE = Path(__file__).parent
#: The parts of the value, and what each of them is as an artefact.
PARTS: Mapping[str, type[BaseModel]] = {
    "decision_rights": DecisionRightRows,
    "owners": Owners,
    "owner_predictions": OwnerPredictions,
    "colleague_chart": ColleagueChart,
}


class DecisionRightsBoard(AskedPlay):
    """One of three stages; `value` holds the artefacts of PARTS that the stage asks for.

    "inbox" sorts messages into trays, "owners" sets owners, predicts and plays twelve weeks
    (`played`: weeks, runs, owners, tracks, events, predicted), and "exercise" asks about other
    cases of the same kinds.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    stage = traitlets.Unicode("owners", help='"inbox", "owners" or "exercise"').tag(sync=True)
    value = traitlets.Dict(help="The parts of PARTS that the stage asks for").tag(sync=True)
    messages: traitlets.List[Any] = traitlets.List(
        help="Of the inbox: id, sender, subject, text, votes by tray, line"
    ).tag(sync=True)
    classified: traitlets.Dict[str, Any] = traitlets.Dict(
        help="The exercise's fifteen decisions, by id"
    ).tag(sync=True)
    decisions: traitlets.List[Any] = traitlets.List(
        help="Recurring ones: id, decision, product, project; in the exercise also last_quarter"
    ).tag(sync=True)
    asked: traitlets.List[Any] = traitlets.List(help="The ids of those that are predicted").tag(
        sync=True
    )
    chart: traitlets.List[Any] = traitlets.List(
        help="A colleague's: line, decision, last_word, asked_first, works_on_it"
    ).tag(sync=True)
    faces: traitlets.Dict[str, Any] = traitlets.Dict(help="The portraits by name").tag(sync=True)

    pictured = ("value",)
    part_types = PARTS

    def as_html(self) -> str:
        """The answers on paper, as tables."""
        parts = {**{name: model() for name, model in PARTS.items()}, **self.parts}
        tables = []
        decisions = [
            OwnedDecision(**row, is_asked=row["id"] in self.asked) for row in self.decisions
        ]
        if self.stage == "inbox":
            tables = [draw.trays_table(_inbox(self.messages), parts["decision_rights"])]
        if self.stage == "exercise":
            tables = [draw.rights_table(self.classified, parts["decision_rights"])]
        if self.stage != "inbox":
            tables += [
                draw.owners_table(decisions, parts["owners"]),
                draw.predictions_table(
                    [one for one in decisions if one.is_asked], parts["owner_predictions"]
                ),
            ]
        if self.stage == "exercise":
            lines = [ChartLine(**row) for row in self.chart]
            tables.append(draw.chart_table(lines, parts["colleague_chart"]))
        return figure("".join(tables))

    def as_text(self) -> str:
        """How much is answered."""
        counts = {
            "decision_rights": "decided",
            "owners": "decisions with an owner",
            "owner_predictions": "predictions",
            "colleague_chart": "rows of the chart judged",
        }
        fields = {"colleague_chart": "faults"}
        words = [
            f"{len(part[fields.get(name, 'rows')])} {counts[name]}"
            for name, part in self.value.items()
        ]
        return f"{', '.join(words)}."


def _inbox(rows: Sequence[Mapping[str, Any]]) -> list[InboxMessage]:
    return [InboxMessage(**{name: row[name] for name in InboxMessage._fields}) for row in rows]
