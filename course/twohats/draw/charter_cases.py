"""The cases beside a charter as tables: each line, and what the learner says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from twohats.answers.project import Charter, EndConditions, KnownBy, Statements
from twohats.draw.markup import figure, tag, text
from twohats.project.charter import KINDS, goal_of
from twohats.scenario.charter import CaseLine

#: Each answer in words.
CASE_WORDS = {
    "yes": "known on the last day",
    "no": "not known on the last day",
    "limit": "a constraint",
    "assumption": "an assumption",
    "against_data": "contradicted by the data",
    "sound": "nobody could disagree",
    "no_day": "no clear day",
    "no_number": "no clear number",
    "feeling": "it depends on a feeling",
}
_NO_ANSWER = "not answered"
_LEFT = "text-align:left;vertical-align:top"


def cases_html(
    charter: Charter,
    goals: tuple[Iterable[CaseLine], KnownBy],
    statements: tuple[Iterable[CaseLine], Statements],
    ends: tuple[Iterable[CaseLine], EndConditions],
) -> str:
    """Three tables; each pair is what was dealt, and what was answered."""
    lines, known_by = goals
    answers = {id_: "yes" if is_known else "no" for id_, is_known in known_by.known.items()}
    goal_lines = [CaseLine(kind, _own_line(charter, kind)) for kind in KINDS]
    return figure(
        _table(
            "Will we know on the last day whether the goal was met?",
            [*lines, *goal_lines],
            answers,
        )
        + _table(
            "Constraint, assumption, or contradicted?",
            statements[0],
            statements[1].kinds,
        )
        + _table(
            "Could two people disagree about whether the project is over?", ends[0], ends[1].faults
        )
    )


def _own_line(charter: Charter, kind: str) -> str:
    goal = goal_of(charter, kind)
    return f"Your {kind} goal: {goal.text if goal else 'not written yet'}"


def _table(caption: str, cases: Iterable[CaseLine], answers: Mapping[str, str]) -> str:
    rows = [
        tag(
            "tr",
            tag("th", text(case.text), scope="row", style=f"{_LEFT};font-weight:400")
            + tag("td", text(CASE_WORDS.get(answers.get(case.id, ""), _NO_ANSWER)), style=_LEFT),
        )
        for case in cases
    ]
    if not rows:
        return ""
    head = tag("caption", text(caption), style="text-align:left;font-weight:600;padding-top:8px")
    return tag("table", head + tag("tbody", "".join(rows)))
