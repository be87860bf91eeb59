"""What was written down before any teaching, as a marker sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.project import DateGuess, Definitions, Pretest
from twohats.draw.markup import figure, tag, text
from twohats.scenario.syllabus import inventory


def start_html(work: Mapping[str, Any]) -> str:
    """Definitions, the sentence on the date, and each item with choice and confidence."""
    guess = work.get("date_guess") or DateGuess()
    both = work.get("before_definitions") or Definitions()
    said = (
        ("Product manager", both.product_manager),
        ("Project manager", both.project_manager),
        ("What the date changed", guess.sentence),
    )
    told = "".join(tag("p", tag("strong", text(name)) + f": {_or_none(one)}") for name, one in said)
    return figure(told + _items(work.get("pretest")))


def _items(pretest: Pretest | None) -> str:
    if pretest is None:
        return tag("p", "The pre-test is not begun.")
    head = tag("tr", "".join(tag("th", name, scope="col") for name in ("Item", "Chosen", "Sure")))
    rows = "".join(_row(item, pretest) for item in inventory(pretest.form))
    return tag("table", tag("caption", f"Pre-test, form {pretest.form}") + head + rows)


def _row(item: dict[str, Any], pretest: Pretest) -> str:
    answer = pretest.items.get(item["id"])
    option = next((o["text"] for o in item["options"] if answer and o["id"] == answer.option), "–")
    sure = "–" if answer is None or answer.confidence is None else f"{answer.confidence}%"
    return tag("tr", "".join(tag("td", text(cell)) for cell in (item["id"], option, sure)))


def _or_none(said: str) -> str:
    return text(said.strip() or "(nothing)")
