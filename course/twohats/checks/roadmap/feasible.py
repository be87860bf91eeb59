"""Can it be done at all? Form, people, order and law."""

from __future__ import annotations

from collections import Counter

from twohats.answers.product import Roadmap
from twohats.checks.finding import Finding
from twohats.checks.roadmap.questions import CAPACITY, DEPENDENCIES, FORMAT, LAW
from twohats.checks.roadmap.words import BUCKET_NAMES, listed, named
from twohats.product.roadmap import BUCKETS, broken_dependencies, listed_pairs, over, placed
from twohats.scenario import Scenario


def format_(roadmap: Roadmap, carried: dict, scenario: Scenario) -> Finding:
    """Every initiative placed once (three quarters of the points), Now not empty (the rest)."""
    times = Counter(entry.id for entry in roadmap.entries if entry.bucket != "unplaced")
    amiss = [id_ for id_ in scenario.ids if times[id_] != 1]
    now = placed(roadmap, scenario)["now"]
    share = 0.75 * (1 - len(amiss) / len(scenario.ids)) + 0.25 * bool(now)
    return FORMAT.share(share, _form_seen(times, amiss, now, scenario), _form_next(amiss))


def _form_seen(times: Counter, amiss: list[str], now: tuple, scenario: Scenario) -> str:
    said = [f"{len(scenario.ids) - len(amiss)} of {len(scenario.ids)} initiatives stand once."]
    twice = [id_ for id_ in amiss if times[id_] > 1]
    if twice:
        said.append(f"{listed(twice)} more than once.")
    unknown = sorted(times.keys() - set(scenario.ids))
    if unknown:
        said.append(f"The backlog has no {listed(unknown)}.")
    return " ".join([*said, f"Now holds {len(now)}."])


def _form_next(amiss: list[str]) -> str:
    if not amiss:
        return "Move into Now what the team should begin with."
    return f"Decide where {listed(amiss)} should stand; Not doing is a decision too."


def capacity(roadmap: Roadmap, carried: dict, scenario: Scenario) -> Finding:
    """The share of cells (quarter by skill) within capacity, 5% above it tolerated."""
    too_much = over(roadmap, scenario)
    cells = len(BUCKETS) * len(scenario.skills)
    if not too_much:
        return CAPACITY.share(1, f"All {cells} cells are within capacity.", "")
    worst = max(too_much, key=lambda cell: cell.used / cell.capacity)
    seen = "Too much is asked: " + listed(
        f"{scenario.skills[cell.skill]} in {BUCKET_NAMES[cell.bucket]} "
        f"({cell.used:g} of {cell.capacity:g} person-weeks)"
        for cell in too_much
    )
    return CAPACITY.share(
        1 - len(too_much) / cells,
        seen + ".",
        f"Which entry in {BUCKET_NAMES[worst.bucket]} uses most "
        f"{scenario.skills[worst.skill]}, and could come later?",
    )


def listed_dependencies(roadmap: Roadmap, carried: dict, scenario: Scenario) -> Finding:
    """The dependencies that the backlog lists, one point each."""
    pairs = listed_pairs(scenario)
    broken = broken_dependencies(roadmap, pairs)
    seen = f"{len(pairs) - len(broken)} of {len(pairs)} dependencies in the backlog are kept"
    if broken:
        seen += ": " + listed(
            f"{named(dependent, scenario)} stands before {named(enabler, scenario)}"
            for dependent, enabler in broken
        )
    return DEPENDENCIES.share(
        1 - len(broken) / len(pairs) if pairs else 1,
        seen + ". The backlog may not list them all: that half is looked at after hand-in.",
        "Bring the enabler forward, or move what needs it back.",
    )


def law(roadmap: Roadmap, carried: dict, scenario: Scenario) -> Finding:
    """The law's initiative placed in time: all or nothing."""
    duty = scenario.law
    in_time = BUCKETS[: BUCKETS.index(duty.by) + 1]
    where = [bucket for bucket, ids in placed(roadmap, scenario).items() if duty.initiative in ids]
    stands = BUCKET_NAMES[where[0]] if where else "none of the three buckets"
    return LAW.share(
        float(bool(where) and where[0] in in_time),
        f"{named(duty.initiative, scenario)} stands in {stands}.",
        f"The law is in force on {duty.date}, at the end of {BUCKET_NAMES[duty.by]}. By when "
        "must the labels be done?",
    )
