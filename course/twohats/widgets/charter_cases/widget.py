"""The cases beside a charter: goals, statements and end conditions to tell apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import traitlets
from pydantic import BaseModel, ValidationError
from twohats.answers.errors import explain
from twohats.answers.project import Charter, EndConditions, KnownBy, Statements
from twohats.draw.charter_cases import cases_html
from twohats.scenario.charter import CaseLine
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent
#: The parts of the value, and what each of them is as an artefact.
PARTS: Mapping[str, type[BaseModel]] = {
    "known_by": KnownBy,
    "statements": Statements,
    "end_conditions": EndConditions,
}


class CharterCases(Frame):
    """Three lists of dealt cases; `value` holds the artefacts of PARTS as plain data.

    `goals` are the charter's project goals as data: the learner's own four lines are asked, too.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css", HERE.parent / "charter" / "reference.css")

    value = traitlets.Dict(help="known_by, statements, end_conditions").tag(sync=True)
    goal_lines: traitlets.List[Any] = traitlets.List(help="Dealt: id, text").tag(sync=True)
    statements: traitlets.List[Any] = traitlets.List(
        help="Dealt: id, text; none before an entry leads"
    ).tag(sync=True)
    end_lines: traitlets.List[Any] = traitlets.List(help="Dealt: id, text").tag(sync=True)
    goals: traitlets.List[Any] = traitlets.List(help="The charter's project goals").tag(sync=True)

    knowledge: traitlets.Dict[str, Any] = traitlets.Dict(
        {"facts": {}, "lead": None}, help="facts: policy, people, records; lead: as on the board"
    ).tag(sync=True)

    wears = "project"
    pictured = ("value", "statements", "goals")

    @classmethod
    def for_cases(
        cls,
        value: Mapping[str, Any],
        goal_lines: Sequence[Mapping[str, Any]],
        end_lines: Sequence[Mapping[str, Any]],
        **traits: Any,
    ) -> CharterCases:
        """Cases with answers of which parts may be missing.

        Raises traitlets.TraitError with a sentence if an answer is faulty.
        """
        return cls(
            value=dict(value),
            goal_lines=[dict(case) for case in goal_lines],
            end_lines=[dict(case) for case in end_lines],
            label=traits.pop("label", "Goals, statements and exit criteria"),
            **traits,
        )

    def as_html(self) -> str:
        """The cases on paper, with their answers."""
        parts = self.parts
        return cases_html(
            Charter.model_validate({"project_goals": self.goals}),
            (_cases(self.goal_lines), parts["known_by"]),
            (_cases(self.statements), parts["statements"]),
            (_cases(self.end_lines), parts["end_conditions"]),
        )

    def as_text(self) -> str:
        """How many cases are answered."""
        counts = [len(self.value["known_by"]["known"]), len(self.value["statements"]["kinds"])]
        line_ids = {row["id"] for row in self.end_lines}
        counts.append(len(line_ids & self.value["end_conditions"]["faults"].keys()))
        goals, statements, ends = counts
        return f"Answered: {goals} goals, {statements} statements and {ends} exit criteria."

    @traitlets.validate("value")
    def _complete(self, proposal: Any) -> dict[str, Any]:
        parts = {}
        for name, model in PARTS.items():
            try:
                parts[name] = model.model_validate(proposal["value"].get(name) or {})
            except ValidationError as error:
                raise traitlets.TraitError(explain(model, error)) from None
        self._checked = parts
        return {name: part.model_dump(mode="json") for name, part in parts.items()}


def _cases(rows: Sequence[Mapping[str, str]]) -> list[CaseLine]:
    return [CaseLine(row["id"], row["text"]) for row in rows]
