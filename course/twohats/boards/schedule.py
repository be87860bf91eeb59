"""The date machine: which breakdown it starts from, and how its parts are saved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from twohats.boards.schedule_cases import deal_cases
from twohats.draw.face import faces_of_speakers
from twohats.project.breakdown import FinishForecast, gapped_breakdown, parse_parts, plain_parts
from twohats.project.breakdown.schedule_analysis import lead_and_scope
from twohats.project.breakdown.team_notes import TeamNote
from twohats.project.rounding import day_text, floor_percent
from twohats.scenario import Scenario
from twohats.session.autosave import PartsAutosave, saved_parts
from twohats.session.bets import bet_sentence
from twohats.session.session import Session
from twohats.text import agree, person_label
from twohats.widgets.frame import Frame
from twohats.widgets.schedule.widget import ScheduleBoard

_UNANSWERED = plain_parts(parse_parts({}))


def open_board(session: Session) -> ScheduleBoard:
    """The date machine on the saved plan, or on the lead's breakdown with its gaps.

    An exercise begins with two messages: the estimates that they change are in the plan already.
    """
    scenario = session.scenario
    names = {name: session.saved_name(name) for name in session.lesson.makes}
    lead, scope = lead_and_scope(session.charter, scenario)
    gapped = gapped_breakdown(*scenario.work.work_packages(lead))
    initial = {"wbs": list(gapped.wbs), "links": list(gapped.links)}
    value = initial | saved_parts(session.answers, names)
    value, cases = deal_cases(session, lead, value)
    notes = [vars(note) | _speaker(note, scenario) for note in gapped.notes]
    board = ScheduleBoard.for_plan(
        value,
        scope=scope,
        notes=notes,
        actuals=[vars(actual) for actual in scenario.work.actuals_week4(lead)],
        people=sorted({task.person_type for task in scenario.work.breakdown(lead)}),
        cases=cases,
        faces=faces_of_speakers(_speakers(notes, cases), scenario.company.portraits),
        is_graded=session.is_graded,
        label="Your plan" if session.is_graded else "Your practice copy",
        autosave_key=session.autosave_key("wbs", lead),
    )
    PartsAutosave(board, session.answers, names, _UNANSWERED).start()
    return board


def _speaker(note: TeamNote, scenario: Scenario) -> dict[str, str]:
    """Who says it: by name and kind if the team has such a person, else by the kind of person."""
    names = [person.name for person in scenario.company.team if note.person_type in person.skills]
    if not names:
        return {"who": person_label(note.person_type).capitalize(), "role": ""}
    return {"who": names[0], "role": person_label(note.person_type)}


def _speakers(notes: Sequence[dict[str, Any]], cases: dict[str, Any]) -> list[str]:
    """All who say something on the board, by the names that it gives them."""
    lines = [*notes, *cases["sayings"], *cases["messages"]]
    return sorted({line["who"] for line in lines})


def left_to_do(_session: Session, board: Frame | None) -> str:
    """The simulated schedules have to be run."""
    return "" if _runs(board) else "Run the simulation above"


def compare(session: Session, board: Frame | None) -> str:
    """The bet on the naive date beside what the machine's runs say, as HTML."""
    runs = _runs(board)
    if runs is None:
        return ""
    return (
        f"<p>{bet_sentence(session)}If every package takes its most likely duration, your plan "
        f"ends on day {day_text(runs.naive)}, and <b>{floor_percent(runs.met)}% of the simulated "
        f"runs</b> meet that date. Half of the runs have ended by {_middle(runs)}, and 80 of 100 "
        f"by day {day_text(runs.p80)}.</p>"
    )


def _middle(runs: FinishForecast) -> str:
    """P50, and how far it is from the naive date; "that date" where they are the same day."""
    delay = round(runs.p50 - runs.naive, 1)
    if not delay:
        return "that date"
    days = f"{abs(delay):g} {agree(abs(delay), 'day', 'days')}"
    share = f"{abs(delay) / max(runs.naive, 1):.0%} of the planned time"
    place = "after" if delay > 0 else "before"
    return f"day {day_text(runs.p50)}, which is {days} ({share}) {place} that date"


def _runs(board: Frame | None) -> FinishForecast | None:
    """What the runs before the start say, once they are shown."""
    return board.outlooks[0] if isinstance(board, ScheduleBoard) else None
