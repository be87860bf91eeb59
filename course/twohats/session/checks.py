"""Asking the visible checks: through the panel, or one question from a cell."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from IPython.display import HTML, display

from twohats.answers import Store
from twohats.checks import Finding, graded_findings
from twohats.draw.finding import finding_html, points
from twohats.draw.markup import tag, text
from twohats.scenario import Scenario
from twohats.scenario.syllabus import lesson
from twohats.session.autosave import autosave_items
from twohats.session.html_output import safe_html
from twohats.session.messages import clock_time
from twohats.widgets.check_panel.widget import CheckPanel

if TYPE_CHECKING:
    from twohats.widgets.frame import Frame


#: While the kernel runs: the work on each file that was checked last, and what was found.
_LAST: dict[Path, tuple[Any, list[Finding]]] = {}


#: While the kernel runs: where each question was answered on the page, by file and question.
_SHOWN: dict[tuple[Path, str], Any] = {}


class Points(float):
    """The points of one finding: a number for nbgrader; the learner reads them with the finding."""

    def _repr_html_(self) -> str:
        return ""


def check_panel(store: Store, scenario: Scenario, board: Frame | None) -> CheckPanel:
    """A panel that checks what `store` holds; it is marked stale when `board` changes.

    If the same work has been checked before, the panel opens with what was found.
    """
    panel = CheckPanel(
        graded=True, hints=store.get("hints") or {}, total=lesson(store.assignment)["points"]
    )

    def check() -> None:
        _LAST[store.path] = (_work(store), findings(store, scenario))
        panel.show(_LAST[store.path][1])
        _show_again(store)

    panel.on_check(check)
    work, found = _LAST.get(store.path, (None, []))
    if work == _work(store):
        panel.show(found)
    autosave_items(panel, store, "hints", trait="hints")
    if board is not None:
        board.observe(lambda _change: _grow_stale(panel), names="value")
    return panel


def run_check(question: str, store: Store, scenario: Scenario) -> float:
    """Show what one check finds, and when, and return its points; the panel keeps it up to date.

    KeyError with a sentence if the exercise has no check of that name.
    """
    found = {finding.check: finding for finding in findings(store, scenario)}
    if question not in found:
        raise KeyError(f"There is no check {question!r} here; there are {', '.join(found)}.")
    _SHOWN[store.path, question] = display(_told(found[question]), display_id=True)
    return Points(found[question].points)


def _show_again(store: Store) -> None:
    """Bring what stands further down on the page up to what the panel has just found."""
    for finding in _LAST[store.path][1]:
        handle = _SHOWN.get((store.path, finding.check))
        if handle is not None:
            handle.update(_told(finding))


def _told(finding: Finding) -> HTML:
    """A finding with its points and the time."""
    counted = points(finding)
    when = f"{counted}, as of" if counted else "As of"
    line = f"{when} {clock_time(datetime.now(UTC))}. “Check” brings it up to date."
    return safe_html(finding_html(finding) + tag("p", text(line)))


def findings(store: Store, scenario: Scenario) -> list[Finding]:
    """What the visible checks say of the answers as they were last saved."""
    reading = store.reading
    return graded_findings(store.assignment, reading.sound, reading.carried, scenario)


def _work(store: Store) -> tuple[dict[str, Any], dict[str, Any]]:
    """All that a check can look at; opening a hint is no change of the work."""
    reading = store.reading
    own = {name: one for name, one in reading.sound.items() if name != "hints"}
    return own, dict(reading.carried)


def _grow_stale(panel: CheckPanel) -> None:
    panel.stale = bool(panel.findings)
