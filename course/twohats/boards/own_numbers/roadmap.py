"""Lesson 07 by the learner's own numbers: what goes first, its worth, and the bet on Now."""

from __future__ import annotations

from twohats.answers import moment
from twohats.answers.product import Roadmap
from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.boards.roadmap import kept_words
from twohats.product.roadmap import expected_value, play, possible_range_k, what_if
from twohats.session.bets import placed_bet
from twohats.session.messages import day_and_time
from twohats.session.session import Session
from twohats.text import agree, agree_share, count_word, format_amount, pluralize, range_words
from twohats.widgets.frame import Frame


def own_numbers(session: Session, _board: Frame | None) -> OwnNumbers:
    """What the roadmap puts first and leaves out; nothing while Now is empty.

    Once it was played or frozen, all numbers are of that version, which the marks or Part II use.
    """
    current = session.artefact("roadmap")
    fixed, act = _fixed(session)
    roadmap = fixed or current
    if roadmap is None or not roadmap.bucket("now"):
        return OwnNumbers()
    numbers = (_worth(roadmap, session), *_played(session), *_robust(roadmap, session))
    return OwnNumbers(_headline(roadmap), numbers, _note(fixed, current, act))


def _fixed(session: Session) -> tuple[Roadmap | None, str]:
    """The roadmap that was played first, else the frozen one, and what was done with it."""
    if not session.is_graded:
        return None, ""
    played, frozen = (session.answers.get(f"{name}_roadmap") for name in ("played", "frozen"))
    return (played, "played") if played else (frozen, "froze")


def _note(fixed: Roadmap | None, current: Roadmap | None, act: str) -> str:
    """Which roadmap the numbers are of, once the one on the board is another."""
    if fixed is None or current is None:
        return ""
    if current.in_places_of(fixed).in_bucket_order() == current.in_bucket_order():
        return ""
    at = moment(fixed.frozen_at)
    time = f"on {day_and_time(at)}" if at else ""
    if time and act == "played":
        time = f"(frozen {time})"
    subject = f"the roadmap that you {act} {time}".rstrip()
    return f"These are the numbers of {subject}. The board has changed since."


def _headline(roadmap: Roadmap) -> str:
    first, refused = len(roadmap.bucket("now")), len(roadmap.bucket("not_doing"))
    put = f"You put {count_word(first)} {'thing' if first == 1 else 'things'} first"
    if not refused:
        return f"{put}, and said **no to nothing** so far."
    return f"{put} and said **no to {count_word(refused)}**. That was the work."


def _worth(roadmap: Roadmap, session: Session) -> Number:
    value = expected_value(roadmap, session.scenario)
    text = (
        "is what the items that fit are worth on average over six quarters, by your own estimates."
        + range_words(*possible_range_k(roadmap, session.scenario))
    )
    bet = roadmap.value_bet
    if bet.bounds is not None:
        low, high = bet.bounds
        text += f" **Your own bet was {format_amount(low)} to {format_amount(high)}.**"
    return Number(format_amount(value.mean_k), text)


def _played(session: Session) -> tuple[Number, ...]:
    """What the roadmap brought in that was played first, and whether the bet held; else nothing."""
    played = session.answers.get("played_roadmap") if session.is_graded else None
    if played is None:
        return ()
    scenario = session.scenario
    brought_k = play(played, scenario, scenario.world()).brought_k[-1]
    text = (
        "is what your roadmap brought in when you played it, minus the penalty if you missed the "
        "law's date."
    )
    bounds = played.value_bet.bounds
    if bounds is not None:
        is_inside = bounds[0] <= brought_k <= bounds[1]
        text += f" **That is {'inside' if is_inside else 'outside'} your bet.**"
    return (Number(format_amount(brought_k), text),)


def _robust(roadmap: Roadmap, session: Session) -> tuple[Number, ...]:
    """How many items of Now keep their place; in a lesson only once the bet on it is made."""
    bet = placed_bet(session)
    if not session.is_graded and not bet:
        return ()
    entries = what_if(roadmap, session.scenario)
    stay = sum(entry.stays for entry in entries)
    pronoun = agree_share(stay, len(entries), "its", "their")
    text = f"{kept_words(stay, len(entries))} when {pronoun} own estimate is halved."
    text += _elsewhere_words(sum(not (entry.stays or entry.stands) for entry in entries))
    text += f" **You bet: {bet}.**" if bet else ""
    return (Number(str(stay), text, f"of {len(entries)}"),)


def _elsewhere_words(count: int) -> str:
    """Of so many items no halving is the reason: their own numbers put them elsewhere as it is."""
    if not count:
        return ""
    estimates = agree(count, "its full estimate", "their full estimates")
    return (
        f" By value per person-week, {pluralize(count, 'item')} would not be in Now at {estimates} "
        "either."
    )
