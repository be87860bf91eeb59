"""The alignment room as its page shows it: faces, what was said, the vote, and two quarters."""

from __future__ import annotations

from math import ceil
from typing import Any

from twohats.answers.alignment import AlignmentLog, Package, Turn
from twohats.product.alignment import (
    LAST_WEEK,
    WEEKS,
    Conversation,
    Reaction,
    Vote,
    best_signable_k,
    brought_k,
    chosen_options,
    known_choices,
    over_capacity_weeks,
    package_value_k,
    vote,
)
from twohats.scenario import Scenario
from twohats.scenario.alignment_rooms import Room
from twohats.text import join_list

#: What somebody says who reacts in the same way as everybody would.
_SAYS: dict[Reaction, str] = {
    "repeats": "I've told you already.",
    "half_heard": "Maybe. But you haven't asked me what I need.",
    "not_heard": "Another sheet. You still haven't asked me anything.",
    "has_seen": "You've shown me that already.",
    "cannot_speak": "Speak for what? You haven't asked me yet.",
    "spoke_before": "I have talked to them already.",
    "refuses_to_decide": "Twice in one meeting? Settle it among yourselves.",
}

_AGAIN = "That fits, too. Go on."
_NOBODY_LISTENS = "I could, but who here would listen to me on that?"


def room_state(
    scenario: Scenario, room: Room, log: AlignmentLog, package: Package
) -> dict[str, Any]:
    """What is known of the room after the turns so far; no weight and no value is in it.

    `faces` says yes, perhaps or no to the package on the table, by name.
    """
    turns = _known_turns(room, log)
    conversation = Conversation(room, turns)
    outcome = vote(conversation, known_choices(room, package.counted))
    doubt = room.rules["mood_sd"]
    return {
        "faces": {name: _face(margin, doubt) for name, margin in outcome.margins.items()},
        "lines": _lines(scenario, room, turns),
        "promised": {name: list(map(list, p.items())) for name, p in conversation.promised.items()},
        "forced": conversation.forced,
        "wishes": {name: list(conversation.wish(name)) for name in room.sheets},
        "asked": conversation.asked,
        "weeks": sum(one.back_end_weeks for one in chosen_options(room, outcome.package)),
        "weeks_of": room.rules["back_end_weeks"],
    }


def _face(margin: float, doubt: float) -> str:
    """Whether somebody would sign on nearly any day, on hardly any, or perhaps."""
    if abs(margin) < doubt:
        return "perhaps"
    return "yes" if margin > 0 else "no"


def _known_turns(room: Room, log: AlignmentLog) -> list[Turn]:
    """The turns that the room can play: a file of another edition may name other people."""
    return [turn for turn in log.turns if Conversation(room).can_take(turn)]


def _lines(scenario: Scenario, room: Room, turns: list[Turn]) -> list[dict[str, Any]]:
    """What was said in each turn: by the learner, and by the one who answers."""
    conversation = Conversation(room)
    return [
        {
            "name": turn.person or room.needed[0],
            "act": turn.act,
            "you": _your_words(scenario, conversation, turn),
            "words": _reply(scenario, conversation, turn),
        }
        for turn in turns
    ]


def option_words(scenario: Scenario, issue: str, option: str) -> str:
    """An issue and one of its options in words: "Payment retry: Now"."""
    names = {(one.issue, one.option): one for one in scenario.alignment.options}
    one = names[issue, option]
    return f"{one.about}: {one.text[:1].lower()}{one.text[1:]}"


def _your_words(scenario: Scenario, conversation: Conversation, turn: Turn) -> str:
    if turn.act == "show":
        return scenario.alignment.evidence_texts[turn.item]
    if turn.act == "offer":
        return f"If you sign, you get this. {option_words(scenario, turn.item, turn.option)}."
    if turn.act == "concede":
        return f"You'll get your wish. {option_words(scenario, *conversation.wish(turn.person))}."
    if turn.act == "escalate":
        about = next(one.about for one in scenario.alignment.options if one.issue == turn.item)
        return f"Leila, please decide this for us. {about}."
    return "What do you need?" if turn.act == "ask" else "Will you speak for the package?"


def _reply(scenario: Scenario, conversation: Conversation, turn: Turn) -> list[str]:
    """The sentences that answer a turn; the turn is taken."""
    reaction = conversation.take(turn)
    if reaction in _SAYS:
        return [_SAYS[reaction]]
    if reaction in ("decides", "decides_early"):
        decided = option_words(scenario, turn.item, conversation.forced[turn.item])
        before = "You have hardly asked anybody. " if reaction == "decides_early" else ""
        return [f"{before}Then I decide. {decided}."]
    if reaction == "speaks":
        listeners = [name.split()[0] for name in conversation.room.carries.get(turn.person, {})]
        return [f"I'll talk to {join_list(listeners)}." if listeners else _NOBODY_LISTENS]
    said = scenario.alignment.said[turn.person]
    words = {
        "answers": [said.when_asked, said.fact],
        "takes_in": [said.took_in if conversation.taken_in[turn.person] == 1 else _AGAIN],
        "misses": [said.missed],
        "agrees": [said.agreed],
        "conceded": [said.agreed],
        "declines": [said.declined],
    }[reaction]
    return [word for word in words if word]


