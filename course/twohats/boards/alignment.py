"""The alignment room of lesson 05: nine faces, eight turns and a vote; and the exercise's cases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.alignment import AlignmentLog, Package, WhoSigns
from twohats.boards.alignment_room import final_vote, room_outcome, room_state
from twohats.draw import alignment as draw
from twohats.draw.face import faces_of
from twohats.product.alignment import (
    Conversation,
    everybodys_wish_k,
    package_value_k,
    signable,
    vote,
)
from twohats.product.alignment.vote import best_signable_k
from twohats.scenario import Scenario
from twohats.scenario.alignment_rooms import Room
from twohats.session.autosave import PartsAutosave, saved_parts, to_json
from twohats.session.bets import bet_sentence
from twohats.session.lots import DEALS, draw_deal
from twohats.session.plays import has_ended
from twohats.session.progress import follow
from twohats.session.session import Session
from twohats.text import count_word
from twohats.widgets.alignment.widget import PARTS, AlignmentBoard
from twohats.widgets.frame import Frame

_LOT = "alignment"
_TABLE, _CASES = ("who_signs",), ("interests", "facts", "levers")
_ROOM = ("alignment_log", "package", "who_signs")


def open_table(session: Session) -> AlignmentBoard:
    """Nine faces round a package that the loudest have asked for: who would sign it?"""
    board = _board(session, "table", _TABLE, "Who would sign this?")
    _take_guesses(session, board, {"guesses"})
    room = room_of(session, room_deal(session))
    dealt = vote(Conversation(room), room.draft)
    board.settings = board.settings | {"would_sign": sorted(dealt.signers)}
    return board


def open_board(session: Session) -> AlignmentBoard:
    """The room: eight turns, a package and a vote; a practice room in the lesson."""
    board = _board(session, "room", _ROOM, "The alignment room")

    def show(_change: Any = None) -> None:
        log, package = board.parts["alignment_log"], board.parts["package"]
        room = room_of(session, log.deal)
        state = room_state(session.scenario, room, log, package)
        # In the lesson the first screen asks first: a face must not answer before the guess.
        is_asked = not session.is_graded and not board.parts["who_signs"].shown
        board.room = state | {"faces": {}} if is_asked else state
        board.outcome = room_outcome(session.scenario, room, log, package)

    board.observe(show, names="value")
    show()
    if not session.is_graded:
        _take_guesses(session, board, {"at_first", "shown"})
    return board


def _take_guesses(session: Session, board: AlignmentBoard, fields: set[str]) -> None:
    """From now on take these fields of the guesses from the page's other board, which asks them."""

    def take() -> None:
        saved = session.artefact("who_signs") or WhoSigns()
        own = board.parts["who_signs"]
        merged = own.model_copy(update=saved.model_dump(include=fields))
        if merged != own:
            board.value = board.value | {"who_signs": to_json(merged)}

    follow(session, board, take)


def open_cases(session: Session, _board_before: Frame | None = None) -> AlignmentBoard:
    """What the exercise asks beside the room: facts, interests and three episodes of others."""
    return _board(session, "cases", _CASES, "Facts, needs and episodes")


def left_to_do(session: Session, board: Frame | None) -> str:
    """The vote has to be called, and the two quarters after it have to be played."""
    _log, package = _own_room(session, board)
    if package.signed is None:
        return "Call the vote above"
    return "" if has_ended(session) else "Play the two quarters after the vote to the end"


def compare(session: Session, board: Frame | None) -> str:
    """The bet on everybody's wish beside its worth, and what the own package is worth."""
    log, package = _own_room(session, board)
    room = room_of(session, log.deal)
    best_k = best_signable_k(room)
    own = final_vote(room, log, package)
    wish = everybodys_wish_k(room) / best_k
    return (
        f"<p>{bet_sentence(session)}A package with everybody's wish, as far as the wishes fit "
        f"together, is worth <b>{wish:.0%}</b> of the best package that can be signed. Yours is "
        f"worth <b>{own.built_k / best_k:.0%}</b>"
        f"{'' if own.is_agreed else ': without an agreement, the loudest get their way'}.</p>"
        f"<p>Before you talk to anybody, the five would sign {len(signable(room, 0))} packages, "
        f"and {count_word(good_packages(room, 0))} of them comes near the best. Once everybody "
        f"knows the evidence, the five would sign {len(signable(room))}, and {good_packages(room)} "
        "of these come near the best.</p>"
    )


