"""Taking everything in: each hand-in is kept, and each gets one line with a verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from twohats_instructor.course import Course
from twohats_instructor.intake import storage
from twohats_instructor.intake.identify import HandIn, hand_ins
from twohats_instructor.intake.unpack import file_bundles
from twohats_instructor.verdict import Verdict, VerdictNote

IntakeState = Literal["counts", "older", "twice", "refused"]


@dataclass(frozen=True)
class IntakeResult:
    """What became of one hand-in."""

    location: str
    student: str
    stem: str
    state: IntakeState
    verdict: Verdict

    def as_data(self) -> dict:
        """The line as plain data."""
        return {
            "where": self.location,
            "learner": self.student,
            "assignment": self.stem,
            "state": self.state,
            "verdict": self.verdict.as_data(),
        }


def collect(
    course: Course,
    paths: Iterable[Path],
    learner: str = "",
    progress: Callable[[int, int, str], None] | None = None,
) -> list[IntakeResult]:
    """Take in all hand-ins at `paths`, and put the newest of each learner where it is graded."""
    paths, receipts = list(paths), []
    for number, path in enumerate(paths, start=1):
        outcomes = hand_ins(file_bundles(path), course.stems(), learner)
        receipts += [_receive(course, outcome) for outcome in outcomes]
        if progress:
            progress(number, len(paths), path.name)
    newest = {
        (hand_in.student, hand_in.stem): storage.place_newest(course, hand_in.student, hand_in.stem)
        for hand_in, _ in receipts
        if isinstance(hand_in, HandIn)
    }
    return [
        _result(course, outcome, is_new, newest, _locations(receipts))
        for outcome, is_new in receipts
    ]


def _receive(course: Course, outcome: HandIn | VerdictNote) -> tuple[HandIn | VerdictNote, bool]:
    return outcome, isinstance(outcome, HandIn) and storage.receive(course, outcome)


def _locations(receipts: list[tuple[HandIn | VerdictNote, bool]]) -> dict[tuple[str, str], set]:
    """From which folders the work of each learner came."""
    locations: dict[tuple[str, str], set] = {}
    for hand_in, _ in receipts:
        if isinstance(hand_in, HandIn):
            key = (hand_in.student, hand_in.stem)
            locations.setdefault(key, set()).add(hand_in.location[:-1])
    return locations


def _result(
    course: Course, outcome: HandIn | VerdictNote, is_new: bool, newest: dict, locations: dict
) -> IntakeResult:
    if isinstance(outcome, VerdictNote):
        return IntakeResult("", "", "", "refused", Verdict.of([outcome]))
    key = (outcome.student, outcome.stem)
    notes = list(outcome.notes)
    if len(locations[key]) > 1:
        sentence = f"Work under the name {outcome.student} came from {len(locations[key])} places."
        notes.append(VerdictNote("mended", sentence, needs_look=True))
    is_counting = newest[key].name == storage.storage_name(outcome)
    state: IntakeState = ("counts" if is_counting else "older") if is_new else "twice"
    return IntakeResult(
        "/".join(outcome.location), outcome.student, outcome.stem, state, Verdict.of(notes)
    )
