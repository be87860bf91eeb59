"""The date machine at the desk: what is dealt out, what it keeps, for which lead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from twohats.answers import Store
from twohats.checks.schedule import CHECKS
from twohats.project.breakdown import gapped_breakdown
from twohats.project.breakdown.schedule_analysis import lead_and_scope
from twohats.project.rounding import floor_percent, round_up
from twohats.scenario import Scenario
from twohats.session.autosave import to_json, try_save
from twohats.session.lead import lead_charter
from twohats.session.messages import clock_time
from twohats.widgets.schedule.widget import ScheduleBoard


def schedule_board(
    store: Store, scenario: Scenario, carried: Mapping[str, Any], *, draft: bool
) -> ScheduleBoard:
    """The date machine on the plan in `store`, or on the breakdown as it is dealt out."""
    names = {name: f"draft_{name}" if draft else name for name in CHECKS.artefacts}
    lead, scope = lead_and_scope(lead_charter(carried, scenario), scenario)
    dealt = gapped_breakdown(*scenario.work_packages(lead))
    made = ScheduleBoard.for_plan(
        {"wbs": list(dealt.wbs), "links": list(dealt.links)} | _kept(store, names),
        scope=scope,
        notes=[vars(note) for note in dealt.notes],
        actuals=[vars(one) for one in scenario.actuals_week4(lead)],
        people=sorted({task.person_type for task in scenario.breakdown(lead)}),
        label="Your draft" if draft else "Your plan",
        autosave_key=f"{store.assignment}/{names['wbs']}/{lead}",
    )
    PartsAutosave(made, store, names).keep()
    return made


def _kept(store: Store, names: Mapping[str, str]) -> dict[str, Any]:
    kept = {part: store.get(name) for part, name in names.items()}
    return {part: to_json(work) for part, work in kept.items() if work is not None}


@dataclass(frozen=True)
class PartsAutosave:
    """Keeps each part of a date machine as an artefact of its own."""

    made: ScheduleBoard
    store: Store
    names: Mapping[str, str]

    def keep(self) -> None:
        """Save at every change, and answer the question about another window."""
        self.made.observe(self.changed, names="value")
        self.made.on_resolve(self.resolve)
        if self.store.get(self.names["wbs"]) is not None:
            _saved_before(self.made, self.store)

    def changed(self, change: Any) -> None:
        """Save what has changed; week 4 may be taken back."""
        name = self.names["reforecast"]
        was, now = change["old"]["reforecast"], change["new"]["reforecast"]
        if was is not None and now is None and self.store.get(name) is not None:
            try_save(self.made, lambda: self.store.forget(name))
        if not self.made.conflict:
            self.save()

    def save(self, *, anyway: bool = False) -> None:
        """Save each part that is not as it is on the disk."""
        for part, name in self.names.items():
            data = self.made.value[part]
            if data is None or (not anyway and to_json(self.store.get(name)) == data):
                continue
            try_save(self.made, partial(self.store.save, name, data, anyway=anyway))
            if self.made.conflict:
                return

    def resolve(self, which: str) -> None:
        """Save over the other window's work if `which` is "mine", else show that work."""
        if which == "mine":
            self.save(anyway=True)
            return
        self.store.load()
        self.made.value = self.made.value | _kept(self.store, self.names)
        _saved_before(self.made, self.store)


def _saved_before(made: ScheduleBoard, store: Store) -> None:
    if store.saved_at:
        made.confirm(f"Saved {clock_time(store.saved_at)}", at=store.saved_at.timestamp())


_BETS = ("in about one of ten", "in about half", "in nearly all")


def compare_date(bet: Any, made: ScheduleBoard | None) -> str:
    """The bet on the naive date beside what the machine's runs say, as HTML."""
    if made is None or made.outlooks[0] is None:
        return "<p>There are no runs yet. Run the date machine, then this cell again.</p>"
    runs = made.outlooks[0]
    known = bet is not None and bet.first < len(_BETS)
    said = f"Your bet: <b>{_BETS[bet.first]}</b>. " if known else "You have not made a bet yet. "
    later = runs.p50 - runs.naive
    return (
        f"<p>{said}The most likely days of your plan end on day {runs.naive:g}, and "
        f"<b>{floor_percent(runs.met)}% of the runs</b> meet it. Half of them need "
        f"{later:.1f} days more, which is {later / max(runs.naive, 1):.0%}; the day that four of "
        f"five runs meet is day {round_up(runs.p80)}.</p>"
    )
