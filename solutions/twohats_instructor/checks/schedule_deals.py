"""What each deal of the exercise on schedules asks, as the rules for checks look at it."""

from __future__ import annotations

from collections.abc import Iterator

from twohats.project.breakdown.choices import MILESTONES, NEITHER, SAYINGS, Choices
from twohats.scenario import Scenario
from twohats.scenario.schedule_cases import Saying

from twohats_instructor.checks import DealtQuestion
from twohats_instructor.scenario import colleague_milestones, sayings


def dealt_questions(scenario: Scenario, deal: int) -> Iterator[DealtQuestion]:
    """The sayings of every lead in one deal, and the colleague's list with its two faults."""
    for lead in sayings.BY_LEAD:
        deal_sayings = scenario.schedule_cases.sayings(lead, deal)
        key = sayings.answers(lead)
        texts = tuple(saying.text for saying in deal_sayings)
        for kind, _ in SAYINGS:
            places = (at for at, saying in enumerate(deal_sayings) if key[saying.id][0] == kind)
            yield DealtQuestion(f"{lead}: which are {kind}", texts, frozenset(places))
        for saying in deal_sayings:
            yield from _on_saying(saying, *key[saying.id], _reasons(scenario, lead))
    yield from _on_milestones(scenario, deal)


def _reasons(scenario: Scenario, lead: str) -> dict[str, Choices]:
    tasks = scenario.work.breakdown(lead)
    items = dict.fromkeys(task.scope_item for task in tasks)
    return {
        "work": tuple((item, item) for item in items),
        "after": tuple((task.id, task.name) for task in tasks),
        "neither": NEITHER,
    }


def _on_saying(
    saying: Saying, choice: str, reason: str, reasons: dict[str, Choices]
) -> Iterator[DealtQuestion]:
    yield _choice(f"{saying.id}: what it is", SAYINGS, choice)
    yield _choice(f"{saying.id} {saying.text}: which, or why", reasons[choice], reason)


def _choice(name: str, choices: Choices, right: str) -> DealtQuestion:
    places = frozenset(at for at, (id_, _) in enumerate(choices) if id_ == right)
    return DealtQuestion(name, tuple(words for _, words in choices), places)


def _on_milestones(scenario: Scenario, deal: int) -> Iterator[DealtQuestion]:
    lines = scenario.schedule_cases.colleague_milestones(deal)
    faults = colleague_milestones.faults(deal)
    yield DealtQuestion(
        "a colleague's milestones",
        tuple(f"{line.name}: {line.sign}" for line in lines),
        frozenset(at for at, line in enumerate(lines) if line.line in faults),
        {"day": tuple(float(line.day) for line in lines)},
    )
    for line in lines:
        if line.line in faults:
            yield _choice(f"{line.name}: why", MILESTONES, faults[line.line])
