"""What it should bring in, by one's own numbers; and no promise that nobody can keep."""

from __future__ import annotations

from twohats.answers.product import Entry, Roadmap
from twohats.checks.finding import Finding
from twohats.checks.roadmap.questions import DATES_AND_OUTCOMES, VALUE
from twohats.checks.roadmap.words import listed, money, named
from twohats.product.roadmap import outlook, placed
from twohats.scenario import Scenario

# Fewer words than this name a thing; they do not say what changes for whom.
FEWEST_WORDS = 4


def value(roadmap: Roadmap, carried: dict, scenario: Scenario) -> Finding:
    """What one's own estimates say; it carries no points before hand-in."""
    own = outlook(roadmap, scenario)
    seen = (
        f"By your own numbers the roadmap brings in about {money(own.mean_k)} over six quarters; "
        f"8 times in 10 between {money(own.low_k)} and {money(own.high_k)}."
    )
    if own.missing:
        seen += f" {listed(own.missing)} have no estimate yet and count as nothing."
    return VALUE.points(0, seen, "Which single number would change the order most, if it is wrong?")


def dates_and_outcomes(roadmap: Roadmap, carried: dict, scenario: Scenario) -> Finding:
    """Half for Later without dates of one's own, half for an outcome on each entry in Now."""
    dated = [
        entry.id
        for entry in _standing(roadmap, scenario, "later")
        if entry.date and entry.id not in scenario.dated
    ]
    now = _standing(roadmap, scenario, "now")
    silent = [entry.id for entry in now if len(entry.outcome.split()) < FEWEST_WORDS]
    share = 0.5 * (not dated) + 0.5 * (bool(now) and not silent)
    return DATES_AND_OUTCOMES.share(share, _seen(dated, silent, now, scenario), _next(dated))


def _standing(roadmap: Roadmap, scenario: Scenario, bucket: str) -> list[Entry]:
    first = {entry.id: entry for entry in reversed(roadmap.entries)}
    return [first[id_] for id_ in placed(roadmap, scenario)[bucket]]


def _seen(dated: list[str], silent: list[str], now: list[Entry], scenario: Scenario) -> str:
    said = "Later carries no date of its own making."
    if dated:
        names = listed(named(id_, scenario) for id_ in dated)
        said = f"In Later a date stands beside {names}; neither law nor season sets it."
    if not now:
        return f"{said} Now is empty."
    if silent:
        names = listed(named(id_, scenario) for id_ in silent)
        return f"{said} In Now there is no outcome statement yet for {names}."
    return f"{said} Each entry in Now has an outcome statement."


def _next(dated: list[str]) -> str:
    if dated:
        return "Which of these dates is set by law or by the season? What do the others promise?"
    return "Write for each entry in Now: who is better off, in what, and how one will see it."
