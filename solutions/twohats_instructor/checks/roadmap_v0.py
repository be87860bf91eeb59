"""What roadmap v0 moved, and which quarters of other firms were a success, marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from twohats.answers.product import Roadmap
from twohats.answers.roadmap_v0 import Direction, Measure, V0Prediction
from twohats.checks import roadmap_v0 as visible
from twohats.checks.finding import Finding
from twohats.checks.kinds import Choice, full_from, tick_share
from twohats.checks.roadmap_v0 import V0Work, attempt_share, with_all_up
from twohats.draw.roadmap_v0 import roadmap_v0_html
from twohats.product.roadmap import (
    DIRECTIONS,
    LEAST_CHANGE,
    MEASURES,
    Change,
    changes,
    play,
    simulate,
)
from twohats.scenario import Scenario, World
from twohats.text import join_list

from twohats_instructor.checks import DealtQuestion, GradingSpec
from twohats_instructor.scenario.market.quarterly_results import RESULT_DEALS, RESULTS, SUCCESS

EXPECTED = replace(visible.EXPECTED, max=1.5)
QUARTERS = replace(visible.RESULTS, max=2.0)
#: So near to the least change, as a share of it, either direction may be said.
DOUBT = 1 / 4
#: A chain holds if it makes so much of what the contribution gained.
LEAST_PART = 0.4
_MORE = "M14"


def fitting(roadmap: Roadmap, scenario: Scenario, world: World) -> dict[Measure, set[Choice]]:
    """The pairs of direction and chain that hold for each measure, for a board in a world."""
    came = changes(play(roadmap, scenario, world), world)
    up = {
        "retention": {"r2"},
        "contribution": _contribution_chains(roadmap, scenario, world),
        "registrations": {"g3"},
    }
    unchanged = {"retention": "r6", "contribution": "c4", "registrations": "g5"}
    pairs: dict[Measure, set[Choice]] = {}
    for measure in MEASURES:
        directions = _directions(came[measure], LEAST_CHANGE[measure])
        pairs[measure] = {Choice("up", chain) for chain in up[measure] if "up" in directions}
        if "unchanged" in directions:
            pairs[measure].add(Choice("unchanged", unchanged[measure]))
    return pairs


def _directions(change: Change, least: float) -> set[Direction]:
    """Which way it went; two of them where it is near the least change."""
    return {change.direction(least * (1 + side * DOUBT)) for side in (-1, 1)}


def _contribution_chains(roadmap: Roadmap, scenario: Scenario, world: World) -> set[str]:
    """By those who stay, by what each order brings, or by both."""
    outcome = simulate(roadmap, scenario, world)
    gained = {id_: world.effects[id_] * outcome.shares[id_] for id_ in outcome.live}
    total = sum(gained.values())
    kept = sum(gained[id_] for id_ in gained if id_ in world.keeps)
    chains = {"c3": kept, "c2": total - kept}
    return {chain for chain, part in chains.items() if part >= LEAST_PART * total}


def expected_share(
    prediction: V0Prediction, pairs: Mapping[Measure, set[Choice]]
) -> tuple[float, list[Measure]]:
    """The share of measures whose pair fits, less what one pair reaches, and which fit.

    Whoever says the same direction of all three has said nothing of any of them, unless all of
    them went that way: then it counts as at most one.
    """
    said = {name: Choice(one.choice, one.reason) for name, one in prediction.counted.items()}
    hits: list[Measure] = [name for name in pairs if said.get(name) in pairs[name]]
    count = len(hits)
    if len({choice.choice for choice in said.values()}) == 1 and count < len(pairs):
        count = min(count, 1)
    return full_from((count - 1) / (len(pairs) - 1)), hits


def judge_expected(work: V0Work) -> Finding:
    """Direction and chain of each measure, for the board as it was first played."""
    prediction, roadmap, scenario = work.prediction, work.played, work.scenario
    if not prediction.counted:
        return EXPECTED.nothing("Nothing was chosen before you played.", "Choose first, then play.")
    if attempt_share(roadmap, scenario) == 0:
        result = (
            "The board leaves its people idle or asks for far too many, so nothing counts here."
        )
        return EXPECTED.nothing(result, "Place enough for two quarters, then say what it moves.")
    world = scenario.twin_world(prediction.deal)
    share, hits = expected_share(prediction, fitting(roadmap, scenario, world))
    came = changes(play(roadmap, scenario, world), world)
    result = "; ".join(_came_words(name, came[name], name in hits) for name in MEASURES)
    finding = EXPECTED.share(share, f"{result.capitalize()}.", EXPECTED.hints[1])
    return finding if share == 1 else with_all_up(work, finding)


def _came_words(measure: Measure, change: Change, is_hit: bool) -> str:
    way = DIRECTIONS[change.direction(LEAST_CHANGE[measure])]
    came = f"{measure} {'stayed' if way == 'unchanged' else 'went'} {way}"
    if not is_hit:
        return f"{came}, and your direction and chain don't both fit"
    near = len(_directions(change, LEAST_CHANGE[measure])) > 1
    return f"{came}{', close to the limit' if near else ''}, and your direction and chain count"


def judge_results(work: V0Work) -> Finding:
    """The share of the successes ticked, less the share of the others ticked."""
    ticked, dealt = work.results.ticked, RESULT_DEALS[work.results.deal]
    right = [id_ for id_ in dealt if RESULTS[id_].kind == SUCCESS]
    wrong = [id_ for id_ in dealt if id_ not in right]
    if not ticked:
        return QUARTERS.nothing("No quarter was ticked.", QUARTERS.hints[2])
    missed = [id_ for id_ in right if id_ not in ticked]
    false = [id_ for id_ in wrong if id_ in ticked]
    parts = [f"Not ticked, though a success: {_begin(missed)}."] if missed else []
    parts += [f"Ticked, though not a success: {_begin(false)}."] if false else []
    result = " ".join(parts) or "You ticked all quarters that were a success, and no other."
    finding = QUARTERS.share(tick_share(ticked, right, wrong), result, QUARTERS.hints[1])
    if any(RESULTS[id_].looks_otherwise for id_ in false):
        advice = "Look at both numbers: how many of 100 stay, and what is left once all is paid."
        return QUARTERS.pointing_at(_MORE, finding, advice)
    return finding


def _begin(ids: list[str]) -> str:
    """How each result begins."""
    return join_list([f"“{' '.join(RESULTS[id_].text.split()[:5])} …”" for id_ in ids], None)


CHECKS = replace(
    visible.CHECKS,
    questions=visible.QUESTIONS | {EXPECTED.id: EXPECTED, QUARTERS.id: QUARTERS},
    judges={**visible.CHECKS.judges, EXPECTED.id: judge_expected, QUARTERS.id: judge_results},
)


def grading_spec(scenario: Scenario) -> GradingSpec:
    """All that marking roadmap v0 needs."""
    return GradingSpec(
        checks=CHECKS,
        scenario=scenario,
        draw=lambda work: roadmap_v0_html(
            work.answers, scenario, scenario.market.quarterly_results(work.results.deal)
        ),
        questions_of_deal=lambda deal: (_results_of(deal),),
    )


def _results_of(deal: int) -> DealtQuestion:
    """The eight results of a deal, with those that are a success."""
    ids = RESULT_DEALS[deal]
    right = frozenset(place for place, id_ in enumerate(ids) if RESULTS[id_].kind == SUCCESS)
    return DealtQuestion("results", tuple(RESULTS[id_].text for id_ in ids), right)
