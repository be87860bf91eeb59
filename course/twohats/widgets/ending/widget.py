"""The end of a page: what was shown by the learner's own numbers, the score, one step onward."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import traitlets
from twohats.draw.markup import figure, tag, text
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class Ending(Frame):
    """A page's end: the button to the next `step`, and of an exercise what comes of handing in.

    `state` is "lesson" on a lesson's page; on an exercise's "open" until it is handed in, then
    "packed", and "changed" once its answers are others than those handed in. `follow(look)` says
    where the traits come from: `look()` gives those that may have changed at each `refresh`.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    state = traitlets.Enum(["lesson", "open", "packed", "changed"], "lesson").tag(sync=True)
    lesson = traitlets.Unicode("", help="The lesson's number in two digits").tag(sync=True)
    own = traitlets.Dict(help="headline, note, numbers of value, unit, text; ** stresses").tag(
        sync=True
    )
    step = traitlets.Dict(help="The next page: href, words, note").tag(sync=True)
    links: traitlets.List[Any] = traitlets.List(help="Other pages: href, words").tag(sync=True)
    score = traitlets.Dict(help="title, sum, earned, open, groups; empty if untold").tag(sync=True)
    samples = traitlets.Dict(
        help="What a person marks: criterion, points, own text, levels of points, seen, sample"
    ).tag(sync=True)
    has_texts = traitlets.Bool(False, help="Whether a person marks anything").tag(sync=True)
    empty_parts: traitlets.List[Any] = traitlets.List(
        help="What the machine marks and is not begun, as the page calls it"
    ).tag(sync=True)
    empty_texts: traitlets.List[Any] = traitlets.List(
        help="What a person marks and is not written, by criterion"
    ).tag(sync=True)
    self_marks = traitlets.Dict(help="The level that the learner sees, by criterion").tag(sync=True)
    crate = traitlets.Int(0, help="How many exercises are handed in").tag(sync=True)
    is_new = traitlets.Bool(False, help="Whether it was handed in just now").tag(sync=True)
    hub_folders: traitlets.List[Any] = traitlets.List(
        help="What a hub may call the exercise's folder; empty where there is no hub"
    ).tag(sync=True)
    submitted = traitlets.Int(0, help="How often it was said that a hub has it").tag(sync=True)

    pictured = ("state", "own", "score", "step")

    def __init__(self, **traits: Any) -> None:
        self._look: Callable[[], dict[str, Any]] = dict
        super().__init__(**{"label": "The end of this page"} | traits)

    def follow(self, look: Callable[[], dict[str, Any]]) -> None:
        """Takes the traits that `look` gives, now and at each refresh."""
        self._look = look
        self.refresh()

    def refresh(self) -> None:
        """Shows the work as it is now."""
        # One message: the page draws what is handed in only together with its score.
        with self.hold_sync(), self.hold_trait_notifications():
            for name, value in self._look().items():
                self.set_trait(name, value)

    def on_submitted(self, call: Callable[[], None]) -> None:
        """Calls `call` when the learner says that the exercise was submitted on a hub."""
        self.observe(lambda _change: call(), names="submitted")

    def as_html(self) -> str:
        """The own numbers and the score on paper, and links onward."""
        lines = [tag("p", tag("strong", _marked(self.own.get("headline", ""))))]
        lines += [
            tag(
                "p",
                f"{tag('strong', text(one['value'] + ' ' + one['unit']))} {_marked(one['text'])}",
            )
            for one in self.own.get("numbers", ())
        ]
        lines += [
            tag("li", text(f"{row['words']}: {row['points'] or 'waits'}"))
            for group in self.score.get("groups", ())
            for row in group["rows"]
        ]
        lines += [
            tag("p", tag("a", text(link["words"]), href=link["href"]))
            for link in (self.step, *self.links)
            if link
        ]
        return figure("".join(lines))

    def as_text(self) -> str:
        """Where the page leads."""
        headline = self.own.get("headline", "").replace("**", "")
        return f"{headline} {self.step.get('words', '')}.".strip()


def _marked(words: str) -> str:
    """HTML of words in which two asterisks enclose what is stressed."""
    return re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", text(words))
