"""Lines that the sponsor of lesson 08 answers at once: her first question, and a second charter."""

from __future__ import annotations

from dataclasses import asdict

from twohats.draw.face import faces_of
from twohats.session.autosave import autosave_items
from twohats.session.session import Session
from twohats.widgets.sponsor_reply.widget import SponsorReply

_LABELS = {"first": "The sponsor asks", "second": "Three lines of Brightwater's second charter"}
_ROLES = {"first": "founder and sponsor", "second": "Brightwater"}
_SPEAKERS = {"first": "Leila Haddad", "second": "The sponsor"}


def open_replies(session: Session, part: str) -> SponsorReply:
    """The lines of one part of the lesson, with what was written before.

    KeyError with a sentence if the lesson has no such part.
    """
    if part not in _LABELS:
        raise KeyError(f"There is no part {part!r} here; there are {', '.join(_LABELS)}.")
    notes = session.work.get("notes") or {}
    lines = [
        asdict(line) | {"id": f"{session.stem}.{line.id}"}
        for line in session.scenario.charter.asked_lines
        if line.part == part
    ]
    speaker = _SPEAKERS[part]
    ids = [line["id"] for line in lines]
    board = SponsorReply(
        label=_LABELS[part],
        lines=lines,
        value={id_: notes[id_] for id_ in ids if id_ in notes},
        speaker=speaker,
        faces=faces_of(speaker, session.scenario.company.portraits),
        role=_ROLES[part],
        at_marrowby=part == "first",
    )
    autosave_items(board, session.work, "notes", trait="value")
    return board
