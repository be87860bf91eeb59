"""A board whose page asks for a play that Python works out; the page side is in `kit/clock.js`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import traitlets

from twohats.widgets.frame import Frame

#: Where a play has the number of the press that asked for it.
NUMBER = "number"


class AskedPlay(Frame):
    """The learner presses, Python answers with a play, and the page shows it step by step."""

    presses = traitlets.Int(0, help="How often the learner has asked").tag(sync=True)
    played: traitlets.Dict[str, Any] = traitlets.Dict(
        help="The play that was asked for last; empty before"
    ).tag(sync=True)

    def on_press(self, call: Callable[[], None]) -> None:
        """Calls back each time the learner asks."""
        self.observe(lambda _change: call(), names="presses")

    def show_play(self, played: Mapping[str, Any]) -> None:
        """Give the page a play; with its number, since the same one may be asked for again."""
        self.plays_ended = 0
        self.played = {**played, NUMBER: self.presses}
