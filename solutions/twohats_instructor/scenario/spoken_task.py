"""One task as the person speaks of it who does it: what the lesson on schedules begins with.

The days in these words are those of the breakdown; a test holds the two together.
"""

from __future__ import annotations

HEADER = (
    "initiative",
    "task",
    "who",
    "role",
    "text",
    "left_out",
    "all_bad",
    "no_luck",
    "calendar",
    "agreed",
)
ROW = (
    "I01",
    "T04",
    "Lucia Ortega",
    "warehouse specialist",
    "Before anyone writes the service we have to agree on the counts with both sites. A week, "
    "ten days if the south is busy.",
    "Ten days if the south is busy, I said. Where are they in your plan?",
    "Ten days is for when the south is busy. It isn't busy every time.",
    "And if both sites answer on the first morning? Then it is three days. You didn't ask.",
    "A week is five working days here. Nobody signs anything on a Sunday.",
    "I'd have said three, five, ten. Nobody ever asks for the three.",
)
