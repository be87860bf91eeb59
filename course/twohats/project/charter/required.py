"""What a charter must say, and what of it is missing."""

from __future__ import annotations

from twohats.answers.project import Charter

# Fewer words than this name a thing; they do not say what changes for whom.
FEWEST_WORDS = 4

#: Each field that a charter cannot do without, in a learner's words.
REQUIRED: dict[str, str] = {
    "lead": "the entry it is for",
    "purpose": "the purpose",
    "result": "the result",
    "scope": "the scope",
    "budget_k": "the budget",
    "decision_owner": "who decides",
    "commit_at": "the chance at which the sponsor promises",
    "idle_day_k": "what an idle day costs",
    "business_case_k": "what it must bring to be worth going on",
    "measures": "a number for every goal",
}


def missing_fields(charter: Charter, feature: str = "") -> tuple[str, ...]:
    """The names in REQUIRED that are missing; a purpose that only repeats `feature` is too."""
    return tuple(name for name in REQUIRED if not _is_filled(charter, name, feature))


def is_purpose(text: str, feature: str = "") -> bool:
    """Whether a text says more than the name of what is built."""
    purpose = text.strip().rstrip(".").casefold()
    return len(purpose.split()) >= FEWEST_WORDS and purpose != feature.strip().casefold()


def _is_filled(charter: Charter, name: str, feature: str) -> bool:
    if name == "measures":
        return _has_numbers(charter)
    value = getattr(charter, name)
    if name == "purpose":
        return is_purpose(value, feature)
    return bool(value.strip() if isinstance(value, str) else value or value == 0)


def _has_numbers(charter: Charter) -> bool:
    numbers = [goal.number for goal in charter.project_goals]
    numbers += [goal.target for goal in charter.product_goals]
    return bool(numbers) and None not in numbers
