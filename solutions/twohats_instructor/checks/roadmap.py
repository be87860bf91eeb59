"""The seven questions on a product roadmap, with the truth.

Where the truth adds nothing, the visible check is asked. No finding tells a figure of the truth.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from twohats.answers.product import Entry
from twohats.checks import roadmap as visible
from twohats.checks.finding import Finding
from twohats.draw import board_html
from twohats.product.roadmap import (
    BUCKETS,
    Outcome,
    broken_dependencies,
    overloaded_cells,
    simulate,
)
from twohats.scenario import Scenario

from twohats_instructor.checks import GradingSpec
from twohats_instructor.checks.truth import Truth, truth

# Nobody should hunt the last per cent: full marks from here on.
FULL_MARKS_FROM = 0.85
DEPENDENCIES = replace(visible.DEPENDENCIES, max=4)
VALUE = replace(visible.VALUE, max=9)
# Only of a roadmap that was simulated can this be said.
_SIMULATED_VALUE = replace(
    VALUE,
    why="Your roadmap was played through six quarters, the first three of them for building. "
    "Its worth is placed between that of roadmaps drawn by lot and that of the best there is; "
    "full marks begin well before the best.",
)
_ADVICE = {
    "I01": "Read engineering_notes.md again: what does swap need to know?",
    "I08": "Read engineering_notes.md again: what did the inspector ask of a locker?",
    "I06": "Which evidence beyond enthusiasm supports the menu planner? And what must it know?",
    "I16": "What does the backlog say that restaurants need first?",
    "I05": "Compare what its 14 accounts bring with how much they write. Is invoicing among the "
    "reasons why offices leave? (A defended place in Next is another matter.)",
    "I11": "Who left without complaining? Look where the money stopped.",
}


class TrueRoadmapWork(visible.RoadmapWork):
    """The roadmap, with the sealed world behind the backlog."""

    @property
    def truth(self) -> Truth:
        """The sealed world, and what worth is measured by."""
        return truth(self.scenario)

    @cached_property
    def broken_dependencies(self) -> list[tuple[str, str]]:
        """Pairs (dependent, enabler), listed or hidden, that the roadmap does not keep."""
        return list(broken_dependencies(self.roadmap, self.truth.world.dependencies))


def judge_dependencies(work: TrueRoadmapWork) -> Finding:
    """All dependencies, listed and hidden, one point each; enablers are not named."""
    total, broken = len(work.truth.world.dependencies), work.broken_dependencies
    dependents = [dependent for dependent, _ in broken]
    result = f"{total - len(broken)} of {total} dependencies are kept."
    if dependents:
        result += f" Before something that it needs stands {work.names(dependents)}."
    advice = _advice(dependents) or "Ask of each entry what must be there on its first day of use."
    return DEPENDENCIES.share(1 - len(broken) / total, result, advice)


def _advice(ids: Iterable[str]) -> str:
    """The question that helps with the first of the initiatives; empty if there is none."""
    return next((_ADVICE[id_] for id_ in ids if id_ in _ADVICE), "")


def judge_value(work: TrueRoadmapWork) -> Finding:
    """Where the simulated worth lies between chance and the best there is.

    The simulation lets wait what does not fit, so that everything put into Now would be sorted out
    for the learner. Choosing is his task: the share of cells above capacity is not counted.
    """
    outcome = simulate(work.roadmap, work.scenario, work.truth.world)
    score = work.truth.value_score(outcome.value_k)
    share = max(0.0, min(1.0, score / FULL_MARKS_FROM))
    cells = len(BUCKETS) * len(work.scenario.backlog.skills)
    overload = len(overloaded_cells(work.roadmap, work.scenario)) / cells
    result = " ".join([_value_in_words(share), *_delays_in_words(outcome, work)])
    if overload:
        result += (
            f" {overload:.0%} of it is not counted: that share of the weeks is asked for twice."
        )
    belief, advice = _belief(work)
    return _SIMULATED_VALUE.points(VALUE.max * share * (1 - overload), result, advice, belief)


def _value_in_words(share: float) -> str:
    """How far the roadmap came; no figure of the best is named."""
    if share == 1:
        return "It comes close to the best that these people could build."
    if share >= 0.6:
        return "It brings in far more than a roadmap drawn by lot, and leaves some value behind."
    if share > 0:
        return "It brings in more than a roadmap drawn by lot, and leaves much value behind."
    return "It brings in no more than a roadmap drawn by lot."


def _delays_in_words(outcome: Outcome, work: TrueRoadmapWork) -> list[str]:
    """What held the roadmap up."""
    sentences = []
    surprises = sum("week 3" in event for event in outcome.events)
    if surprises:
        times = {1: "once", 2: "twice"}.get(surprises, f"{surprises} times")
        sentences.append(f"In week 3 something turned out to be missing: {times}.")
    placed_ids = [id_ for ids in work.by_bucket.values() for id_ in ids]
    unreached = [id_ for id_ in placed_ids if id_ not in outcome.live]
    if unreached:
        sentences.append(f"Never reached: {', '.join(unreached)}.")
    return sentences


def _belief(work: TrueRoadmapWork) -> tuple[str | None, str]:
    """The belief that most likely cost value, and the question that should shake it."""
    if "I05" in work.by_bucket["now"]:
        return "M11", _advice(["I05"])
    if "I06" in work.by_bucket["now"]:
        return "M13", _advice(["I06"])
    if work.broken_dependencies:
        return "M09", _advice(dependent for dependent, _ in work.broken_dependencies)
    if not any("I11" in ids for ids in work.by_bucket.values()):
        return "M12", _advice(["I11"])
    return "M16", "Compare value for each person-week of your last entry in Now with what waits."


def judge_traceability(work: TrueRoadmapWork) -> Finding:
    """The share of entries in Now and Next with KPI and with evidence that speaks for them."""
    world, entries = work.truth.world, work.entries("now", "next")
    needs = {entry.id: _needs(entry, work) for entry in entries}
    untraced = [
        entry.id
        for entry in entries
        if visible.is_untraced(entry, work) or not needs[entry.id] & set(world.supports[entry.id])
    ]
    finding = visible.traceability_finding(
        work, untraced, "no KPI of yours, or no evidence that speaks for it, has"
    )
    opposed = [entry.id for entry in entries if needs[entry.id] & set(world.opposes[entry.id])]
    if not opposed:
        return finding
    question = f"Read again what you attached to {work.name(opposed[0])}: for it or against it?"
    return replace(finding, next=question)


def _needs(entry: Entry, work: TrueRoadmapWork) -> set[str]:
    """The needs of which an entry's evidence speaks."""
    needs = {item.id: item.need for item in work.carried.get("evidence", ())}
    return {needs[id_] for id_ in entry.evidence if id_ in needs}


def outcome_statements(work: visible.RoadmapWork) -> str:
    """The outcome statements of Now, one a line; empty if none was written."""
    now = [entry for entry in work.roadmap.entries if entry.bucket == "now"]
    return "\n".join(f"{e.id}: {e.outcome.strip()}" for e in now if e.outcome.strip())


CHECKS = replace(
    visible.CHECKS,
    work_class=TrueRoadmapWork,
    questions=visible.QUESTIONS | {DEPENDENCIES.id: DEPENDENCIES, VALUE.id: VALUE},
    judges={
        **visible.CHECKS.judges,
        DEPENDENCIES.id: judge_dependencies,
        VALUE.id: judge_value,
        visible.TRACEABILITY.id: judge_traceability,
    },
)


def grading_spec(scenario: Scenario) -> GradingSpec:
    """All that marking a roadmap needs; ValueError if the yardsticks are of another pack."""
    truth(scenario)  # here, so that stale yardsticks stop the run at once
    return GradingSpec(
        checks=CHECKS,
        scenario=scenario,
        draw=lambda work: board_html(work.roadmap, scenario, work.carried),
        texts={"outcome_statements": outcome_statements},
    )
