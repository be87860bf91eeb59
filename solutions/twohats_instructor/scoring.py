"""The one scoring function: answers in, a finding for each automatic cell out.

`nbgrader autograde`, the formgrader's button and `twohats-instructor grade` all come here. A check
that fails, or that gives anything but one finite number within its points, earns 0 and asks for a
person; it never stops a batch.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from numbers import Real

from twohats.answers import Reading
from twohats.checks.finding import Finding
from twohats.checks.hints import after_hints

from twohats_instructor.checks import GradedCell, GradingSpec, grading_spec
from twohats_instructor.verdict import VerdictNote


@dataclass(frozen=True)
class Scores:
    """A finding for each automatic cell, and what a person should look at."""

    findings: dict[str, Finding]
    notes: tuple[VerdictNote, ...] = ()


def score(assignment: str, reading: Reading) -> dict[str, Finding]:
    """One finding for each automatic cell of an assignment; the points lie within 0 and `max`."""
    return score_with_notes(assignment, reading).findings


def score_with_notes(assignment: str, reading: Reading) -> Scores:
    """As `score`, together with the notes for the verdict."""
    sheet = grading_spec(assignment)
    notes = [_note(fault.grade, fault.sentence) for fault in reading.faults]
    nothing = sheet.nothing_to_judge(reading)
    findings = {}
    for grade_id, question in sheet.questions.items():
        if nothing:
            findings[grade_id] = _nothing(question, nothing, _reasons(reading, sheet))
            continue
        findings[grade_id], more = _asked(grade_id, question, sheet, reading)
        notes += more
    return Scores(findings, tuple(notes))


def nbgrader_number(finding: Finding) -> str:
    """The points as nbgrader reads them: the repr of one finite float within 0 and the most.

    Raises ValueError for anything else: nbgrader gives full marks to whatever is not a number.
    """
    given = finding.points
    if isinstance(given, bool) or not isinstance(given, Real) or not math.isfinite(given):
        raise ValueError(f"{given!r} is no number of points")
    points = float(given)
    if not 0 <= points <= finding.max:
        raise ValueError(f"{points} points do not lie within 0 and {finding.max}")
    return repr(points + 0.0)  # -0.0 becomes 0.0


def _asked(
    grade_id: str, question: GradedCell, sheet: GradingSpec, reading: Reading
) -> tuple[Finding, list[VerdictNote]]:
    try:
        finding = question.judge(sheet.work(reading), reading.carried)
        if finding.max != question.points:
            raise ValueError(f"{finding.max} points at most instead of {question.points}")
        finding = after_hints(replace(finding, check=grade_id), reading.sound.get("hints", {}))
        return replace(finding, points=float(nbgrader_number(finding))), []
    except Exception as error:  # whatever it is, the batch goes on
        sentence = f"The check {grade_id} could not judge this answer ({type(error).__name__})."
        told = question.nothing(sentence, "Your instructor will look at it.")
        return told, [VerdictNote("answer by answer", sentence, needs_look=True)]


def _nothing(question: GradedCell, nothing: str, reasons: str) -> Finding:
    next_ = "Open the exercise, put the answer together, and hand it in again."
    return question.nothing(f"{nothing} {reasons}".strip(), next_)


def _reasons(reading: Reading, sheet: GradingSpec) -> str:
    """Why parts of the work are not there, if a fault says so."""
    wanted = ("answers.json", *(name for name in sheet.artefacts if name not in reading.sound))
    if len(wanted) == 1:
        return ""
    return " ".join(fault.sentence for fault in reading.lost if fault.where in wanted)


def _note(grade: str, sentence: str) -> VerdictNote:
    if grade == "mended":
        return VerdictNote("mended", sentence)
    return VerdictNote("answer by answer", sentence, needs_look=True)
