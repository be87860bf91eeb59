"""Lesson 08 by the learner's own numbers: what the roadmap answered, what is still assumed."""

from __future__ import annotations

from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.both.handover import LINES_OF
from twohats.session.bets import placed_bet
from twohats.session.session import Session
from twohats.text import agree, count_word, format_typed_k
from twohats.widgets.charter.widget import CharterBoard
from twohats.widgets.frame import Frame


def own_numbers(session: Session, board: Frame | None) -> OwnNumbers:
    """What the hand-over answered; nothing before an entry leads."""
    if not isinstance(board, CharterBoard) or not board.lead:
        return OwnNumbers()
    sources = board.lead["sources"]
    answered = sum(sources[lines[0]] == "roadmap" for lines in LINES_OF.values())
    name = board.lead["name"]
    headline = f"Of eight questions about {name}, the roadmap answered **{count_word(answered)}**."
    numbers = [_asked(answered, session), _assumed(board), *_money(board)]
    return OwnNumbers(headline.replace("eight", count_word(len(LINES_OF))), tuple(numbers))


def _asked(answered: int, session: Session) -> Number:
    open_ = len(LINES_OF) - answered
    text = "questions from the sponsor were yours to answer: the roadmap had left them open."
    bet = placed_bet(session)
    text += f" **You bet that it answers {bet}.**" if bet else ""
    return Number(str(open_), text, f"of {len(LINES_OF)}")


def _assumed(board: CharterBoard) -> Number:
    sources = list(board.answer_sources.values())
    assumed, missing = sources.count("assumption"), sources.count("missing")
    text = f"of your answers {agree(assumed, 'is', 'are')} based on an assumption."
    if assumed:
        text += f" **{agree(assumed, 'It', 'Each of them')} can become a risk.**"
    if missing:
        answers = f"{'other ' if assumed else ''}{agree(missing, 'answer is', 'answers are')}"
        verb = agree(missing, "has", "have")
        text += f" {missing} {answers} still missing or {verb} no source yet."
    if not assumed and not missing:
        text += " **Every answer is based on something firmer.**"
    return Number(str(assumed), text)


def _money(board: CharterBoard) -> list[Number]:
    benefit = board.value.get("business_case_k")
    if benefit is None:
        return []
    budget = format_typed_k(board.lead["budget_k"])
    text = f"is the benefit that your project needs; its budget is {budget}."
    return [Number(format_typed_k(benefit), text)]
