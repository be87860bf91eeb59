"""What the people of a pack look like: a few parameters for each, from `portraits.csv`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from twohats.scenario import table

_YES_OR_NO = {"yes": True, "no": False}.__getitem__
_COLOUR = r"#[0-9a-f]{6}"


@dataclass(frozen=True)
class Portrait:
    """One person as `draw.face` draws them; what is "" they do not have.

    `skin` is 1 to 6; `colour` and `accent` are those of the `top`; `lined` is an older face.
    """

    name: str
    skin: int
    hair: str
    hair_colour: str
    beard: str
    glasses: bool
    lined: bool
    top: str
    colour: str
    accent: str
    background: str
    thing: str
    scarf: str


def read_portraits(folder: Path) -> Mapping[str, Portrait]:
    """The portraits of a pack's folder by name; none if it has no such table.

    ValueError with file, line and column for a row that cannot be drawn.
    """
    path = folder / "portraits.csv"
    rows = table.read(path, _columns()) if path.exists() else []
    return {row["name"]: Portrait(**row) for row in rows}


def _columns() -> list[table.Column]:
    return [
        table.required_text("name"),
        table.number("skin", 1, 6, int),
        table.required_text("hair"),
        table.required_text("hair_colour"),
        table.optional_text("beard"),
        table.Column("glasses", _YES_OR_NO, "yes or no"),
        table.Column("lined", _YES_OR_NO, "yes or no"),
        table.required_text("top"),
        *(_colour(name) for name in ("colour", "accent", "background")),
        table.optional_text("thing"),
        table.optional_text("scarf"),
    ]


def _colour(name: str) -> table.Column:
    return table.pattern(name, _COLOUR, "a color such as #2f7a55")
