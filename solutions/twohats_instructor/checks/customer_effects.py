"""Reach, impact and confidence of eight initiatives, marked: how near, and what follows."""

from __future__ import annotations

from dataclasses import replace
from math import log
from statistics import fmean

from twohats.answers.customer_focus import Effect
from twohats.checks import customer_focus as visible
from twohats.checks.customer_focus import ROWS_THAT_FOLLOW, CustomerFocusWork
from twohats.checks.finding import Finding
from twohats.checks.kinds import full_from
from twohats.product.customers import INITIATIVES, rule_confidence
from twohats.text import share_in_words

from twohats_instructor.scenario.references.rice_estimates import ESTIMATES

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
#: Sources in which a few speak of it: right where ticked, and not asked for.
MENTION = {"I10": ("messages",)}


def mean_log_error(reach: float, impact: float, id_: str) -> float:
    """How far reach and impact are from the evidence, as the mean size of both logarithms."""
    truth = ESTIMATES[id_]
    return fmean((abs(log(reach / truth["reach"])), abs(log(impact / truth["impact"]))))


def follows(id_: str, row: Effect) -> bool:
    """Whether the confidence follows from sources that speak of the initiative, two at least."""
    speaking = SPEAK[id_]
    enough = min(2, len(speaking))
    named = set(row.sources)
    is_true = named <= {*speaking, *MENTION.get(id_, ())} and len(named) >= enough
    return is_true and row.confidence == rule_confidence(row.sources)


def judge_effects(work: CustomerFocusWork) -> Finding:
    """How much nearer to the evidence than the claims; times the rows whose confidence follows."""
    rows = {
        id_: row for id_, row in work.effects.rows.items() if id_ in INITIATIVES and row.is_complete
    }
    if not rows:
        return EFFECTS.nothing("No initiative has all three numbers.", EFFECTS.hints[0])
    own, claimed = [], []
    for id_ in INITIATIVES:
        one = work.scenario.initiative(id_)
        claim = mean_log_error(one.claim_reach, one.claim_impact, id_)
        claimed.append(claim)
        row = rows.get(id_)
        own.append(
            mean_log_error(row.reach, row.impact, id_)
            if row and row.reach and row.impact
            else claim
        )
    ratio = fmean(own) / fmean(claimed)
    followed = sum(follows(id_, row) for id_, row in rows.items())
    share = full_from(1 - ratio) * min(1.0, followed / ROWS_THAT_FOLLOW)
    rows_that_follow = share_in_words(followed, len(INITIATIVES), "row", "follows", "follow")
    result = (
        f"Your numbers are {ratio:.0%} as far from the evidence as the claims. "
        f"{rows_that_follow} the rule, from sources that mention the initiative."
    )
    return EFFECTS.share(share, result, EFFECTS.hints[1])
