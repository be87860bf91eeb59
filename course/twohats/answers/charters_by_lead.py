"""Charters put aside: what was written for each initiative that led before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, TypeAdapter, ValidationError

from twohats.answers.product import InitiativeId
from twohats.answers.project import Charter


def _sound(found: Any) -> Any:
    """Without the entries that are no charter of their lead: one that is faulty costs no other."""
    if not isinstance(found, Mapping):
        return found
    return {lead: charter for lead, charter in found.items() if _fits(lead, charter)}


def _fits(lead: Any, charter: Any) -> bool:
    try:
        (one,) = _EACH.validate_python({lead: charter}).values()
    except ValidationError:
        return False
    return one.lead == lead


_EACH = TypeAdapter(dict[InitiativeId, Charter])
#: By the id of the lead. Nothing of it is ever graded or carried.
ChartersAside = Annotated[dict[InitiativeId, Charter], BeforeValidator(_sound)]
