"""What a learner wrote to a text that a person marks: in its field or, before there were fields, in
the notebook's cell."""

from __future__ import annotations

from twohats.text import pluralize

from twohats_instructor.intake import exercise
from twohats_instructor.intake.notebook import HandedInCell
from twohats_instructor.verdict import VerdictNote

VERSION_SEPARATOR = "\n\n---- another version of the same answer ----\n\n"


def written_text(
    cell: dict, matches: list[HandedInCell], field: str | None = None
) -> tuple[str | None, list[VerdictNote]]:
    """The text to be marked, and what is to be told of it.

    `field` is what was saved from the field, None if nothing was; `matches` are the handed-in
    cells for `cell`. Empty if nothing was written; None if the cell was gone and with it the text.
    """
    name = exercise.grade_id(cell)
    by_hand = _texts(cell, [match for match in matches if not match.is_filled])
    filled = _texts(cell, [match for match in matches if match.is_filled])
    if field and field.strip():
        return _beside_cell(name, field, [text for text in by_hand if not _alike(text, field)])
    if not matches:
        return (None, [_gone(name)]) if field is None else ("", [])
    # What was put into the cell counts where the answers, which have it too, are lost.
    texts = by_hand or (filled if field is None else [])
    if len(texts) > 1:
        sentence = (
            f"{name} was handed in with {pluralize(len(texts), 'text')} that differ; all are shown."
        )
        return VERSION_SEPARATOR.join(texts), [VerdictNote("restored", sentence, needs_look=True)]
    return (texts or [""])[0], _repairs(name, matches, is_in_cell=bool(by_hand), field=field)


def _texts(cell: dict, matches: list[HandedInCell]) -> list[str]:
    """What was written into the cells, each text once."""
    sources = (
        match.source
        for match in matches
        if not exercise.is_untouched(cell, match.source, match.nbgrader_metadata)
    )
    return list(dict.fromkeys(sources))


def _alike(text: str, other: str) -> bool:
    return text.split() == other.split()


def _beside_cell(name: str, field: str, cell_texts: list[str]) -> tuple[str, list[VerdictNote]]:
    """What is in the field counts; another text in the cell is never passed over."""
    if not cell_texts:
        return field, []
    sentence = f"The notebook's cell {name} holds another text than its field; both are shown."
    note = VerdictNote("restored", sentence, needs_look=True)
    return VERSION_SEPARATOR.join([field, *cell_texts]), [note]


def _gone(name: str) -> VerdictNote:
    sentence = f"The cell for {name} was gone; what was written may stand elsewhere."
    return VerdictNote("restored", sentence, needs_look=True)


def _repairs(
    name: str, matches: list[HandedInCell], is_in_cell: bool, field: str | None
) -> list[VerdictNote]:
    sentences = []
    if is_in_cell and field is not None:
        sentences.append(f"{name} was written into the notebook's cell; its field is empty.")
    if len(matches) > 1:
        sentences.append(f"{name} was there {pluralize(len(matches), 'time')}.")
    return [VerdictNote("repaired", sentence) for sentence in sentences]
