"""The sponsor reads a charter and sends one answer of it back, in her own words."""

from __future__ import annotations

from dataclasses import dataclass

from twohats.answers.project import Charter, CharterAnswer
from twohats.project.charter import (
    KINDS,
    behaviour_words,
    disagreement,
    goal_fault,
    goal_of,
    is_feeling,
    limit_violations,
)

#: What the product side should have said already, the most important first, and its line.
OF_THE_PRODUCT_SIDE = {"Q1": "purpose", "Q3": "product_goals", "Q2": "result"}
_END, _BUSINESS_CASE = "Q8", "Q5"
_SPONSOR = "Leila"
_LIMITED = {"budget_k": "Q5", "project_goals": "Q4"}
_GOALS_OF = {"time": "Q4", "cost": "Q5", "scope": "Q2", "quality": "Q8"}
_OPEN = {
    "assumption": "The roadmap should have said this, and you only assume it. Go and ask.",
    "missing": "Who says so? The roadmap should have said it. What is your answer based on?",
}
# The result is more than a roadmap says: the final deliverables of the scope items make it up.
_FINAL_DELIVERABLES = "Look at the final deliverable of each scope item."
_OPEN_RESULT = {
    "assumption": f"You only assume what will be there at the end. {_FINAL_DELIVERABLES}",
    "missing": f"Who says that this will be there at the end? {_FINAL_DELIVERABLES}",
}


@dataclass(frozen=True)
class Objection:
    """The id of the question whose answer comes back, and what the sponsor says of it.

    `is_signed` if she would sign the charter as it is, and only asks.
    """

    question: str
    sentence: str
    is_signed: bool = False


def review(charter: Charter, budget_k: float, day: float) -> Objection:
    """What the sponsor sends back: always one answer, the weakest first.

    `budget_k` (thousands of dollars) is the approved budget, `day` the lead's limit in time. First
    comes what goes beyond these; then the business case, which must bring within six quarters more
    than the project may cost; an end about which people could differ; a goal that nobody knows on
    the last day; what the roadmap should have answered; what nobody has said. A charter without
    any of these gets the question that a good sponsor still asks.
    """
    return (
        _limit_refusal(charter, budget_k, day)
        or _business_case(charter, budget_k)
        or _end(charter)
        or _goal(charter)
        or _goal_without_measure(charter, budget_k, day)
        or _product_side(charter)
        or _missing_goal(charter)
        or _missing_line(charter)
        or _last_question(charter)
    )


def _limit_refusal(charter: Charter, budget_k: float, day: float) -> Objection | None:
    for line, sentence in limit_violations(charter, budget_k, day).items():
        return Objection(_LIMITED[line], f"{sentence} I have no more to give.")
    cost = goal_of(charter, "cost")
    if cost and (cost.number or 0) > budget_k:
        sentence = f"The cost goal says ${cost.number:g}k, but I have approved ${budget_k:g}k."
        return Objection(_GOALS_OF["cost"], f"{sentence} I have no more to give.")
    return None


def _business_case(charter: Charter, budget_k: float) -> Objection | None:
    benefit_k, cost_k = charter.business_case_k, charter.budget_k or budget_k
    if benefit_k is None:
        return Objection(_BUSINESS_CASE, "You want my money. What must the project bring in?")
    if benefit_k <= cost_k:
        sentence = (
            f"It will cost ${cost_k:g}k, and you say that a benefit of ${benefit_k:g}k is enough."
        )
        return Objection(_BUSINESS_CASE, f"{sentence} Why should we begin?")
    return None


def _end(charter: Charter) -> Objection | None:
    """What she says of an end condition that does not settle the matter."""
    if not charter.end_condition.strip():
        return Objection(_END, "You want my money. When is the project over?")
    word = disagreement(charter.end_condition)
    return Objection(_END, end_words(word)) if word else None


def end_words(word: str, at_marrowby: bool = True) -> str:
    """The sponsor on an end condition about which people can differ: see `disagreement`."""
    if word == "nothing":
        return (
            "On the last day, what will both of us see? "
            "Say in a whole sentence what we can count, or who signs."
        )
    if at_marrowby and is_feeling(word):
        objection = "Noor never says so, and Oskar always does"
        return f"“{word.capitalize()}”? {objection}. What can we both count?"
    return (
        f"“{word.capitalize()}” means one thing to you and another to me. What can we both count?"
    )


