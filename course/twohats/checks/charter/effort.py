"""What is no charter of one's own yet: absent, as the roadmap filled it in, or the reference."""

from __future__ import annotations

from twohats.answers.project import Charter
from twohats.scenario import Scenario

START = "Answer one of the sponsor's questions; then every check has work to look at."

# Filled in by the hand-over alone, or no decision at all.
_HANDED_OVER = {"origin", "frozen_at", "lead", "purpose", "scope", "product_goals"}


def no_work(charter: Charter | None, scenario: Scenario) -> str:
    """Why every check gives 0, as a sentence; empty if there is work to judge."""
    if charter is None:
        return "There is no charter yet."
    if charter.model_dump(exclude=_HANDED_OVER) == Charter().model_dump(exclude=_HANDED_OVER):
        return "The charter holds only what the roadmap says: nothing has been added."
    if _decisions(charter) == _decisions(Charter.model_validate(scenario.reference("charter"))):
        return "This is the reference charter, unchanged. It may be built on, but it is not yours."
    return ""


def _decisions(charter: Charter) -> dict:
    return charter.model_dump(exclude={"origin", "frozen_at"})
