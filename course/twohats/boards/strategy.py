"""The strategy lens of lesson 03, four quarters of it beside rivals, and the exercise."""

from __future__ import annotations

from typing import Any

from twohats.answers.strategy import ChosenStrategy, OutOfStrategy
from twohats.draw.face import faces_of
from twohats.draw.strategy import (
    NUMBERS,
    contribution_words,
    gain_table,
    gain_words,
    wish_rows,
)
from twohats.product.strategy import (
    FOR_ALL,
    GIVEN_UP,
    Firm,
    Won,
    contribution,
    own_firm,
    play_market,
    rivals,
    sorted_by_fit,
)
from twohats.product.strategy_gain import strategy_gain
from twohats.scenario import Scenario
from twohats.session.autosave import PartsAutosave, saved_parts, to_json
from twohats.session.bets import bet_sentence
from twohats.session.lots import draw_deal
from twohats.session.plays import has_ended, offer_play
from twohats.session.progress import follow
from twohats.session.session import Session
from twohats.text import join_list
from twohats.widgets.frame import Frame
from twohats.widgets.strategy.widget import LENS, PARTS, StrategyBoard

#: The learner's firm.
YOU = "You"
_LOTS = {"opportunities": "opportunities", "entries": "founders_list"}
_INTRO = (
    "Four firms start with the same sixteen cards and the same number of people. You keep the "
    "cards in your lens, two rivals each give up four cards for another strategy, and Box for "
    "All gives up nothing. Each firm works on all of its cards at once, and puts more people on "
    "cards that fit its strategy. Box for All ranks nothing, so none of its cards gets more "
    "people than another. To keep it simple, anybody does any work here: even a firm that gives "
    "up nothing has all sixteen cards ready after four quarters."
)
_EMPTY = "Pick a strategy above, and give up four cards. Then you can play four quarters."


def open_lens(session: Session) -> StrategyBoard:
    """The lesson's first screen: a strategy, four cards given up, what the rivals say."""
    scenario = session.scenario
    board = StrategyBoard(
        stage="lens",
        label="Your strategy lens",
        value=_value(session, LENS),
        settings=_lens_settings(scenario) | {"segments": _segment_rows(scenario)},
        autosave_key=session.autosave_key("strategy_lens"),
    )
    board.on_press(lambda: board.set_trait("revealed", _remarks(board, scenario)))
    _save(board, session, LENS)
    return board


def open_board(session: Session) -> StrategyBoard:
    """In the lesson four quarters of the lens; in the exercise what is asked of it."""
    return _open_exercise(session) if session.is_graded else _open_play(session)


def _open_play(session: Session) -> StrategyBoard:
    board = StrategyBoard(
        stage="play", label="Four quarters, four firms", settings={"intro": _INTRO}
    )

    def follow_lens() -> None:
        strategy, given_up = own_lens(session)
        is_there = bool(strategy.id and given_up)
        board.lens = f"{strategy.name}, without {join_list(strategy.given_up)}" if is_there else ""
        if is_there:
            board.refusal = ""
        elif board.played:  # its buttons are off: say why
            board.refusal = _EMPTY
        lens = {"strategy": strategy.name, "given_up": sorted(strategy.given_up)}
        board.is_stale = bool(board.played) and lens != {key: board.played[key] for key in lens}

    def refuse() -> None:
        follow_lens()
        board.refusal = "" if board.lens else _EMPTY

    board.on_press(refuse)
    board.observe(lambda _change: follow_lens(), names="played")
    follow(session, board, follow_lens)
    follow_lens()
    offer_play(session, board, lambda: _played(session) if board.lens else None)
    return board


def _open_exercise(session: Session) -> StrategyBoard:
    scenario, parts = session.scenario, tuple(PARTS)
    value = _value(session, parts)
    dealt = scenario.market.dealt_opportunities(value["opportunities"]["deal"])
    board = StrategyBoard(
        stage="exercise",
        label="Vision and strategy",
        value=value,
        settings=_lens_settings(scenario)
        | {
            "opportunities": [{"id": one.id, "name": one.name} for one in dealt],
            "numbers": list(NUMBERS.items()),
            "wishes": wish_rows(scenario, value["entries"]["deal"]),
        },
        autosave_key=session.autosave_key("strategy"),
    )
    _save(board, session, parts)
    return board


def left_to_do(session: Session, _board: Frame | None) -> str:
    """The lens has to give something up, and the four quarters have to be played."""
    strategy, given_up = own_lens(session)
    if not strategy.id or not given_up:
        return "Pick a strategy in your lens, and give up four cards"
    return "" if has_ended(session) else "Play the four quarters above to the end"


