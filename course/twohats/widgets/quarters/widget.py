"""A roadmap and its rivals, played week by week through six quarters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import traitlets
from twohats.draw.quarters import quarters_html
from twohats.text import format_amount
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class Quarters(Frame):
    """Two lines for each roadmap and what happened; `tracks` is empty until it is played.

    A track has `name`, `who` made it and `how`; `retention` (per cent), `contribution_k` and
    `brought_k` for each of the 78 weeks; `events` with week, kind and text. The first is the
    learner's.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    intro = traitlets.Unicode("", help="What is played, and what that fixes").tag(sync=True)
    fixed = traitlets.Unicode("", help="Which roadmap the marks follow").tag(sync=True)
    refusal = traitlets.Unicode("", help="Why nothing can be played yet").tag(sync=True)
    tracks: traitlets.List[Any] = traitlets.List(help="The roadmaps as played, the own first").tag(
        sync=True
    )
    expected_k = traitlets.Float(0.0, help="What the own estimates add up to").tag(sync=True)
    is_stale = traitlets.Bool(False, help="Whether the roadmap has changed since").tag(sync=True)
    presses = traitlets.Int(0, help="How often playing was asked for").tag(sync=True)

    pictured = ("tracks",)
    wears = "product"
    shown = ""
    """What is on the page, as whoever plays it writes it down."""

    def on_start(self, call: Callable[[], None]) -> None:
        """Calls `call` each time the learner asks to play."""
        self.observe(lambda _change: call(), names="presses")

    def as_html(self) -> str:
        """Where each roadmap ends, quarter by quarter, and what happened to the own one."""
        return quarters_html(self.as_text(), self.tracks)

    def as_text(self) -> str:
        """How the own roadmap ends."""
        if not self.tracks:
            return "Six quarters: not played yet."
        brought = format_amount(self.tracks[0]["brought_k"][-1])
        return f"Six quarters: your roadmap brings {brought}; your estimates said " + (
            f"{format_amount(self.expected_k)}."
        )
