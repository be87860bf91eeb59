"""Asking the visible checks: through the panel, or one question from a cell."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from IPython.display import HTML, display

from twohats.answers import Store
from twohats.checks import Finding, graded_findings
from twohats.checks.finding import each_said_once
from twohats.draw.finding import finding_html, points_text
from twohats.draw.markup import tag, text
from twohats.scenario import Scenario
from twohats.session.autosave import autosave_items
from twohats.session.messages import clock_time, safe_html
from twohats.session.points import who_marks
from twohats.widgets.check_panel.widget import CheckPanel

if TYPE_CHECKING:
    from twohats.widgets.frame import Frame


_FAILED = (
    "The checks could not read this answer ({}). Nothing is lost: hand it in as it is, and "
    "show this line to your instructor."
)
# While the kernel runs: the work on each file that was checked last, and what the checks said.
_LAST_CHECK: dict[Path, tuple[Any, list[Finding]]] = {}
# While the kernel runs: where on the page each question was answered, by file and question.
_OUTPUTS: dict[tuple[Path, str], Any] = {}


class Points(float):
    """The points of one finding: a number for nbgrader; the learner reads them with the finding."""

    def _repr_html_(self) -> str:
        return ""


def check_panel(store: Store, scenario: Scenario, *boards: Frame | None) -> CheckPanel:
    """A panel that checks what `store` holds; it is marked stale when one of `boards` changes.

    If the same work has been checked before, the panel opens with its findings.
    """
    panel = CheckPanel(
        graded=True, hints=store.get("hints") or {}, who_marks=who_marks(store.assignment)
    )

    def check() -> None:
        try:
            current = findings(store, scenario)
        except Exception as error:  # whatever it is, the learner is not left waiting
            panel.fail(_FAILED.format(type(error).__name__))
            return
        _LAST_CHECK[store.path] = (_checked_work(store), current)
        panel.show(current)
        _update_outputs(store, current)

    panel.on_check(check)
    work, last = _LAST_CHECK.get(store.path, (None, []))
    if work == _checked_work(store):
        panel.show(last)
    autosave_items(panel, store, "hints", trait="hints")
    for board in boards:
        if board is not None:
            board.observe(lambda _change: _mark_stale(panel), names="value")
    return panel


def run_check(question: str, store: Store, scenario: Scenario) -> float:
    """Show what one check finds, and when, and return its points; the panel keeps it up to date.

    KeyError with a sentence if the exercise has no check of that name.
    """
    by_question = {finding.check: finding for finding in findings(store, scenario)}
    if question not in by_question:
        raise KeyError(f"There is no check {question!r} here; there are {', '.join(by_question)}.")
    finding = by_question[question]
    _OUTPUTS[store.path, question] = display(_dated_html(finding), display_id=True)
    return Points(finding.points)


def _update_outputs(store: Store, current: list[Finding]) -> None:
    """Bring the answers further down on the page up to what the panel shows."""
    for finding in current:
        output = _OUTPUTS.get((store.path, finding.check))
        if output is not None:
            output.update(_dated_html(finding))


def _dated_html(finding: Finding) -> HTML:
    """A finding with its points and the time."""
    score = points_text(finding)
    when = f"{score}, as of" if score else "As of"
    line = f"{when} {clock_time(datetime.now(UTC))}. “Check” brings it up to date."
    return safe_html(finding_html(finding) + tag("p", text(line)))


def findings(store: Store, scenario: Scenario) -> list[Finding]:
    """What the visible checks say of the answers as they were last saved."""
    reading = store.reading
    all_findings = graded_findings(store.assignment, reading.valid, reading.carried, scenario)
    return list(each_said_once(all_findings))


def _checked_work(store: Store) -> tuple[dict[str, Any], dict[str, Any]]:
    """All that a check can look at; opening a hint is no change of the work."""
    reading = store.reading
    answers = {name: artefact for name, artefact in reading.valid.items() if name != "hints"}
    return answers, dict(reading.carried)


def _mark_stale(panel: CheckPanel) -> None:
    panel.stale = bool(panel.findings)