def room_outcome(
    scenario: Scenario, room: Room, log: AlignmentLog, package: Package
) -> dict[str, Any]:
    """What came of the vote; empty before it."""
    if package.signed is None:
        return {}
    result = final_vote(room, log, package)
    best_k = best_signable_k(room)
    return {
        "package": dict(result.package),
        "signers": sorted(result.signers),
        "missing": [name for name in room.needed if name not in result.signers],
        "agreed_days": sum(result.agreed_days),
        "days": len(result.agreed_days),
        "share": round(100 * result.signed_k / best_k),
        "built_share": round(100 * result.built_k / best_k),
        "broken": _broken(scenario, result),
        "tracks": _tracks(room, result),
        "events": _events(scenario, result),
    }


def final_vote(room: Room, log: AlignmentLog, package: Package) -> Vote:
    """The vote on what counts of a package, after the turns."""
    conversation = Conversation(room, _known_turns(room, log))
    return vote(conversation, known_choices(room, package.counted))


def promise_count(room: Room, log: AlignmentLog) -> int:
    """How many promises were made in the turns, one a person and issue."""
    promised = Conversation(room, _known_turns(room, log)).promised
    return sum(len(options) for options in promised.values())


def _tracks(room: Room, result: Vote) -> list[dict[str, Any]]:
    """Two quarters of what is built, of everybody's wish, and of no agreement."""
    wish, loudest = ("Everybody's wish", room.everybodys_wish), ("No agreement", room.draft)
    # Without an agreement the loudest list is what is built.
    others = [wish, loudest] if result.is_agreed else [loudest, wish]
    tracks = [
        _track(name, brought_k(room, package), package_value_k(room, package))
        for name, package in others
    ]
    if not result.is_agreed:
        return tracks
    sums = brought_k(room, result.package, result.weeks_lost)
    return [_track("What was signed", sums, result.signed_k), *tracks]


def _track(name: str, sums_k: list[float], value_k: float) -> dict[str, Any]:
    sums = [round(sum_k, 1) for sum_k in sums_k]
    return {"name": name, "brought_k": sums, "value_k": round(value_k)}


def _promises(result: Vote) -> list[tuple[str, str, str]]:
    """The promises that the package breaks: name, issue and option."""
    return [
        (name, issue, option)
        for name, options in result.broken.items()
        for issue, option in options.items()
    ]


def _broken(scenario: Scenario, result: Vote) -> list[dict[str, str]]:
    said = scenario.alignment.said
    return [
        {"name": name, "issue": issue, "option": option, "words": said[name].not_kept}
        for name, issue, option in _promises(result)
    ]


def _events(scenario: Scenario, result: Vote) -> list[dict[str, Any]]:
    """What is said in the two quarters: of what is built, and of promises that were broken."""
    delays = _delays(result)
    lines = [
        {
            "week": min(LAST_WEEK, line.week + delays.get(line.issue, 0)),
            "name": line.name,
            "words": line.text,
        }
        for line in scenario.alignment.said_in_quarters
        if result.built[line.issue] == line.option
    ]
    settled = _settled(scenario, result) if result.is_agreed else []
    return sorted([*lines, *settled], key=lambda event: event["week"])


def _delays(result: Vote) -> dict[str, int]:
    """By issue the weeks for which work of the back end waits where Now asks for too much."""
    room, built = result.room, result.built
    over = ceil(over_capacity_weeks(room, built))
    options = zip(room.worth, chosen_options(room, built), strict=True)
    return {issue: over for issue, option in options if option.back_end_weeks}


def _settled(scenario: Scenario, result: Vote) -> list[dict[str, Any]]:
    """Each broken promise in the week in which settling it begins."""
    room = result.room
    first = WEEKS + 1 + ceil(over_capacity_weeks(room, result.package))
    weeks = int(room.rules["weeks_of_broken_promise"])
    return [
        {
            "week": min(LAST_WEEK, first + weeks * place),
            "name": name,
            "words": f"You promised me “{option_words(scenario, issue, option)}”. "
            + scenario.alignment.said[name].settles,
        }
        for place, (name, issue, option) in enumerate(_promises(result))
    ]
