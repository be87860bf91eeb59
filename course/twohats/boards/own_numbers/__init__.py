"""What a learner showed in a lesson, by the own numbers: one module a lesson.

Each offers `own_numbers(session, board)`, worked out of what is saved and of the open board, so
that nothing is said of work that has changed since. Two asterisks enclose what a text stresses.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

from twohats.boards.own_numbers.answers_right import answers_right

if TYPE_CHECKING:
    from twohats.session.session import Session
    from twohats.widgets.frame import Frame


@dataclass(frozen=True)
class Number:
    """One of the learner's numbers: `value` large, `unit` small beside it, and what it says."""

    value: str
    text: str
    unit: str = ""


@dataclass(frozen=True)
class OwnNumbers:
    """A headline and its numbers; nothing at all where no work is there yet.

    `note` says which version of the work they are of, where there are two.
    """

    headline: str = ""
    numbers: tuple[Number, ...] = field(default=())
    note: str = ""

    def as_data(self) -> dict[str, Any]:
        """Plain data, for a widget."""
        return {
            "headline": self.headline,
            "note": self.note,
            "numbers": [dict(vars(row)) for row in self.numbers],
        }


def own_numbers(session: Session, board: Frame | None) -> OwnNumbers:
    """The learner's own numbers in a lesson, or in its exercise; `board` is None if none is open.

    The answers given in the lesson's quizzes come last.
    """
    module = import_module(f"{__name__}.{session.lesson.topic}")
    of_lesson: Callable[[Session, Frame | None], OwnNumbers] = module.own_numbers
    of_board = of_lesson(session, board)
    right = answers_right(session)
    quiz = (Number(*right),) if right else ()
    return OwnNumbers(of_board.headline, (*of_board.numbers, *quiz), of_board.note)
