"""Learners of lesson 09 for one lead: careless ones for each deal, and honest ones who differ."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from twohats.answers.project import Link, WorkPackage
from twohats.project.breakdown import forecast_finish, gapped_breakdown, reforecast_finish
from twohats.project.breakdown.merge_point import MergeAnalysis
from twohats.project.schedule import Network, NetworkError
from twohats.scenario import Scenario

from twohats_instructor.bands.player import Player
from twohats_instructor.typical.schedules import (
    full_mark_schedule,
    interval_around,
    predictions,
    with_news,
)

#: The deals that are played: each has other sayings, milestones and news.
DEALS = (0, 3, 6, 9, 12, 15)
_KINDS = ("percentage", "no_owner", "nothing_handed_over", "sound")
_REASONS = ("longest", "later_branch", "earliest", "before_branch", "most_people", "unsure")
_CHANGES = ("keep_date", "move_promise")
_CHANGE_REASONS = ("longest", "later", "often_critical", "not_later", "starts_next")
Plain = dict[str, Any]


def players(scenario: Scenario, lead: str) -> Iterator[Player]:
    """Each careless and honest learner once a deal, and typical ones of the first deal."""
    charter = {"frozen_charter": {"lead": lead}}
    for deal in DEALS:
        table = _Table(scenario, lead, deal)
        for name, answers in _careless(table):
            yield Player(name, "careless", answers, charter)
        for name, answers in _honest(table):
            yield Player(name, "honest", answers, charter)
    first = _Table(scenario, lead, DEALS[0])
    yield Player("forward pass only", "typical", _forward_only(first), charter)
    yield Player("believes the deterministic date", "typical", _believer(first), charter)


class _Table:
    """What lies on a learner's table: the plan with its notes put in, and the cases dealt."""

    def __init__(self, scenario: Scenario, lead: str, deal: int):
        self.scenario, self.lead, self.deal = scenario, lead, deal
        wbs, self.links = scenario.work.work_packages(lead)
        self.wbs = with_news(wbs, scenario, lead, deal)
        gapped = gapped_breakdown(wbs, self.links)
        self.dealt = {
            "wbs": with_news(list(gapped.wbs), scenario, lead, deal),
            "links": list(gapped.links),
        }
        self.sayings = [one.id for one in scenario.schedule_cases.sayings(lead, deal)]
        self.random = random.Random(f"{lead}/{deal}")

    @property
    def plan(self) -> Plain:
        """The plan with every note in it."""
        return {"wbs": self.wbs, "links": self.links}

    @property
    def right(self) -> Plain:
        """Every answer right."""
        return full_mark_schedule(self.scenario, self.lead, self.deal)

    @property
    def forecasts(self) -> tuple[Any, Any]:
        """What the runs show before the start, and after week 4."""
        packages = [WorkPackage.model_validate(row) for row in self.wbs]
        links = [Link.model_validate(row) for row in self.links]
        actuals = self.scenario.work.actuals_week4(self.lead)
        return forecast_finish(packages, links), reforecast_finish(packages, links, actuals)

    def talk(self, choice: str, reason: str, milestones: Plain) -> Plain:
        """The same answer to every saying."""
        sayings = {id_: {"choice": choice, "reason": reason} for id_ in self.sayings}
        return {"deal": self.deal, "sayings": sayings, "milestones": milestones}


def _careless(table: _Table) -> Iterator[tuple[str, Plain]]:
    yield "clicker", _clicker(table)
    yield "copier", _copier(table)
    yield "scribbler", _scribbler(table)
    yield "do-nothing", table.dealt
    yield "hoarder", _hoarder(table)
    yield "minimalist", _minimalist(table)
    yield "greedy", _greedy(table)


def _clicker(table: _Table) -> Plain:
    """Puts all notes into the plan, and shows everything at once."""
    late = {"low": None, "high": None, "state": "late"}
    return table.plan | {
        "passes": {"state": "late", "plan": table.plan},
        "p50_p80_before": {"p50": late, "p80": late, "plan": table.plan},
        "help_whom": {"state": "late"},
        "reforecast": {"p80": late, "change": "keep_date", "reason": "longest", "plan": table.plan},
        "team_talk": {"deal": table.deal},
    }


