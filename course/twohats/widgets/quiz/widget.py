"""A quiz: questions with an explanation for each option, or predictions that are only kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import traitlets
from twohats.draw.markup import figure, tag, text
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent
NAMES = {"retrieval": "From memory", "prediction": "Your bet"}


class Quiz(Frame):
    """Questions, one at a time; `answers` maps a question's id to what was chosen.

    Each question has `id`, `kind` ("retrieval" or "prediction"), `question` and three `options`
    with `text`, `feedback` and, in retrieval, `right`; `source` says on which lesson it looks back.
    With `entry` "number" a number is typed, and its options (each with its `number`) are what is
    known of it; `otherwise` is said of any other number, and `unit` what it counts.
    With `recall` the learner first writes an answer, and then sees the options. An answer holds
    `first`, `latest` (indices of options, None before a choice), `tries`, `confidence` (per cent,
    or None) and `recall`, what was written. A prediction is kept as it is.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    questions: traitlets.List[Any] = traitlets.List(help="The questions, in order").tag(sync=True)
    answers = traitlets.Dict(help="What was chosen, by the question's id").tag(sync=True)

    pictured = ("questions", "answers")

    def __init__(self, **traits: Any) -> None:
        questions = traits.get("questions") or [{"kind": "retrieval"}]
        super().__init__(**{"label": NAMES.get(questions[0]["kind"], "Questions")} | traits)

    @traitlets.validate("questions")
    def _some(self, proposal: Any) -> list[dict[str, Any]]:
        if not proposal["value"]:
            raise traitlets.TraitError("A quiz needs at least one question.")
        return proposal["value"]

    def as_html(self) -> str:
        """The questions on paper, with what was written and chosen."""
        return figure(
            "".join(
                _question(question, self.answers.get(question["id"])) for question in self.questions
            )
        )

    def as_text(self) -> str:
        """How many of the questions are answered."""
        answers = [self.answers.get(question["id"]) for question in self.questions]
        count = sum(answer is not None and answer["latest"] is not None for answer in answers)
        return f"{self.label}: {count} of {len(self.questions)} answered"


def _question(question: dict[str, Any], answer: dict[str, Any] | None) -> str:
    choice = answer["latest"] if answer else None
    if question.get("entry") == "number":
        return _number_question(question, answer, choice)
    rows = "".join(
        tag("li", text(option["text"]) + (" (chosen)" if index == choice else ""))
        for index, option in enumerate(question["options"])
    )
    recall = (answer or {}).get("recall", "")
    recall_html = tag("p", f"From memory: “{text(recall)}”") if recall else ""
    return tag("p", tag("strong", text(question["question"]))) + recall_html + tag("ul", rows)


def _number_question(
    question: dict[str, Any], answer: dict[str, Any] | None, choice: int | None
) -> str:
    """With the number that was typed, and not with the options that the page keeps back."""
    recall = (answer or {}).get("recall", "")
    typed = question["options"][choice]["text"] if choice is not None else recall
    return tag("p", tag("strong", text(question["question"]))) + tag(
        "p", text(f"Typed: {typed}") if typed else "Nothing is typed yet."
    )
