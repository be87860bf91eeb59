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
from twohats.checks.lesson import LessonWork
from twohats.checks.question import Question

from twohats_instructor.checks import GradingSpec, grading_spec
from twohats_instructor.verdict import VerdictNote, few_sentences

ON_HONOUR = "Opened hints are counted on your honor: the file that lists them is on your own disk."


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
    spec = grading_spec(assignment)
    work = spec.work(reading)
    notes = [_note(fault.grade, fault.sentence) for fault in reading.faults]
    why_empty = spec.why_empty(work)
    if why_empty:
        result = f"{why_empty} {_reasons(reading, spec)}".strip()
        advice = "Open the exercise, put the answer together, and hand it in again."
        questions = spec.checks.questions
        return Scores(
            {name: questions[name].nothing(result, advice) for name in questions}, (*notes,)
        )
    findings = {}
    for name, question in spec.checks.questions.items():
        findings[name], more_notes = _finding(question, spec, work, reading)
        notes += more_notes
    return Scores(findings, tuple(notes))


def nbgrader_number(finding: Finding) -> str:
    """The points as nbgrader reads them: the repr of one finite float within 0 and the most.

    Raises ValueError for anything else: nbgrader gives full marks to whatever is not a number.
    """
    points = finding.points
    if isinstance(points, bool) or not isinstance(points, Real) or not math.isfinite(points):
        raise ValueError(f"{points!r} is no number of points")
    if not 0 <= points <= finding.max:
        raise ValueError(f"{points} points do not lie within 0 and {finding.max}")
    return repr(float(points) + 0.0)  # -0.0 becomes 0.0


def _finding(
    question: Question, spec: GradingSpec, work: LessonWork, reading: Reading
) -> tuple[Finding, list[VerdictNote]]:
    """What the check of one cell finds; 0 points and a note for a person if it fails."""
    try:
        finding = spec.checks.check(question.id, work)
        if finding.max != question.max:
            raise ValueError(f"{finding.max} points at most instead of {question.max}")
        finding = replace(finding, check=question.id)
        finding = _after_hints(finding, reading)
        return replace(finding, points=float(nbgrader_number(finding))), []
    except Exception as error:  # whatever it is, the batch goes on
        sentence = f"The check {question.id} could not judge this answer ({type(error).__name__})."
        finding = question.nothing(sentence, "Your instructor will look at it.")
        return finding, [VerdictNote("answer by answer", sentence, needs_look=True)]


def _after_hints(finding: Finding, reading: Reading) -> Finding:
    """As in the exercise, and with a word on what nobody can know."""
    adjusted = after_hints(finding, reading.valid.get("hints", {}))
    if adjusted.points == finding.points:
        return adjusted
    return replace(adjusted, seen=f"{adjusted.seen} {ON_HONOUR}")


def _reasons(reading: Reading, spec: GradingSpec) -> str:
    """Why parts of the work are not there, if a fault says so."""
    absent = [name for name in spec.artefacts if name not in reading.valid]
    if not absent:
        return ""
    places = ("answers.json", *absent)
    sentences = (fault.sentence for fault in reading.invalid if fault.where in places)
    return " ".join(few_sentences(sentences))


def _note(grade: str, sentence: str) -> VerdictNote:
    if grade == "repaired":
        return VerdictNote("repaired", sentence)
    return VerdictNote("answer by answer", sentence, needs_look=True)
