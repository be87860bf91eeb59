"""Whether a lesson's play was shown to its end: only then may the page say what came of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from twohats.session.autosave import try_save
from twohats.session.session import Session
from twohats.widgets.asked_play import NUMBER, AskedPlay
from twohats.widgets.frame import Frame

_NAME, _CONTENT = "plays", "plays_content"


def has_ended(session: Session) -> bool:
    """Whether the lesson's play was shown to its end at least once."""
    return session.stem in (session.work.get(_NAME) or {})


def keep_end(session: Session, widget: Frame) -> None:
    """Keep, from now on, that the lesson's play has ended once the widget has shown its end."""

    def keep(change: Any) -> None:
        if not change.new:  # another play begins
            return
        if not has_ended(session):
            ended = {session.stem: datetime.now(UTC).isoformat(timespec="seconds")}
            try_save(widget, lambda: session.work.merge(_NAME, ended))
        if isinstance(widget, AskedPlay):
            content = {session.stem: _fingerprint(widget.played)}
            try_save(widget, lambda: session.work.merge(_CONTENT, content))

    if not session.is_graded:
        widget.observe(keep, names="plays_ended")


def offer_play(
    session: Session, board: AskedPlay, work_out: Callable[[], Mapping[str, Any] | None]
) -> None:
    """Answer each press with a play, if there is one, and show again what ended before.

    A play that would come out otherwise by now, since answers have changed or are lost, is one that
    nobody has seen: it waits for its button, as its end would tell the surprise.
    """

    def answer() -> None:
        played = work_out()
        if played:
            board.show_play(played)

    board.on_press(answer)
    content = (session.work.get(_CONTENT) or {}).get(session.stem)
    played = work_out() if content else None
    if played and _fingerprint(played) == content:
        board.show_play(played)
        board.plays_ended = 1


def _fingerprint(played: Mapping[str, Any]) -> str:
    """The same for the same play, however often it was asked for."""
    content = {name: part for name, part in played.items() if name != NUMBER}
    return sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:16]
