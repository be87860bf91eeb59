"""The seven questions on a product roadmap, with the truth.

Where the truth adds nothing, the visible check is asked. Each check takes the roadmap, the carried
work, the scenario and the truth.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from twohats.answers.product import Entry, Roadmap
from twohats.checks import roadmap as visible
from twohats.checks.finding import Finding
from twohats.checks.roadmap import questions as asked
from twohats.checks.roadmap.traced import soon, told, untraced
from twohats.checks.roadmap.words import listed, named
from twohats.product.roadmap import BUCKETS, broken_dependencies, over, placed, simulate
from twohats.scenario import Scenario

from twohats_instructor.checks.advice import advice, in_words
from twohats_instructor.checks.truth import Truth

Check = Callable[[Roadmap, dict, Scenario, Truth], Finding]
# Nobody should hunt the last per cent: full marks from here on.
FULL_MARKS_FROM = 0.85

DEPENDENCIES = replace(asked.DEPENDENCIES, max=4)
VALUE = replace(
    asked.VALUE,
    max=9,
    why="Your roadmap was played through six quarters, the first three of them for building. "
    "Its worth is placed between that of roadmaps drawn by lot and that of the best there is; "
    "full marks begin well before the best.",
)


def dependencies(roadmap: Roadmap, carried: dict, scenario: Scenario, truth: Truth) -> Finding:
    """All dependencies, listed and hidden, one point each; enablers are not named."""
    pairs = truth.world.dependencies
    broken = broken_dependencies(roadmap, pairs)
    seen = f"{len(pairs) - len(broken)} of {len(pairs)} dependencies are kept."
    if broken:
        early = listed(named(dependent, scenario) for dependent, _ in broken)
        seen += f" Before something that it needs stands {early}."
    next_ = advice([dependent for dependent, _ in broken]) or (
        "Ask of each entry what must be there on its first day of use."
    )
    return DEPENDENCIES.share(1 - len(broken) / len(pairs), seen, next_)


def value(roadmap: Roadmap, carried: dict, scenario: Scenario, truth: Truth) -> Finding:
    """Where the simulated worth lies between chance and the best there is.

    The simulation lets wait what does not fit, so that everything put into Now would be sorted out
    for the learner. Choosing is his task: the share of cells above capacity is not counted.
    """
    outcome = simulate(roadmap, scenario, truth.world)
    score = truth.value_score(outcome.value_k)
    share = max(0.0, min(1.0, score / FULL_MARKS_FROM))
    belief, next_ = _belief(roadmap, scenario, truth)
    seen = in_words(share, outcome, roadmap, scenario)
    too_much = len(over(roadmap, scenario)) / (len(BUCKETS) * len(scenario.skills))
    if too_much:
        seen += f" {too_much:.0%} of it is not counted: that share of the weeks is asked for twice."
    return VALUE.points(VALUE.max * share * (1 - too_much), seen, next_, belief)


def _belief(roadmap: Roadmap, scenario: Scenario, truth: Truth) -> tuple[str | None, str]:
    """The belief that most likely cost value, and the question that should shake it."""
    by_bucket = placed(roadmap, scenario)
    early = [one for one, _ in broken_dependencies(roadmap, truth.world.dependencies)]
    if "I05" in by_bucket["now"]:
        return "M11", advice(["I05"])
    if "I06" in by_bucket["now"]:
        return "M13", advice(["I06"])
    if early:
        return "M09", advice(early)
    if not any("I11" in ids for ids in by_bucket.values()):
        return "M12", advice(["I11"])
    return "M16", "Compare value for each person-week of your last entry in Now with what waits."


def traceability(roadmap: Roadmap, carried: dict, scenario: Scenario, truth: Truth) -> Finding:
    """The share of entries in Now and Next with KPI and with evidence that speaks for them."""
    entries = soon(roadmap, scenario)
    needs = {item.id: item.need for item in carried.get("evidence", ())}
    world = truth.world
    loose = [
        entry.id
        for entry in entries
        if untraced(entry, carried) or not _needs(entry, needs) & set(world.supports[entry.id])
    ]
    finding = told(
        entries, loose, scenario, "no KPI of yours, or no evidence that speaks for it, has"
    )
    against = [e.id for e in entries if _needs(e, needs) & set(world.opposes[e.id])]
    if not against:
        return finding
    question = (
        f"Read again what you attached to {named(against[0], scenario)}: for it or against it?"
    )
    return replace(finding, next=question)


def _needs(entry: Entry, needs: dict[str, str]) -> set[str]:
    """The needs of which an entry's evidence speaks."""
    return {needs[id_] for id_ in entry.evidence if id_ in needs}


def _as_seen(check: Callable[[Roadmap, dict, Scenario], Finding]) -> Check:
    """A visible check that needs no truth."""
    return lambda roadmap, carried, scenario, truth: check(roadmap, carried, scenario)


CHECKS: dict[str, Check] = {
    question.id: _as_seen(check) for question, check in visible.CHECKS.items()
} | {
    "roadmap_dependencies": dependencies,
    "roadmap_value": value,
    "roadmap_traceability": traceability,
}
POINTS = {question.id: question.max for question in visible.CHECKS} | {
    "roadmap_dependencies": DEPENDENCIES.max,
    "roadmap_value": VALUE.max,
}
