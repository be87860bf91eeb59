"""A piece of work on one side of paper: to print, or to keep as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import traitlets
from twohats.draw.markup import figure, tag, text
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class OnePage(Frame):
    """Two buttons around `make`, which gives the page as HTML.

    `make` raises ValueError with a sentence where there is nothing to print yet.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    help = traitlets.Unicode("", help="A sentence above the buttons").tag(sync=True)
    file = traitlets.Unicode("page.html", help="The name of the file").tag(sync=True)
    refusal = traitlets.Unicode("", help="Why there is no page yet").tag(sync=True)

    def __init__(self, make: Callable[[], str], **traits: Any) -> None:
        self._make = make
        super().__init__(**traits)

    def as_html(self) -> str:
        """A sentence: buttons do nothing on paper."""
        return figure(tag("p", text(self.as_text())))

    def as_text(self) -> str:
        """What the buttons would do."""
        return f"{self.label}: open this page in JupyterLab to print it."

    def _answer(self, widget: Any, content: Any, buffers: list[Any]) -> None:
        super()._answer(widget, content, buffers)
        request = content.get("ask") if isinstance(content, dict) else None
        if request not in ("print", "file"):
            return
        try:
            page = self._make()
        except ValueError as error:
            self.refusal = str(error)
            return
        self.refusal = ""
        self.send({"page": page, "for": request})
