"""Portraits: one drawing for all people, from a few parameters of each and one of four moods.

Pages show these pictures too (`widgets/kit/face.js`), so that a person looks the same everywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from twohats.draw.markup import tag
from twohats.scenario.portraits import Portrait

Mood = Literal["calm", "happy", "worried", "firm"]
MOODS: tuple[Mood, ...] = get_args(Mood)
#: Skin from here on is dark: brows and mouth are drawn lighter or darker on it.
_DARK_FROM = 5


def face(portrait: Portrait, size: int = 48, mood: Mood = "calm") -> str:
    """A portrait as SVG, `size` pixels wide; the name stands in words beside it.

    KeyError with a sentence for a part that the drawing does not have.
    """
    parts = [_fill(portrait, layer) for layer in _layers(portrait, mood)]
    ground = tag("rect", width=96, height=96, fill=portrait.background)
    return tag(
        "svg",
        ground + "".join(parts),
        class_="th-face",
        viewBox="0 0 96 96",
        width=size,
        height=size,
        aria_hidden="true",
        style="border-radius:50%;overflow:hidden;flex:none",
    )


def faces_of(name: str, portraits: Mapping[str, Portrait], size: int = 48) -> dict[str, str]:
    """A person's portrait in each of the four moods, by the mood's name; none if there is none."""
    portrait = portraits.get(name)
    return {mood: face(portrait, size, mood) for mood in MOODS} if portrait else {}


def faces_of_speakers(
    speakers: Iterable[str], portraits: Mapping[str, Portrait], size: int = 48
) -> dict[str, dict[str, str]]:
    """The calm portrait of each speaker who has one, by the name in use: the full or first one."""
    full = {name.split()[0]: name for name in portraits} | {name: name for name in portraits}
    names = {speaker: full[speaker] for speaker in speakers if speaker in full}
    return {who: {"calm": face(portraits[name], size)} for who, name in names.items()}


def _layers(portrait: Portrait, mood: Mood) -> list[str]:
    """The templates of a face from the back to the front."""
    common = _parts()["common"]
    return [
        _parts()["back"].get(portrait.hair, ""),
        common["neck"],
        _part("top", portrait.top),
        common["ears"] if portrait.hair != "scarf" else "",
        common["head"],
        _part("beard", portrait.beard),
        common["cheeks"],
        _brows(portrait, mood),
        common["eyes"],
        common["nose"],
        _mouth(portrait, mood),
        common["lines"] if portrait.lined else "",
        _part("front", portrait.hair),
        common["glasses"] if portrait.glasses else "",
        _part("thing", portrait.thing),
    ]


def _brows(portrait: Portrait, mood: Mood) -> str:
    colour = "#1f1715" if portrait.skin >= _DARK_FROM else "{hair}"
    if portrait.hair == "bald" or portrait.hair_colour == "silver":
        colour = "#8b8d8f"
    return _line(_part("brows", mood), colour)


def _mouth(portrait: Portrait, mood: Mood) -> str:
    shape = _part("mouth", mood)
    if mood == "happy":
        return tag("path", d=f"{shape}Z", fill="#fffefd", stroke="#5a2d25", stroke_width=1.4)
    is_dark = portrait.skin >= _DARK_FROM or portrait.beard in ("short", "full")
    return _line(shape, "#f3d7c8" if is_dark else "#6b3529")


def _line(shape: str, colour: str) -> str:
    return tag(
        "path", d=shape, stroke=colour, fill="none", stroke_width=1.9, stroke_linecap="round"
    )


def _fill(portrait: Portrait, template: str) -> str:
    """A template with the person's own colours."""
    skin, shade = _parts()["skin"][portrait.skin - 1]
    colours = {
        "skin": skin,
        "shade": shade,
        "hair": _part("hair_colour", portrait.hair_colour),
        "blush": "0.2" if portrait.skin < _DARK_FROM - 1 else "0.14",
        "colour": portrait.colour,
        "accent": portrait.accent,
        "scarf": portrait.scarf,
    }
    for name, value in colours.items():
        template = template.replace(f"{{{name}}}", value)
    return template


def _part(kind: str, name: str) -> str:
    """One part of the drawing; nothing where a person has none of it."""
    if not name:
        return ""
    if name not in _parts()[kind]:
        raise KeyError(f"No face has {name!r} as its {kind}; there are {', '.join(_parts()[kind])}")
    return _parts()[kind][name]


@cache
def _parts() -> dict[str, Any]:
    return json.loads(Path(__file__).with_name("face_parts.json").read_text(encoding="utf-8"))
