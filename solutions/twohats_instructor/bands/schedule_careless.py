"""Careless learners of lesson 09: what each hands in for one lead and deal."""

from __future__ import annotations

from collections.abc import Iterator

from twohats.answers.project import Link
from twohats.project.schedule import Network, NetworkError

from twohats_instructor.bands.schedule_table import Plain, Table
from twohats_instructor.typical.schedules import interval_around

_KINDS = ("percentage", "no_owner", "nothing_given", "sound")
_REASONS = ("longest", "later_branch", "earliest", "before_branch", "most_people", "unsure")
_CHANGES = ("keep_date", "move_promise")
_CHANGE_REASONS = ("longest", "later", "often_critical", "not_later", "starts_next")


def careless(table: Table) -> Iterator[tuple[str, Plain]]:
    """Each careless learner by name, with what is handed in."""
    yield "clicker", _clicker(table)
    yield "copier", _copier(table)
    yield "scribbler", _scribbler(table)
    yield "do-nothing", table.dealt
    yield "hoarder", _hoarder(table)
    yield "minimalist", _minimalist(table)
    yield "greedy", _greedy(table)


def _clicker(table: Table) -> Plain:
    """Puts all notes into the plan, and shows everything at once."""
    late = {"low": None, "high": None, "state": "late"}
    return table.plan | {
        "passes": {"state": "late", "plan": table.plan},
        "p50_p80_before": {"p50": late, "p80": late, "plan": table.plan},
        "help_whom": {"state": "late"},
        "reforecast": {"p80": late, "change": "keep_date", "reason": "longest", "plan": table.plan},
        "team_talk": {"deal": table.deal},
    }


def _copier(table: Table) -> Plain:
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


def _scribbler(table: Table) -> Plain:
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


def _hoarder(table: Table) -> Plain:
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
    all_links = list(links)
    for second in ids:
        for first in ids:
            link = {"before": first, "after": second, "kind": "FS", "lag": 0.0}
            pairs = {(row["before"], row["after"]) for row in all_links}
            if len(all_links) < 120 and first < second and (first, second) not in pairs:
                try:
                    Network(ids, [Link.model_validate(row) for row in [*all_links, link]])
                except NetworkError:
                    continue
                all_links.append(link)
    return all_links


def _minimalist(table: Table) -> Plain:
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


def _greedy(table: Table) -> Plain:
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
