"""The cases of the charter's exercise: goal lines, statements, end conditions, and their keys.

Sixteen deals of each: neighbours have other cases. The tables that learners get hold the texts;
what is right of each stays here.
"""

from __future__ import annotations

from collections.abc import Iterator

from twohats_instructor.scenario.charter_cases.deals import Case, deal, numbered
from twohats_instructor.scenario.charter_cases.end_conditions import END_CONDITIONS, FIRST_NUMBER
from twohats_instructor.scenario.charter_cases.end_conditions import PATTERNS as END_PATTERNS
from twohats_instructor.scenario.charter_cases.first_ends import FIRST_END_CONDITIONS
from twohats_instructor.scenario.charter_cases.goal_lines import GOAL_LINES
from twohats_instructor.scenario.charter_cases.goal_lines import PATTERNS as GOAL_PATTERNS
from twohats_instructor.scenario.charter_cases.statements import PATTERNS as STATEMENT_PATTERNS
from twohats_instructor.scenario.charter_cases.statements import STATEMENTS

#: Each case by its id; `kind` is the key.
GOALS = numbered(GOAL_LINES, "G")
SORTED = numbered(STATEMENTS, "S")
ENDS = numbered(END_CONDITIONS, "E", FIRST_NUMBER)
#: The ids of each deal, in the order in which they are shown.
GOAL_DEALS = deal(GOALS, GOAL_PATTERNS)
STATEMENT_DEALS = deal(SORTED, STATEMENT_PATTERNS)
END_DEALS = deal(ENDS, END_PATTERNS)

#: What the first edition dealt: work of that time opens with it and is marked by it.
FIRST_ENDS = numbered(FIRST_END_CONDITIONS, "E")
FIRST_END_DEALS = deal(FIRST_ENDS, END_PATTERNS)

_HEADER = ("deal", "id", "text")


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows of each table: the texts of each deal, without their keys."""
    yield "goal_lines.csv", _HEADER, _rows(GOALS, GOAL_DEALS)
    yield "statements.csv", _HEADER, _rows(SORTED, STATEMENT_DEALS)
    yield "end_conditions.csv", _HEADER, _rows(ENDS, END_DEALS)
    yield "first_end_conditions.csv", _HEADER, _rows(FIRST_ENDS, FIRST_END_DEALS)


def _rows(cases: dict[str, Case], deals: list[list[str]]) -> list[tuple]:
    return [(number, id_, cases[id_].text) for number, ids in enumerate(deals) for id_ in ids]
