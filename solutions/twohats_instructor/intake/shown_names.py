"""The first and last name that the formgrader shows of whom nobody has put into its list.

nbgrader shows "None, None" for a student without names. A class list tells them; else the name that
the platform gives, and last the id itself.
"""

from __future__ import annotations

import re

from twohats_instructor.course import Course
from twohats_instructor.intake.layouts import Trust
from twohats_instructor.intake.register import RegisterEntry, entry_at

#: Shown in place of a first name that nobody knows.
NO_NAME = "–"
MOST_LETTERS = 100


def shown_name(student: str, entry: RegisterEntry | None) -> tuple[str, str]:
    """First and last name of a learner, as far as the intake knows them."""
    if entry is None or entry.student != student:
        return name_of_id(student)
    if entry.first or entry.last:
        return entry.first or NO_NAME, entry.last or NO_NAME
    name = entry.names[0] if entry.names and entry.trust == Trust.PLATFORM else ""
    if "," in name:
        name = " ".join(reversed(name.split(",", 1)))
    return _parted(name.split()) if " " in name.strip() else name_of_id(student)


def name_of_id(student: str) -> tuple[str, str]:
    """What an id says of a name: Ada.Lovelace two words, ada only one."""
    words = [word for word in re.split(r"[._]+", student.partition("@")[0]) if word]
    is_name = len(words) > 1 and not any(sign.isdigit() for sign in student)
    return _parted(words) if is_name else (NO_NAME, student[:MOST_LETTERS])


def names_given(course: Course) -> dict[str, set[tuple[str, str]]]:
    """What grading may have given as names, by the ids of all whose work was ever collected."""
    names_by_student: dict[str, set[tuple[str, str]]] = {}
    for path in course.received_folder("*", "*").parents[1].glob("*/*/*/hand_in.json"):
        entry = entry_at(path)
        if entry is not None:
            names = names_by_student.setdefault(entry.student, {name_of_id(entry.student)})
            names.add(shown_name(entry.student, entry))
    return names_by_student


def _parted(words: list[str]) -> tuple[str, str]:
    return " ".join(words[:-1])[:MOST_LETTERS], words[-1][:MOST_LETTERS]
