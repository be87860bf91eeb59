"""Lesson 06 by the learner's own numbers: the verdict on two years, and what the goal keeps."""

from __future__ import annotations

from collections.abc import Sequence

from twohats.answers.product import Kpi
from twohats.boards.cohorts import verdict_key
from twohats.boards.kpi_play import QUIET_MONTHS, guardrails, watch
from twohats.boards.kpi_tree import kept_by_goal, own_tree
from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.product.metrics import FIRST_SCREEN, campaign_years
from twohats.scenario import Scenario
from twohats.session.plays import has_ended
from twohats.session.session import Session
from twohats.text import agree, count_word, pluralize
from twohats.widgets.frame import Frame

_VERDICTS = {"yes": "pay the bonus", "no": "pay no bonus"}


def own_numbers(session: Session, board: Frame | None) -> OwnNumbers:
    """In the lesson what the own goal keeps; in the exercise what the tree watches and catches.

    Of the lesson nothing before its two years were played to the end.
    """
    tree = own_tree(session, board)
    goal = next((kpi for kpi in tree if kpi.kind == "goal"), None)
    if goal is None:
        return OwnNumbers()
    if session.is_graded:
        drivers = sum(kpi.kind == "driver" for kpi in tree)
        headline = f"Your goal is **{goal.name}**."
        lead = agree(drivers, "leads", "lead")
        text = f"{lead} there{_rail_words(tree, session.scenario)}"
        unit = agree(drivers, "driver", "drivers")
        numbers = (Number(str(drivers), text, unit), _caught(tree, session.scenario))
        return OwnNumbers(headline, numbers)
    if not has_ended(session):
        return OwnNumbers()
    totals = kept_by_goal(session.scenario)
    best = max(totals[id_] for id_ in FIRST_SCREEN)
    text = (
        f"new customers are kept over the two years if “{goal.name}” decides about the draws. The "
        f"best line of the first screen keeps **{best:,}**."
    )
    return OwnNumbers(_headline(session), (Number(f"{totals[goal.id]:,}", text), _kept(session)))


def _rail_words(tree: Sequence[Kpi], scenario: Scenario) -> str:
    """How the sentence on the drivers goes on with the guardrails that can raise an alarm."""
    rails = len(guardrails(tree, scenario))
    if not rails:
        return f". **Your {_no_rail(tree)}.**"
    watches = agree(rails, "guardrail watches", "guardrails watch")
    return f", and **{count_word(rails)}** {watches} that nothing else gets worse."


def _no_rail(tree: Sequence[Kpi]) -> str:
    """Why nothing raises an alarm."""
    count = sum(kpi.kind == "guardrail" for kpi in tree)
    if not count:
        return "tree has no guardrail"
    return agree(count, "guardrail has no limit", "guardrails have no limit")


def _caught(tree: Sequence[Kpi], scenario: Scenario) -> Number:
    """The lesson's attacks on the tree; those of the marks are stronger or weaker."""
    rails = guardrails(tree, scenario)
    seen = watch(tree, rails, scenario)
    if not rails:
        text = f"attacks on your goal and drivers are caught: **your {_no_rail(tree)}**."
        return Number("0", text, f"of {seen.attacks}")
    alarms = pluralize(seen.alarms, "false alarm") if seen.alarms else "no false alarm"
    by = agree(len(rails), "guardrail", "guardrails")
    text = (
        f"of the lesson's attacks on your goal and drivers are caught by your {by}. In "
        f"{QUIET_MONTHS} quiet months: **{alarms}**. The marks use other months."
    )
    return Number(str(seen.caught), text, f"of {seen.attacks}")


def _headline(session: Session) -> str:
    said = (session.work.get("notes") or {}).get(verdict_key(session), "")
    kept = campaign_years(session.scenario).kept_with
    fell = f"brought **{sum(kept[:3]) - sum(kept[-3:]):,} fewer** new customers than the first."
    return (f"You said: {_VERDICTS[said]}. " if said else "") + f"The last quarter {fell}"


def _kept(session: Session) -> Number:
    series = campaign_years(session.scenario).shown["K05"]
    text = (
        f"registrations were customers in week 8 at first, and **{series[-1]:.0f}** at the end. "
        "None of the four lines showed that."
    )
    return Number(f"{series[0]:.0f}", text, "of 100")
