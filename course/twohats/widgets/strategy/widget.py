"""The strategy lens: what a strategy gives up, four quarters beside rivals, and the exercise."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import traitlets
from pydantic import BaseModel
from twohats.answers.strategy import ChosenStrategy, FounderEntries, Opportunities, OutOfStrategy
from twohats.draw import strategy as draw
from twohats.draw.markup import figure, tag, text
from twohats.text import pluralize
from twohats.widgets.asked_play import AskedPlay
from twohats.widgets.frame import bundle, style

HERE = Path(__file__).parent
#: The parts of the value, and what each of them is as an artefact.
PARTS: Mapping[str, type[BaseModel]] = {
    "opportunities": Opportunities,
    "strategy": ChosenStrategy,
    "out_of_strategy": OutOfStrategy,
    "entries": FounderEntries,
}
LENS = ("strategy", "out_of_strategy")


class StrategyBoard(AskedPlay):
    """One of three stages; `value` holds the artefacts of PARTS that the stage asks for.

    "lens" chooses a strategy, gives up four cards and hears what the rivals say of them, "play"
    shows four quarters of it (`played`: strategy, given_up, own, for_all, rivals, segments), and
    "exercise" asks for all that falls outside, and about opportunities and the founder's list.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    stage = traitlets.Unicode("lens", help='"lens", "play" or "exercise"').tag(sync=True)
    value = traitlets.Dict(help="The parts of PARTS that the stage asks for").tag(sync=True)
    settings = traitlets.Dict(help="What the stage shows and asks about, in words").tag(sync=True)
    revealed: traitlets.Dict[str, Any] = traitlets.Dict(
        help="What the rivals say: strategy, ids, remarks, unfit; empty before"
    ).tag(sync=True)
    lens = traitlets.Unicode(
        "", help="The strategy and what it gives up, as it would be played"
    ).tag(sync=True)
    is_stale = traitlets.Bool(False, help="Whether the lens has changed since").tag(sync=True)
    refusal = traitlets.Unicode("", help="Why nothing can be played yet").tag(sync=True)

    wears = "product"
    part_types = PARTS
    pictured = ("value", "played")

    def as_html(self) -> str:
        """The answers on paper, as tables."""
        if self.stage == "play":
            return figure(draw.played_table(self.played) or tag("p", text(self.as_text())))
        parts = self.parts or {}
        names = {row["id"]: row["name"] for row in self.settings.get("initiatives", ())}
        opportunities = self.settings.get("opportunities", ())
        tables = [
            draw.opportunities_table(
                {row["id"]: row["name"] for row in opportunities}, parts.get("opportunities")
            ),
            draw.strategy_lines(parts.get("strategy"), parts.get("out_of_strategy"), names),
            draw.wishes_table(self.settings.get("wishes", ()), parts.get("entries")),
        ]
        return figure("".join(tables))

    def as_text(self) -> str:
        """Which strategy is chosen, and how much is given up; or who is first."""
        if self.stage == "play":
            return draw.played_text(self.played)
        chosen = self.value.get("strategy") or {}
        given_up = (self.value.get("out_of_strategy") or {}).get("ids", ())
        name = chosen.get("name") or "No strategy yet"
        return f"{name}: {pluralize(len(given_up), 'card')} given up."
