"""A hand-in held against the released notebook: the learner's texts, and what had been changed.

Points, checks and order always come from the released notebook, so a change to them costs nobody
anything and gains nobody anything; it is only reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from twohats_instructor.intake import exercise
from twohats_instructor.intake.exercise import Exercise
from twohats_instructor.intake.notebook import TEXT_LOST, HandedInCell, HandedInNotebook
from twohats_instructor.intake.texts import written_text
from twohats_instructor.verdict import VerdictKind, VerdictNote

_OTHER_RELEASE = "The hand-in was made with another release of the exercise, which differs in"
_HARMLESS = ("Graded cells were there more than once", _OTHER_RELEASE)


@dataclass(frozen=True)
class RestoredHandIn:
    """`texts`: the learner's free text by cell name, empty where there is none, None where the cell
    was gone; `other_cells`: cells that the learner added or changed and that no mark depends on."""

    texts: dict[str, str | None]
    other_cells: tuple[HandedInCell, ...]
    notes: tuple[VerdictNote, ...]


def restore(
    released: Exercise, notebook: HandedInNotebook, fields: Mapping[str, str | None] | None = None
) -> RestoredHandIn:
    """Take from a hand-in what belongs to its learner.

    `fields` are the texts that were saved from fields, by cell name; None where nothing was.
    """
    fields = fields or {}
    matches = {
        exercise.grade_id(cell): _matching_cells(cell, notebook) for cell in released.graded_cells
    }
    notes, texts = _notes_on_file(released, notebook, fields), {}
    for cell in released.graded_cells:
        name = exercise.grade_id(cell)
        if name in released.text_cells:
            texts[name], text_notes = written_text(cell, matches[name], fields.get(name))
            notes += text_notes if notebook.readable else []
    if notebook.readable:
        notes += [*_changes(released, matches), *_order(matches, notebook)]
    return RestoredHandIn(texts, tuple(_other_cells(released, notebook, matches)), tuple(notes))


def _notes_on_file(
    released: Exercise, notebook: HandedInNotebook, fields: Mapping[str, str | None]
) -> list[VerdictNote]:
    """What was wrong with the file; no text is lost with it if all were saved from their fields."""
    if notebook.readable or any(fields.get(name) is None for name in released.text_cells):
        return list(notebook.notes)
    return [
        VerdictNote(note.kind, note.sentence.removesuffix(TEXT_LOST)) for note in notebook.notes
    ]


def _matching_cells(cell: dict, notebook: HandedInNotebook) -> list[HandedInCell]:
    """The handed-in cells for `cell`: found by its name or, without a name, by its id."""
    name = exercise.grade_id(cell)
    namesakes = [candidate for candidate in notebook.cells if candidate.grade_id == name]
    return namesakes or [
        candidate
        for candidate in notebook.cells
        if candidate.cell_id and candidate.cell_id == cell.get("id")
    ]


def _changes(released: Exercise, matches: dict[str, list[HandedInCell]]) -> Iterator[VerdictNote]:
    """What was different in cells that are not the learner's, a sentence for each kind of change.

    A release may have changed points or checks since: then nobody has done anything to the cells.
    """
    names_by_change: dict[str, list[str]] = {}
    other_release = {
        exercise.grade_id(cell)
        for cell in released.graded_cells
        if _is_of_other_release(cell, matches[exercise.grade_id(cell)])
    }
    for cell in released.graded_cells:
        name = exercise.grade_id(cell)
        is_new = bool(other_release) and not matches[name] and name in released.automatic_cells
        if name in other_release or is_new:
            names_by_change.setdefault(_OTHER_RELEASE, []).append(name)
            continue
        for change in _cell_changes(cell, matches[name]):
            names_by_change.setdefault(change, []).append(name)
    for change, names in names_by_change.items():
        kind: VerdictKind = "repaired" if change in _HARMLESS else "restored"
        yield VerdictNote(kind, f"{change}: {', '.join(names)}. The released notebook counts.")


def _is_of_other_release(cell: dict, matches: list[HandedInCell]) -> bool:
    """Whether a cell differs, and nbgrader's own checksum says that a release made it so."""
    is_vouched_for = bool(matches) and all(
        exercise.is_of_a_release(cell, match.source, match.nbgrader_metadata) for match in matches
    )
    return is_vouched_for and any(True for _ in _cell_changes(cell, matches[:1]))


def _cell_changes(cell: dict, matches: list[HandedInCell]) -> Iterator[str]:
    released_metadata = exercise.nbgrader_metadata(cell)
    if not released_metadata.get("solution"):
        if not matches:
            yield "Graded cells were gone"
        if any(match.source != exercise.source(cell) for match in matches):
            yield "The text of graded cells had been changed"
        if len(matches) > 1:
            yield "Graded cells were there more than once"
    if matches and not any(match.grade_id for match in matches):
        yield "The markings of graded cells had been taken off"
    for field, label in (("points", "points"), ("schema_version", "format version")):
        if any(
            match.grade_id and match.nbgrader_metadata.get(field) != released_metadata.get(field)
            for match in matches
        ):
            yield f"The {label} of graded cells had been changed"


def _order(
    matches: dict[str, list[HandedInCell]], notebook: HandedInNotebook
) -> Iterator[VerdictNote]:
    position = {id(cell): number for number, cell in enumerate(notebook.cells)}
    positions = [position[id(cells[0])] for cells in matches.values() if cells]
    if positions != sorted(positions):
        yield VerdictNote("restored", "Graded cells had been moved; the released order counts.")


def _other_cells(
    released: Exercise, notebook: HandedInNotebook, matches: dict
) -> Iterator[HandedInCell]:
    matched_ids = {id(cell) for cells in matches.values() for cell in cells}
    text_cells = released.text_cells
    released_cells = (cell for cell in released.cells if exercise.grade_id(cell) not in text_cells)
    released_texts = {"", *(exercise.source(cell).strip() for cell in released_cells)}
    for cell in notebook.cells:
        if id(cell) in matched_ids or cell.source.strip() in released_texts:
            continue
        if not any(
            exercise.is_untouched(text_cell, cell.source, cell.nbgrader_metadata)
            for text_cell in text_cells.values()
        ):
            yield cell
