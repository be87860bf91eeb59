"""Lesson 00 by the learner's own numbers: the guess, an interval, how sure the pre-test was."""

from __future__ import annotations

from twohats.answers.project import DateGuess
from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.both.date_pressure import PROMISED, asked_day, date_rows, kept_of_100
from twohats.session.session import Session
from twohats.widgets.frame import Frame


def own_numbers(session: Session, _board: Frame | None) -> OwnNumbers:
    """The guess beside what came out; nothing before there is a guess."""
    guess = session.artefact("date_guess")
    if guess is None or guess.guess is None:
        return OwnNumbers()
    truth = kept_of_100(PROMISED)
    numbers = [_best_date(), *_interval(guess)] if session.is_graded else [_best_date()]
    numbers += _pretest(session)
    headline = (
        f"You said {guess.guess}. In fact, the team keeps its promise of day {PROMISED} in "
        f"**{truth}** of 100 simulated runs."
    )
    return OwnNumbers(headline, tuple(numbers))


def _best_date() -> Number:
    """The promise of the same team that four of five cases keep."""
    rows = date_rows()
    enough = (row for row in rows if row["kept"] >= 0.8 * len(row["finish"]))
    row = next(enough, rows[-1])
    text = (
        "is the earliest promised day on the slider for which the team keeps its promise in at "
        f"least 80 of 100 simulated runs (in {kept_of_100(row['day'])}, to be exact). "
        "**The work is the same; only the promised day moved.**"
    )
    return Number(f"day {row['day']}", text)


def _interval(guess: DateGuess) -> list[Number]:
    interval, deal = guess.interval, guess.deal
    if interval.bounds is None or interval.state == "open" or deal is None:
        return []
    low, high = interval.bounds
    day = asked_day(deal)
    count = kept_of_100(day)
    place = "inside" if low <= count <= high else "outside"
    text = (
        f"simulated runs are done by day {day} if the team promises that day. You said {low:g} to "
        f"{high:g}: **the result is {place} your range.**"
    )
    return [Number(str(count), text, "of 100")]


def _pretest(session: Session) -> list[Number]:
    pretest = session.answers.get("pretest") if session.is_graded else None
    if pretest is None or not pretest.items:
        return []
    sure = [item.confidence for item in pretest.items.values() if item.confidence is not None]
    words = f", {sum(sure) / len(sure):.0f}% sure on average" if sure else ""
    text = (
        f"situations answered{words}. **Nobody has marked your answers right or wrong. Later "
        "you can compare them with what you think then.**"
    )
    return [Number(str(len(pretest.items)), text)]
