"""Reach, impact and confidence of eight initiatives, marked: how near, and what follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from math import log
from statistics import fmean, median

from twohats.answers.customer_focus import Effect
from twohats.checks import customer_focus as visible
from twohats.checks.customer_focus import ROWS_THAT_FOLLOW, CustomerFocusWork
from twohats.checks.finding import Finding
from twohats.checks.kinds import full_from
from twohats.product.customers import INITIATIVES, rule_confidence
from twohats.scenario import Scenario
from twohats.text import share_in_words

EFFECTS = replace(visible.EFFECTS, max=3)
#: Which sources speak of an initiative.
SPEAK = {
    "I01": ("messages", "survey", "interviews", "kano", "usage"),
    "I03": ("messages", "survey", "interviews", "kano"),
    "I04": ("messages", "cohorts"),
    "I06": ("messages", "survey", "interviews", "kano", "usage"),
    "I09": ("messages", "survey", "interviews", "cohorts"),
    "I10": ("kano",),
    "I11": ("messages", "interviews", "payments"),
    "I12": ("messages", "survey", "interviews", "kano"),
}
#: Reach and impact as the facts of the page give them, with the page's own rule.
FROM_FACTS: Mapping[str, tuple[int, float]] = {
    "I01": (9564, 0.6),
    "I03": (10361, 0.45),
    "I04": (690, 0.25),
    "I06": (4776, 0.25),
    "I09": (4380, 0.4),
    "I10": (3188, 0.25),
    "I11": (2646, 2.0),
    "I12": (5180, 0.4),
}
#: Sources in which a few speak of it: right where ticked, and not asked for.
MENTION = {"I10": ("messages",)}


def mean_log_error(reach: float, impact: float, id_: str) -> float:
    """How far reach and impact are from the evidence, as the mean size of both logarithms."""
    true_reach, true_impact = FROM_FACTS[id_]
    return fmean((abs(log(reach / true_reach)), abs(log(impact / true_impact))))


@cache
def naive_errors(scenario: Scenario) -> Mapping[str, float]:
    """How far somebody is from the evidence who worked nothing out: by the claims, or the same
    numbers in every row, whichever is nearer.
    """
    reach, impact = (median(numbers) for numbers in zip(*FROM_FACTS.values(), strict=True))
    initiatives = {id_: scenario.initiative(id_) for id_ in INITIATIVES}
    claimed = {
        id_: mean_log_error(one.claim_reach, one.claim_impact, id_)
        for id_, one in initiatives.items()
    }
    same = {id_: mean_log_error(reach, impact, id_) for id_ in INITIATIVES}
    return min(claimed, same, key=lambda errors: sum(errors.values()))


def follows(id_: str, row: Effect) -> bool:
    """Whether the confidence follows from sources that speak of the initiative, two at least."""
    speaking = SPEAK[id_]
    enough = min(2, len(speaking))
    named = set(row.sources)
    is_true = named <= {*speaking, *MENTION.get(id_, ())} and len(named) >= enough
    return is_true and row.confidence == rule_confidence(row.sources)


def judge_effects(work: CustomerFocusWork) -> Finding:
    """How much nearer to the evidence than without it; times the rows whose confidence follows."""
    rows = {
        id_: row for id_, row in work.effects.rows.items() if id_ in INITIATIVES and row.is_complete
    }
    if not rows:
        return EFFECTS.nothing("No initiative has all three numbers.", EFFECTS.hints[0])
    naive = naive_errors(work.scenario)
    own = {
        id_: mean_log_error(row.reach, row.impact, id_)
        for id_, row in rows.items()
        if row.reach and row.impact
    }
    ratio = fmean({**naive, **own}.values()) / fmean(naive.values())
    followed = sum(follows(id_, row) for id_, row in rows.items())
    share = full_from(1 - ratio) * min(1.0, followed / ROWS_THAT_FOLLOW)
    rows_that_follow = share_in_words(followed, len(INITIATIVES), "row", "follows", "follow")
    result = (
        f"Your numbers are {ratio:.0%} as far from the evidence as one guess for all rows. "
        f"{rows_that_follow} the rule, from sources that mention the initiative."
    )
    return EFFECTS.share(share, result, EFFECTS.hints[1])
