"""Exercises that came along untouched, because somebody packed the whole folder of the course."""

from __future__ import annotations

from dataclasses import replace

from twohats_instructor.course import Course
from twohats_instructor.intake import exercise, notebook
from twohats_instructor.intake.identify import HandIn
from twohats_instructor.intake.restore import restore
from twohats_instructor.verdict import VerdictNote


def left_as_given_out(course: Course, hand_ins: list[HandIn]) -> list[HandIn]:
    """Only the hand-ins in which something was done, if their sender sent others beside them."""
    by_place: dict[int, HandIn] = {}
    for place, hand_in in enumerate(hand_ins):
        if hand_in.answers or _beside(hand_in, hand_ins) is None or _has_text(course, hand_in):
            by_place[place] = hand_in
    for place, hand_in in enumerate(hand_ins):
        beside = None if place in by_place else _beside(hand_in, hand_ins)
        if beside is not None:
            note = VerdictNote("sound", f"{hand_in.stem} was left aside: nothing is done in it.")
            by_place[beside] = replace(by_place[beside], notes=(*by_place[beside].notes, note))
    return list(by_place.values())


def _beside(hand_in: HandIn, hand_ins: list[HandIn]) -> int | None:
    """The first hand-in with answers that the same sender made of another exercise."""
    places = (n for n, other in enumerate(hand_ins) if other.answers)
    return next((n for n in places if _are_one_senders(hand_in, hand_ins[n])), None)


def _are_one_senders(hand_in: HandIn, other: HandIn) -> bool:
    return (
        hand_in.sender is not None
        and other.sender is not None
        and hand_in.sender.full_reference == other.sender.full_reference
        and hand_in.stem != other.stem
    )


def _has_text(course: Course, hand_in: HandIn) -> bool:
    """Whether a learner has written into the notebook; if that cannot be told, yes."""
    if hand_in.notebook is None:
        return False
    try:
        released = exercise.load(course.released_notebook(hand_in.stem))
    except (OSError, ValueError, LookupError):
        return True
    with hand_in.notebook.open("rb") as file:
        restored = restore(released, notebook.read(file.read(notebook.MAX_BYTES + 1)))
    cells = released.text_cells
    return any(
        text is not None and not exercise.is_untouched(cells[name], text)
        for name, text in restored.texts.items()
    )
