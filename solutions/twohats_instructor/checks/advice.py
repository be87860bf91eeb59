"""What can be said of a roadmap's value without giving the truth away."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.answers.product import Roadmap
from twohats.product.roadmap import Outcome, placed
from twohats.scenario import Scenario

_QUESTIONS = {
    "I01": "Read engineering_notes.md again: what does swap need to know?",
    "I08": "Read engineering_notes.md again: what did the inspector ask of a locker?",
    "I06": "Which evidence beyond enthusiasm supports the menu planner? And what must it know?",
    "I16": "What does the backlog say that restaurants need first?",
    "I05": "Compare what its 14 accounts bring with how much they write. Is invoicing among the "
    "reasons why offices leave? (A defended place in Next is another matter.)",
    "I11": "Who left without complaining? Look where the money stopped.",
}


def advice(ids: Iterable[str]) -> str:
    """The question that helps with the first of the initiatives; empty if there is none."""
    return next((_QUESTIONS[id_] for id_ in ids if id_ in _QUESTIONS), "")


def in_words(share: float, outcome: Outcome, roadmap: Roadmap, scenario: Scenario) -> str:
    """How far the roadmap came, and what held it up; no figure of the best is named."""
    return " ".join([_how_far(share), *_held_up(outcome, roadmap, scenario)])


def _how_far(share: float) -> str:
    if share == 1:
        return "It comes close to the best that these people could build."
    if share >= 0.6:
        return "It brings in far more than a roadmap drawn by lot, and leaves some value behind."
    if share > 0:
        return "It brings in more than a roadmap drawn by lot, and leaves much value behind."
    return "It brings in no more than a roadmap drawn by lot."


def _held_up(outcome: Outcome, roadmap: Roadmap, scenario: Scenario) -> list[str]:
    wanted = [id_ for ids in placed(roadmap, scenario).values() for id_ in ids]
    undone = [id_ for id_ in wanted if id_ not in outcome.live]
    found = sum("week 3" in event for event in outcome.events)
    said = []
    if found:
        said.append(f"In week 3 something turned out to be missing: {_times(found)}.")
    if undone:
        said.append(f"Never reached: {', '.join(undone)}.")
    return said


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")
