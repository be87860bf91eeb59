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

    A track has `name`, `who` made it and `how`; `retention` (per cent), `contribution_k`,
    `brought_k` and perhaps `registrations` for each of the 78 weeks; `events` with week, kind,
    text, `who` asked for it and in which `mood` they are. The first is the learner's.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    intro = traitlets.Unicode("", help="What is played, and what that fixes").tag(sync=True)
    fixed = traitlets.Unicode("", help="Which roadmap the marks follow").tag(sync=True)
    refusal = traitlets.Unicode("", help="Why nothing can be played yet").tag(sync=True)
    is_ready = traitlets.Bool(True, help="Whether a press would play").tag(sync=True)
    missing: traitlets.List[Any] = traitlets.List(
        help="What playing fixes and is still open, in sentences"
    ).tag(sync=True)
    bet: traitlets.List[Any] = traitlets.List(help="The bet on what comes: low, high").tag(
        sync=True
    )
    tracks: traitlets.List[Any] = traitlets.List(help="The roadmaps as played, the own first").tag(
        sync=True
    )
    promise = traitlets.Unicode("Your estimates said", help="Who expected it").tag(sync=True)
    expected_k = traitlets.Float(0.0, help="What they expected in all").tag(sync=True)
    verdicts: traitlets.List[Any] = traitlets.List(
        help="At the end, for each measure: its name, what came, what was said, and the chain"
    ).tag(sync=True)
    difference: traitlets.Dict[str, Any] = traitlets.Dict(
        help="At the end, with the best rival: title, signs, rows of name, gain and words, after"
    ).tag(sync=True)
    goal = traitlets.Float(0.0, help="The retention aimed at, in %; 0: none").tag(sync=True)
    faces: traitlets.Dict[str, Any] = traitlets.Dict(
        help="Portraits of those who are named, by name and mood"
    ).tag(sync=True)
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
        return quarters_html(self.as_text(), self.tracks, self.difference)

    def as_text(self) -> str:
        """How the own roadmap ends."""
        if not self.tracks:
            return "Six quarters: not played yet."
        brought = format_amount(self.tracks[0]["brought_k"][-1])
        promise = self.promise[:1].lower() + self.promise[1:]
        return (
            f"Six quarters: your roadmap brings in {brought}; {promise} "
            f"{format_amount(self.expected_k)}."
        )
