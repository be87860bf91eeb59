"""The date machine at the desk: what is dealt out, what it keeps, for which lead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers import Store
from twohats.checks.schedule.work import NAMES, lead_and_scope
from twohats.desk.keeping import attempt, plain
from twohats.desk.leading import charter_of
from twohats.desk.telling import clock
from twohats.project.breakdown import deal
from twohats.project.plan.shown import percent, up
from twohats.scenario import Scenario
from twohats.widgets.date_machine import DateMachine


def machine(
    store: Store, scenario: Scenario, carried: Mapping[str, Any], *, draft: bool
) -> DateMachine:
    """The date machine on the plan in `store`, or on the breakdown as it is dealt out."""
    names = {name: f"draft_{name}" if draft else name for name in NAMES}
    lead, scope = lead_and_scope({"frozen_charter": charter_of(carried, scenario)}, scenario)
    dealt = deal(*scenario.work_packages(lead))
    made = DateMachine.for_plan(
        {"wbs": list(dealt.wbs), "links": list(dealt.links)} | _kept(store, names),
        scope=scope,
        notes=[vars(note) for note in dealt.notes],
        actuals=[vars(one) for one in scenario.actuals_week4(lead)],
        people=sorted({task.person_type for task in scenario.breakdown(lead)}),
        label="Your draft" if draft else "Your plan",
        autosave_key=f"{store.assignment}/{names['wbs']}/{lead}",
    )
    _keep(made, store, names)
    return made


def _kept(store: Store, names: Mapping[str, str]) -> dict[str, Any]:
    kept = {part: store.get(name) for part, name in names.items()}
    return {part: plain(work) for part, work in kept.items() if work is not None}


def _keep(made: DateMachine, store: Store, names: Mapping[str, str]) -> None:
    """Save each part that has changed; packages and links always stand together."""

    def save(*, anyway: bool = False) -> None:
        for part, name in names.items():
            data = made.value[part]
            if data is not None and (anyway or plain(store.get(name)) != data):
                attempt(made, lambda name=name, data=data: store.save(name, data, anyway=anyway))
            if made.conflict:
                return

    def resolve(which: str) -> None:
        if which == "mine":
            save(anyway=True)
            return
        store.load()
        made.value = made.value | _kept(store, names)
        _saved_before(made, store)

    def changed(change: Any) -> None:
        name = names["reforecast"]
        taken_back = change["new"]["reforecast"] is None and change["old"]["reforecast"] is not None
        if taken_back and store.get(name) is not None:
            attempt(made, lambda: store.forget(name))
        if not made.conflict:
            save()

    made.observe(changed, names="value")
    made.on_resolve(resolve)
    if store.get(names["wbs"]) is not None:
        _saved_before(made, store)


def _saved_before(made: DateMachine, store: Store) -> None:
    if store.saved_at:
        made.confirm(f"Saved {clock(store.saved_at)}", at=store.saved_at.timestamp())


_BETS = ("in about one of ten", "in about half", "in nearly all")


def compared(bet: Any, made: DateMachine | None) -> str:
    """The bet on the naive date beside what the machine's runs say, as HTML."""
    if made is None or made.outlooks[0] is None:
        return "<p>There are no runs yet. Run the date machine, then this cell again.</p>"
    runs = made.outlooks[0]
    known = bet is not None and bet.first < len(_BETS)
    said = f"Your bet: <b>{_BETS[bet.first]}</b>. " if known else "You have not made a bet yet. "
    later = runs.p50 - runs.naive
    return (
        f"<p>{said}The most likely days of your plan end on day {runs.naive:g}, and "
        f"<b>{percent(runs.met)}% of the runs</b> meet it. Half of them need "
        f"{later:.1f} days more, which is {later / max(runs.naive, 1):.0%}; the day that four of "
        f"five runs meet is day {up(runs.p80)}.</p>"
    )
