"""Who is in the class: a list given as CSV, or the list of students that nbgrader keeps."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from twohats_instructor.course import Course
from twohats_instructor.intake.labels import learner_id
from twohats_instructor.intake.layouts import Sender
from twohats_instructor.intake.names import squashed
from twohats_instructor.intake.shown_names import name_of_id, names_given

MAX_BYTES = 20_000_000
# The first column that a list has gives the ids. Canvas' own "ID" is a number that nobody types.
_ID_COLUMNS = (
    "username", "sisloginid", "login", "studentid", "id", "idnumber", "orgdefinedid", "sid",
    "matriculationnumber", "emailaddress", "email", "name", "student",
)  # fmt: skip
_FIRST_COLUMNS, _LAST_COLUMNS = ("firstname", "givenname"), ("lastname", "surname", "familyname")


class ClassListError(ValueError):
    """A file is no list of a class; the message says what is expected."""


@dataclass(frozen=True)
class Classmate:
    """One person of the class: the gradebook's id, and all else that is told of them."""

    student: str
    names: tuple[str, ...]
    first: str = ""
    last: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """Everything that names this person and nobody else, as it is compared."""
        local_parts = [name.partition("@")[0] for name in self.names if "@" in name]
        return frozenset(filter(None, map(squashed, (self.student, *self.names, *local_parts))))


@dataclass(frozen=True)
class ClassList:
    """The class, and where the list is from."""

    classmates: tuple[Classmate, ...]
    source: str

    def classmate(self, sender: Sender) -> Classmate | None:
        """The one person whom the platform's name or number names; None for nobody or several."""
        names = {squashed(name) for name in (sender.name, *sender.aliases, *sender.readings)}
        keys = names | ({sender.key} if sender.layout in ("Canvas", "ILIAS") else set())
        mates = [mate for mate in self.classmates if keys & mate.keys]
        return mates[0] if len(mates) == 1 else None


def read_class_list(path: Path) -> ClassList:
    """The list in a CSV file: a column with ids, and whatever names and addresses there are.

    Raises ClassListError for a file without such a column.
    """
    try:
        raw = path.read_bytes()[:MAX_BYTES]
    except OSError as error:
        raise ClassListError(f"{path.name} cannot be read: {error.strerror}.") from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    rows = list(_rows(text))
    header = [re.sub(r"[^a-z]", "", name.lower()) for name in rows[0]] if rows else []
    id_column = next((name for name in _ID_COLUMNS if name in header), None)
    if id_column is None:
        raise ClassListError(
            f"{path.name} isn't a class list: its first line must name the columns, with one of "
            "id, username, student id or email among them."
        )
    mates = (_classmate(header, row, header.index(id_column)) for row in rows[1:])
    return ClassList(tuple(mate for mate in mates if mate.student), path.name)


def gradebook_class_list(course: Course) -> ClassList | None:
    """nbgrader's list of students; None if nobody has made one.

    Grading adds everybody who hands in, with the name that the work came under. A list is one if it
    says more than that: another name, an address, or somebody who has handed in nothing yet.
    """
    path = course.gradebook / "gradebook.db"
    if not path.is_file():
        return None
    query = (
        "SELECT id, first_name, last_name, email, lms_user_id, "
        "EXISTS (SELECT 1 FROM submitted_assignment WHERE student_id = student.id) FROM student"
    )
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=60)
        try:
            rows = connection.execute(query).fetchall()
        finally:
            connection.close()
    except sqlite3.Error:
        return None  # grading will say what is wrong with it
    given = names_given(course) if any(row[1] or row[2] for row in rows) else {}
    if all(_is_of_grading(row, given) for row in rows):
        return None
    mates = [_of_gradebook(*row[:5]) for row in rows]
    return ClassList(tuple(mates), "nbgrader's list of students")


def _is_of_grading(row: Sequence, names: Mapping[str, set[tuple[str, str]]]) -> bool:
    """Whether a student of the gradebook is there by grading alone."""
    student, first, last, email, number, has_work = row
    is_given = not (first or last) or (first, last) in names.get(student, {name_of_id(student)})
    return bool(is_given and has_work and not (email or number))


def _of_gradebook(
    student: str, first: str | None, last: str | None, email: str | None, number: str | None
) -> Classmate:
    first, last = first or "", last or ""
    return Classmate(str(student), _names([email, number], first, last), first, last)


def _rows(text: str) -> Iterable[list[str]]:
    first_line = text.partition("\n")[0]
    delimiter = max(",;\t", key=first_line.count)
    try:
        yield from csv.reader(io.StringIO(text), delimiter=delimiter)
    except csv.Error as error:
        raise ClassListError(f"The class list cannot be read as CSV: {error}.") from error


def _classmate(header: Sequence[str], row: Sequence[str], id_place: int) -> Classmate:
    cells = [cell.strip() for cell in row]
    values = dict(zip(header, cells, strict=False))
    first, last = (
        next((values[name] for name in columns if values.get(name)), "")
        for columns in (_FIRST_COLUMNS, _LAST_COLUMNS)
    )
    identifiers = [
        value
        for name, value in values.items()
        if name in (*_ID_COLUMNS, "lmsuserid", "fullname", "emailadresse")
    ]
    student = learner_id(cells[id_place]) if id_place < len(cells) else ""
    return Classmate(student, _names(identifiers, first, last), first, last)


def _names(identifiers: Iterable[str | None], first: str, last: str) -> tuple[str, ...]:
    pairs = [f"{first} {last}", f"{last} {first}"] if first and last else []
    names = [str(name) for name in (*identifiers, *pairs) if name]
    # "Lovelace, Ada" is Ada Lovelace too.
    turned = [" ".join(reversed(name.split(",", 1))) for name in names if "," in name]
    return (*names, *turned)
