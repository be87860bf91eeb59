"""What nine people want, in numbers that no page shows: the room of lesson 05.

An issue of a sheet has a weight (they add up to 100) and how content a person is with each option,
from 0 to 1: today, and once fitting evidence has reached them.
"""

from __future__ import annotations

import random
from statistics import NormalDist
from typing import Any, NamedTuple

from twohats.scenario.charter import DEALS

from twohats_instructor.scenario.truth import SEED


class _Option(NamedTuple):
    """An option: its value in $k over six quarters and its back-end weeks in Now.

    The value comes evenly from `from_quarter` on, or all at once in `in_week`.
    """

    id: str
    text: str
    value_k: float
    back_end_weeks: float
    from_quarter: int | None = None
    in_week: int | None = None


#: Issue: what it is about, and its options.
ISSUES: dict[str, tuple[str, tuple[_Option, ...]]] = {
    "lead": ("What leads Now", (
        _Option("stock_then_swap", "Live stock, then skip and swap", 700, 11, 2),
        _Option("swap_only", "Skip and swap at once", 420, 7.5, 2),
        _Option("planner", "The AI planner", 130, 4.5, 2),
    )),
    "payments": ("Payment retry", (
        _Option("now", "Now", 425, 5, 2),
        _Option("next", "Next", 340, 0, 3),
        _Option("not_doing", "Not doing", 0, 0),
    )),
    "offices": ("Office invoicing", (
        _Option("now", "Now", 70, 5.5, 2),
        _Option("next_with_test", "Next, with a test that could drop it", 56, 0, 3),
        _Option("not_doing", "Not doing", 0, 0),
    )),
    "draws": ("Prize draws", (
        _Option("go_on", "They go on", 0, 0),
        _Option("half_by_third_box", "Half as many, judged by third boxes paid", 110, 0, 2),
        _Option("stop", "They stop", 90, 0, 2),
    )),
    "freeze": ("Change freeze from working day 100", (
        _Option("keep", "Keep it", 0, 0),
        _Option("small_changes", "Allow small changes", -60, 0, None, 22),
        _Option("ignore", "Ignore it", -240, 0, None, 22),
    )),
    "labels": ("Allergen labels", (
        _Option("now", "Now", 0, 3),
        _Option("next", "Next", 0, 0),
        _Option("later", "Later", -240, 0, None, 26),
    )),
}  # fmt: skip
RULES: dict[str, float] = {
    "turns": 8,
    "draws": 200,
    "mood_sd": 6.5,  # points on a scale of 100
    "kept_promise": 12,
    "weeks_of_broken_promise": 2,  # until it is settled, in the second quarter
    "trust_points": 40,  # between no trust and full trust
    "trust_of_being_asked": 0.10,
    "unasked": 0.3,  # how far evidence reaches a person who wasn't asked
    "carry": 0.55,  # how far it reaches by somebody who speaks for it
    "back_end_weeks": 18,
    "slip_k_per_week": 40,
    "asked_before_escalating": 2,
    # what costs trust
    "trust_of_missed_evidence": 0.10,
    "trust_of_poor_offer": 0.10,
    "poor_offer": 0.4,  # an offer that makes somebody less content than this is felt as a poor one
    "trust_of_early_escalation": 0.20,  # the sponsor's, before enough people were asked
    "trust_of_second_escalation": 0.25,  # the sponsor's
    "trust_of_being_forced": 0.15,
    "trust_of_being_forced_early": 0.30,
}
#: The lesson's own room: more weeks, and other values of some options. Now has room for offices and
#: labels, and they are worth it: its best package is over capacity in the exercise, and that of the
#: exercise leaves weeks unused here.
PRACTICE: dict[str, Any] = {
    "back_end_weeks": 25,
    "value_k": {"offices": {"now": 140, "next_with_test": 50}, "labels": {"now": 45}},
}
#: What is built if the five don't sign: the list that the loudest have asked for.
DRAFT = {
    "lead": "planner", "payments": "not_doing", "offices": "now",
    "draws": "go_on", "freeze": "small_changes", "labels": "next",
}  # fmt: skip
#: As far as everybody's wishes can be had together.
EVERYBODYS_WISH = {
    "lead": "planner", "payments": "now", "offices": "now",
    "draws": "go_on", "freeze": "keep", "labels": "now",
}  # fmt: skip
NEEDED = (
    "Leila Haddad", "Oskar Nyman", "Noor Rahman", "Ines Carvalho", "Food-safety inspector",
)  # fmt: skip

