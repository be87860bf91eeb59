"""The picture of the artefact, for markers and feedback: drawn again from the answers."""

from __future__ import annotations

from twohats.answers import Reading

from twohats_instructor.checks import grading_spec


def artefact_picture(stem: str, reading: Reading) -> str:
    """The work of an assignment as HTML with inline SVG; a sentence if there is none."""
    spec = grading_spec(stem)
    work = spec.work(reading)
    if not work.answers:
        return "<p>There is no work in this hand-in that could be shown.</p>"
    return spec.draw(work)
