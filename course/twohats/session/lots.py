"""What is drawn by lot for each learner: a form of a test, a set of cases."""

from __future__ import annotations

import contextlib
import secrets

from twohats.answers import Store

DEALS = 16


def draw_lot(work: Store, name: str) -> str:
    """Sixteen hex digits, drawn once: in a classroom user, host and folder may all be alike."""
    saved_lot = (work.get("lots") or {}).get(name)
    if saved_lot:
        return saved_lot
    lot = secrets.token_hex(8)
    with contextlib.suppress(OSError):  # a full disk: the lot is kept with the first answer
        work.merge("lots", {name: lot})
    return lot


def draw_deal(work: Store, name: str) -> int:
    """Which of the sixteen sets of cases (0 to 15) this learner gets; the same one every time."""
    return int(draw_lot(work, name), 16) % DEALS
