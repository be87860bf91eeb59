"""A first vision in lesson 03, about which finance asks at once."""

from __future__ import annotations

from twohats.draw.face import faces_of
from twohats.session.autosave import autosave_items
from twohats.session.session import Session
from twohats.widgets.sponsor_reply.widget import VisionReply

_SPEAKER = "Oskar Nyman"
_PROMPT = (
    "Leila wants a vision on the wall. I pay for the frame, so I may ask. In one or two sentences: "
    "whose life changes, how, and who is left out?"
)


def open_vision(session: Session) -> VisionReply:
    """The field for a first vision, with what was written before."""
    id_ = f"{session.stem}.vision"
    notes = session.work.get("notes") or {}
    board = VisionReply(
        label="A first vision",
        lines=[{"id": id_, "kind": "vision", "label": "My first vision", "prompt": _PROMPT}],
        value={id_: notes[id_]} if id_ in notes else {},
        speaker=_SPEAKER,
        role="finance",
        faces=faces_of(_SPEAKER, session.scenario.company.portraits),
    )
    autosave_items(board, session.work, "notes", trait="value")
    return board
