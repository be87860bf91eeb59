"""Does every learner get exactly what the released notebook asks, whatever became of the copy?"""

from copy import deepcopy
from hashlib import md5
from pathlib import Path

import pytest
from twohats_instructor.intake import exercise
from twohats_instructor.intake.exercise import Exercise
from twohats_instructor.intake.notebook import HandedInCell, HandedInNotebook
from twohats_instructor.intake.restore import restore
from twohats_instructor.intake.texts import VERSION_SEPARATOR

STUB = "*Write here.*"
EXERCISES = Path(__file__).parents[2] / "exercises"


def released(name, source, points, **kind):
    marks = {"grade_id": name, "points": points, "schema_version": 3, "grade": True, **kind}
    type_ = "markdown" if kind.get("solution") else "code"
    is_solution = bool(kind.get("solution"))
    summed = f"{source}{type_}True{is_solution}{not is_solution}{name}{float(points)}"
    marks["checksum"] = md5(summed.encode(), usedforsecurity=False).hexdigest()
    return {
        "cell_type": type_,
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
        HandedInCell(
            cell["cell_type"],
            cell["source"],
            cell["id"],
            cell["metadata"].get("nbgrader", {}).get("grade_id", ""),
            deepcopy(cell["metadata"].get("nbgrader", {})),
        )
        for cell in WANTED.cells
    ]
    cells[1] = write(cells[1], "My reasons")
    return HandedInNotebook(tuple(change(cells)))


def write(cell, text, **marks):
    return HandedInCell(
        cell.kind, text, cell.cell_id, cell.grade_id, {**cell.nbgrader_metadata, **marks}
    )


def stripped(cell):
    return HandedInCell(cell.kind, cell.source, cell.cell_id)


def test_is_a_sound_hand_in_taken_without_a_word():
    hand_in = restore(WANTED, handed())
    assert hand_in.texts == {"omissions": "My reasons"}
    assert hand_in.notes == ()
    assert hand_in.other_cells == ()


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
    hand_in = restore(WANTED, handed(change))
    assert hand_in.texts == {"omissions": "My reasons"}
    assert [note.kind for note in hand_in.notes] == ["restored"]
    assert word in hand_in.notes[0].sentence


def of_release(text_points=8, law='desk.check("law")', more=()):
    """The exercise as some release had it, and a hand-in made with that."""
    cells = (
        WANTED.cells[0],
        released("omissions", STUB, text_points, solution=True),
        released("format", 'desk.check("format")', 2, solution=False),
        released("law", law, 2, solution=False),
        *more,
    )
    handed_in = [
        HandedInCell(
            cell["cell_type"],
            "My reasons" if cell["id"] == "omissions" else cell["source"],
            cell["id"],
            cell["metadata"].get("nbgrader", {}).get("grade_id", ""),
            deepcopy(cell["metadata"].get("nbgrader", {})),
        )
        for cell in cells
    ]
    return Exercise("07_roadmap", cells, {}), HandedInNotebook(tuple(handed_in))


@pytest.mark.parametrize(
    ("before", "now", "names"),
    [
        ({}, {"text_points": 6}, "omissions"),
        ({"text_points": 6}, {}, "omissions"),
        ({}, {"law": 'desk.check("the_law")'}, "law"),
        ({}, {"text_points": 6, "law": 'desk.check("the_law")'}, "omissions, law"),
        (
            {},
            {"text_points": 6, "more": (released("dates", "desk", 1, solution=False),)},
            "omissions, dates",
        ),
    ],
)
def test_is_nobody_accused_of_what_a_later_release_has_changed(before, now, names):
    """Points and checks may change after the exercise went out: no learner did that."""
    wanted, _ = of_release(**now)
    _, notebook = of_release(**before)
    hand_in = restore(wanted, notebook)
    assert hand_in.texts["omissions"] == "My reasons"
    (note,) = hand_in.notes
    assert (note.kind, note.needs_look) == ("repaired", False)
    assert "had been changed" not in note.sentence
    assert "gone" not in note.sentence
    assert note.sentence.startswith(
        f"The hand-in was made with another release of the exercise, which differs in: {names}."
    )


