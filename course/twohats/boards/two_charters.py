"""Five years of two charters in lesson 08, for the entry that leads on the hand-over's board."""

from __future__ import annotations

from typing import Any

from twohats.answers.product import Roadmap
from twohats.both.handover import lead_candidates, playable
from twohats.both.two_charters import IN_A_ROW, Quarter, two_charters
from twohats.draw.face import faces_of
from twohats.scenario import Scenario
from twohats.session.autosave import autosave_items
from twohats.session.lots import draw_deal
from twohats.session.session import Session
from twohats.text import count_word
from twohats.widgets.charter.widget import CharterBoard
from twohats.widgets.frame import Frame
from twohats.widgets.two_charters.widget import TwoCharters

_FIRST = "First charter: four project goals"
_SECOND = "Second charter: the same four, and one product goal"
_GOALS = "Time, cost, scope, quality: on the last day we know whether each was met."


def open_two_charters(session: Session, board: Frame | None) -> TwoCharters:
    """The guess that was saved, and both charters for the lead on the board, which they follow."""
    key, notes = f"{session.stem}.closing", session.work.get("notes") or {}
    play = TwoCharters(
        label="Five years of two charters",
        key=key,
        value={key: notes[key]} if key in notes else {},
        faces=faces_of("Leila Haddad", session.scenario.company.portraits),
    )
    _show(play, session, board)
    if isinstance(board, CharterBoard):
        board.observe(lambda _change: _show(play, session, board), names="value")
    autosave_items(play, session.work, "notes", trait="value")
    return play


def _show(play: TwoCharters, session: Session, board: Frame | None) -> None:
    """Play the lead that is chosen, else the first that could be; what is shown stays."""
    scenario = session.scenario
    frozen_roadmap = session.carried.get("frozen_roadmap")
    roadmap = playable(
        frozen_roadmap or Roadmap.model_validate(scenario.reference("roadmap")), scenario
    )
    chosen_lead = board.lead.get("id") if isinstance(board, CharterBoard) else None
    lead = chosen_lead or lead_candidates(roadmap, scenario)[0]
    name = scenario.initiative(lead).name
    if play.lead == name:
        return
    world = scenario.twin_world(draw_deal(session.work, "twin"))
    played = two_charters(lead, roadmap, scenario, world)
    with play.hold_sync():
        play.lead, play.target, play.closing = name, played.target, played.closing_quarter
        play.lanes = [
            _lane(_FIRST, _GOALS, played.project_goals, scenario),
            _lane(_SECOND, _second_goal(played.target), played.product_goal, scenario),
        ]


def _second_goal(target: float) -> str:
    kept = f"{target:g}% of customers stay through the quarter"
    return f"The same four, and “{kept}, {count_word(IN_A_ROW)} quarters in a row”."


def _lane(
    name: str, goal: str, quarters: tuple[Quarter, ...], scenario: Scenario
) -> dict[str, Any]:
    def name_of(id_: str) -> str:
        return scenario.initiative(id_).name if id_ else ""

    return {
        "name": name,
        "goal": goal,
        "quarters": [
            {
                "at_work": name_of(quarter.at_work),
                "closed": [name_of(id_) for id_ in quarter.closed],
                "is_waiting": quarter.is_waiting,
                "retention": round(quarter.retention, 2),
            }
            for quarter in quarters
        ],
    }
