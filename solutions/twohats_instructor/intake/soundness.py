"""What can be known of a hand-in before it is graded: whether its files can be read at all.

The sentences are those of the grading, which tells each only once.
"""

from __future__ import annotations

from pathlib import Path

from twohats import answers
from twohats.answers.parsing import MOST_BYTES

from twohats_instructor.intake import notebook
from twohats_instructor.intake.identify import HandIn
from twohats_instructor.verdict import VerdictNote


def unreadable_parts(hand_in: HandIn) -> tuple[VerdictNote, ...]:
    """A note for answers or a notebook of which nothing can be graded; none for what may be.

    Which of the answers are valid is seen only when they are graded.
    """
    why = _why_no_answers(hand_in)
    notes = [VerdictNote("answer by answer", why, needs_look=True)] if why else []
    content = _content(hand_in.notebook, notebook.MAX_BYTES) if hand_in.notebook else None
    handed_in = notebook.read(content)
    return (*notes, *(() if handed_in.readable else handed_in.notes))


def _why_no_answers(hand_in: HandIn) -> str:
    if hand_in.answers is None:
        return "There is no answers.json."
    return answers.why_nothing_counts(_content(hand_in.answers, MOST_BYTES), hand_in.stem)


def _content(path: Path, most_bytes: int) -> bytes:
    with path.open("rb") as file:
        return file.read(most_bytes + 1)
