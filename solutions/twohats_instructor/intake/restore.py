"""A hand-in held against the released notebook: the learner's texts, and what had been changed.

Points, checks and order always come from the released notebook, so a change to them costs nobody
anything and gains nobody anything; it is only told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twohats_instructor.intake import exercise
from twohats_instructor.intake.exercise import Exercise
from twohats_instructor.intake.notebook import HandedInCell, HandedInNotebook
from twohats_instructor.verdict import VerdictNote

_HARMLESS = ("Graded cells were there more than once",)
VERSION_SEPARATOR = "\n\n---- another version of the same answer ----\n\n"


@dataclass(frozen=True)
class RestoredHandIn:
    """`texts`: the learner's free text by cell name, None where the cell was gone; `others`:
    cells that the learner added or changed and that no mark depends on."""

    texts: dict[str, str | None]
    others: tuple[HandedInCell, ...]
    notes: tuple[VerdictNote, ...]


def restore(wanted: Exercise, handed: HandedInNotebook) -> RestoredHandIn:
    """Take from a hand-in what belongs to its learner."""
    matches = {exercise.grade_id(cell): _matching_cells(cell, handed) for cell in wanted.graded}
    notes, texts = list(handed.notes), {}
    for cell in wanted.graded:
        name = exercise.grade_id(cell)
        if name in wanted.written:
            texts[name], more = _text(cell, matches[name])
            notes += more if handed.readable else []
    if handed.readable:
        notes += [*_changes(wanted, matches), *_order(matches, handed)]
    return RestoredHandIn(texts, tuple(_other_cells(wanted, handed, matches)), tuple(notes))


def _matching_cells(cell: dict, handed: HandedInNotebook) -> list[HandedInCell]:
    """The handed-in cells that stand for `cell`: by its name or, that gone, by its place's id."""
    name = exercise.grade_id(cell)
    named = [one for one in handed.cells if one.grade_id == name]
    return named or [one for one in handed.cells if one.cell_id and one.cell_id == cell.get("id")]


def _text(cell: dict, found: list[HandedInCell]) -> tuple[str | None, list[VerdictNote]]:
    name = exercise.grade_id(cell)
    if not found:
        sentence = f"The cell for {name} was gone; what was written may stand elsewhere."
        return None, [VerdictNote("restored", sentence, needs_look=True)]
    versions = list(dict.fromkeys(one.source for one in found))
    written = [text for text in versions if not exercise.is_untouched(cell, text)]
    if len(written) > 1:
        sentence = f"{name} was handed in with {len(written)} texts that differ; all are shown."
        return VERSION_SEPARATOR.join(written), [VerdictNote("restored", sentence, needs_look=True)]
    notes = (
        [VerdictNote("mended", f"{name} was there {len(found)} times.")] if len(found) > 1 else []
    )
    return (written or versions)[0], notes


def _changes(wanted: Exercise, matches: dict[str, list[HandedInCell]]) -> Iterator[VerdictNote]:
    """What was done to cells that are not the learner's, one sentence for each kind of change."""
    found: dict[str, list[str]] = {}
    for cell in wanted.graded:
        name = exercise.grade_id(cell)
        for told in _cell_changes(cell, matches[name]):
            found.setdefault(told, []).append(name)
    for told, names in found.items():
        kind = "mended" if told in _HARMLESS else "restored"
        yield VerdictNote(kind, f"{told}: {', '.join(names)}. The released notebook counts.")


def _cell_changes(cell: dict, found: list[HandedInCell]) -> Iterator[str]:
    wanted = exercise.nbgrader_metadata(cell)
    if not wanted.get("solution"):
        if not found:
            yield "Graded cells were gone"
        if any(one.source != exercise.source(cell) for one in found):
            yield "The text of graded cells had been changed"
        if len(found) > 1:
            yield "Graded cells were there more than once"
    if found and not any(one.grade_id for one in found):
        yield "The markings of graded cells had been taken off"
    for field, told in (("points", "points"), ("schema_version", "format version")):
        if any(one.grade_id and one.marks.get(field) != wanted.get(field) for one in found):
            yield f"The {told} of graded cells had been changed"


def _order(
    matches: dict[str, list[HandedInCell]], handed: HandedInNotebook
) -> Iterator[VerdictNote]:
    place = {id(cell): number for number, cell in enumerate(handed.cells)}
    places = [place[id(found[0])] for found in matches.values() if found]
    if places != sorted(places):
        yield VerdictNote("restored", "Graded cells had been moved; the released order counts.")


def _other_cells(
    wanted: Exercise, handed: HandedInNotebook, matches: dict
) -> Iterator[HandedInCell]:
    taken = {id(cell) for found in matches.values() for cell in found}
    written = wanted.written
    ours = (cell for cell in wanted.cells if exercise.grade_id(cell) not in written)
    known = {"", *(exercise.source(cell).strip() for cell in ours)}
    for cell in handed.cells:
        if id(cell) in taken or cell.source.strip() in known:
            continue
        if not any(exercise.is_untouched(one, cell.source) for one in written.values()):
            yield cell
