"""The error for a pack that does not hold what it should."""

from __future__ import annotations


class PackError(ValueError):
    """A pack that cannot be trusted: one sentence with place, what was found, what was expected."""

    def __init__(self, place: str, value: object, expected: str) -> None:
        self.place = place
        super().__init__(f"{place}: found {_shortened(value)}, expected {expected}.")


def _shortened(value: object) -> str:
    """The value, short enough to read."""
    text = "nothing" if value is None or value == "" else repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
