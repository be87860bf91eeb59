"""One sentence that somebody says, three numbers for it, and what becomes of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import traitlets
from twohats.answers.project import SpokenEstimate
from twohats.draw.markup import figure, tag, text
from twohats.project.breakdown.spoken_estimate import RUNS, longer_runs, remark
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class SpokenEstimateBoard(Frame):
    """Three fields beside a speaker; `value` is a `SpokenEstimate` as plain data.

    `meant` are the days (o, m, p) that the speaker has in mind, which the page does not get;
    `replies` are what the speaker says to an estimate, by `remark`.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    value = traitlets.Dict(help="A SpokenEstimate").tag(sync=True)
    speaker = traitlets.Unicode("", help="Who speaks").tag(sync=True)
    role = traitlets.Unicode("", help="What the speaker is").tag(sync=True)
    faces = traitlets.Dict(help="The speaker's portraits by mood").tag(sync=True)
    words = traitlets.Unicode("", help="What is said before the learner writes").tag(sync=True)
    task = traitlets.Unicode("", help="The id of the task").tag(sync=True)
    task_name = traitlets.Unicode("", help="The name of the task").tag(sync=True)
    packages = traitlets.Int(0, help="How many packages the project has").tag(sync=True)
    outcome = traitlets.Dict(
        help="longer: runs of RUNS beyond the most likely days, reply, mood; empty before"
    ).tag(sync=True)
    meant: traitlets.Tuple = traitlets.Tuple(help="The days that the speaker has in mind")
    replies = traitlets.Dict(help="What the speaker says, by remark")

    artefact = SpokenEstimate
    pictured = ("outcome",)
    wears = "project"

    def __init__(self, **traits: Any) -> None:
        super().__init__(**{"value": {}} | traits)
        self._answer_estimate()
        self.observe(self._answer_estimate, names="value")

    def as_html(self) -> str:
        """What was said, what was written, and what became of it."""
        spoken = tag("p", tag("strong", text(f"{self.speaker}: ")) + text(self.words))
        return figure(spoken + tag("p", text(self._outcome_words())))

    def as_text(self) -> str:
        """The same in words."""
        return f"{self.speaker}: {self.words} {self._outcome_words()}"

    def _outcome_words(self) -> str:
        days = SpokenEstimate.model_validate(self.value).days
        if days is None or not self.outcome:
            return "(no estimate yet)"
        o, m, p = (f"{amount:g}" for amount in days)
        longer = self.outcome["longer"]
        return (
            f"Written: {o}, {m} and {p} days. {longer} of {RUNS} simulated runs take longer than "
            f"{m}. {self.speaker}: {self.outcome['reply']}"
        )

    def _answer_estimate(self, _change: Any = None) -> None:
        days = SpokenEstimate.model_validate(self.value).days
        if days is None:
            self.outcome = {}
            return
        kind = remark(days, self.meant)
        self.outcome = {
            "longer": longer_runs(self.task, days),
            "runs": RUNS,
            "reply": self.replies[kind],
            "mood": "calm" if kind == "agreed" else "worried",
        }