def _goal(charter: Charter) -> Objection | None:
    for goal in charter.project_goals:
        if words := behaviour_words(goal.text, goal.kind):
            sentence = (
                f"“{goal.text.strip()}”: with “{words[0]}” in this goal, the project "
                "stays open for years. How much of that can we know on the last day?"
            )
            return Objection(_GOALS_OF[goal.kind], sentence)
    return None


def _goal_without_measure(charter: Charter, budget_k: float, day: float) -> Objection | None:
    for goal in charter.project_goals:
        if fault := goal_fault(goal, goal.kind, (), budget_k, day):
            sentence = f"{fault} How will we both know on the last day whether you have met it?"
            return Objection(_GOALS_OF[goal.kind], sentence)
    return None


def _missing_goal(charter: Charter) -> Objection | None:
    kind = next((kind for kind in KINDS if goal_of(charter, kind) is None), None)
    if kind is None:
        return None
    sentence = f"There is no {kind} goal. What must the project reach by its last day?"
    return Objection(_GOALS_OF[kind], sentence)


def _product_side(charter: Charter) -> Objection | None:
    for question, line in OF_THE_PRODUCT_SIDE.items():
        if not getattr(charter, line):
            return Objection(question, _unsaid(line))
        source = charter.answers.get(question, _FILLED).source
        if source in _OPEN:
            return Objection(question, (_OPEN_RESULT if line == "result" else _OPEN)[source])
    return None


def _unsaid(line: str) -> str:
    if line == "result":
        return f"Nobody has said what will be there at the end. {_FINAL_DELIVERABLES}"
    return "The roadmap should have said this, and nobody has."


def _missing_line(charter: Charter) -> Objection | None:
    """The first line that nobody has filled in, in the order of the questions."""
    for line, (question, sentence) in _LAST_LINES.items():
        if not getattr(charter, line):
            return Objection(question, sentence)
    return None


def _last_question(charter: Charter) -> Objection:
    """What is still to be asked of a charter in which nothing is wrong: of what is assumed."""
    assumed = [
        id_ for id_, answer in sorted(charter.answers.items()) if answer.source == "assumption"
    ]
    if assumed:
        sentence = (
            "I would sign this charter. I send one answer back, since you only assume it. "
            "Who could tell you for sure?"
        )
        return Objection(assumed[0], sentence, is_signed=True)
    owner = charter.handover_owner.split()[0]
    question = (
        "have you asked me whether I will take over?"
        if owner == _SPONSOR
        else f"has {_short_name(charter.handover_owner)} agreed to take over?"
    )
    sentence = f"I would sign this charter. One question is left: {question}"
    return Objection(_END, sentence, is_signed=True)


def _short_name(owner: str) -> str:
    """A person's first name; whoever is named by an office, as an inspector is, by all of it."""
    words = owner.split()
    is_person = all(word[0].isupper() for word in words)
    return words[0] if is_person else f"the {owner[0].lower()}{owner[1:]}"


def sent_back(charter: Charter, question: str) -> Charter:
    """The charter with this answer alone marked as sent back."""
    answers = {
        id_: answer.model_copy(update={"sent_back": False})
        for id_, answer in charter.answers.items()
    }
    if question:
        answer = answers.get(question, CharterAnswer())
        answers[question] = answer.model_copy(update={"sent_back": True})
    return charter.model_copy(update={"answers": answers})


# What does not come from the product side: its question, and what the sponsor says without it.
_LAST_LINES = {
    "budget_k": ("Q5", "The charter names no budget. How much may the project cost?"),
    "decision_owner": ("Q6", "And who decides when time and scope pull in different directions?"),
    "commit_at": ("Q7", "How sure are you when you promise me a day?"),
    "handover_owner": ("Q8", "And the day after? Somebody has to pick up the phone."),
    "why_project": ("Q8", "Why is this a project at all, and not simply the product's next step?"),
}
# The hand-over itself answers a question of which nothing has been noted.
_FILLED = CharterAnswer(source="roadmap")
