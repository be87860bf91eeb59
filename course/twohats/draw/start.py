"""What was written down before any teaching, as a marker sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.project import DateGuess, Definitions, Pretest
from twohats.both.date_pressure import POSSIBLE_CHANGES, asked_day
from twohats.draw.markup import figure, tag, text
from twohats.scenario.syllabus import inventory
from twohats.text import join_list


def start_html(work: Mapping[str, Any]) -> str:
    """Definitions, the sentence on the date, and each item with choice and confidence."""
    guess = work.get("date_guess") or DateGuess()
    definitions = work.get("before_definitions") or Definitions()
    answers = (
        ("Product manager", definitions.product_manager),
        ("Project manager", definitions.project_manager),
        ("What the promised day changed", guess.sentence),
    )
    lines = "".join(
        tag("p", tag("strong", text(name)) + f": {_or_none(answer)}") for name, answer in answers
    )
    lines += "".join(tag("p", text(line)) for line in date_lines(guess))
    return figure(lines + _items(work.get("pretest")))


def date_lines(guess: DateGuess) -> list[str]:
    """What was ticked as moved by the date, and the interval for the day that was asked for."""
    lines = []
    if guess.moved:
        lines.append(f"Ticked as changed: {join_list([POSSIBLE_CHANGES[n] for n in guess.moved])}.")
    if guess.interval.bounds and guess.deal is not None:
        low, high = guess.interval.bounds
        lines.append(
            f"Promise of day {asked_day(guess.deal)}: kept in {low:g} to {high:g} of 100 "
            "simulated runs."
        )
    return lines


def _items(pretest: Pretest | None) -> str:
    if pretest is None:
        return tag("p", "The twelve situations are not begun.")
    head = tag("tr", "".join(tag("th", name, scope="col") for name in ("Item", "Chosen", "Sure")))
    rows = "".join(_row(item, pretest) for item in inventory(pretest.form))
    return tag("table", tag("caption", f"Pre-test, form {pretest.form}") + head + rows)


def _row(item: dict[str, Any], pretest: Pretest) -> str:
    answer = pretest.items.get(item["id"])
    option = "–" if answer is None else _option_text(item, answer.option)
    sure = "–" if answer is None or answer.confidence is None else f"{answer.confidence}%"
    return tag("tr", "".join(tag("td", text(cell)) for cell in (item["id"], option, sure)))


def _option_text(item: dict[str, Any], id_: str) -> str:
    texts = {option["id"]: option["text"] for option in item["options"]}
    return texts.get(id_, "–")


def _or_none(answer: str) -> str:
    return text(answer.strip() or "(nothing)")
