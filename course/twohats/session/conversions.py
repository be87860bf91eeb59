"""What a lesson made, in the form in which a later one builds on it.

Customer focus speaks of some initiatives and of three needs; the roadmap needs estimates of all
initiatives, and findings. A vision is a text that a person marks. What the learner has not said is
the reference's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from twohats.answers.customer_focus import Effects, ThreeNeeds
from twohats.answers.product import Estimate, EvidenceItem
from twohats.answers.strategy import Vision
from twohats.scenario import Scenario

_ESTIMATES = TypeAdapter(dict[str, Estimate])
_EVIDENCE = TypeAdapter(list[EvidenceItem])
_OF_THREE = " This finding is about one of your three needs."


class Conversion(NamedTuple):
    """From which artefact another one is made, and how; None if too little was said."""

    source: str
    convert: Callable[[Any, Scenario], Any]


def complete_estimates(effects: Effects) -> dict[str, Estimate]:
    """The learner's estimates of which all three numbers are said."""
    return {
        id_: Estimate(reach=row.reach, impact=row.impact, confidence=row.confidence)
        for id_, row in effects.rows.items()
        if row.reach is not None and row.impact is not None and row.confidence is not None
    }


def estimates_of(effects: Effects, scenario: Scenario) -> dict[str, Estimate] | None:
    """The learner's complete estimates, and the reference's elsewhere."""
    own = complete_estimates(effects)
    reference = _ESTIMATES.validate_python(scenario.reference("estimates"))
    return {**reference, **own} if own else None


def vision_of(text: str, _scenario: Scenario) -> Vision | None:
    """The text that a person marks, as the vision's statement."""
    return Vision(statement=text.strip()) if text.strip() else None


def evidence_of(needs: ThreeNeeds, scenario: Scenario) -> list[EvidenceItem] | None:
    """The company's findings, with a word on those that are about the learner's three needs."""
    if not needs.ticked:
        return None
    return [
        item.model_copy(update={"finding": item.finding + _OF_THREE})
        if item.need in needs.ticked
        else item
        for item in _EVIDENCE.validate_python(scenario.reference("evidence"))
    ]


CONVERSIONS: Mapping[str, Conversion] = {
    "estimates": Conversion("effects", estimates_of),
    "evidence": Conversion("three_needs", evidence_of),
    "vision": Conversion("text_vision", vision_of),
}


def find_own(name: str, work: Mapping[str, Any], scenario: Scenario) -> Any | None:
    """An artefact in somebody's work, as it is or made from another one; None without either."""
    if name in work or name not in CONVERSIONS:
        return work.get(name)
    source, convert = CONVERSIONS[name]
    return convert(work[source], scenario) if source in work else None
