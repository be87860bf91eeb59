"""A bet beside what the board says, kept up to date while the board is worked on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from IPython.display import HTML, display

from twohats.session.messages import safe_html

if TYPE_CHECKING:
    from twohats.widgets.frame import Frame


class Comparison(HTML):
    """HTML that is drawn again when `board` changes: on a page, nobody can run a cell again.

    `words` says what is shown at this moment, as HTML.
    """

    def __init__(self, words: Callable[[], str], board: Frame | None) -> None:
        super().__init__(safe_html(words()).data)
        self._words, self._board = words, board
        self._handle: Any = None

    def _ipython_display_(self) -> None:
        self._handle = display(HTML(self.data), display_id=True)
        if self._board is not None:
            self._board.observe(self._follow)

    def _follow(self, _change: dict[str, Any]) -> None:
        html = safe_html(self._words()).data
        if html != self.data:
            self.data = html
            self._handle.update(HTML(html))
