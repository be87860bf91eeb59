"""Whether a lesson's play was shown to its end: only then may the page say what came of it."""

from __future__ import annotations

from datetime import UTC, datetime

from twohats.session.autosave import try_save
from twohats.session.session import Session
from twohats.widgets.frame import Frame

_NAME = "plays"


def has_ended(session: Session) -> bool:
    """Whether the lesson's play was shown to its end at least once."""
    return session.stem in (session.work.get(_NAME) or {})


def keep_end(session: Session, widget: Frame) -> None:
    """Keep, from now on, that the lesson's play has ended once the widget has shown its end."""

    def keep(_change: object) -> None:
        if not has_ended(session):
            ended = {session.stem: datetime.now(UTC).isoformat(timespec="seconds")}
            try_save(widget, lambda: session.work.merge(_NAME, ended))

    if not session.is_graded:
        widget.observe(keep, names="plays_ended")
