"""The glossary: the field's terms in plain words, with the lessons that teach them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import traitlets
from twohats.draw.markup import figure, tag, text
from twohats.text import pluralize
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class Words(Frame):
    """All terms, to be searched.

    `terms` are those of `twohats.scenario.syllabus.glossary`. `lessons` has of each lesson `id`,
    `stem`, `title` and `isWritten`; `here` is the number of the one that is open, and `folder`
    leads from its notebook to the lessons.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    terms: traitlets.List[Any] = traitlets.List(help="The terms").tag(sync=True)
    lessons: traitlets.List[Any] = traitlets.List(help="The lessons of the course").tag(sync=True)
    here = traitlets.Unicode("", help="The number of the lesson that is open").tag(sync=True)
    folder = traitlets.Unicode("", help="The way to the lessons' folder").tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**{"label": "Glossary"} | traits)

    def as_html(self) -> str:
        """All terms with their meanings."""
        pairs = (
            tag("dt", tag("strong", text(term["term"]))) + tag("dd", text(term["meaning"]))
            for term in self.terms
        )
        return figure(tag("dl", "".join(pairs)))

    def as_text(self) -> str:
        """How many terms there are."""
        return f"{self.label}: {pluralize(len(self.terms), 'term')}"
