"""Does every learner get exactly what the released notebook asks, whatever became of the copy?"""

from copy import deepcopy

import pytest
from twohats_instructor.intake.exercise import Exercise
from twohats_instructor.intake.notebook import Cell, Handed
from twohats_instructor.intake.restore import BETWEEN, restored

STUB = "*Write here.*"


def released(name, source, points, **kind):
    marks = {"grade_id": name, "points": points, "schema_version": 3, "grade": True, **kind}
    marks["checksum"] = "c0ffee"
    return {
        "cell_type": "markdown" if kind.get("solution") else "code",
        "id": name,
        "metadata": {"nbgrader": marks},
        "source": source,
    }


WANTED = Exercise(
    "07_roadmap",
    (
        {"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# Roadmap"},
        released("omissions", STUB, 8, solution=True),
        released("format", 'desk.check("format")', 2, solution=False),
        released("law", 'desk.check("law")', 2, solution=False),
    ),
    {},
)


def handed(change=lambda cells: cells):
    cells = [
        Cell(
            cell["cell_type"],
            cell["source"],
            cell["id"],
            cell["metadata"].get("nbgrader", {}).get("grade_id", ""),
            deepcopy(cell["metadata"].get("nbgrader", {})),
        )
        for cell in WANTED.cells
    ]
    cells[1] = write(cells[1], "My reasons")
    return Handed(tuple(change(cells)))


def write(cell, text, **marks):
    return Cell(cell.kind, text, cell.cell_id, cell.grade_id, {**cell.marks, **marks})


def stripped(cell):
    return Cell(cell.kind, cell.source, cell.cell_id)


def test_is_a_sound_hand_in_taken_without_a_word():
    found = restored(WANTED, handed())
    assert found.texts == {"omissions": "My reasons"}
    assert found.notes == ()
    assert found.others == ()


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (lambda c: [c[0], c[1], c[3]], "gone"),
        (lambda c: [c[0], c[1], c[3], c[2]], "moved"),
        (lambda c: [c[0], stripped(c[1]), *c[2:]], "markings"),
        (lambda c: [c[0], c[1], write(c[2], "2.0"), c[3]], "text of graded cells"),
        (lambda c: [c[0], write(c[1], "My reasons", points=800), *c[2:]], "points"),
        (lambda c: [c[0], write(c[1], "My reasons", schema_version=99), *c[2:]], "version"),
    ],
)
def test_is_a_tampered_hand_in_restored_and_told(change, word):
    found = restored(WANTED, handed(change))
    assert found.texts == {"omissions": "My reasons"}
    assert [note.kind for note in found.notes] == ["restored"]
    assert word in found.notes[0].sentence


def test_are_equal_copies_of_a_cell_mended():
    found = restored(WANTED, handed(lambda c: [*c[:2], c[1], c[2], c[2], c[3]]))
    assert found.texts == {"omissions": "My reasons"}
    assert {note.kind for note in found.notes} == {"mended"}


def test_does_an_untouched_copy_of_a_cell_hide_no_text():
    found = restored(WANTED, handed(lambda c: [c[0], write(c[1], STUB), *c[1:]]))
    assert found.texts == {"omissions": "My reasons"}


def test_are_all_versions_shown_where_copies_differ():
    found = restored(WANTED, handed(lambda c: [*c[:2], write(c[1], "Other"), *c[2:]]))
    assert found.texts == {"omissions": f"My reasons{BETWEEN}Other"}
    assert found.notes[0].needs_look


def test_does_a_deleted_text_ask_for_a_person():
    found = restored(WANTED, handed(lambda c: [c[0], *c[2:]]))
    assert found.texts == {"omissions": None}
    assert found.notes[0].needs_look


def test_is_what_a_learner_added_kept_for_reading():
    added = Cell("code", "import os", "n1")
    found = restored(WANTED, handed(lambda c: [*c, added, Cell("code", "  ", "n2")]))
    assert found.others == (added,)


def test_is_an_unreadable_notebook_told_once():
    found = restored(WANTED, Handed(readable=False))
    assert found.texts == {"omissions": None}
    assert found.notes == ()
