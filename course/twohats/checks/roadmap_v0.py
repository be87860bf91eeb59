"""The questions on roadmap v0: a real attempt, what it will move, and what a success is.

What it moves, and which quarters were a success, are marked after handing in.
"""

from __future__ import annotations

from functools import cached_property

from twohats.answers.product import Roadmap
from twohats.answers.roadmap_v0 import SuccessOrNot, V0Prediction
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.question import check_questions
from twohats.product.roadmap import (
    BUCKETS,
    MEASURES,
    capacity_use,
    ids_by_bucket,
    overloaded_cells,
    sponsors_order,
)
from twohats.scenario import Scenario

STEM = "02_product_manager"
QUESTIONS = check_questions(STEM)
ATTEMPT = QUESTIONS["real_attempt"]
EXPECTED = QUESTIONS["expected_changes"]
RESULTS = QUESTIONS["quarterly_results"]
KEPT = "Saved. This is marked after you hand in."
#: Of the people of Now and Next so much is used in a roadmap that can be kept.
LEAST_USED, MOST_USED = 0.70, 0.95
#: From here to the least, and from the most to here, the points rise and fall.
NOTHING_BELOW, NOTHING_ABOVE = 0.35, 1.05
#: So many of the first cards by RICE, in their order, are the sponsors' order.
FIRST_CARDS = 4

_FULL, _SCORE, _ALL_UP = "M18", "M16", "M15"
_ASK = (
    "Your first cards are those with the highest RICE scores. Ask for each card who counted what."
)
_SAY = "Choose a direction and a chain for the first measure."
_BEFORE_PLAY = "Go through your cards once more before you play."
_PLAYED = "Nothing more to do here."


class V0Work(LessonWork):
    """Roadmap v0, what was expected of it, and the ticks."""

    @cached_property
    def roadmap(self) -> Roadmap:
        """The board as handed in; an empty one if there is none."""
        return self.answers.get("roadmap_v0") or Roadmap(entries=[])

    @cached_property
    def played(self) -> Roadmap:
        """The board of which something was expected: as first played, else as handed in."""
        return self.answers.get("played_roadmap_v0") or self.roadmap

    @property
    def is_played(self) -> bool:
        """Whether the first play has fixed what was expected."""
        return "played_roadmap_v0" in self.answers

    @cached_property
    def prediction(self) -> V0Prediction:
        """What was expected of each measure."""
        return self.answers.get("v0_prediction") or V0Prediction()

    @cached_property
    def results(self) -> SuccessOrNot:
        """Which quarters of other firms are called a success."""
        return self.answers.get("success_or_not") or SuccessOrNot()

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        is_placed = any(entry.bucket in BUCKETS for entry in self.roadmap.entries)
        if is_placed or self.prediction.expected or self.results.ticked:
            return ""
        return "Nothing is placed in Now, Next or Later, and nothing is answered yet."


def used_share(roadmap: Roadmap, scenario: Scenario) -> float:
    """The person-weeks of Now and Next beside what both quarters have, all skills together."""
    used = capacity_use(roadmap, scenario)
    weeks = sum(sum(used[bucket].values()) for bucket in ("now", "next"))
    return weeks / (2 * sum(scenario.backlog.capacity.values()))


def kept_share(roadmap: Roadmap, scenario: Scenario) -> float:
    """The share of skills and quarters that are not asked for more than they have."""
    cells = len(BUCKETS) * len(scenario.backlog.skills)
    return 1 - len(overloaded_cells(roadmap, scenario)) / cells


def attempt_share(roadmap: Roadmap, scenario: Scenario) -> float:
    """How far it is a real attempt (0 to 1): capacity kept, times how well it is used."""
    used = used_share(roadmap, scenario)
    rising = (used - NOTHING_BELOW) / (LEAST_USED - NOTHING_BELOW)
    falling = (NOTHING_ABOVE - used) / (NOTHING_ABOVE - MOST_USED)
    return kept_share(roadmap, scenario) * max(0.0, min(1.0, rising, falling))


def follows_the_score(roadmap: Roadmap, scenario: Scenario) -> bool:
    """Whether the first cards are those with the highest RICE, best first."""
    lanes = ids_by_bucket(roadmap, scenario)
    first = [id_ for bucket in BUCKETS for id_ in lanes[bucket]][:FIRST_CARDS]
    ranks = [sponsors_order(scenario).index(id_) for id_ in first]
    # A card of the list may be left out because it doesn't fit.
    near_the_top = range(FIRST_CARDS + 2)
    return len(first) == FIRST_CARDS and ranks == sorted(ranks) and set(ranks) <= set(near_the_top)


def judge_attempt(work: V0Work) -> Finding:
    """Whether capacity is kept, and enough of it is used."""
    roadmap, scenario = work.roadmap, work.scenario
    used, over = used_share(roadmap, scenario), overloaded_cells(roadmap, scenario)
    result = f"You use {used:.0%} of the person-weeks in Now and Next. "
    result += _over_words(len(over))
    advice = ATTEMPT.hints[2]
    finding = ATTEMPT.share(attempt_share(roadmap, scenario), result, advice)
    if used > MOST_USED:
        return ATTEMPT.pointing_at(_FULL, finding, "Leave some room in Now and Next.")
    if follows_the_score(roadmap, scenario):
        return ATTEMPT.pointing_at(_SCORE, finding, _ASK)
    return finding


def _over_words(count: int) -> str:
    if not count:
        return "No skill is asked for more than it has (up to 5% over still fits)."
    places = "place" if count == 1 else "places"
    return f"In {count} {places} a skill is asked for more than it has, by over 5%."


def judge_expected(work: V0Work) -> Finding:
    """How many measures have direction and chain; which of them fit is for the marker."""
    counted = work.prediction.counted
    whole = [one for one in counted.values() if one.reason]
    if not whole:
        return EXPECTED.nothing("You have not said yet what you expect of any measure.", _SAY)
    result = f"Measures with a direction and a chain: {len(whole)} of {len(MEASURES)}. {KEPT}"
    finding = EXPECTED.nothing(result, _PLAYED if work.is_played else _BEFORE_PLAY)
    return with_all_up(work, finding)


def with_all_up(work: V0Work, finding: Finding) -> Finding:
    """The finding with its own hints where everything is expected to go up."""
    directions = [one.choice for one in work.prediction.counted.values()]
    if directions != ["up"] * len(MEASURES):
        return finding
    return EXPECTED.pointing_at(_ALL_UP, finding, "Say for each measure who acts differently.")


def judge_results(work: V0Work) -> Finding:
    """How many quarters are ticked; which of them are a success is for the marker."""
    count = len(work.results.ticked)
    if not count:
        return RESULTS.nothing(
            "No quarter is ticked yet.", "Tick the first one that was a success."
        )
    result = f"You ticked {count} of 8 quarters. {KEPT}"
    return RESULTS.nothing(result, "Compare each result with the quarter before it.")


CHECKS = LessonChecks(
    stem=STEM,
    work_class=V0Work,
    first_step="Drag a first card into Now.",
    questions=QUESTIONS,
    judges={
        ATTEMPT.id: judge_attempt,
        EXPECTED.id: judge_expected,
        RESULTS.id: judge_results,
    },
)
