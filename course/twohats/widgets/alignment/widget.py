"""The alignment room: a first guess at nine faces, the room itself, and the exercise's cases."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import traitlets
from pydantic import BaseModel
from twohats.answers.alignment import (
    AlignmentLog,
    Facts,
    Interests,
    Levers,
    Package,
    WhoSigns,
)
from twohats.draw import alignment as draw
from twohats.draw.markup import figure
from twohats.text import pluralize
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent
#: The parts of the value, and what each of them is as an artefact.
PARTS: Mapping[str, type[BaseModel]] = {
    "alignment_log": AlignmentLog,
    "package": Package,
    "who_signs": WhoSigns,
    "interests": Interests,
    "facts": Facts,
    "levers": Levers,
}


class AlignmentBoard(Frame):
    """One of three stages; `value` holds the artefacts of PARTS that the stage asks for.

    "table" asks who would sign what was dealt, "room" has the turns, the package and the vote,
    "cases" asks for facts, interests and levers. Score sheets are never part of any trait.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    stage = traitlets.Unicode("room", help='"table", "room" or "cases"').tag(sync=True)
    value = traitlets.Dict(help="The parts of PARTS that the stage asks for").tag(sync=True)
    settings: traitlets.Dict[str, Any] = traitlets.Dict(
        help="People with portraits, issues with options, evidence; never changes"
    ).tag(sync=True)
    room: traitlets.Dict[str, Any] = traitlets.Dict(
        help="What the turns so far have shown: faces, lines, promised, forced, weeks"
    ).tag(sync=True)
    outcome: traitlets.Dict[str, Any] = traitlets.Dict(
        help="What came of the vote, with two quarters; empty before"
    ).tag(sync=True)

    pictured = ("value",)
    part_types = PARTS
    wears = "product"

    def as_html(self) -> str:
        """The answers on paper, as tables."""
        if not self.settings:
            return figure("")
        return figure(draw.parts_tables(self.settings, self.parts))

    def as_text(self) -> str:
        """How far the learner is."""
        parts = self._checked or {}
        words = []
        if "alignment_log" in parts:
            words.append(pluralize(len(parts["alignment_log"].turns), "turn"))
        if "package" in parts:
            words.append("voted" if parts["package"].signed is not None else "not voted yet")
        if "facts" in parts:
            words.append(pluralize(len(parts["facts"].places), "fact"))
            words.append(pluralize(len(parts["interests"].lines), "need"))
            words.append(pluralize(len(parts["levers"].rows), "episode"))
        if self.stage == "table":
            words.append(f"guessed: {len(parts['who_signs'].at_first)} of 9")
        return f"{', '.join(words)}."
