"""The frame of every widget: one module from several files, the saved state, the static twin."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, ClassVar, Literal

import anywidget
import traitlets
from pydantic import BaseModel, ValidationError

from twohats import theme
from twohats.answers.errors import explain
from twohats.answers.limits import field_limits
from twohats.draw.markup import no_formulas

WIDGETS = Path(__file__).parent


@cache
def together(*files: Path) -> str:
    """The text of several JavaScript or CSS files as one."""
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def bundle(folder: Path) -> str:
    """The page of a widget: what `make bundle` made of its modules and the kit."""
    return together(folder / "bundle.js")


def style(*files: Path) -> str:
    """The looks of a widget: the colours, the kit's parts, then the widget's own sheet.

    Every widget of a page brings the kit, so it stands behind the own sheets of all that came
    before. Inside `html` an own rule outweighs a rule of the kit that would else be its equal.
    """
    kit = together(*(WIDGETS / "kit" / name for name in _SHEETS))
    return f"{theme.css()}{kit}\nhtml {{\n{together(*files)}\n}}\n"


_SHEETS = ("kit.css", "reorder.css", "charts.css")
# The picture of the work is drawn again when the hand has rested for so long.
REST_S = 0.5


class Frame(anywidget.AnyWidget):
    """What all widgets have in common; a widget adds its state and says how it looks on paper.

    Whoever saves the work calls `confirm("saved 14:02")` after each save. Until the first call the
    widget does not speak of saving; from then on it reminds the learner before leaving with work
    that has not been confirmed.
    """

    label = traitlets.Unicode("", help="The heading, also read out as the widget's name").tag(
        sync=True
    )
    disabled = traitlets.Bool(False, help="Whether the learner can change nothing").tag(sync=True)
    saved = traitlets.Unicode("", help='What is known about saving: "saved 14:02"').tag(sync=True)
    saved_at = traitlets.Float(0.0, help="When that was, in milliseconds since 1970").tag(sync=True)
    edits = traitlets.Int(0, help="How often the learner has changed something").tag(sync=True)
    confirmed = traitlets.Int(
        None, allow_none=True, help="The number of edits that are saved; None if nobody saves"
    ).tag(sync=True)
    conflict = traitlets.Unicode(
        "", help="A question to the learner: whose change is kept, this one or the other window's?"
    ).tag(sync=True)
    offered = traitlets.Dict(
        help="A question about the work itself: its message, and the answers take and keep"
    ).tag(sync=True)
    fault = traitlets.Unicode("", help="Why the last change could not be saved").tag(sync=True)
    can_retry = traitlets.Bool(False, help="Whether saving it again may help").tag(sync=True)
    hat = traitlets.Unicode("both", help='Whose colors it has: "product", "project", "both"').tag(
        sync=True
    )
    limits = traitlets.Dict(help="What each field takes, by its path in the artifact").tag(
        sync=True
    )
    autosave_key = traitlets.Unicode(
        "", help="The name of the copy that the browser keeps; none if empty"
    ).tag(sync=True)
    plays_ended = traitlets.Int(0, help="How often a play was shown to its end").tag(sync=True)
    picture = traitlets.Unicode("", help="The widget on paper, as HTML").tag(sync=True)

    pictured: ClassVar[tuple[str, ...]] = ()
    wears: ClassVar[Literal["product", "project", "both"]] = "both"
    artefact: ClassVar[type[BaseModel] | None] = None
    """What `value` is checked against, if a widget edits one artefact."""
    part_types: ClassVar[Mapping[str, type[BaseModel]]] = {}
    """What each part of `value` is checked against, if a widget edits several artefacts."""

    def __init__(self, **traits: Any) -> None:
        self._resolvers: list[Callable[[str], None]] = []
        self._decide: Callable[[bool], None] = lambda is_taken: None
        self._watchers: list[Callable[[], None]] = []
        self._again: Callable[[], None] | None = None
        self._drawing: asyncio.TimerHandle | None = None
        self._checked: Any = None
        limits = field_limits(self.artefact) if self.artefact else {}
        super().__init__(**{"hat": self.wears, "limits": limits} | traits)
        self.on_msg(self._answer)
        self._draw()
        if self.pictured:
            self.observe(self._draw_later, names=list(self.pictured))

    @traitlets.validate("value")
    def _check_value(self, proposal: Any) -> Any:
        """The value as its artefacts take it; TraitError with a sentence for anything else."""
        if self.part_types:
            self._checked = {
                name: self._checked_part(self.part_types[name], data)
                for name, data in proposal["value"].items()
            }
            return {name: part.model_dump(mode="json") for name, part in self._checked.items()}
        if self.artefact is None:
            return proposal["value"]
        try:
            self._checked = self.complete(self.artefact.model_validate(proposal["value"]))
        except ValidationError as error:
            raise traitlets.TraitError(explain(self.artefact, error)) from None
        return self._checked.model_dump(mode="json")

    @staticmethod
    def _checked_part(kind: type[BaseModel], data: Any) -> BaseModel:
        try:
            return kind.model_validate(data or {})
        except ValidationError as error:
            raise traitlets.TraitError(explain(kind, error)) from None

    def complete(self, artefact: Any) -> Any:
        """The artefact that was checked; a widget may add what it lacks."""
        return artefact

    def checked(self, trait: str) -> Any:
        """What a trait holds, as the artefact that it was checked as where there is one.

        Who saves it need not check it a second time.
        """
        return self._checked if trait == "value" and self.artefact else getattr(self, trait)

    @property
    def parts(self) -> Mapping[str, Any]:
        """Where `value` holds several artefacts: each as it was checked, by its part."""
        return self._checked

    def confirm(self, text: str, at: float | None = None) -> None:
        """Tells the learner that everything up to now is saved; `at` in seconds since 1970."""
        self.saved_at = 1000 * (time.time() if at is None else at)
        with self.hold_trait_notifications():
            self.saved = text
            self.conflict = self.fault = ""
            self.confirmed = self.edits

    def trouble(self, text: str, again: Callable[[], None] | None = None) -> None:
        """Tells the learner that the last change could not be saved, and why.

        With `again` there is a button that calls it: the disk may have room by then.
        """
        self._again = again
        self.can_retry = again is not None
        self.fault = text

    def offer(self, message: str, take: str, keep: str, decide: Callable[[bool], None]) -> None:
        """Asks the learner, and calls `decide` with whether they take what is offered.

        The question stays until it is answered; `decide` saves what was decided.
        """
        self._decide = decide
        self.offered = {"message": message, "take": take, "keep": keep}

    def on_resolve(self, call: Callable[[str], None]) -> None:
        """Calls back with "mine" or "theirs" when the learner has answered `conflict`."""
        self._resolvers.append(call)

    def on_seen(self, call: Callable[[], None]) -> None:
        """Calls back when the page is looked at again: other pages may have saved meanwhile."""
        self._watchers.append(call)

    def as_html(self) -> str:
        """The widget on paper, shown where no script runs: never empty."""
        return f"<p>{escape(self.as_text())}</p>"

    def as_text(self) -> str:
        """The widget in words."""
        return type(self).__name__

    def __repr__(self) -> str:
        return self.as_text()

    def _draw(self) -> None:
        self._drawing = None
        self.picture = self.as_html()

    def _draw_later(self, _change: Any = None) -> None:
        """Draw when the hand rests; at once where nothing could do so later."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._draw()
            return
        if self._drawing is not None:
            self._drawing.cancel()
        self._drawing = loop.call_later(REST_S, self._draw)

    def _answer(self, _widget: Any, content: Any, buffers: list[Any]) -> None:
        """Answers a message of the page; a widget with messages of its own adds to this."""
        if content == {"ask": "here"}:
            self.send({"here": True})
        if content == {"ask": "again"} and self._again is not None:
            self._again()
        if content == {"ask": "seen"}:
            for look in self._watchers:
                look()
        if isinstance(content, dict) and content.get("resolve") in ("mine", "theirs"):
            self.conflict = ""
            for call in self._resolvers:
                call(content["resolve"])

        if self.offered and isinstance(content, dict) and content.get("offer") in ("take", "keep"):
            try:
                self._decide(content["offer"] == "take")
            except OSError as error:
                self.trouble(f"Not saved: {error.strerror or error}")
            else:
                self.offered = {}

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict, dict]:
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        if self._drawing is not None:  # changed in this cell: shown as it is now
            self._drawing.cancel()
            self._draw()
        data["text/plain"] = self.as_text()
        data["text/html"] = no_formulas(self.picture)
        return data, metadata
