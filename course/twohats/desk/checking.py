"""Asking the visible checks: through the panel, or one question from a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from IPython.display import display

from twohats.answers import Store
from twohats.checks import Finding, graded
from twohats.desk.keeping import keep_items
from twohats.desk.showing import shown
from twohats.draw.finding import finding_html
from twohats.scenario import Scenario
from twohats.widgets.shared.check_panel import CheckPanel

if TYPE_CHECKING:
    from twohats.widgets.shared.frame import Frame


def panel(store: Store, scenario: Scenario, board: Frame | None) -> CheckPanel:
    """A panel that checks what `store` holds; it is marked stale when `board` changes."""
    check_panel = CheckPanel(graded=True, hints=store.get("hints") or {})
    check_panel.on_check(lambda: check_panel.show(findings(store, scenario)))
    keep_items(check_panel, store, "hints", trait="hints")
    if board is not None:
        board.observe(lambda _change: _grow_stale(check_panel), names="value")
    return check_panel


def ask(question: str, store: Store, scenario: Scenario) -> float:
    """Show what one check finds and return its points.

    KeyError with a sentence if the exercise has no check of that name.
    """
    found = {finding.check: finding for finding in findings(store, scenario)}
    if question not in found:
        raise KeyError(f"There is no check {question!r} here; there are {', '.join(found)}.")
    display(shown(finding_html(found[question])))
    return float(found[question].points)


def findings(store: Store, scenario: Scenario) -> list[Finding]:
    """What the visible checks say of the answers as they were last saved."""
    reading = store.reading
    return graded(store.assignment, reading.sound, reading.carried, scenario)


def _grow_stale(check_panel: CheckPanel) -> None:
    check_panel.stale = bool(check_panel.findings)
