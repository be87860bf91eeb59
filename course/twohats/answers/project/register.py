"""The risk register of a plan."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from twohats.answers.base import Artefact, ShortText
from twohats.answers.project.fields import Days, Money, Name, Share, TaskId


def _paragraph(text: str) -> str:
    """A paragraph's number in its one spelling (“ d 1.2. ” is D1.2); other words as they are."""
    number = "".join(text.split()).upper().rstrip(".")
    return number if re.fullmatch(r"D[0-9]+\.[0-9]+", number) else text


Paragraph = Annotated[Name, AfterValidator(_paragraph)]


class RegisterRow(Artefact):
    """One risk: where it is read, which task it strikes, what is done about it, by whom.

    `source` is a paragraph of the documents (D3.2, however it was typed); `days` and `cost_k` are
    what it takes if it happens; `response` is an id of the scenario's responses or empty (nothing
    bought).
    A `contingency` says what is done once it happens, its `trigger` by which sign one knows.
    """

    id: Annotated[str, Field(pattern=r"^R\d\d$")]
    source: Paragraph = ""
    task: TaskId
    cause: ShortText = ""
    event: ShortText = ""
    effect: ShortText = ""
    probability: Share
    days: Days
    cost_k: Money = 0
    owner: Name = ""
    kind: Literal["", "avoid", "reduce", "transfer", "accept", "exploit"] = ""
    response: Name = ""
    contingency: ShortText = ""
    trigger: ShortText = ""
