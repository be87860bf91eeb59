"""What the learners of the bands earn, played once for all tests that ask about it."""

from functools import cache

from twohats.scenario import load
from twohats_instructor.bands.results import Result, play


@cache
def played(stem: str, lead: str | None = None) -> tuple[Result, ...]:
    """The results of an exercise for one lead, in the order in which its learners come."""
    return tuple(play(stem, lead, load()))
