"""What is said when a pack does not hold what it should."""

from __future__ import annotations


class PackError(ValueError):
    """A pack that cannot be trusted: one sentence with place, what was found, what was expected."""

    def __init__(self, place: str, found: object, expected: str) -> None:
        self.place = place
        super().__init__(f"{place}: found {_shown(found)}, expected {expected}.")


def _shown(found: object) -> str:
    """What was found, short enough to read."""
    text = "nothing" if found is None or found == "" else repr(found)
    return text if len(text) <= 80 else text[:77] + "..."
