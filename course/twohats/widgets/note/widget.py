"""A short text of the learner's own: an explanation, a sentence to take away."""

from __future__ import annotations

from pathlib import Path

import traitlets
from twohats.draw.markup import figure, tag, text
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class Note(Frame):
    """A labelled text field that counts words; `text` is what stands in it."""

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    text = traitlets.Unicode("", help="What the learner has written").tag(sync=True)
    help = traitlets.Unicode("", help="A sentence under the label").tag(sync=True)
    least_words = traitlets.Int(0, help="The fewest words asked for").tag(sync=True)
    most_words = traitlets.Int(0, help="The most words asked for; 0 for no limit").tag(sync=True)
    longest = traitlets.Int(4000, help="The most characters that are saved").tag(sync=True)

    pictured = ("text",)

    def as_html(self) -> str:
        """The text on paper, its lines kept."""
        body = tag("blockquote", text(self.text or "(nothing yet)"), style="white-space:pre-wrap")
        return figure(tag("p", tag("strong", text(self.label))) + body)

    def as_text(self) -> str:
        """Label and text."""
        return f"{self.label}: {self.text or '(nothing yet)'}"
