"""A text of the learner's own: an explanation, a sentence to take away, a text that is marked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import traitlets
from twohats.draw.markup import figure, tag, text
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class Note(Frame):
    """A labelled text field that counts words; `text` is what stands in it.

    With `levels` it is a text that a person marks: its `question` is above the field, and the
    levels (each with `points` and what is `seen`) are next to it. `earlier` is what the learner
    wrote about the same question in the lesson: it is quoted, and an empty field can begin with it.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    text = traitlets.Unicode("", help="What the learner has written").tag(sync=True)
    help = traitlets.Unicode("", help="A sentence under the label").tag(sync=True)
    question = traitlets.Unicode("", help="What a text that is marked has to answer").tag(sync=True)
    earlier = traitlets.Unicode("", help="What was written in the lesson").tag(sync=True)
    points = traitlets.Float(0, help="What a text that is marked is worth").tag(sync=True)
    levels: traitlets.List[Any] = traitlets.List(help="By what it is marked, from 0 up").tag(
        sync=True
    )
    about_words = traitlets.Int(0, help="About how many words are asked for; 0 for none").tag(
        sync=True
    )
    least_words = traitlets.Int(0, help="The fewest words asked for").tag(sync=True)
    most_words = traitlets.Int(0, help="The most words asked for; 0 for no limit").tag(sync=True)
    longest = traitlets.Int(4000, help="The most characters that are saved").tag(sync=True)

    pictured = ("text",)

    def as_html(self) -> str:
        """The text on paper, its lines kept."""
        body = tag("blockquote", text(self.text or "(nothing yet)"), style="white-space:pre-wrap")
        points = f" ({_points(self.points)})" if self.levels else ""
        question = tag("p", text(self.question)) if self.question else ""
        levels = "".join(_level(level) for level in self.levels)
        heading = tag("p", tag("strong", text(self.label + points)))
        return figure(heading + question + body + (tag("ul", levels) if levels else ""))

    def as_text(self) -> str:
        """Label and text."""
        return f"{self.label}: {self.text or '(nothing yet)'}"


def _level(level: Mapping[str, Any]) -> str:
    return tag("li", text(f"{_points(level['points'])}: {level['seen']}"))


def _points(points: float) -> str:
    return "1 point" if points == 1 else f"{points:g} points"
