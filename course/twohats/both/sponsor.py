"""The sponsor reads a charter and refuses one answer of it, or none."""

from __future__ import annotations

from dataclasses import dataclass

from twohats.answers.project import Charter, CharterAnswer
from twohats.project.charter import limit_violations

#: What the product side should have said already, the most important first, and its line.
OF_THE_PRODUCT_SIDE = {"Q1": "purpose", "Q3": "product_goals", "Q2": "result"}
_BUSINESS_CASE = "Q5"
_LIMITED = {"budget_k": "Q5", "project_goals": "Q4"}
_OPEN = {
    "assumption": "The roadmap should have said this, and you only assume it.",
    "missing": "The roadmap should have said this, and the charter does not say whose word it is.",
}


@dataclass(frozen=True)
class Refusal:
    """The id of the refused question, and what the sponsor says of it; no id: all is accepted."""

    question: str
    sentence: str


def review(charter: Charter, budget_k: float, day: float) -> Refusal:
    """What the sponsor refuses first.

    `budget_k` (thousands of dollars) is the approved budget, `day` the lead's limit in time. First
    comes what goes beyond these; then the business case, which must be there and bring within six
    quarters at least what the project may cost; then what the roadmap should have answered and
    only assumes.
    """
    return (
        _limit_refusal(charter, budget_k, day)
        or _business_case(charter, budget_k)
        or _product_side(charter)
        or Refusal("", _acceptance(charter))
    )


def _limit_refusal(charter: Charter, budget_k: float, day: float) -> Refusal | None:
    for line, sentence in limit_violations(charter, budget_k, day).items():
        return Refusal(_LIMITED[line], f"{sentence} Only that much is given.")
    return None


def _business_case(charter: Charter, budget_k: float) -> Refusal | None:
    benefit_k, cost_k = charter.business_case_k, charter.budget_k or budget_k
    if benefit_k is None:
        return Refusal(_BUSINESS_CASE, "Nobody says what it must bring to be worth going on.")
    if benefit_k < cost_k:
        sentence = f"It is to cost ${cost_k:g}k and to bring ${benefit_k:g}k within six quarters."
        return Refusal(_BUSINESS_CASE, f"{sentence} Why should we begin?")
    return None


def _product_side(charter: Charter) -> Refusal | None:
    for question, line in OF_THE_PRODUCT_SIDE.items():
        if not getattr(charter, line):
            return Refusal(question, "The roadmap should have said this, and nobody has.")
        source = charter.answers.get(question, _FILLED).source
        if source in _OPEN:
            return Refusal(question, _OPEN[source])
    return None


def _acceptance(charter: Charter) -> str:
    """Nothing is refused; what nobody has said at all is still waited for."""
    missing = [words for line, words in _LAST_LINES.items() if not getattr(charter, line)]
    if missing:
        return f"The sponsor refuses nothing, and still waits to hear {', '.join(missing)}."
    return "The sponsor refuses nothing. Whatever is assumed stays yours to watch."


def sent_back(charter: Charter, question: str) -> Charter:
    """The charter with this answer alone marked as sent back to the product side."""
    answers = {
        id_: answer.model_copy(update={"sent_back": False})
        for id_, answer in charter.answers.items()
    }
    if question:
        answer = answers.get(question, CharterAnswer())
        answers[question] = answer.model_copy(update={"sent_back": True})
    return charter.model_copy(update={"answers": answers})


# What does not come from the product side, in the order of the questions.
_LAST_LINES = {
    "decision_owner": "who decides",
    "commit_at": "how sure a date must be",
    "end_condition": "how one knows that it is over",
    "handover_owner": "who takes over",
}
# The hand-over itself answers a question of which nothing has been noted.
_FILLED = CharterAnswer(source="roadmap")
