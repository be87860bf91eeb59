"""What a charter must say before anything of it can be judged: the gate."""

from __future__ import annotations

from twohats.answers.project import Charter

# Fewer words than this name a thing; they do not say what changes for whom.
FEWEST_WORDS = 4

#: The lines of a charter in a learner's words.
LINES: dict[str, str] = {
    "lead": "the item that becomes the project",
    "purpose": "the purpose",
    "result": "the result",
    "scope": "the scope",
    "budget_k": "the budget",
    "decision_owner": "who decides",
    "commit_at": "the confidence level",
    "idle_day_k": "what an idle day costs",
    "business_case_k": "the benefit needed",
    "why_project": "why it is a project",
}
#: What nobody could sign without.
GATE = {
    "purpose": "the purpose",
    "result": "the result",
    "end_condition": "the line “Done when”",
    "project_goals": "a project goal",
}


def missing_parts(charter: Charter, feature: str = "") -> tuple[str, ...]:
    """The names in GATE that are missing; a purpose that only repeats `feature` is too."""
    return tuple(name for name in GATE if not _is_filled(charter, name, feature))


def is_purpose(text: str, feature: str = "") -> bool:
    """Whether a text says more than the name of what is built."""
    purpose = text.strip().rstrip(".").casefold()
    return len(purpose.split()) >= FEWEST_WORDS and purpose != feature.strip().casefold()


def _is_filled(charter: Charter, name: str, feature: str) -> bool:
    if name == "project_goals":
        return any(goal.text.strip() for goal in charter.project_goals)
    return is_purpose(getattr(charter, name), feature if name == "purpose" else "")
