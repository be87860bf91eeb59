"""Which parts and texts of an exercise are still empty, as its page calls them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from twohats.scenario.samples import sample_levels
from twohats.session.marked_texts import saved_texts, unwritten_texts
from twohats.session.session import Session

# Which case was dealt, and which row it is, is no answer.
_DEALT = {"deal", "id"}


def empty_parts(session: Session) -> list[str]:
    """The parts of the exercise in which nothing is answered, in their order."""
    parts = session.lesson.parts
    return [part for name, part in parts.items() if is_empty(session.answers.get(name))]


def empty_texts(session: Session) -> list[str]:
    """The criteria of the texts of which there is nothing, in their order."""
    texts = saved_texts(session.stem, session.answers.reading)
    notebook = session.notebook
    content = notebook.read_bytes() if notebook and notebook.is_file() else b""
    levels = sample_levels(session.stem)
    return [levels[name]["criterion"] for name in unwritten_texts(content, texts)]


def is_unfinished(session: Session) -> bool:
    """Whether a part or a text of the exercise is still empty."""
    return bool(empty_parts(session) or empty_texts(session))


def is_empty(answer: Any) -> bool:
    """Whether an artefact, or a part of one as plain data, holds no answer of a learner."""
    if isinstance(answer, BaseModel):
        return is_empty(answer.model_dump(exclude_defaults=True))
    if isinstance(answer, Mapping):
        return all(name in _DEALT or is_empty(one) for name, one in answer.items())
    if isinstance(answer, (list, tuple)):
        return all(map(is_empty, answer))
    return answer is None or answer == ""
