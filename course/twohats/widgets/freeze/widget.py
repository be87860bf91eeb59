"""A button that fixes a piece of work for the lessons that build on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import traitlets
from twohats.draw.markup import figure, tag, text
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class Freeze(Frame):
    """A button with what it did: `frozen_at` says when, `differs` whether the work moved on since.

    `consequences` are sentences on what freezing again would change further on, under a `heading`.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    frozen_at = traitlets.Unicode(
        None, allow_none=True, help='When, in words: "5 July, 14:02"; None if never'
    ).tag(sync=True)
    differs = traitlets.Bool(False, help="Whether the work has changed since").tag(sync=True)
    missing: traitlets.List[Any] = traitlets.List(
        help="What is still open in the work, in sentences; it can be frozen all the same"
    ).tag(sync=True)
    consequences: traitlets.List[Any] = traitlets.List(
        help="What freezing again would change, in sentences"
    ).tag(sync=True)
    heading = traitlets.Unicode(
        "If you freeze again, this changes for the later lessons:",
        help="What the sentences have in common",
    ).tag(sync=True)
    presses = traitlets.Int(0, help="How often the button was pressed").tag(sync=True)

    pictured = ("frozen_at", "differs")

    def __init__(self, **traits: Any) -> None:
        super().__init__(**{"label": "Freeze my roadmap"} | traits)

    def on_freeze(self, call: Callable[[], None]) -> None:
        """Calls `call` each time the learner presses the button."""
        self.observe(lambda _change: call(), names="presses")

    def as_html(self) -> str:
        """Whether and when it was frozen, on paper."""
        return figure(tag("p", text(self.as_text())))

    def as_text(self) -> str:
        """Whether and when it was frozen."""
        if self.frozen_at is None:
            return "Not frozen yet."
        return f"Frozen {self.frozen_at}{'; changed since then' if self.differs else ''}."
