"""A KPI tree, marked: its goal over four histories, attacks, targets, changes and links."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from twohats.answers.kpis import InitiativeKpi
from twohats.checks import kpi_tree as visible
from twohats.checks.finding import Finding
from twohats.checks.kinds import Choice, full_from, pair_share
from twohats.checks.kpi_tree import KpiTreeWork
from twohats.checks.listed import with_listed
from twohats.draw import kpi_tree as draw
from twohats.draw.markup import figure
from twohats.product.metrics import (
    alarm_share,
    caught_share,
    target_range,
)
from twohats.scenario import Scenario
from twohats.scenario.kpis import Attack, TargetCase
from twohats.text import pluralize, share_in_words

from twohats_instructor.checks import DealtQuestion, GradingSpec
from twohats_instructor.checks.missed import missed_answers
from twohats_instructor.checks.truth import YARDSTICKS
from twohats_instructor.scenario.measures import changes, links, unseen
from twohats_instructor.scenario.measures.targets import CASES

REPLAY = replace(visible.REPLAY, max=3)
ATTACK = replace(visible.ATTACK, max=2)
TARGETS = replace(visible.TARGETS, max=2)
NOISE = replace(visible.NOISE, max=3)
LINKS = replace(visible.LINKS, max=2)
#: So near to the range, as a share of its width, a target still counts in part.
EDGE = 0.25
#: A tree on which fewer initiatives bear is marked as if so many did.
FEWEST_LINKS = 4
_KIND_PAIRS = {
    "real": Choice("real", "size"),
    "spread": Choice("none", "spread"),
    "looks": Choice("none", "looks"),
    "mix": Choice("none", "mix"),
}


@cache
def yardsticks(pack: str) -> dict[str, float]:
    """Customers kept over the four histories: the best of the first screen, and a good goal."""
    return json.loads((YARDSTICKS / f"{pack}.json").read_text("utf-8"))["kpi_goals"]


def judge_replay(work: KpiTreeWork) -> Finding:
    """The customers that the goal keeps, from the best of the first screen to a good goal."""
    if work.missing or work.goal is None:
        return with_listed(visible.judge_replay(work), work.listed_goal())
    scale = yardsticks(work.scenario.id)
    kept = unseen.kept_over_histories(work.goal.id, work.scenario)
    share = full_from((kept - scale["floor"]) / (scale["good"] - scale["floor"]))
    result = (
        f"With “{work.goal.name}” as the goal, {kept:,} customers stay over four histories of two "
        f"years. With the best of the four lines on the first screen {scale['floor']:,} stay, and "
        f"with a good goal {scale['good']:,}."
    )
    finding = REPLAY.share(share, result, REPLAY.hints[1])
    return with_listed(finding, work.listed_goal())


def judge_attack(work: KpiTreeWork) -> Finding:
    """The share of attacks caught, less the share of quiet months with an alarm."""
    attacked = {kpi.id for kpi in work.tree if kpi.kind != "guardrail"}
    if work.missing or not attacked:
        result = visible.judge_replay(work).seen
        finding = ATTACK.nothing(result, ATTACK.hints[0])
        return with_listed(finding, work.listed_guardrail())
    months = unseen.quiet_months()
    caught = caught_share(work.guardrails, marked_attacks(attacked, work.scenario), months)
    wolf = alarm_share(work.guardrails, months)
    result = (
        f"Your guardrails catch {caught:.0%} of the attacks on your measures, with a false alarm "
        f"in {wolf:.0%} of the quiet months."
    )
    finding = ATTACK.share(full_from(caught - wolf), result, ATTACK.hints[1])
    return with_listed(finding, work.listed_guardrail())


def marked_attacks(measures: Iterable[str], scenario: Scenario) -> list[Attack]:
    """The attacks on some measures, a little stronger or weaker than in the lesson."""
    return [
        attack._replace(shifts=unseen.marked_shifts(dict(attack.shifts), place))
        for place, attack in enumerate(scenario.kpis.attacks)
        if attack.measure in measures
    ]


def sound_range(case: TargetCase) -> tuple[float, float]:
    """The targets that are beyond chance and within what the plan can bring."""
    return target_range(case.months, CASES[case.id].gain, case.better)


def target_share(case: TargetCase, typed: float | None) -> float:
    """1 within the range, nothing from a quarter of its width beyond it on."""
    if typed is None:
        return 0.0
    low, high = sound_range(case)
    beyond = max(low - typed, typed - high, 0.0)
    return max(0.0, 1 - beyond / (EDGE * (high - low)))


def judge_targets(work: KpiTreeWork) -> Finding:
    """Two targets, each beyond chance and within what is planned."""
    shares = {case.id: target_share(case, work.targets.rows.get(case.id))
              for case in work.target_cases}  # fmt: skip
    lines = []
    for case in work.target_cases:
        if shares[case.id] < 1:
            low, high = sound_range(case)
            lines.append(f"“{case.name}” ({low:.3g} to {high:.3g} {case.unit})")
    good = share_in_words(len(shares) - len(lines), len(shares), "target")
    result = f"{good} beyond chance and within what is planned. {missed_answers(lines)}".strip()
    share = full_from(sum(shares.values()) / len(shares))
    return TARGETS.share(share, result, TARGETS.hints[1])


def judge_noise(work: KpiTreeWork) -> Finding:
    """Six changes, each with its reason, above what one and the same pair would reach."""
    rows = work.changes.rows
    chosen = {id_: Choice(row.choice, row.reason) for id_, row in rows.items()}
    truth = {case.id: _KIND_PAIRS[changes.CHANGES[case.id].kind] for case in work.change_cases}
    share = pair_share(chosen, {id_: (pair,) for id_, pair in truth.items()})
    texts = {case.id: case.text for case in work.change_cases}
    wrong = [id_ for id_, pair in truth.items() if chosen.get(id_) != pair]
    lines = [f"“{_begin(texts[id_])}” ({draw.REASONS[truth[id_].reason]})" for id_ in wrong]
    right = share_in_words(len(truth) - len(wrong), len(truth), "change")
    result = f"{right} judged correctly, with the reason. {missed_answers(lines)}".strip()
    return NOISE.share(share, result, NOISE.hints[1])


def _begin(words: str) -> str:
    return f"{' '.join(words.split()[:6])} …"


def link_share(work: KpiTreeWork) -> tuple[float, int, int, int]:
    """Right links less wrong ones; how many are right, of how many, and how many are wrong.

    A right link counts half by its measure and half by its size, where the count speaks of that
    measure. What good people disagree on counts neither way. Leaving the goal alone earns nothing.
    """
    hits, right, wrong, ticked_wrong = 0.0, 0, 0, 0
    found = 0
    for case in work.linked_cases:
        said = work.links.rows.get(case.id, InitiativeKpi())
        ticked, in_tree = set(said.kpis), _in_tree(work, case.id)
        # What follows from a link is asked of nobody, so it is one to find only where it was found.
        to_find = in_tree.moved | (in_tree.follows & ticked)
        found += len(ticked & to_find)
        hits += sum(_link_worth(case.id, id_, said.size) for id_ in ticked & to_find)
        right, wrong = right + len(to_find), wrong + len(in_tree.still & work.drivers)
        ticked_wrong += len(ticked & in_tree.still)
    if not right or not wrong:
        return 0.0, 0, right, 0
    share = hits / max(FEWEST_LINKS, right) - ticked_wrong / wrong
    return full_from(share), found, right, ticked_wrong


def _in_tree(work: KpiTreeWork, id_: str) -> links.TreeLinks:
    return links.in_tree(id_, work.drivers, work.goal.id if work.goal else None)


def _link_worth(id_: str, measure: str, size: str) -> float:
    """1 with the right size, or any where none can be read from what was counted; else a half."""
    is_right = size == links.COUNTED[id_][1] or not links.is_sized(id_, measure)
    return 1.0 if is_right else 0.5


def _skips_driver(work: KpiTreeWork, id_: str) -> bool:
    """Whether the goal is ticked for what a driver leads there, and that driver is not."""
    ticked = set(work.links.rows.get(id_, InitiativeKpi()).kpis)
    moved = _in_tree(work, id_).moved
    is_goal = work.goal is not None and work.goal.id in ticked and work.goal.id not in moved
    return is_goal and bool(moved) and not ticked & moved


def judge_links(work: KpiTreeWork) -> Finding:
    """What eight initiatives should move in the own tree, and by how much."""
    share, found, right, wrong = link_share(work)
    result = (
        f"Of {pluralize(right, 'link')} between the initiatives and your tree you ticked {found}, "
        f"and {pluralize(wrong, 'wrong one')}. A link counts in full only with the right size."
    )
    skipped = sum(_skips_driver(work, case.id) for case in work.linked_cases)
    if skipped:
        result += (
            f" For {pluralize(skipped, 'initiative')} you ticked the goal in place of a driver."
        )
    finding = LINKS.share(share, result, LINKS.hints[1])
    return with_listed(finding, visible.LISTED["goal_only"] if skipped else work.listed_links())


def kpi_tree_picture(work: KpiTreeWork) -> str:
    """All four parts as tables, as the learner answered them."""
    names = {kpi.id: kpi.name for kpi in work.tree}
    names |= {case.id: work.scenario.initiative(case.id).name for case in work.linked_cases}
    return figure(
        draw.tree_table(work.tree)
        + draw.targets_table(work.target_cases, work.targets)
        + draw.changes_table(work.change_cases, work.changes)
        + draw.links_table(work.linked_cases, work.links, names)
    )


def questions_of_deal(deal: int) -> tuple[DealtQuestion, ...]:
    """Which of the six changes are real, and which of the eight initiatives move nothing."""
    ids = changes.CHANGE_DEALS[deal]
    real = frozenset(i for i, id_ in enumerate(ids) if changes.CHANGES[id_].kind == "real")
    linked = links.LINK_DEALS[deal]
    moving = frozenset(i for i, id_ in enumerate(linked) if links.COUNTED[id_][1])
    return (
        DealtQuestion("changes", tuple(changes.CHANGES[id_].text for id_ in ids), real),
        DealtQuestion("links", tuple(links.COUNTED[id_][0] for id_ in linked), moving),
    )


CHECKS = replace(
    visible.CHECKS,
    questions={q.id: q for q in (REPLAY, ATTACK, TARGETS, NOISE, LINKS)},
    judges={
        REPLAY.id: judge_replay,
        ATTACK.id: judge_attack,
        TARGETS.id: judge_targets,
        NOISE.id: judge_noise,
        LINKS.id: judge_links,
    },
)


def grading_spec(scenario: Scenario) -> GradingSpec:
    """All that marking a KPI tree needs."""
    return GradingSpec(
        checks=CHECKS,
        scenario=scenario,
        draw=kpi_tree_picture,
        questions_of_deal=questions_of_deal,
    )
