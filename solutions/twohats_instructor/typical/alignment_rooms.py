"""How people play the alignment room: careless strategies and honest ones, by name.

A hand is the turns and the package. None of them looks at a score sheet: each is what somebody
might do who listens, or does not.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from twohats.answers.alignment import TURNS
from twohats.scenario.alignment_rooms import Room

Turn = dict[str, str]
Hand = tuple[list[Turn], dict[str, str]]

_FULL = {
    "Leila": "Leila Haddad", "Marcus": "Marcus Oyelaran", "Greta": "Greta Lindqvist",
    "Ines": "Ines Carvalho", "Tomas": "Tomas Reyes", "Noor": "Noor Rahman", "Wei": "Wei Zhang",
    "Oskar": "Oskar Nyman", "Inspector": "Food-safety inspector",
}  # fmt: skip
_NAMES = list(_FULL.values())
#: A package that brings much, and that nobody has to be pushed into for long.
GOOD = {
    "lead": "stock_then_swap", "payments": "now", "offices": "next_with_test",
    "draws": "half_by_third_box", "freeze": "keep", "labels": "next",
}  # fmt: skip
#: What the nine say at first, as a package.
WISHES = {
    "lead": "planner", "payments": "not_doing", "offices": "now", "draws": "go_on",
    "freeze": "keep", "labels": "now",
}  # fmt: skip
#: What the founder wants before anybody has talked to her.
_FOUNDERS_WISH = {
    "lead": "planner", "payments": "now", "offices": "now", "draws": "go_on", "freeze": "keep",
    "labels": "next",
}  # fmt: skip
_ONLY_THE_LAW = {
    "lead": "swap_only", "payments": "not_doing", "offices": "not_doing", "draws": "stop",
    "freeze": "keep", "labels": "next",
}  # fmt: skip
_EVIDENCE = (
    "exits", "trial_2025", "cards", "cohorts", "office_accounts", "december_2023", "law", "talks",
    "registrations", "letters",
)  # fmt: skip
_ACTS = ("ask", "show", "offer", "concede", "speak_for", "escalate")


def turn(words: str) -> Turn:
    """A turn in short: "show Leila exits", "offer Greta offices/next_with_test"."""
    act, *rest = words.split()
    if act == "escalate":
        return {"act": act, "item": rest[0]}
    item, _, option = (rest[1] if len(rest) > 1 else "").partition("/")
    return {"act": act, "person": _FULL[rest[0]], "item": item, "option": option}


def turns_of(words: str) -> list[Turn]:
    """Turns in short, with commas between them."""
    return [turn(one.strip()) for one in words.split(",")]


def _each(act: str, item: str = "") -> list[Turn]:
    """The same with the first eight people."""
    return [{"act": act, "person": name, "item": item} for name in _NAMES[:TURNS]]


HONEST: dict[str, Hand] = {
    "asks, then shows what fits": (
        turns_of(
            "ask Ines, ask Leila, show Leila trial_2025, ask Oskar, show Oskar cards, "
            "show Leila cards, ask Greta, show Greta office_accounts"
        ),
        GOOD,
    ),
    "trades across issues": (
        turns_of(
            "ask Ines, ask Leila, show Leila exits, offer Leila labels/next, "
            "offer Greta offices/next_with_test, offer Noor freeze/keep, "
            "offer Oskar payments/now, ask Marcus"
        ),
        GOOD,
    ),
    "hears people, then lets them speak": (
        turns_of(
            "ask Oskar, show Oskar cards, ask Ines, speak_for Ines, speak_for Oskar, ask Leila, "
            "offer Greta offices/next_with_test, ask Wei"
        ),
        GOOD,
    ),
    "one late escalation, on the draws": (
        turns_of(
            "ask Ines, ask Leila, show Leila trial_2025, show Leila cohorts, ask Oskar, "
            "show Oskar cards, escalate draws, offer Greta offices/next_with_test"
        ),
        GOOD,
    ),
    "payments first, retry in Next": (
        turns_of(
            "ask Ines, ask Leila, show Leila trial_2025, ask Oskar, show Oskar exits, "
            "offer Oskar payments/next, ask Marcus, show Marcus cohorts"
        ),
        {**GOOD, "payments": "next", "labels": "now"},
    ),
}
#: A good package, on which the founder is the only one of the five who has to be persuaded.
FOUNDER_ONLY: Hand = (turns_of("ask Leila, show Leila exits"), GOOD)


def careless(room: Room) -> dict[str, Hand]:
    """The careless strategies; `room` is needed for the names of its first options only."""
    first = {issue: options[0].option for issue, options in room.worth.items()}
    sponsor = [turn(f"show Leila {item}") for item in _EVIDENCE[:TURNS]]
    issues = [turn(f"escalate {issue}") for issue in room.worth]
    return {
        "clicker, asks the founder eight times": ([turn("ask Leila")] * TURNS, first),
        "clicker, asks eight, best package": (_each("ask"), GOOD),
        "clicker, sends eight to speak for it": (_each("speak_for"), GOOD),
        "copier, the wishes of the memos": (_each("ask"), WISHES),
        "do-nothing, best package": ([], GOOD),
        "do-nothing, as dealt": ([], dict(room.draft)),
        "hoarder, all evidence to the sponsor": (sponsor, first),
        "hoarder, all evidence, best package": (sponsor, GOOD),
        "hoarder, concedes to all": (CONCEDES_TO_ALL, dict(room.everybodys_wish)),
        "minimalist, nothing but the law": ([turn("ask Inspector")], _ONLY_THE_LAW),
        "greedy, one word to each": (_each("show", "exits"), GOOD),
        "greedy, concedes each turn": (_each("concede"), dict(room.everybodys_wish)),
        "promiser, promises to eight what they like": (PROMISES_FREELY, GOOD),
        "echo, agrees with the founder": (turns_of("ask Leila, concede Leila"), _FOUNDERS_WISH),
        "escalates first": ([turn("escalate lead"), *_each("ask")[:-1]], GOOD),
        "escalates everything": (issues, GOOD),
    }


CONCEDES_TO_ALL = turns_of(
    "concede Leila, concede Marcus, concede Greta, concede Noor, offer Oskar payments/now, "
    "concede Inspector, offer Ines freeze/keep, offer Tomas payments/now"
)
PROMISES_FREELY = turns_of(
    "offer Leila lead/planner, offer Marcus draws/go_on, offer Greta offices/now, "
    "offer Ines payments/next, offer Tomas offices/not_doing, offer Noor labels/next, "
    "offer Wei offices/now, offer Oskar draws/stop"
)


def scribbled(room: Room, lot: random.Random) -> Hand:
    """Random turns and a random package."""
    turns = [_scribble(room, lot) for _ in range(TURNS)]
    return turns, {issue: lot.choice(options).option for issue, options in room.worth.items()}


def _scribble(room: Room, lot: random.Random) -> Turn:
    act, issue = lot.choice(_ACTS), lot.choice(list(room.worth))
    made: Turn = {"act": act}
    if act != "escalate":
        made["person"] = lot.choice(_NAMES)
    if act in ("show", "offer", "escalate"):
        made["item"] = lot.choice(_EVIDENCE) if act == "show" else issue
    if act == "offer":
        made["option"] = lot.choice(room.worth[issue]).option
    return made


def conceding(room: Room, order: Sequence[str]) -> Hand:
    """Concedes in an order; the package is everybody's wish."""
    turns = [{"act": "concede", "person": name} for name in order[:TURNS]]
    return turns, dict(room.everybodys_wish)
