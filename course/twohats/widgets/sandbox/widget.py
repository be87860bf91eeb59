"""A question of one's own: two settings of a model, what each brings, and what was found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import traitlets
from twohats.answers.sandbox import Sandbox, read_sandbox
from twohats.draw.markup import figure, tag, text
from twohats.draw.table import html_table
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class SandboxBoard(Frame):
    """Question, settings A and B, results; `value` is a Sandbox.

    `played` is what came of the two settings: `title`, `sentence`, `a` and `b` (one number in $k
    for each company), `gap` (mean, low and high of B less A), `rows` (name, A, B), and `settings`
    of A and B in words. `models` are those offered, each with `id`, `name`, `about` and `rows` of
    fields.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    value = traitlets.Dict(help="The sandbox as it is saved").tag(sync=True)
    models: traitlets.List[Any] = traitlets.List(help="The models offered").tag(sync=True)
    played: traitlets.Dict[str, Any] = traitlets.Dict(help="What A and B bring").tag(sync=True)
    newest: traitlets.Dict[str, Any] = traitlets.Dict(
        help="The learner's own lists as they are now"
    ).tag(sync=True)

    pictured = ("value", "played")
    wears = "product"
    artefact = Sandbox

    def __init__(self, **traits: Any) -> None:
        super().__init__(**{"label": "Your own question"} | traits)

    def as_html(self) -> str:
        """The question, what A and B bring, and what was found."""
        said = [self.value.get("question", ""), self.as_text(), self.value.get("found", "")]
        words = "".join(tag("p", text(sentence)) for sentence in said if sentence)
        settings = ["Setting", *self.played.get("settings", ["", ""])]
        rows = [settings, *self.played.get("rows", [])]
        return figure(words + html_table(["Result", "A", "B"], rows))

    def as_text(self) -> str:
        """What the comparison says."""
        return self.played.get("sentence") or f"{self.label}: nothing tried yet."

    def _answer(self, widget: Any, content: Any, buffers: list[Any]) -> None:
        super()._answer(widget, content, buffers)
        if isinstance(content, dict) and content.get("ask") == "open":
            self.send(opened(str(content.get("text"))))


def opened(words: str) -> dict[str, Any]:
    """What the page gets of a file: the sandbox in it, or why there is none."""
    try:
        return {"opened": read_sandbox(words).model_dump(mode="json")}
    except ValueError as error:
        return {"refused": str(error)}
