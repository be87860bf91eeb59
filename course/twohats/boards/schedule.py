"""The date machine: which breakdown it starts from, and how its parts are saved."""

from __future__ import annotations

from twohats.boards.schedule_cases import deal_cases
from twohats.project.breakdown import gapped_breakdown, parse_parts, plain_parts
from twohats.project.breakdown.schedule_analysis import lead_and_scope
from twohats.project.breakdown.team_notes import TeamNote
from twohats.project.rounding import day_text, floor_percent
from twohats.scenario import Scenario
from twohats.session.autosave import PartsAutosave, saved_parts
from twohats.session.bets import bet_sentence
from twohats.session.session import Session
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
    board = ScheduleBoard.for_plan(
        value,
        scope=scope,
        notes=[vars(note) | {"who": _who(note, scenario)} for note in gapped.notes],
        actuals=[vars(actual) for actual in scenario.work.actuals_week4(lead)],
        people=sorted({task.person_type for task in scenario.work.breakdown(lead)}),
        cases=cases,
        is_graded=session.is_graded,
        label="Your plan" if session.is_graded else "Your draft",
        autosave_key=session.autosave_key("wbs", lead),
    )
    PartsAutosave(board, session.answers, names, _UNANSWERED).start()
    return board


def _who(note: TeamNote, scenario: Scenario) -> str:
    """Who says it: by name if the team has such a person, else by the kind of person."""
    names = [one.name for one in scenario.company.team if note.person_type in one.skills]
    return f"{names[0]}, {note.person_type}" if names else note.person_type.capitalize()


def compare(session: Session, board: Frame | None) -> str:
    """The bet on the naive date beside what the machine's runs say, as HTML."""
    runs = board.outlooks[0] if isinstance(board, ScheduleBoard) else None
    if runs is None:
        return "<p>No runs are shown yet. Once they are, your bet is compared here.</p>"
    delay = runs.p50 - runs.naive
    return (
        f"<p>{bet_sentence(session)}The most likely days of your plan end on day "
        f"{day_text(runs.naive)}, and <b>{floor_percent(runs.met)}% of the runs</b> meet it. Half "
        f"of them need {delay:.1f} days more, which is {delay / max(runs.naive, 1):.0%}; the day "
        f"that four of five runs meet is day {day_text(runs.p80)}.</p>"
    )
