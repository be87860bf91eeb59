"""Whose voice: needs by source, unit and line; Kano; in the exercise what follows from them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import traitlets
from pydantic import BaseModel
from twohats.answers.customer_focus import BlindSpots, Effects, KanoAnswers, LossShares, ThreeNeeds
from twohats.answers.limits import field_limits
from twohats.draw import customer_focus as draw
from twohats.draw.markup import figure
from twohats.scenario.charter import CaseLine
from twohats.scenario.customer_records import Attribute
from twohats.text import pluralize
from twohats.widgets.asked_play import AskedPlay
from twohats.widgets.frame import bundle, style

HERE = Path(__file__).parent
#: The parts of the value, and what each of them is as an artefact.
PARTS: Mapping[str, type[BaseModel]] = {
    "three_needs": ThreeNeeds,
    "loss_shares": LossShares,
    "blind_spots": BlindSpots,
    "effects": Effects,
    "kano": KanoAnswers,
}


class CustomerVoiceBoard(AskedPlay):
    """The first screen's bars, the lesson's switches and Kano tab, or the exercise's five parts.

    `value` holds the artefacts of PARTS that are asked for. `settings` never changes: `needs` with
    id and name, `attributes` with their pairs of answers, and in the lesson `views`, one for each
    setting of the switches; in the exercise `asked` (five needs), `counts`, `cases` and
    `initiatives`. `played` has two quarters: tracks with name and lost.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    stage = traitlets.Unicode("lesson", help='"tap", "lesson" or "exercise"').tag(sync=True)
    value = traitlets.Dict(help="The parts of PARTS that are asked for").tag(sync=True)
    settings = traitlets.Dict(help="What is shown and asked").tag(sync=True)

    pictured = ("value",)
    part_types = PARTS
    wears = "product"

    def __init__(self, **traits: Any) -> None:
        limits = {f"effects.{path}": limit for path, limit in field_limits(Effects).items()}
        super().__init__(**{"limits": limits} | traits)

    def as_html(self) -> str:
        """The answers on paper, as tables."""
        parts = {**{name: model() for name, model in PARTS.items()}, **self.parts}
        names = {need["id"]: need["name"] for need in self.settings.get("needs", ())}
        asked = self.settings.get("asked", [])
        tables = [draw.needs_table(parts["three_needs"], names)]
        if self.stage == "exercise":
            cases = [CaseLine(case["id"], case["words"]) for case in self.settings["cases"]]
            initiatives = {row["id"]: row["name"] for row in self.settings["initiatives"]}
            fields = Attribute._fields
            attributes = [
                Attribute(**{name: row[name] for name in fields})
                for row in self.settings["attributes"]
            ]
            tables += [
                draw.shares_table(parts["loss_shares"], names, asked),
                draw.blind_spots_table(cases, parts["blind_spots"]),
                draw.effects_table(parts["effects"], initiatives),
                draw.kano_table(parts["kano"], attributes),
            ]
        return figure("".join(tables))

    def as_text(self) -> str:
        """How many needs are ticked, and how many effects said."""
        ticked = len(self.value.get("three_needs", {}).get("ticked", ()))
        words = f"{pluralize(ticked, 'need')} ticked"
        effects = self.value.get("effects", {}).get("rows", {})
        return f"{words}, {pluralize(len(effects), 'effect')} given." if effects else f"{words}."
