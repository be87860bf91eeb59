"""What a finding says after hand-in about the lines that were answered otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from twohats.text import join_list

#: So many missed lines are quoted in a finding.
MOST_QUOTED = 3


def missed_answers(lines: Sequence[str], most: int = MOST_QUOTED) -> str:
    """A sentence with the right answers of the first `most` lines missed; empty for no line.

    Each line is a quote with its right answer in parentheses.
    """
    if not lines:
        return ""
    more = f" And {len(lines) - most} more." if len(lines) > most else ""
    return f"Right answers for the ones you missed: {join_list(lines[:most], None)}.{more}"
