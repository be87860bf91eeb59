"""Lines of a charter, each of which the sponsor answers at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar, Literal

import traitlets
from twohats.both.sponsor_replies import is_settled, reply
from twohats.draw.markup import figure, tag, text
from twohats.product.vision import vision_reply
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class SponsorReply(Frame):
    """Fields of one line each; `value` maps a line's id to its text.

    The replies are made here, so that page and exercise read a line in the same way.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    value = traitlets.Dict(help="What is written, by the line's id").tag(sync=True)
    lines: traitlets.List[Any] = traitlets.List(
        help="id, kind (end, goal, result), label, prompt: what the sponsor says first, or nothing"
    ).tag(sync=True)
    replies = traitlets.Dict(help="What the sponsor says about each line").tag(sync=True)
    speaker = traitlets.Unicode("The sponsor", help="Who asks and answers").tag(sync=True)
    moods = traitlets.Dict(help="How she looks at each line, once it is written").tag(sync=True)
    faces = traitlets.Dict(help="Her portraits by mood; none if she has no face").tag(sync=True)
    role = traitlets.Unicode("", help="What the speaker is").tag(sync=True)
    at_marrowby = traitlets.Bool(True, help="Whether she speaks of Marrowby's people")
    longest = traitlets.Int(400, help="The most characters of a line").tag(sync=True)

    wears: ClassVar[Literal["product", "project", "both"]] = "project"
    pictured = ("value", "replies")

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self._answer_lines()
        self.observe(self._answer_lines, names=["value", "lines"])

    def as_html(self) -> str:
        """Each line with its reply."""
        paragraphs = [
            tag("p", tag("strong", text(f"{line['label']}: ")) + text(self._words(line)))
            for line in self.lines
        ]
        return figure("".join(paragraphs))

    def as_text(self) -> str:
        """Each line with its reply, in words."""
        return " ".join(f"{line['label']}: {self._words(line)}" for line in self.lines)

    def _words(self, line: dict[str, str]) -> str:
        line_text = self.value.get(line["id"], "").strip()
        answer = self.replies.get(line["id"], "")
        return f"{line_text} {self.speaker}: {answer}" if answer else "(nothing yet)"

    def _answer_lines(self, _change: Any = None) -> None:
        texts = {id_: (kind, self.value.get(id_, "")) for id_, kind in self._kinds()}
        with self.hold_sync():  # one message: a reply is not shown with the face of another
            self.moods = {id_: self.mood_for(*line) for id_, line in texts.items()}
            self.replies = {id_: self.reply_to(*line) for id_, line in texts.items()}

    def reply_to(self, kind: Any, line_text: str) -> str:
        """What is said about a line of one kind; nothing before it is written."""
        return reply(kind, line_text, self.at_marrowby)

    def mood_for(self, kind: Any, line_text: str) -> str:
        """How the speaker looks at a line."""
        return "happy" if is_settled(kind, line_text) else "worried"

    def _kinds(self) -> list[tuple[str, Any]]:
        return [(line["id"], line["kind"]) for line in self.lines]


class VisionReply(SponsorReply):
    """A first vision, about which finance asks a short question."""

    wears = "product"

    def reply_to(self, kind: Any, line_text: str) -> str:
        """The question that a vision leaves open."""
        return vision_reply(line_text)

    def mood_for(self, kind: Any, line_text: str) -> str:
        """Calm: whoever asks refuses nothing."""
        return "calm"
