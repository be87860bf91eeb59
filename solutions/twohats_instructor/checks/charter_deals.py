"""What each deal of exercise 08 asks, with what is right: for the rules that all checks keep."""

from __future__ import annotations

from collections.abc import Mapping

from twohats_instructor.checks import DealtQuestion
from twohats_instructor.scenario import charter_cases as keys
from twohats_instructor.scenario.charter_cases.deals import Case

#: The kinds of a statement, as they are offered.
_KINDS = {
    "limit": "constraint",
    "assumption": "assumption",
    "against_data": "contradicted by the data",
}


def questions_of_deal(deal: int) -> tuple[DealtQuestion, ...]:
    """The goal lines, each of the statements, and the end conditions of one deal (0 to 15)."""
    return (
        _lines("known_by", keys.GOALS, keys.GOAL_DEALS[deal], {"yes"}),
        *(_statement(id_) for id_ in keys.STATEMENT_DEALS[deal]),
        _lines(
            "end_conditions", keys.ENDS, keys.END_DEALS[deal], {"no_day", "no_number", "feeling"}
        ),
    )


def _lines(id_: str, cases: Mapping[str, Case], ids: list[str], right: set[str]) -> DealtQuestion:
    places = frozenset(place for place, case in enumerate(ids) if cases[case].kind in right)
    return DealtQuestion(id_, tuple(cases[case].text for case in ids), places)


def _statement(id_: str) -> DealtQuestion:
    place = list(_KINDS).index(keys.SORTED[id_].kind)
    return DealtQuestion(f"statement {id_}", tuple(_KINDS.values()), frozenset({place}))