def test_is_a_change_by_hand_still_told_beside_one_by_a_release():
    wanted, _ = of_release(text_points=6)
    _, notebook = of_release()
    cells = list(notebook.cells)
    cells[3] = write(cells[3], "2.0")
    notes = restore(wanted, HandedInNotebook(tuple(cells))).notes
    assert [note.kind for note in notes] == ["repaired", "restored"]
    assert "text of graded cells had been changed: law" in notes[1].sentence


def test_are_equal_copies_of_a_cell_repaired():
    hand_in = restore(WANTED, handed(lambda c: [*c[:2], c[1], c[2], c[2], c[3]]))
    assert hand_in.texts == {"omissions": "My reasons"}
    assert {note.kind for note in hand_in.notes} == {"repaired"}


def test_does_an_untouched_copy_of_a_cell_hide_no_text():
    hand_in = restore(WANTED, handed(lambda c: [c[0], write(c[1], STUB), *c[1:]]))
    assert hand_in.texts == {"omissions": "My reasons"}


def test_are_all_versions_shown_where_copies_differ():
    hand_in = restore(WANTED, handed(lambda c: [*c[:2], write(c[1], "Other"), *c[2:]]))
    assert hand_in.texts == {"omissions": f"My reasons{VERSION_SEPARATOR}Other"}
    assert hand_in.notes[0].needs_look


def test_does_a_deleted_text_ask_for_a_person():
    hand_in = restore(WANTED, handed(lambda c: [c[0], *c[2:]]))
    assert hand_in.texts == {"omissions": None}
    assert hand_in.notes[0].needs_look


def test_is_what_a_learner_added_kept_for_reading():
    added = HandedInCell("code", "import os", "n1")
    hand_in = restore(WANTED, handed(lambda c: [*c, added, HandedInCell("code", "  ", "n2")]))
    assert hand_in.other_cells == (added,)


def test_is_an_unreadable_notebook_told_once():
    hand_in = restore(WANTED, HandedInNotebook(readable=False))
    assert hand_in.texts == {"omissions": None}
    assert hand_in.notes == ()


@pytest.mark.parametrize("text", ["", " \n", STUB, f"{STUB}\n"])
def test_is_what_the_release_put_there_untouched_whatever_stands_there_now(text):
    worked_in = {**WANTED.text_cells["omissions"], "source": "Somebody's own"}
    assert exercise.is_untouched(worked_in, text)
    assert not exercise.is_untouched(worked_in, "Somebody's own")


def test_is_a_copy_of_an_untouched_cell_nothing_to_read():
    assert (
        restore(WANTED, handed(lambda c: [*c, HandedInCell("markdown", STUB, "n1")])).other_cells
        == ()
    )


def test_is_a_text_that_nothing_vouches_for_read_by_a_person():
    cell = deepcopy(WANTED.text_cells["omissions"])
    del cell["metadata"]["nbgrader"]["checksum"]
    assert not exercise.is_untouched(cell, STUB)


@pytest.mark.parametrize("path", sorted(EXERCISES.glob("*/*.ipynb")), ids=lambda path: path.stem)
def test_is_every_graded_cell_of_the_release_vouched_for_by_its_checksum(path):
    for cell in exercise.load(path).graded_cells:
        metadata = exercise.nbgrader_metadata(cell)
        assert exercise.is_of_a_release(cell, exercise.source(cell), metadata)
        if not metadata.get("solution"):
            assert not exercise.is_of_a_release(cell, "2.0", metadata)
        assert not exercise.is_of_a_release(cell, exercise.source(cell), {**metadata, "points": 99})


@pytest.mark.parametrize("path", sorted(EXERCISES.glob("*/*.ipynb")), ids=lambda path: path.stem)
def test_are_all_texts_of_the_release_untouched(path):
    for cell in exercise.load(path).text_cells.values():
        assert exercise.is_untouched(cell, exercise.source(cell))
