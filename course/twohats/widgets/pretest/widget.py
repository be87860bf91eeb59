"""The pre-test: items of the concept inventory, answered without being told what is right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import traitlets
from twohats.answers.project import Pretest
from twohats.draw.markup import figure, tag, text
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent
#: How sure, in per cent, and the words for it; one of four options by chance is 25.
SURE = ((25, "a guess"), (50, "unsure"), (75, "fairly sure"), (100, "certain"))


class PretestWidget(Frame):
    """Items one at a time, each with a choice and a confidence; `value` is a plain `Pretest`."""

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    label = traitlets.Unicode("Before you start: what would you say?").tag(sync=True)
    items: traitlets.List[Any] = traitlets.List(
        help="id, stem and options (id, text) of each item"
    ).tag(sync=True)
    value = traitlets.Dict(help="form, dealt, items: option and confidence by id").tag(sync=True)
    sure: traitlets.List[Any] = traitlets.List(
        [list(level) for level in SURE], help="Percent and word"
    ).tag(sync=True)

    sitting_minutes = traitlets.Int(7, help="How long a sitting of six takes").tag(sync=True)

    pictured = ("value",)
    artefact = Pretest

    def as_html(self) -> str:
        """Items and answers on paper; what is right is not told."""
        answers = (self.value or {}).get("items", {})
        rows = "".join(_item(item, answers.get(item["id"])) for item in self.items)
        return figure(tag("p", tag("strong", text(self.as_text()))) + tag("ol", rows))

    def as_text(self) -> str:
        """How many items are answered with a confidence."""
        answers = (self.value or {}).get("items", {}).values()
        done = sum(answer["confidence"] is not None for answer in answers)
        return f"{self.label} {done} of {len(self.items)} answered"


def _item(item: dict[str, Any], answer: dict[str, Any] | None) -> str:
    choice = answer["option"] if answer else None
    options = "".join(
        tag("li", text(option["text"]) + (" (chosen)" if option["id"] == choice else ""))
        for option in item["options"]
    )
    sure = answer["confidence"] if answer else None
    confidence = (
        "" if sure is None else tag("p", text(f"How sure: {dict(SURE).get(sure, f'{sure}%')}"))
    )
    return tag("li", text(item["stem"]) + tag("ul", options) + confidence)
