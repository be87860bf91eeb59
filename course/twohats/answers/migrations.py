"""Older forms of `answers.json`, brought up to the present one step at a time."""

from __future__ import annotations

from typing import Any

from twohats.answers.envelope import SCHEMA, Stamp


def migrate(data: dict, stamp: Stamp, assignment: str | None) -> tuple[dict, list[str]]:
    """The data in the present form, and a note on each step that was taken."""
    data, notes = dict(data), []
    while data.get("schema", 0) < SCHEMA:
        step, note = _STEPS[data.get("schema", 0)]
        data = step(data, stamp, assignment)
        notes.append(note)
    return data, notes


def _wrap_bare_answers(data: dict, stamp: Stamp, assignment: str | None) -> dict[str, Any]:
    """Answers typed by hand, without an envelope: taken for this assignment and this pack."""
    answers = {name: value for name, value in data.items() if name != "schema"}
    return {
        "schema": 1,
        "assignment": assignment or "my_work",
        "scenario": stamp.model_dump(),
        "answers": answers,
    }


_STEPS = {0: (_wrap_bare_answers, "the answers stood without an envelope and were given one")}
