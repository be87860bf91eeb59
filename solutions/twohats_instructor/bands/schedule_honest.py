"""Honest learners of lesson 09, who answer differently and well, and typical ones who slip."""

from __future__ import annotations

from collections.abc import Iterator

from twohats.answers.project import Link, WorkPackage
from twohats.project.breakdown.merge_point import MergeAnalysis

from twohats_instructor.bands.schedule_table import Plain, Table
from twohats_instructor.typical.schedules import interval_around, predictions


def honest(table: Table) -> Iterator[tuple[str, Plain]]:
    """Each honest learner by name, with what is handed in."""
    right = table.right
    yield "careful", right
    yield "quick, with wide intervals", right | _wide(table) | _a_slip(table)
    yield "helps the package before the later branch", right | _before_branch(table)
    yield "has one estimate checked first", right | _checked(table)
    yield "estimates higher", _higher(table)


def _wide(table: Table) -> Plain:
    first, second = table.forecasts
    return {
        "p50_p80_before": {
            "p50": interval_around(first.p50, 0.06, 0.05),
            "p80": interval_around(first.p80, 0.05, 0.06),
            "plan": table.plan,
        },
        "reforecast": table.right["reforecast"] | {"p80": interval_around(second.p80, 0.06, 0.05)},
    }


def _a_slip(table: Table) -> Plain:
    """One of the six dates wrong, and two sayings taken for something else."""
    right = table.right
    first, *others = right["passes"]["days"].items()
    days = {first[0]: first[1] | {"late_start": first[1]["late_start"] + 2}, **dict(others)}
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
    packages = [WorkPackage.model_validate(row) for row in plan["wbs"]]
    return MergeAnalysis(packages, [Link.model_validate(row) for row in plan["links"]])


def forward_only(table: Table) -> Plain:
    """Works out early starts, and writes them for the late ones as well."""
    right = table.right
    days = {
        id_: {"early_start": one["early_start"], "late_start": one["early_start"]}
        for id_, one in right["passes"]["days"].items()
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
