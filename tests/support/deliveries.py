"""What comes in from learners, as platforms, browsers and careless or hostile people pack it."""

import io
import json
import tarfile
import zipfile
from datetime import UTC, datetime

from twohats_instructor.course import Course

STEM = "07_roadmap"
EARLY, LATE = "2026-07-05-10-00-00", "2026-07-06-10-00-00"
SAVED = "2026-07-05T08:00:00+00:00"
NOW = datetime(2026, 8, 1, tzinfo=UTC)
NOTEBOOK = b'{"cells": [{"cell_type": "markdown", "source": "x"}], "nbformat": 4}'


def small_course(folder, *stems):
    """A course that knows some exercises by name, and nothing of what is in them."""
    course = Course(folder / "course")
    for stem in stems or (STEM,):
        course.released_notebook(stem).parent.mkdir(parents=True)
        course.released_notebook(stem).write_text("{}")
    return course


def answers(mark="first", stem=STEM, saved_at=SAVED, made=None, **more):
    """An answers.json in which `mark` tells whose it is."""
    data = {"schema": 1, "assignment": stem, "answers": made or {}, "mark": mark}
    return json.dumps(data | {"saved_at": saved_at, **more}).encode()


def zipped(files, date=(2026, 7, 5, 8, 0, 0), **attributes):
    """A zip as bytes. `files` maps names (or ZipInfo) to bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, date) if isinstance(name, str) else name
            info.compress_type = zipfile.ZIP_DEFLATED
            for attribute, value in attributes.items():
                setattr(info, attribute, value)
            archive.writestr(info, content)
    return packed.getvalue()


def tarred(files, mode="gz"):
    """A tar as bytes, packed or not."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=f"w:{mode}") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return packed.getvalue()


def work(mark="first", stem=STEM, **changes):
    """The files of one hand-in."""
    return {"answers.json": answers(mark, stem, **changes), f"{stem}.ipynb": NOTEBOOK}


def packed(typed, mark=None, time=EARLY, stem=STEM, **changes):
    """Name and content of a hand-in as the button packs it."""
    content = zipped(work(typed if mark is None else mark, stem, **changes))
    return f"{stem}_{typed}_attempt_{time}.zip", content


def moodle(sent):
    """Moodle's archive: a folder for each participant. `sent`: (participant, files) pairs."""
    return zipped(
        {
            f"{name}_{7000 + number}_assignsubmission_file_/{file}": content
            for number, (name, files) in enumerate(sent, start=1)
            for file, content in files.items()
        }
    )


def canvas(sent):
    """Canvas' archive: all in one folder, the sender before each file's name."""
    return zipped(
        {
            f"{name}_{100 + number}_{2000 + 10 * number + place}_{file}": content
            for number, (name, files) in enumerate(sent, start=1)
            for place, (file, content) in enumerate(files.items())
        }
    )


def blackboard(sent, assignment="Roadmap exercise", time="2026-07-05-10-05-00"):
    """Blackboard's archive: assignment, user and time of the attempt before each file's name."""
    entries = {}
    for user, files in sent:
        start = f"{assignment}_{user}_attempt_{time}"
        entries[f"{start}.txt"] = f"Name: {user}\nAssignment: {assignment}\n".encode()
        entries |= {f"{start}_{file}": content for file, content in files.items()}
    return zipped(entries)


def brightspace(sent, date="Jul 5, 2026 1005 AM"):
    """Brightspace's archive: a folder for each file, with number, name and date; and an index."""
    entries = {"index.html": b"<html></html>"}
    for number, (name, files) in enumerate(sent, start=1):
        folder = f"{4000 + number}-9001 - {name} - {date}"
        entries |= {f"{folder}/{file}": content for file, content in files.items()}
    return zipped(entries)


def ilias(sent, time="20260705100500"):
    """ILIAS' archive: Last_First_login_number, and the time before each file's name."""
    return zipped(
        {
            f"Exercise/Submissions/{last}_{first}_{login}_{500 + number}/{time}_{file}": content
            for number, ((last, first, login), files) in enumerate(sent, start=1)
            for file, content in files.items()
        }
    )


def nbgrader_layout(sent, stem=STEM):
    """nbgrader's own folders: submitted/LEARNER/STEM."""
    return zipped(
        {
            f"submitted/{name}/{stem}/{file}": content
            for name, files in sent
            for file, content in files.items()
        }
    )


def folder_each(folder, sent):
    """A plain folder for each learner, on the disk."""
    for name, files in sent:
        (folder / name).mkdir(parents=True, exist_ok=True)
        for file, content in files.items():
            (folder / name / file).write_bytes(content)


def placed(course, student, stem=STEM):
    """Whose work counts for a learner: the mark in it, None if nothing does."""
    path = course.submitted_folder(student, stem) / "answers.json"
    return json.loads(path.read_text("utf-8"))["mark"] if path.is_file() else None


def states(lines):
    """The states of all lines by learner; a learner with several lines has them all, sorted."""
    found = {}
    for line in lines:
        found.setdefault(line.student, []).append(line.state)
    return {student: seen[0] if len(seen) == 1 else sorted(seen) for student, seen in found.items()}


def damaged(content, chance):
    """The bytes as a bad disk, line or editor leaves them; `chance` is a random.Random."""
    data = bytearray(content)
    for _ in range(chance.choice([1, 1, 1, 2, 5, 40])):
        place, length = chance.randrange(len(data)), chance.choice([1, 1, 2, 8, 64])
        kind = chance.choice(["flip", "flip", "cut", "zero", "insert", "drop", "repeat"])
        if kind == "flip":
            data[place] ^= 1 << chance.randrange(8)
        elif kind == "cut":
            del data[max(1, place) :]
        elif kind == "zero":
            data[place : place + length] = bytes(len(data[place : place + length]))
        elif kind == "insert":
            data[place:place] = chance.randbytes(length)
        elif kind == "drop" and len(data) > length + 1:
            del data[place : place + length]
        else:
            data[place:place] = data[place : place + length]
        if not data:
            return b"?"
    return bytes(data)
