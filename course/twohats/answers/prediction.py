"""What is typed before the page shows the truth, and which cases a learner was dealt."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from twohats.answers.base import Artefact

Bound = Annotated[float, Field(ge=-1e6, le=1e6, strict=False)]
#: Which of the sixteen sets of cases a learner was dealt: neighbours have other faults to find.
Deal = Annotated[int, Field(ge=0, le=15)]


class Interval(Artefact):
    """From `low` to `high`: where the truth lies in 8 cases out of 10, as the learner thinks.

    `state` is "open" until the truth is shown; then an interval that was there is "kept" as it
    was, and one that was not is "late": it may still be typed, and earns nothing.
    """

    low: Bound | None = None
    high: Bound | None = None
    state: Literal["open", "kept", "late"] = "open"

    @property
    def bounds(self) -> tuple[float, float] | None:
        """Both ends, in order and typed before the truth was shown; None if it does not count."""
        if self.low is None or self.high is None or self.state == "late" or self.low > self.high:
            return None
        return self.low, self.high

    def revealed(self) -> Interval:
        """The same interval once the truth is shown; one that was shown before stays as it is."""
        if self.state != "open":
            return self
        return self.model_copy(update={"state": "kept" if self.bounds else "late"})


class KeptNumber(Artefact):
    """A number as it was when the truth was shown; `value` is None if there was none (late).

    Until then (`state` is "open") the number stays where it is typed, and `value` is None.
    """

    value: Bound | None = None
    state: Literal["open", "kept", "late"] = "open"

    def counted(self, typed: float | None) -> float | None:
        """What counts: the number that is typed now, as long as the truth was not shown."""
        return typed if self.state == "open" else self.value