_Rows = dict[str, tuple]


def _sheet(rows: _Rows) -> dict[str, dict[str, Any]]:
    """{issue: (weight, today, informed or nothing)} as names and lists."""
    return {
        issue: {"weight": row[0], "today": row[1], "informed": row[-1]}
        for issue, row in rows.items()
    }


def _person(influence: int, walk_away: int, sheet: _Rows, trust: float = 0.5) -> dict[str, Any]:
    return {
        "influence": influence, "walk_away": walk_away, "trust": trust, "sheet": _sheet(sheet),
    }  # fmt: skip


PEOPLE = {
    "Leila Haddad": _person(5, 60, {
        "lead": (50, [0.3, 0.5, 1.0], [0.95, 0.6, 0.4]),
        "payments": (15, [0.5, 0.5, 0.4], [1.0, 0.7, 0.1]),
        "offices": (5, [0.6, 0.6, 0.3]),
        "draws": (10, [0.7, 0.5, 0.3], [0.2, 0.9, 0.7]),
        "freeze": (5, [0.6, 0.6, 0.4], [1.0, 0.4, 0.0]),
        "labels": (15, [0.7, 1.0, 0.2]),
    }),
    "Marcus Oyelaran": _person(3, 50, {
        "draws": (60, [1.0, 0.35, 0.0], [0.45, 0.95, 0.2]),
        "lead": (20, [0.4, 0.6, 0.9]),
        "payments": (10, [0.5, 0.5, 0.4]),
        "labels": (10, [0.5, 0.6, 0.6]),
    }),
    "Greta Lindqvist": _person(2, 50, {
        "offices": (70, [1.0, 0.45, 0.0], [0.8, 0.85, 0.1]),
        "lead": (10, [0.5, 0.5, 0.5]),
        "payments": (10, [0.6, 0.5, 0.4]),
        "draws": (10, [0.5, 0.5, 0.5]),
    }),
    "Ines Carvalho": _person(3, 55, {
        "lead": (55, [0.9, 0.1, 0.45]),
        "payments": (20, [0.5, 0.8, 0.6]),
        "freeze": (15, [1.0, 0.4, 0.0]),
        "labels": (10, [0.5, 0.7, 0.6]),
    }),
    "Tomas Reyes": _person(3, 50, {
        "lead": (50, [0.9, 0.2, 0.5]),
        "payments": (30, [0.9, 0.6, 0.2]),
        "offices": (20, [0.2, 0.7, 1.0]),
    }),
    "Noor Rahman": _person(4, 60, {
        "freeze": (60, [1.0, 0.25, 0.0]),
        "lead": (15, [0.7, 0.1, 0.6]),
        "labels": (25, [0.4, 1.0, 0.3]),
    }),
    "Wei Zhang": _person(2, 50, {
        "lead": (50, [0.9, 0.7, 0.2]),
        "payments": (25, [0.9, 0.6, 0.2]),
        "offices": (25, [0.8, 0.7, 0.2]),
    }),
    "Oskar Nyman": _person(5, 50, {
        "payments": (40, [0.6, 0.7, 0.4], [1.0, 0.7, 0.0]),
        "draws": (25, [0.1, 0.8, 0.9]),
        "lead": (25, [0.4, 0.6, 0.2], [0.9, 0.5, 0.2]),
        "labels": (10, [0.8, 1.0, 0.0]),
    }),
    "Food-safety inspector": _person(4, 50, {"labels": (100, [1.0, 0.9, 0.0])}, trust=0.6),
}  # fmt: skip
#: Evidence: the issue it speaks to, how sure it is, and whose interest it meets.
EVIDENCE = {
    "exits": ("lead", 0.8, ("Leila Haddad", "Oskar Nyman", "Marcus Oyelaran", "Wei Zhang")),
    "trial_2025": ("lead", 0.9, ("Leila Haddad", "Oskar Nyman", "Wei Zhang")),
    "cards": ("payments", 0.9, ("Leila Haddad", "Oskar Nyman", "Wei Zhang")),
    "cohorts": ("draws", 0.8, ("Marcus Oyelaran", "Leila Haddad", "Oskar Nyman")),
    "office_accounts": ("offices", 0.8, ("Greta Lindqvist",)),
    "december_2023": ("freeze", 0.9, ("Leila Haddad", "Noor Rahman")),
    "law": ("labels", 1.0, ("Leila Haddad", "Oskar Nyman", "Food-safety inspector")),
    "talks": ("lead", 0.3, ()),
    "registrations": ("draws", 0.3, ()),
    "letters": ("offices", 0.4, ()),
}
#: Who speaks to whom, and on which issues they listen.
CARRIES: dict[str, dict[str, tuple[str, ...]]] = {
    "Oskar Nyman": {"Leila Haddad": ("payments", "draws", "lead")},
    "Ines Carvalho": {
        "Tomas Reyes": ("lead",), "Leila Haddad": ("lead",), "Oskar Nyman": ("lead",),
    },
    "Noor Rahman": {"Leila Haddad": ("freeze",)},
    "Wei Zhang": {"Leila Haddad": ("lead",), "Greta Lindqvist": ("offices",)},
    "Tomas Reyes": {"Oskar Nyman": ("lead",)},
    "Leila Haddad": {"Marcus Oyelaran": ("draws",), "Greta Lindqvist": ("offices",)},
}  # fmt: skip