def _copier(table: _Table) -> Plain:
    """Shows everything first, then types what the page prints; every saying is like the first."""
    first, second = table.forecasts
    right = table.right

    def copied(day: float) -> Plain:
        return {"low": round(day, 1), "high": round(day, 1), "state": "late"}

    return right | {
        "passes": right["passes"] | {"state": "late"},
        "p50_p80_before": {"p50": copied(first.p50), "p80": copied(first.p80), "plan": table.plan},
        "help_whom": {
            "act": "help",
            "package": max(first.often, key=first.often.__getitem__),
            "reason": "earliest",
            "state": "late",
        },
        "reforecast": right["reforecast"] | {"p80": copied(second.p80)},
        "team_talk": table.talk("work", table.wbs[0]["scope_item"], {"L1": "percentage"}),
    }


def _scribbler(table: _Table) -> Plain:
    """Random days, random choices, milestones “bla”."""
    draw, ids = table.random, [row["id"] for row in table.wbs]

    def scrawl() -> Plain:
        low, high = sorted(draw.sample(range(1, 200), 2))
        return {"low": low, "high": high, "state": "kept"}

    items = sorted({row["scope_item"] for row in table.wbs})
    reasons = {"work": items, "after": ids, "neither": ["other_project", "daily", "opinion"]}
    kinds = {id_: draw.choice(tuple(reasons)) for id_ in table.sayings}
    mark = {"name": "bla", "task": ids[0], "day": 9.0, "owner": "bla", "sign": "bla bla bla bla"}
    return table.plan | {
        "milestones": [mark] * 4,
        "passes": {
            "days": {
                id_: {"early_start": draw.randrange(60), "late_start": draw.randrange(60)}
                for id_ in ids
            },
            "state": "kept",
            "plan": table.plan,
        },
        "p50_p80_before": {"p50": scrawl(), "p80": scrawl(), "plan": table.plan},
        "help_whom": {
            "act": draw.choice(("help", "check")),
            "package": draw.choice(ids),
            "reason": draw.choice(_REASONS),
            "state": "kept",
        },
        "reforecast": {
            "p80": scrawl(),
            "change": draw.choice(_CHANGES),
            "reason": draw.choice(_CHANGE_REASONS),
            "plan": table.plan,
        },
        "team_talk": {
            "deal": table.deal,
            "sayings": {
                id_: {"choice": kind, "reason": draw.choice(reasons[kind])}
                for id_, kind in kinds.items()
            },
            "milestones": {f"L{line}": draw.choice(_KINDS) for line in range(1, 7)},
        },
    }


def _hoarder(table: _Table) -> Plain:
    """Links everything to everything; every saying is work, every milestone a fault."""
    links = _all_links([row["id"] for row in table.wbs], table.links)
    plan = {"wbs": table.wbs, "links": links}
    wide = {"low": 0, "high": 1000, "state": "kept"}
    longest = max(table.wbs, key=lambda row: row["m"])
    return plan | {
        "milestones": table.right["milestones"],
        "passes": {"state": "late", "plan": plan},
        "p50_p80_before": {"p50": wide, "p80": wide, "plan": plan},
        "help_whom": {
            "act": "help",
            "package": longest["id"],
            "reason": "most_people",
            "state": "kept",
        },
        "reforecast": {"p80": wide, "change": "move_promise", "reason": "longest", "plan": plan},
        "team_talk": table.talk(
            "work", longest["scope_item"], {f"L{line}": "percentage" for line in range(1, 7)}
        ),
    }


