"""One module a lesson: its widget on the learner's work, and what its bet is compared with."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from twohats.session.baseline import Baseline
    from twohats.session.session import Session
    from twohats.widgets.frame import Frame
    from twohats.widgets.quarters.widget import Quarters


class LessonBoard(Protocol):
    """What a lesson's module of this room offers.

    A lesson without a bet has no `left_to_do` and no `compare`, one whose work cannot be frozen no
    BASELINE, and one whose work is not kept on paper no `make_page`. Some ask about cases, and some
    play a roadmap.
    """

    BASELINE: Baseline

    def open_board(self, session: Session) -> Frame:
        """The lesson's main widget on the work that is saved, saving each change."""

    def make_page(self, session: Session) -> str:
        """The work on one side of paper, as HTML; ValueError with a sentence if there is none."""

    def open_cases(self, session: Session, board: Frame | None) -> Frame:
        """The cases that were dealt, on the saved answers."""

    def open_quarters(
        self, session: Session, board: Frame | None, before: Frame | None
    ) -> Quarters:
        """Six quarters; `before` is what has to be done first: a freeze, or what is expected."""

    def left_to_do(self, session: Session, board: Frame | None) -> str:
        """What to do before the bet is compared, as an order without its full stop; "" if nothing.

        A comparison tells the surprise, so whatever is played has to be played to its end first.
        """

    def compare(self, session: Session, board: Frame | None) -> str:
        """The learner's bet beside what came of it, as HTML; `board` is None if none is open."""


def lesson_board(topic: str) -> LessonBoard:
    """The board of the lesson with this `topic` in the catalog."""
    return cast(LessonBoard, import_module(f"{__name__}.{topic}"))
