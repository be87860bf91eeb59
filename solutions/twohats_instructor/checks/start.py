"""What the promised day moved, marked: the ticks, and the interval for a day not shown."""

from __future__ import annotations

from dataclasses import replace

from twohats.both.date_pressure import POSSIBLE_CHANGES, asked_day, kept_of_100
from twohats.checks import start as visible
from twohats.checks.finding import Finding
from twohats.checks.kinds import interval_share, tick_share
from twohats.checks.start import StartWork, interval_result
from twohats.draw.start import start_html
from twohats.scenario import Scenario
from twohats.text import join_list

from twohats_instructor.checks import DealtQuestion, GradingSpec

MOVED = replace(visible.MOVED, max=0.8)
INTERVAL = replace(visible.INTERVAL, max=0.8)
TRULY_MOVED = ("overtime", "chance", "finish", "faults")
#: What somebody writes who has not looked: not the ends, and anything between.
NAIVE = (20.0, 80.0)


def judge_moved(work: StartWork) -> Finding:
    """The share of what moved that is ticked, less the share of what did not."""
    ticked = work.date_guess.moved
    if not ticked:
        return MOVED.nothing("Nothing is ticked.", MOVED.hints[2])
    steady = [name for name in POSSIBLE_CHANGES if name not in TRULY_MOVED]
    missed = [POSSIBLE_CHANGES[name] for name in TRULY_MOVED if name not in ticked]
    wrong = [POSSIBLE_CHANGES[name] for name in steady if name in ticked]
    parts = [f"Changed, and not ticked: {join_list(missed)}."] if missed else []
    parts += [f"Ticked, and the same at every date: {join_list(wrong)}."] if wrong else []
    result = " ".join(parts) or "You ticked what changed with the date, and nothing else."
    return MOVED.share(tick_share(ticked, TRULY_MOVED, steady), result, MOVED.hints[1])


def judge_interval(work: StartWork) -> Finding:
    """How much better the interval is than to say 20 to 80, by the interval score."""
    guess = work.date_guess
    if guess.interval.bounds is None or guess.deal is None:
        finding = visible.judge_interval(work)
        return INTERVAL.nothing(finding.seen, finding.next)
    share = interval_share(guess.interval.bounds, kept_of_100(asked_day(guess.deal)), NAIVE)
    return INTERVAL.share(share, interval_result(work), INTERVAL.hints[2])


def definition_texts(work: StartWork) -> str:
    """Both definitions and the sentence on the date, as a person reads them; empty without any."""
    texts = {
        "Product manager": work.definitions.product_manager,
        "Project manager": work.definitions.project_manager,
        "What changed when only the promised day moved": work.date_guess.sentence,
    }
    return "\n\n".join(f"{name}: {text.strip()}" for name, text in texts.items() if text.strip())


CHECKS = replace(
    visible.CHECKS,
    questions=visible.QUESTIONS | {MOVED.id: MOVED, INTERVAL.id: INTERVAL},
    judges={**visible.CHECKS.judges, MOVED.id: judge_moved, INTERVAL.id: judge_interval},
)


def grading_spec(scenario: Scenario) -> GradingSpec:
    """All that marking the start needs."""
    return GradingSpec(
        checks=CHECKS,
        scenario=scenario,
        draw=lambda work: start_html(work.answers),
        texts={"before_definitions": definition_texts},
        questions_of_deal=lambda deal: (_ticks(),),
    )


def _ticks() -> DealtQuestion:
    """What may have moved, the same for every deal."""
    names = list(POSSIBLE_CHANGES)
    right = frozenset(names.index(name) for name in TRULY_MOVED)
    return DealtQuestion("moved", tuple(POSSIBLE_CHANGES.values()), right)