def _all_links(ids: list[str], links: list[Plain]) -> list[Plain]:
    """As many links as there can be without a circle, at most those that a plan holds."""
    kept = list(links)
    for after in ids:
        for before in ids:
            link = {"before": before, "after": after, "kind": "FS", "lag": 0.0}
            taken = {(one["before"], one["after"]) for one in kept}
            if len(kept) < 120 and before < after and (before, after) not in taken:
                try:
                    Network(ids, [Link.model_validate(row) for row in [*kept, link]])
                except NetworkError:
                    continue
                kept.append(link)
    return kept


def _minimalist(table: _Table) -> Plain:
    """One package, and every date of it right."""
    wbs: list[Plain] = table.wbs[:1]
    day = wbs[0]["m"]
    plan: Plain = {"wbs": wbs, "links": []}
    return plan | {
        "passes": {
            "days": {wbs[0]["id"]: {"early_start": 0, "late_start": 0}},
            "state": "kept",
            "plan": plan,
        },
        "p50_p80_before": {
            "p50": interval_around(day),
            "p80": interval_around(day),
            "plan": plan,
        },
        "team_talk": {"deal": table.deal},
    }


def _greedy(table: _Table) -> Plain:
    """Helps the longest package for being the longest; takes the summed days for the end."""
    first, _ = table.forecasts
    longest = max(table.wbs, key=lambda row: row["m"])
    likely = interval_around(first.naive, 0.02, 0.02)
    return table.plan | {
        "milestones": table.right["milestones"],
        "passes": {"days": {}, "state": "kept", "plan": table.plan},
        "p50_p80_before": {"p50": likely, "p80": likely, "plan": table.plan},
        "help_whom": {
            "act": "help",
            "package": longest["id"],
            "reason": "longest",
            "state": "kept",
        },
        "reforecast": {
            "p80": interval_around(first.p80, 0.01, 0.01),
            "change": f"help:{longest['id']}",
            "reason": "longest",
            "plan": table.plan,
        },
        "team_talk": table.talk("after", table.wbs[0]["id"], {"L6": "percentage"}),
    }


def _honest(table: _Table) -> Iterator[tuple[str, Plain]]:
    right = table.right
    yield "careful", right
    yield "quick, with wide intervals", right | _wide(table) | _a_slip(table)
    yield "helps the package before the later branch", right | _before_branch(table)
    yield "has one estimate checked first", right | _checked(table)
    yield "estimates higher", _higher(table)


def _wide(table: _Table) -> Plain:
    first, second = table.forecasts
    return {
        "p50_p80_before": {
            "p50": interval_around(first.p50, 0.06, 0.05),
            "p80": interval_around(first.p80, 0.05, 0.06),
            "plan": table.plan,
        },
        "reforecast": table.right["reforecast"] | {"p80": interval_around(second.p80, 0.06, 0.05)},
    }


def _a_slip(table: _Table) -> Plain:
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


def _before_branch(table: _Table) -> Plain:
    merge = _merge(table.plan)
    package = merge.chain[0] if merge.chain else ""
    pair = {"act": "help", "package": package, "reason": "before_branch", "state": "kept"}
    return {"help_whom": pair}


def _checked(table: _Table) -> Plain:
    pair = {"act": "check", "package": _merge(table.plan).uncertain[0], "reason": "unsure"}
    return {"help_whom": pair | {"state": "kept"}}


def _higher(table: _Table) -> Plain:
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


def _forward_only(table: _Table) -> Plain:
    """Works out early starts, and writes them for the late ones as well."""
    right = table.right
    days = {
        id_: {"early_start": one["early_start"], "late_start": one["early_start"]}
        for id_, one in right["passes"]["days"].items()
    }
    return right | {"passes": right["passes"] | {"days": days}}


def _believer(table: _Table) -> Plain:
    """Does all the rest right, and believes the date of the most likely days."""
    first, _ = table.forecasts
    likely = interval_around(first.naive, 0.02, 0.02)
    return table.right | {
        "p50_p80_before": {"p50": likely, "p80": likely, "plan": table.plan},
        "reforecast": table.right["reforecast"] | {"change": "keep_date", "reason": "not_later"},
    }
