"""The check panel: a button, and what the checks say about the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import traitlets
from twohats.draw.finding import findings_from_data, findings_html, findings_text
from twohats.draw.markup import figure, tag, text
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class CheckPanel(Frame):
    """Shows findings and opens hints. It judges nothing itself: whoever makes it does.

    `on_check` is called when the learner presses "Check" and answers with `show(findings)`. Set
    `stale` when the answer has changed since. `hints` maps a check to the highest step opened.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    findings: traitlets.List[Any] = traitlets.List(
        help="Findings as plain data: `Finding.as_data()`"
    ).tag(sync=True)
    graded = traitlets.Bool(False, help="Whether the third hint costs points").tag(sync=True)
    who_marks = traitlets.Unicode("", help="Who gives which points, in sentences").tag(sync=True)
    stale = traitlets.Bool(False, help="Whether the answer has changed since").tag(sync=True)
    hints = traitlets.Dict(help="For each check the highest step opened, 1 to 3").tag(sync=True)
    runs = traitlets.Int(0, help='How often "Check" was pressed').tag(sync=True)
    answered = traitlets.Int(0, help="How many of these have been answered").tag(sync=True)

    failure = traitlets.Unicode("", help="Why the last run has no findings").tag(sync=True)

    pictured = ("findings",)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**{"label": "What the checks say"} | traits)

    def on_check(self, call: Callable[[], None]) -> None:
        """Calls `call` each time the learner asks for a check."""
        self.observe(lambda _change: call(), names="runs")

    def show(self, findings: Iterable[Any]) -> None:
        """Shows the findings (`checks.Finding`) of the run that was asked for last."""
        with self.hold_trait_notifications():
            self.findings = [_plain(finding) for finding in findings]
            self.failure = ""
            self.stale = False
            self.answered = self.runs

    def fail(self, sentence: str) -> None:
        """Says why the run that was asked for last has no findings."""
        with self.hold_trait_notifications():
            self.findings = []
            self.failure = sentence
            self.answered = self.runs

    def as_html(self) -> str:
        """The findings on paper."""
        if not self.findings:
            return figure(tag("p", text(self.as_text())))
        return findings_html(findings_from_data(self.findings))

    def as_text(self) -> str:
        """The findings in words."""
        return (
            findings_text(findings_from_data(self.findings))
            if self.findings
            else f"{self.label}: not checked yet"
        )


def _plain(finding: Any) -> dict[str, Any]:
    data = finding.as_data()
    return data | {"hints": list(data["hints"]) if data["hints"] else None}
