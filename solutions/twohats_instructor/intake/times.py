"""When something was handed in: the platform's own time, else what the learner's machine claims.

A claim may be wrong or false. One that lies in the future is told and does not count, or it would
be the newest for ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from twohats_instructor.verdict import VerdictNote

#: Clocks and time zones differ by no more.
TOLERANCE = timedelta(days=1)
_FIRST_YEAR = 2001


@dataclass(frozen=True)
class TimeEvidence:
    """All that tells a hand-in's time, all in UTC, None where nothing does.

    `platform`: told by the platform; `packed`: in the name of the packed file; `saved`: in the
    answers; `dated`: of the files in their archive; `modified`: of the file that was collected.
    """

    platform: datetime | None = None
    packed: datetime | None = None
    saved: datetime | None = None
    dated: datetime | None = None
    modified: datetime | None = None
    is_late: bool = False

    def time(self, now: datetime) -> datetime:
        """The first of them that can be true; `now` if none can."""
        return next((time for time in self._in_order() if _can_be(time, now)), now)

    def order(self, now: datetime) -> list[str]:
        """What decides between two of one time: all that can be true, the surest first."""
        times = (self.platform, self.packed, self.saved, self.dated)
        return [
            f"{time:%Y-%m-%d %H:%M:%S}" if time and _can_be(time, now) else "" for time in times
        ]

    def notes(self, now: datetime) -> Iterator[VerdictNote]:
        """What a person should know of the times."""
        if self.is_late:
            yield VerdictNote("sound", "The platform marks it as late.")
        claims = (self.platform, self.packed, self.saved)
        future = [time for time in claims if time and time > now + TOLERANCE]
        if future:
            sentence = (
                f"It claims the time {_in_words(max(future))}, which is still to come; "
                f"{_in_words(self.time(now))} counts instead."
            )
            yield VerdictNote("sound", sentence, needs_look=True)
        elif not self.platform and self._is_saved_later():
            yield VerdictNote(
                "sound",
                f"Its name says {_in_words(self.packed)}, but its answers were saved later, at "
                f"{_in_words(self.saved)}.",
                needs_look=True,
            )

    def _is_saved_later(self) -> bool:
        return bool(self.packed and self.saved and self.saved > self.packed + TOLERANCE)

    def _in_order(self) -> list[datetime]:
        times = (self.platform, self.packed, self.saved, self.dated, self.modified)
        return [time for time in times if time is not None]


def _can_be(time: datetime, now: datetime) -> bool:
    return time.year >= _FIRST_YEAR and time <= now + TOLERANCE


def _in_words(time: datetime | None) -> str:
    return "" if time is None else f"{time.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
