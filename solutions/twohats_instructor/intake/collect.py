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

    where: str
    student: str
    stem: str
    state: IntakeState
    verdict: Verdict

    def as_data(self) -> dict:
        """The line as plain data."""
        return {
            "where": self.where,
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
    paths, taken = list(paths), []
    for number, path in enumerate(paths, start=1):
        found = hand_ins(file_bundles(path), course.stems(), learner)
        taken += [_receive(course, one) for one in found]
        if progress:
            progress(number, len(paths), path.name)
    placed = {
        (hand_in.student, hand_in.stem): storage.place_newest(course, hand_in.student, hand_in.stem)
        for hand_in, _ in taken
        if isinstance(hand_in, HandIn)
    }
    return [_result(course, one, fresh, placed, _locations(taken)) for one, fresh in taken]


def _receive(course: Course, found: HandIn | VerdictNote) -> tuple[HandIn | VerdictNote, bool]:
    return found, isinstance(found, HandIn) and storage.receive(course, found)


def _locations(taken: list[tuple[HandIn | VerdictNote, bool]]) -> dict[tuple[str, str], set]:
    """From which folders the work of each learner came."""
    places: dict[tuple[str, str], set] = {}
    for hand_in, _ in taken:
        if isinstance(hand_in, HandIn):
            key = (hand_in.student, hand_in.stem)
            places.setdefault(key, set()).add(hand_in.where[:-1])
    return places


def _result(
    course: Course, one: HandIn | VerdictNote, fresh: bool, placed: dict, places: dict
) -> IntakeResult:
    if isinstance(one, VerdictNote):
        return IntakeResult("", "", "", "refused", Verdict.of([one]))
    key = (one.student, one.stem)
    notes = list(one.notes)
    if len(places[key]) > 1:
        sentence = f"Work under the name {one.student} came from {len(places[key])} places."
        notes.append(VerdictNote("mended", sentence, needs_look=True))
    counts = placed[key].name == storage.storage_name(one)
    state: IntakeState = ("counts" if counts else "older") if fresh else "twice"
    return IntakeResult("/".join(one.where), one.student, one.stem, state, Verdict.of(notes))
