"""The nine questions on a product roadmap, with the truth.

Where the truth adds nothing, the visible check is asked. No finding tells a figure of the truth.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from twohats.answers.product import Roadmap
from twohats.checks import roadmap as visible
from twohats.checks.finding import Finding
from twohats.checks.kinds import interval_score, interval_share
from twohats.checks.roadmap_work import RoadmapWork
from twohats.draw import board_html
from twohats.product.roadmap import BUCKETS, Outcome, expected_value, overloaded_cells
from twohats.scenario import Scenario
from twohats.text import agree_share, pluralize

from twohats_instructor.checks import GradingSpec
from twohats_instructor.checks import roadmap_grounds as grounds
from twohats_instructor.checks.true_roadmap_work import TrueRoadmapWork
from twohats_instructor.checks.truth import truth

# Nobody should hunt the last per cent: full marks from here on.
FULL_MARKS_FROM = 0.85
CAPACITY = replace(visible.CAPACITY, max=2)
DEPENDENCIES = replace(visible.DEPENDENCIES, max=2)
VALUE_BET = replace(visible.VALUE_BET, max=1)
VALUE = replace(visible.VALUE, max=9)
# Only of a roadmap that was simulated can this be said.
_SIMULATED_VALUE = replace(
    VALUE,
    why="Your roadmap was played through six quarters, the first three of them for building. "
    "Full points are for a value near the best possible, none for what a careless roadmap reaches.",
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


def judge_capacity(work: TrueRoadmapWork) -> Finding:
    """The share of cells within capacity, as far as the roadmap is worth something."""
    share, result, advice = visible.capacity_verdict(work)
    return CAPACITY.share(share * work.keeping_share, result + _worth_words(work), advice)


def judge_dependencies(work: TrueRoadmapWork) -> Finding:
    """Of all dependencies whose dependent starts, those kept, by worth; enablers are not named."""
    dependencies, broken = work.truth.world.dependencies, work.broken_dependencies
    begun = [pair for pair in dependencies if pair[0] in work.packed.done]
    dependents = [dependent for dependent, _ in broken]
    kept = len(begun) - len(broken)
    dependencies_kept = f"{kept} of {pluralize(len(begun), 'dependency')} of what starts"
    result = f"{dependencies_kept} {agree_share(kept, len(begun), 'is', 'are')} kept."
    if dependents:
        result += f" Starts before something that it needs: {work.names(dependents)}."
    advice = _advice(dependents) or "For each item, ask what must be there on its first day of use."
    share = 1 - len(broken) / len(begun) if begun else 1.0
    return DEPENDENCIES.share(share * work.keeping_share, result + _worth_words(work), advice)


def _worth_words(work: TrueRoadmapWork) -> str:
    if work.keeping_share == 1:
        return ""
    return f" Since the roadmap brings in little, {work.keeping_share:.0%} of this counts."


def _advice(ids: Iterable[str]) -> str:
    """The question that helps with the first of the initiatives; empty if there is none."""
    return next((_ADVICE[id_] for id_ in ids if id_ in _ADVICE), "")


def judge_value(work: TrueRoadmapWork) -> Finding:
    """Where the simulated worth lies between carelessness and the best there is.

    The simulation lets wait what does not fit, so that everything put into Now would be sorted out
    for the learner. Choosing is their task: the share of cells above capacity is not counted.
    """
    outcome = work.outcome
    share = min(1.0, work.value_score / FULL_MARKS_FROM)
    cells = len(BUCKETS) * len(work.scenario.backlog.skills)
    over_count = len(overloaded_cells(work.roadmap, work.scenario))
    overload = over_count / cells
    result = " ".join([_value_in_words(share), *_delays_in_words(outcome, work)])
    if overload:
        result += (
            f" {overload:.0%} of it is not counted: {over_count} of the {cells} bars (one for each "
            "skill in each quarter) are beyond their mark."
        )
    belief, advice = _belief(work)
    return _SIMULATED_VALUE.points(VALUE.max * share * (1 - overload), result, advice, belief)


def _value_in_words(share: float) -> str:
    """How far the roadmap came; no figure of the best is named."""
    if share == 1:
        return "It comes close to the best that these people could build."
    if share >= 0.6:
        return "It brings in far more than a careless roadmap, and leaves some value behind."
    if share > 0:
        return "It brings in more than a careless roadmap, and leaves much value behind."
    return "It brings in no more than a careless roadmap."


def _delays_in_words(outcome: Outcome, work: TrueRoadmapWork) -> list[str]:
    """What held the roadmap up."""
    sentences = []
    surprises = sum(event.kind == "missing" for event in outcome.events)
    if surprises:
        times = {1: "Once", 2: "Twice"}.get(surprises, f"{surprises} times")
        sentences.append(f"{times} an item turned out to need something that was not there.")
    placed_ids = [id_ for ids in work.by_bucket.values() for id_ in ids]
    unreached = [id_ for id_ in placed_ids if id_ not in outcome.live]
    if unreached:
        sentences.append(f"Never reached: {work.names(unreached)}.")
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
    return (
        "M16",
        "Compare the value per person-week of your last item in Now with that of the items that "
        "wait. An item with less of it may still fit better together with the rest.",
    )


def judge_value_bet(work: TrueRoadmapWork) -> Finding:
    """How much better the interval is than the band that the board printed."""
    bounds = work.roadmap.value_bet.bounds
    if bounds is None:
        finding = visible.judge_value_bet(work)
        return VALUE_BET.nothing(finding.seen, finding.next)
    value_k = work.outcome.value_k - work.scenario.backlog.law.penalty_k
    place = "below" if value_k < bounds[0] else "above" if value_k > bounds[1] else "inside"
    result = f"Played through, the roadmap ends {place} your interval."
    share = interval_share(bounds, value_k, _printed_band(work, value_k))
    return VALUE_BET.share(share, result, VALUE_BET.hints[2])


def _printed_band(work: TrueRoadmapWork, value_k: float) -> tuple[float, float]:
    """The board's band, by own estimates or by the reference ones: the one that does better.

    So nobody gains by estimates that make the board's band wide.
    """
    reference = work.scenario.reference("estimates")
    roadmaps = (
        work.roadmap,
        Roadmap.model_validate({**work.roadmap.model_dump(), "estimates": reference}),
    )
    values = [expected_value(roadmap, work.scenario) for roadmap in roadmaps]
    bands = [(value.low_k, value.high_k) for value in values]
    return min(bands, key=lambda band: interval_score(band[0], band[1], value_k))


def outcome_statements(work: RoadmapWork) -> str:
    """The outcome statements of Now, one a line; empty if none was written."""
    now = [entry for entry in work.roadmap.entries if entry.bucket == "now"]
    return "\n".join(f"{e.id}: {e.outcome.strip()}" for e in now if e.outcome.strip())


_TRUE_QUESTIONS = (
    CAPACITY,
    DEPENDENCIES,
    VALUE,
    VALUE_BET,
    grounds.ARROWS,
    grounds.TRACEABILITY,
    grounds.STRATEGY,
    grounds.DATES,
)
CHECKS = replace(
    visible.CHECKS,
    work_class=TrueRoadmapWork,
    questions=visible.QUESTIONS | {question.id: question for question in _TRUE_QUESTIONS},
    judges={
        **visible.CHECKS.judges,
        CAPACITY.id: judge_capacity,
        DEPENDENCIES.id: judge_dependencies,
        VALUE.id: judge_value,
        VALUE_BET.id: judge_value_bet,
        grounds.ARROWS.id: grounds.judge_arrows,
        grounds.TRACEABILITY.id: grounds.judge_traceability,
        grounds.STRATEGY.id: grounds.judge_strategy,
        grounds.DATES.id: grounds.judge_dates,
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
        questions_of_deal=lambda deal: (grounds.arrow_question(TrueRoadmapWork({}, {}, scenario)),),
    )