#: So near to the best that can be signed a package is a good one.
GOOD_SHARE = 0.85


def good_packages(room: Room, known: float | None = None) -> int:
    """How many packages would be signed that come near the best; `known` as in `signable`."""
    would_sign = signable(room) if known is None else signable(room, known)
    least_k = GOOD_SHARE * best_signable_k(room)
    return sum(package_value_k(room, package) >= least_k for package in would_sign)


def room_deal(session: Session) -> int:
    """Whose room it is: in the exercise another one than in the lesson."""
    deal = draw_deal(session.work, _LOT)
    return deal if session.is_graded else (deal + 1) % DEALS


def room_of(session: Session, deal: int) -> Room:
    """The room of a deal: the lesson's own one, or that of the exercise."""
    tables = session.scenario.alignment
    return (tables.rooms if session.is_graded else tables.practice_rooms)[deal]


def saved_log(session: Session) -> AlignmentLog:
    """The turns as saved; before the first turn nothing is saved, and the dealt room counts."""
    return session.artefact("alignment_log") or AlignmentLog(deal=room_deal(session))


def _own_room(session: Session, board: Frame | None) -> tuple[AlignmentLog, Package]:
    if isinstance(board, AlignmentBoard) and "package" in board.parts:
        return board.parts["alignment_log"], board.parts["package"]
    return saved_log(session), session.artefact("package") or Package()


def _board(session: Session, stage: str, parts: tuple[str, ...], label: str) -> AlignmentBoard:
    """A stage on what is saved of its parts, saving each change."""
    names = _names(session, parts)
    unanswered = {
        part: to_json(PARTS[part].model_validate(_dealt(session, part))) for part in parts
    }
    value = unanswered | saved_parts(session.answers, names)
    board = AlignmentBoard(
        stage=stage,
        label=label,
        value=value,
        settings=_settings(session, value),
        autosave_key=session.autosave_key(f"{_LOT}/{stage}"),
    )
    PartsAutosave(board, session.answers, names, unanswered).start()
    return board


def _dealt(session: Session, part: str) -> dict[str, int]:
    if part == "alignment_log":
        return {"deal": room_deal(session)}
    return {"deal": draw_deal(session.work, "episodes")} if part == "levers" else {}


def _names(session: Session, parts: tuple[str, ...]) -> dict[str, str]:
    return {part: session.saved_name(part) for part in parts}


def _settings(session: Session, value: Mapping[str, Any]) -> dict[str, Any]:
    """What the page shows of the room before anything is said, and of the cases that were dealt."""
    scenario = session.scenario
    tables, room = scenario.alignment, scenario.alignment.rooms[0]
    settings = {
        "people": [_person(scenario, name, role) for name, role in _roles(scenario)],
        "issues": draw.issues_with_options(tables),
        "dealt": dict(room.draft),
        "evidence": [list(pair) for pair in tables.evidence_texts.items()],
        "turns": int(room.rules["turns"]),
        "slip_k": room.rules["slip_k_per_week"],
        "promise_weeks": int(room.rules["weeks_of_broken_promise"]),
        "may_restart": not session.is_graded,
    }
    if "levers" not in value:
        return settings
    return settings | {
        "facts": [list(pair) for pair in tables.facts.items()],
        "places": [list(pair) for pair in tables.places.items()],
        "interests": {
            name: [list(line) for line in lines.items()] for name, lines in tables.interests.items()
        },
        "episodes": [[case.id, case.text] for case in tables.episodes(value["levers"]["deal"])],
    }


def _roles(scenario: Scenario) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in scenario.company.stakeholders]


def _person(scenario: Scenario, name: str, role: str) -> dict[str, Any]:
    tables = scenario.alignment
    return {
        "name": name,
        "role": role,
        "at_first": tables.said[name].at_first,
        "is_needed": name in tables.rooms[0].needed,
        "faces": faces_of(name, scenario.company.portraits, 64),
    }
