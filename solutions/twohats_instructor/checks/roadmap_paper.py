"""The paper of 07: what a product roadmap is asked, and what counts as no own work."""

from __future__ import annotations

from twohats.answers.artefacts import Entry, Roadmap
from twohats.scenario import Scenario


def outcome_statements(roadmap: Roadmap) -> str:
    """The outcome statements of Now, one a line; empty if none was written."""
    now = [entry for entry in roadmap.entries if entry.bucket == "now" and entry.outcome.strip()]
    return "\n".join(f"{entry.id}: {entry.outcome.strip()}" for entry in now)


def idle(roadmap: Roadmap, scenario: Scenario) -> str:
    """Why there is no own work in a roadmap, as a sentence; empty if there is some."""
    if all(entry.bucket == "unplaced" for entry in roadmap.entries):
        return "The roadmap is as it was dealt out: nothing has been placed."
    reference = Roadmap.model_validate(scenario.reference("roadmap"))
    if _work(roadmap) == _work(reference):
        return "This is the reference roadmap, unchanged."
    return ""


def _work(roadmap: Roadmap) -> list[Entry]:
    """What somebody decided; the order of buckets in the list says nothing."""
    return sorted(roadmap.entries, key=lambda entry: entry.bucket)
