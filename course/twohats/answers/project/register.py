"""The risk register of a plan."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from twohats.answers.base import Artefact, ShortText
from twohats.answers.project.fields import Days, Money, Name, Share, TaskId
from twohats.answers.project.paragraphs import source_spelling

Source = Annotated[Name, AfterValidator(source_spelling)]


class RegisterRow(Artefact):
    """One risk: where it is read, which task it strikes, what is done about it, by whom.

    `source` is a paragraph of the documents (D3.102, however it was typed), or two that only
    together tell of it (D1.102, D2.101); `days` and `cost_k` are what it takes if it happens;
    `response` is an id of the scenario's responses or empty (nothing bought).
    A `contingency` says what is done once it happens, its `trigger` by which sign one knows.
    """

    id: Annotated[str, Field(pattern=r"^R\d\d$")]
    source: Source = ""
    task: TaskId
    cause: ShortText = ""
    event: ShortText = ""
    effect: ShortText = ""
    probability: Share
    days: Days
    cost_k: Money = 0
    owner: Name = ""
    kind: Literal[
        "", "avoid", "reduce", "transfer", "accept", "escalate", "exploit", "share", "enhance"
    ] = ""
    response: Name = ""
    contingency: ShortText = ""
    trigger: ShortText = ""
