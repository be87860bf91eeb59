"""Lesson 05 by the learner's own numbers: what was agreed on, and how well faces were read."""

from __future__ import annotations

from typing import Any

from twohats.answers.alignment import AlignmentLog, Package, WhoSigns
from twohats.boards.alignment import room_of, saved_log
from twohats.boards.alignment_room import promise_count, room_outcome
from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.scenario.alignment_rooms import Room
from twohats.session.session import Session
from twohats.text import pluralize
from twohats.widgets.frame import Frame


def own_numbers(session: Session, _board: Frame | None) -> OwnNumbers:
    """What the vote came to; before it, how many turns are used."""
    log = saved_log(session)
    room = room_of(session, log.deal)
    package = session.artefact("package") or Package()
    outcome = room_outcome(session.scenario, room, log, package)
    if not outcome:
        return OwnNumbers()
    share = outcome["built_share"]
    headline = (
        f"Your agreement is worth **{share}%** of the best package that can be signed."
        if not outcome["missing"]
        else f"Without an agreement, what gets built is worth **{share}%** of the best."
    )
    days = "days with different moods end with all five signing. **Moods differ from day to day.**"
    numbers = (
        Number(str(outcome["agreed_days"]), days, f"of {outcome['days']}"),
        *_promises(room, log, outcome),
        *_guesses(session.artefact("who_signs") or WhoSigns(), outcome),
    )
    return OwnNumbers(headline, numbers)


def _promises(room: Room, log: AlignmentLog, outcome: dict[str, Any]) -> tuple[Number, ...]:
    """How many of the promises are in what was put to the vote."""
    count = promise_count(room, log)
    if not count:
        return ()
    noun = pluralize(count, "promise").partition(" ")[2]
    text = (
        f"{noun} you made {'is' if count == 1 else 'are'} in the package that was put to the vote."
    )
    return (Number(str(count - len(outcome["broken"])), text, f"of {count}"),)


def _guesses(who: WhoSigns, outcome: dict[str, Any]) -> tuple[Number, ...]:
    """How many of the guesses before the vote came true."""
    if not who.guesses:
        return ()
    hits = sum((g == "yes") == (name in outcome["signers"]) for name, g in who.guesses.items())
    text = "people voted as you guessed."
    return (Number(str(hits), text, f"of {len(who.guesses)}"),)
