"""A bet beside what the board says, kept up to date while either of them changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from IPython.display import HTML, display

from twohats.boards import lesson_board
from twohats.scenario.syllabus import questions
from twohats.session.bets import placed_bet
from twohats.session.messages import safe_html
from twohats.session.session import Session

if TYPE_CHECKING:
    from twohats.widgets.frame import Frame

_FIRST_OF_SEVERAL = "Make your first bet above. Then we compare your bet here."
_ONLY_BET = "Make your bet above. Then we compare it here."


def compared_bet(session: Session, board: Frame | None) -> str:
    """The bet beside what came of it, as HTML; before the play has ended, what to do first."""
    if placed_bet(session) is None:
        is_only = len(questions(session.stem, "prediction")) == 1
        return f"<p>{_ONLY_BET if is_only else _FIRST_OF_SEVERAL}</p>"
    room = lesson_board(session.lesson.topic)
    order = room.left_to_do(session, board)
    if order:
        return f"<p>{order}. Then we compare your bet here.</p>"
    return room.compare(session, board)


class Comparison(HTML):
    """HTML drawn again when one of its `sources` changes: on a page, nobody can run a cell again.

    The sources are the board, the questions with the bet and what is played, as far as the page
    has them: a bet that is kept after the play is compared, too.

    `words` says what is shown at this moment, as HTML.
    """

    def __init__(self, words: Callable[[], str], *sources: Frame | None) -> None:
        super().__init__(safe_html(words()).data)
        self._words, self._sources = words, sources
        self._handle: Any = None

    def _ipython_display_(self) -> None:
        self._handle = display(HTML(self.data), display_id=True)
        for source in self._sources:
            if source is not None:
                source.observe(self._follow)

    def _follow(self, _change: dict[str, Any]) -> None:
        html = safe_html(self._words()).data
        if html != self.data:
            self.data = html
            self._handle.update(HTML(html))
