"""The date machine: which breakdown it starts from, and how its parts are saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from twohats.answers import Store
from twohats.boards.schedule_cases import deal_cases
from twohats.project.breakdown import gapped_breakdown, parse_parts, plain_parts
from twohats.project.breakdown.schedule_analysis import lead_and_scope
from twohats.project.breakdown.team_notes import TeamNote
from twohats.project.rounding import floor_percent, round_up
from twohats.scenario import Scenario
from twohats.session.autosave import confirm_saved, to_json, try_save
from twohats.session.bets import bet_sentence
from twohats.session.session import Session
from twohats.widgets.frame import Frame
from twohats.widgets.schedule.widget import ScheduleBoard


def open_board(session: Session) -> ScheduleBoard:
    """The date machine on the saved plan, or on the lead's breakdown with its gaps.

    An exercise begins with two messages: the estimates that they change are in the plan already.
    """
    scenario = session.scenario
    names = {name: session.saved_name(name) for name in session.lesson.makes}
    lead, scope = lead_and_scope(session.charter, scenario)
    gapped = gapped_breakdown(*scenario.work.work_packages(lead))
    initial = {"wbs": list(gapped.wbs), "links": list(gapped.links)}
    value = initial | _saved_parts(session.answers, names)
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
    PartsAutosave(board, session.answers, names).start()
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
        f"{runs.naive:g}, and <b>{floor_percent(runs.met)}% of the runs</b> meet it. Half of them "
        f"need {delay:.1f} days more, which is {delay / max(runs.naive, 1):.0%}; the day that four "
        f"of five runs meet is day {round_up(runs.p80)}.</p>"
    )


#: Parts without any answer: they are saved once there is one.
_NOTHING = plain_parts(parse_parts({}))


@dataclass(frozen=True)
class PartsAutosave:
    """Saves each part of the board as an artefact of its own: `names` maps parts to artefacts."""

    board: ScheduleBoard
    store: Store
    names: Mapping[str, str]

    def start(self) -> None:
        """Save at every change, and answer the question about another window."""
        self.board.observe(self.on_change, names="value")
        self.board.on_resolve(self.resolve)
        if self.store.get(self.names["wbs"]) is not None:
            confirm_saved(self.board, self.store)

    def on_change(self, change: Any) -> None:
        """Save what has changed; week 4 may be taken back."""
        name = self.names["reforecast"]
        before, after = change["old"]["reforecast"], change["new"]["reforecast"]
        if before is not None and after is None and self.store.get(name) is not None:
            try_save(self.board, lambda: self.store.forget(name))
        if not self.board.conflict:
            self.save()

    def save(self, *, anyway: bool = False) -> None:
        """Save each part that is not as it is on the disk."""
        for part, name in self.names.items():
            artefact, saved = self.board.parts[part], self.store.get(name)
            if artefact is None or (not anyway and saved == artefact):
                continue
            if saved is None and self.board.value[part] == _NOTHING.get(part):
                continue
            try_save(self.board, partial(self.store.save, name, artefact, anyway=anyway))
            if self.board.conflict:
                return

    def resolve(self, which: str) -> None:
        """Save over the other window's work if `which` is "mine", else show that work."""
        if which == "mine":
            self.save(anyway=True)
            return
        self.store.load()
        self.board.value = self.board.value | _saved_parts(self.store, self.names)
        confirm_saved(self.board, self.store)


def _saved_parts(store: Store, names: Mapping[str, str]) -> dict[str, Any]:
    artefacts = {part: store.get(name) for part, name in names.items()}
    return {part: to_json(artefact) for part, artefact in artefacts.items() if artefact is not None}
