"""Five years of two charters, quarter by quarter: a guess first, then what becomes of both."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import traitlets
from twohats.draw.markup import figure, tag, text
from twohats.draw.table import html_table
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent
#: What the learner can guess, and in which quarters that is right; none is "never".
GUESSES = {
    "year1": ("within the first year", range(1, 5)),
    "year2": ("in the second year", range(5, 9)),
    "later": ("in years three to five", range(9, 21)),
    "never": ("not within five years", range(0)),
}


class TwoCharters(Frame):
    """Two lanes of quarters; `value` maps the guess's key to one of GUESSES.

    A lane has `name`, `goal` and `quarters`, each with `at_work` (a name, or nothing), `closed`
    (names), `is_waiting` (built, and not over) and `retention` (of 100 customers).
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    value = traitlets.Dict(help="The guess, by its key").tag(sync=True)
    key = traitlets.Unicode("guess", help="The guess's key").tag(sync=True)
    guesses: traitlets.List[Any] = traitlets.List(help="id and words of each guess").tag(sync=True)
    lanes: traitlets.List[Any] = traitlets.List(help="Both charters, quarter by quarter").tag(
        sync=True
    )
    lead = traitlets.Unicode("", help="The name of the project").tag(sync=True)
    target = traitlets.Float(0.0, help="Of 100 customers, how many are to stay").tag(sync=True)
    closing = traitlets.Int(None, allow_none=True, help="When the second one closes").tag(sync=True)
    faces = traitlets.Dict(help="The sponsor's portraits by mood").tag(sync=True)

    pictured = ("value", "lanes")
    wears = "project"

    def __init__(self, **traits: Any) -> None:
        guesses = [[id_, words] for id_, (words, _) in GUESSES.items()]
        super().__init__(**{"guesses": guesses} | traits)

    def as_html(self) -> str:
        """What was guessed, and the end of each year as a table."""
        ends = range(3, len(self.lanes[0]["quarters"]) if self.lanes else 0, 4)
        rows = [
            (lane["name"], *(_words(lane["quarters"], end) for end in ends)) for lane in self.lanes
        ]
        heads = ["Charter", *(f"End of year {number + 1}" for number, _ in enumerate(ends))]
        return figure(tag("p", text(self.as_text())) + html_table(heads, rows))

    def as_text(self) -> str:
        """How the two charters end."""
        guess = GUESSES.get(self.value.get(self.key, ""))
        if guess is None:
            return f"{self.label}: no guess yet."
        end = (
            f"closes in quarter {self.closing}" if self.closing else "does not close in five years"
        )
        return f"Your guess: {guess[0]}. Under the second charter, the project {end}."


def _words(quarters: list[dict[str, Any]], end: int) -> str:
    closed = sum(len(quarter["closed"]) for quarter in quarters[: end + 1])
    return f"{closed} closed, {quarters[end]['retention']:.1f} of 100 stay"