def compare(session: Session, _board: Frame | None) -> str:
    """The bet on the firm that gives up nothing, and of what the own firm's customers are made."""
    strategy, given_up = own_lens(session)
    market = play_lens(strategy.id, given_up, session.scenario)
    places = [won.places()[FOR_ALL] for won in market]
    first = sum(place == 1 for place in places)
    gain = strategy_gain(strategy.id, given_up, session.scenario)
    own, other = (contribution(market, name, session.scenario) for name in (YOU, FOR_ALL))
    return (
        f"<p>{bet_sentence(session)}{FOR_ALL} is first in <b>{first}</b> of {len(places)} segments "
        f"after four quarters, and second in {sum(place == 2 for place in places)}.</p>"
        f"{gain_table(gain, strategy.given_up)}"
        f"{gain_words(gain, len(session.scenario.ids) - len(given_up))}"
        f"{contribution_words(own, other, FOR_ALL, gain.segment)}"
    )


def own_lens(session: Session) -> tuple[ChosenStrategy, tuple[str, ...]]:
    """The strategy as it is saved, and the initiatives that are given up."""
    strategy = session.artefact("strategy") or ChosenStrategy()
    out = session.artefact("out_of_strategy") or OutOfStrategy()
    return strategy, tuple(out.ids)


def play_lens(strategy: str, given_up: tuple[str, ...], scenario: Scenario) -> tuple[Won, ...]:
    """Four quarters of the own firm and its three rivals."""
    return play_market(_firms(strategy, given_up, scenario), scenario)


def _firms(strategy: str, given_up: tuple[str, ...], scenario: Scenario) -> list[Firm]:
    return [own_firm(strategy, given_up, scenario, YOU), *rivals(scenario, strategy)]


def _played(session: Session) -> dict[str, Any]:
    strategy, given_up = own_lens(session)
    scenario = session.scenario
    names = {id_: one.name for id_, one in scenario.market.strategies.items()}
    firms = _firms(strategy.id, given_up, scenario)
    how = [
        (firm.name, f"“{names[firm.strategy]}”" if firm.strategy else "gives up nothing")
        for firm in firms[1:]
    ]
    return {
        "strategy": strategy.name,
        # Without an order, so that the same cards are the same play.
        "given_up": sorted(strategy.given_up),
        "own": YOU,
        "for_all": FOR_ALL,
        "rivals": how,
        "segments": [_segment(won) for won in play_market(firms, scenario)],
    }


def _segment(won: Won) -> dict[str, Any]:
    places = won.places()
    firms = [
        {"name": name, "customers": [round(count) for count in counts], "place": places[name]}
        for name, counts in won.customers.items()
    ]
    unit = "offices" if won.segment == "Offices" else "households"
    return {"segment": won.segment, "unit": unit, "firms": firms}


def _remarks(board: StrategyBoard, scenario: Scenario) -> dict[str, Any]:
    """What a rival says of each card that is given up, and how many others surely fit badly.

    Cards on which good people disagree are not counted. Whom a card serves isn't said: the exercise
    asks about the same cards.
    """
    strategy, given_up = board.parts["strategy"].id, board.parts["out_of_strategy"].ids
    if not strategy:
        return {}
    outside = sorted_by_fit(scenario, strategy).outside
    said = scenario.market.rival_remarks
    remarks = [said[id_]._asdict() | {"id": id_} for id_ in given_up]
    return {
        "strategy": strategy,
        "ids": sorted(given_up),
        "remarks": remarks,
        "unfit": len(set(outside) - set(given_up)),
    }


def _lens_settings(scenario: Scenario) -> dict[str, Any]:
    portraits = scenario.company.portraits
    rows = scenario.backlog.initiatives
    return {
        "given_up": GIVEN_UP,
        "strategies": [
            {"id": one.id, "name": one.name, "statement": one.statement}
            for one in scenario.market.strategies.values()
        ],
        "initiatives": [
            {"id": row.id, "name": row.name, "sponsor": row.sponsor, "note": row.note}
            for row in rows
        ],
        "faces": {
            name: faces_of(name, portraits, 36).get("calm", "")
            for name in sorted({row.sponsor for row in rows})
        },
    }


def _segment_rows(scenario: Scenario) -> list[dict[str, Any]]:
    return [one._asdict() for one in scenario.market.segments.values()]


def _unanswered(session: Session, parts: tuple[str, ...]) -> dict[str, Any]:
    """The parts without any answer, each with the cases that this learner is dealt."""
    deals = {part: draw_deal(session.work, lot) for part, lot in _LOTS.items() if part in parts}
    data = {part: {"deal": deals[part]} if part in deals else {} for part in parts}
    return {part: to_json(PARTS[part].model_validate(data[part])) for part in parts}


def _value(session: Session, parts: tuple[str, ...]) -> dict[str, Any]:
    names = {part: session.saved_name(part) for part in parts}
    return _unanswered(session, parts) | saved_parts(session.answers, names)


def _save(board: StrategyBoard, session: Session, parts: tuple[str, ...]) -> None:
    names = {part: session.saved_name(part) for part in parts}
    PartsAutosave(board, session.answers, names, _unanswered(session, parts)).start()
