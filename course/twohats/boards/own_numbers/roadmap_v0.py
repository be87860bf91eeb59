"""Lesson 02 by the learner's own numbers: what was promised, what came, and what was foreseen."""

from __future__ import annotations

from twohats.answers.product import Roadmap
from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.boards.v0_play import BOARD, PLAYED, v0_world
from twohats.boards.v0_questions import expected_changes
from twohats.product.roadmap import LEAST_CHANGE, MEASURES, changes, play, promised_k
from twohats.session.session import Session
from twohats.text import format_amount
from twohats.widgets.frame import Frame


def own_numbers(session: Session, _board: Frame | None) -> OwnNumbers:
    """What the board was promised to bring; what it brought only once it was played."""
    roadmap = session.artefact(BOARD)
    if roadmap is None or not roadmap.bucket("now"):
        return OwnNumbers()
    played = session.answers.get(PLAYED) if session.is_graded else None
    promised = format_amount(promised_k(played or roadmap, session.scenario))
    text = "is what the requesters' claims promised for six quarters. **Nobody had checked them.**"
    came = _came(played, session) if played else ()
    return OwnNumbers(_headline(roadmap), (Number(promised, text), *came))


def _headline(roadmap: Roadmap) -> str:
    placed = sum(len(roadmap.bucket(name)) for name in ("now", "next", "later"))
    return f"You chose **{placed} of {len(roadmap.entries)}** ideas from claims alone."


def _came(played: Roadmap, session: Session) -> tuple[Number, ...]:
    """What the first play brought, and how many measures went the way that was expected."""
    world = v0_world(session)
    playback = play(played, session.scenario, world)
    came, expected = changes(playback, world), expected_changes(session).counted
    foreseen = sum(
        name in expected and expected[name].choice == came[name].direction(LEAST_CHANGE[name])
        for name in MEASURES
    )
    return (
        Number(
            format_amount(playback.brought_k[-1]),
            "is what your v0 brought in when you first played it.",
        ),
        Number(
            str(foreseen),
            "measures went the way that you said. **Your “because” is marked after you hand in.**",
            f"of {len(MEASURES)}",
        ),
    )
