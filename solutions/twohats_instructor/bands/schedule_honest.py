"""Honest learners of lesson 09, who answer differently and well, and typical ones who slip."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from twohats.answers.project import Link, WorkPackage
from twohats.project.breakdown.forecast import WEEK_4
from twohats.project.breakdown.merge_point import MergeAnalysis
from twohats.project.schedule import Network, dates
from twohats.project.schedule.estimates import Estimate

from twohats_instructor.bands.schedule_table import Plain, Table
from twohats_instructor.typical.schedules import interval_around, predictions

#: What has not begun waits for it: the four weeks gone by, as a package of their own.
_GONE_BY = "T00"


def honest(table: Table) -> Iterator[tuple[str, Plain]]:
    """Each honest learner by name, with what is handed in."""
    right = table.right
    yield "careful", right
    yield "by three points, with a slip", right | _by_three_points(table) | _a_slip(table)
    yield "helps the package before the later branch", right | _before_branch(table)
    yield "has one estimate checked first", right | _checked(table)
    yield "estimates higher", _higher(table)


def _by_three_points(table: Table) -> Plain:
    """Average days along the longest path, and 0.84 of its spread for P80: nothing is simulated."""
    packages, links = _typed(table.plan)
    days = {package.id: (package.o, package.m, package.p) for package in packages}
    middle, late = _ends(Network(list(days), links), days)
    begun = {row.task: float(row.days_spent + row.days_left) for row in table.actuals}
    fixed = {id_: (spent, spent, spent) for id_, spent in begun.items() if id_ in days}
    waits = [Link(before=_GONE_BY, after=id_) for id_ in days if id_ not in begun]
    rest = Network([_GONE_BY, *days], [*links, *waits])
    _, late_now = _ends(rest, days | fixed | {_GONE_BY: (WEEK_4, WEEK_4, WEEK_4)})
    return {
        "p50_p80_before": {
            "p50": interval_around(middle, 0.02, 0.02),
            "p80": interval_around(late, 0.01, 0.04),
            "plan": table.plan,
        },
        "reforecast": table.right["reforecast"] | {"p80": interval_around(late_now, 0.01, 0.03)},
    }


def _ends(network: Network, days: Mapping[str, Estimate]) -> tuple[float, float]:
    """The end by average days, and with 0.84 of the spread of the longest path."""
    averages = {id_: (o + 4 * m + p) / 6 for id_, (o, m, p) in days.items()}
    task_dates = dates(network, averages)
    spread = sum(
        ((days[id_][2] - days[id_][0]) / 6) ** 2 for id_, one in task_dates.items() if one.critical
    )
    middle = max(one.early_finish for one in task_dates.values())
    return middle, middle + 0.84 * math.sqrt(spread)


def _a_slip(table: Table) -> Plain:
    """One of the six dates wrong, and two sayings taken for something else."""
    right = table.right
    first, *rest = right["passes"]["days"].items()
    days = {first[0]: first[1] | {"late_start": first[1]["late_start"] + 2}, **dict(rest)}
    slip = {"choice": "neither", "reason": "opinion"}
    slips = dict.fromkeys(table.sayings[:2], slip)
    talk = right["team_talk"]
    return {
        "passes": right["passes"] | {"days": days},
        "team_talk": talk | {"sayings": talk["sayings"] | slips},
    }


def _before_branch(table: Table) -> Plain:
    merge = _merge(table.plan)
    package = merge.chain[0] if merge.chain else ""
    pair = {"act": "help", "package": package, "reason": "before_branch", "state": "kept"}
    return {"help_whom": pair}


def _checked(table: Table) -> Plain:
    pair = {"act": "check", "package": _merge(table.plan).uncertain[0], "reason": "unsure"}
    return {"help_whom": pair | {"state": "kept"}}


def _higher(table: Table) -> Plain:
    """Other estimates, so another network: dates and intervals follow from that one."""
    wbs = [
        row | {"m": row["m"] + 1, "p": row["p"] + 3} if at % 3 == 0 else row
        for at, row in enumerate(table.wbs)
    ]
    answers = predictions(wbs, table.links, table.scenario, table.lead, table.deal)
    return {"wbs": wbs, "links": table.links} | answers


def _merge(plan: Plain) -> MergeAnalysis:
    return MergeAnalysis(*_typed(plan))


def _typed(plan: Plain) -> tuple[list[WorkPackage], list[Link]]:
    packages = [WorkPackage.model_validate(row) for row in plan["wbs"]]
    return packages, [Link.model_validate(row) for row in plan["links"]]


def forward_only(table: Table) -> Plain:
    """Works out early starts, and writes them for the late ones as well."""
    right = table.right
    days = {
        id_: {"early_start": row["early_start"], "late_start": row["early_start"]}
        for id_, row in right["passes"]["days"].items()
    }
    return right | {"passes": right["passes"] | {"days": days}}


def believer(table: Table) -> Plain:
    """Does all the rest right, and believes the date of the most likely days."""
    first, _ = table.forecasts
    likely = interval_around(first.naive, 0.02, 0.02)
    return table.right | {
        "p50_p80_before": {"p50": likely, "p80": likely, "plan": table.plan},
        "reforecast": table.right["reforecast"] | {"change": "keep_date", "reason": "not_later"},
    }
