"""The sponsor reads a charter and refuses one answer of it, or none."""

from __future__ import annotations

from dataclasses import dataclass

from twohats.answers.project import Charter, CharterAnswer

#: What the product side should have said already, the most important first, and its line.
OF_THE_PRODUCT_SIDE = {"Q1": "purpose", "Q3": "product_goals", "Q2": "result"}
_BUSINESS_CASE = "Q5"
_OPEN = {
    "assumption": "The roadmap should have said this, and you only assume it.",
    "missing": "The roadmap should have said this, and the charter does not say whose word it is.",
}


@dataclass(frozen=True)
class Refusal:
    """The id of the refused question, and what the sponsor says of it; no id: all is accepted."""

    question: str
    sentence: str


def refusal(charter: Charter, budget_k: float) -> Refusal:
    """What the sponsor refuses first; `budget_k` (thousands of dollars) is the approved budget.

    First the business case: it must be there, and bring within six quarters at least what the
    project may cost. Then what the roadmap should have answered and only assumes.
    """
    bring, cost = charter.business_case_k, charter.budget_k or budget_k
    if bring is None:
        return Refusal(_BUSINESS_CASE, "Nobody says what it must bring to be worth going on.")
    if bring < cost:
        said = f"It is to cost ${cost:g}k and to bring ${bring:g}k within six quarters."
        return Refusal(_BUSINESS_CASE, f"{said} Why should we begin?")
    for question, line in OF_THE_PRODUCT_SIDE.items():
        if not getattr(charter, line):
            return Refusal(question, "The roadmap should have said this, and nobody has.")
        source = charter.answers.get(question, _FILLED).source
        if source in _OPEN:
            return Refusal(question, _OPEN[source])
    return Refusal("", "The sponsor refuses nothing. Whatever is assumed stays yours to watch.")


def sent_back(charter: Charter, question: str) -> Charter:
    """The charter with this answer alone marked as sent back to the product side."""
    answers = {
        id_: one.model_copy(update={"sent_back": False}) for id_, one in charter.answers.items()
    }
    if question:
        kept = answers.get(question, CharterAnswer())
        answers[question] = kept.model_copy(update={"sent_back": True})
    return charter.model_copy(update={"answers": answers})


# The hand-over itself answers a question of which nothing has been noted.
_FILLED = CharterAnswer(source="roadmap")
