"""Charters put aside: what was written for each initiative that led before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, TypeAdapter, ValidationError

from twohats.answers.base import InitiativeId
from twohats.answers.project import Charter


def _valid_entries(data: Any) -> Any:
    """Without the entries that are no charter of their lead: a faulty entry costs no other."""
    if not isinstance(data, Mapping):
        return data
    return {lead: charter for lead, charter in data.items() if _is_charter_of(lead, charter)}


def _is_charter_of(lead: Any, data: Any) -> bool:
    try:
        (charter,) = _CHARTERS.validate_python({lead: data}).values()
    except ValidationError:
        return False
    return charter.lead == lead


_CHARTERS = TypeAdapter(dict[InitiativeId, Charter])
#: By the id of the lead. Nothing of it is ever graded or carried.
ChartersAside = Annotated[dict[InitiativeId, Charter], BeforeValidator(_valid_entries)]