def moods() -> dict[str, list[float]]:
    """How each of the nine feels on so many days, in points: stratified draws, one a stratum."""
    count, spread = int(RULES["draws"]), NormalDist(0, RULES["mood_sd"])
    drawn = {}
    for name in PEOPLE:
        lot = random.Random(f"{SEED} moods of {name}")
        places = [(step + lot.random()) / count for step in range(count)]
        lot.shuffle(places)
        drawn[name] = [round(spread.inv_cdf(place), 2) for place in places]
    return drawn


def deals() -> list[dict[str, Any]]:
    """What values and weights of each deal are multiplied by; the first deal is as written here.

    Values move by up to 15% an issue, weights by up to 10%.
    """
    as_written = {
        "value": dict.fromkeys(ISSUES, 1.0),
        "weight": {name: dict.fromkeys(person["sheet"], 1.0) for name, person in PEOPLE.items()},
    }
    return [as_written, *(_deal(number) for number in range(1, DEALS))]


def _deal(number: int) -> dict[str, Any]:
    lot = random.Random(f"{SEED} room {number}")
    return {
        "value": {issue: round(lot.uniform(0.85, 1.15), 3) for issue in ISSUES},
        "weight": {
            name: {issue: round(lot.uniform(0.9, 1.1), 3) for issue in person["sheet"]}
            for name, person in PEOPLE.items()
        },
    }


def sealed() -> dict[str, Any]:
    """The whole room as plain data."""
    issues = {
        issue: [
            {
                "id": one.id,
                "value_k": one.value_k,
                "back_end_weeks": one.back_end_weeks,
                "from_quarter": one.from_quarter,
                "in_week": one.in_week,
            }
            for one in options
        ]
        for issue, (_about, options) in ISSUES.items()
    }
    evidence = {
        id_: {"issue": issue, "sure": sure, "meets_interest_of": list(people)}
        for id_, (issue, sure, people) in EVIDENCE.items()
    }
    return {
        "rules": RULES,
        "practice": PRACTICE,
        "issues": issues,
        "draft": DRAFT,
        "everybodys_wish": EVERYBODYS_WISH,
        "needed": list(NEEDED),
        "people": PEOPLE,
        "evidence": evidence,
        "carries": CARRIES,
        "moods": moods(),
        "deals": deals(),
    }
