"""Handing in: the file with the learner's name, or the way to the hub's list of assignments."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

import traitlets
from twohats.widgets.frame import WIDGETS, Frame, bundle, style

HERE = Path(__file__).parent
Pack = Callable[[], tuple[str, bytes, list[str]]]


class HandInForm(Frame):
    """One way to hand in: a name and a file, or the hub's list where it has `hub_folders`.

    `pack()` returns a file's name, its bytes and remarks on it; what it raises as OSError or
    ValueError is told to the learner in its own words. `fault_of(name)` says why a name cannot be
    in the file's name, or nothing: it is asked first, and the page says it beside the field.
    """

    _esm = bundle(HERE)
    _css = style(WIDGETS / "backup" / "style.css", HERE / "style.css")

    learner = traitlets.Unicode("", help="The name that goes into the file's name").tag(sync=True)
    hub_folders: traitlets.List[Any] = traitlets.List(
        help="What a hub may call the exercise's folder; empty where there is no hub"
    ).tag(sync=True)
    has_texts = traitlets.Bool(True, help="Whether samples of texts come after it").tag(sync=True)
    is_next = traitlets.Bool(True, help="Whether the button is the next thing to do").tag(sync=True)
    status: traitlets.List[Any] = traitlets.List(help="Sentences on what happened last").tag(
        sync=True
    )
    remarks: traitlets.List[Any] = traitlets.List(help="What else to know of the file made").tag(
        sync=True
    )
    status_kind = traitlets.Enum(["done", "fault"], "done", help="How it went").tag(sync=True)

    def __init__(self, pack: Pack, fault_of: Callable[[str], str], **traits: Any) -> None:
        self._pack, self._fault_of = pack, fault_of
        #: The file of the notebook in which the button was pressed, where the page knows it.
        self.page = ""
        super().__init__(**{"label": "Hand in"} | traits)

    def as_text(self) -> str:
        """What the button would do."""
        return f"{self.label}: run this cell in JupyterLab to make the file to hand in."

    def _answer(self, widget: Any, content: Any, buffers: list[Any]) -> None:
        super()._answer(widget, content, buffers)
        if not isinstance(content, dict) or content.get("ask") != "pack":
            return
        self.page = PurePosixPath(str(content.get("page") or "")).name
        fault = self._fault_of(self.learner)
        if fault:
            self.status, self.remarks = [], []
            self.send({"refused": fault})
        else:
            self._hand_out()

    def _hand_out(self) -> None:
        sentences: list[str]
        try:
            name, content, remarks = self._pack()
            self.send({"file": name}, buffers=[content])
            sentences, kind = [f"{name} is in your downloads."], "done"
        except (OSError, ValueError) as error:
            sentences, kind = [getattr(error, "strerror", None) or str(error)], "fault"
            remarks = []
        with self.hold_trait_notifications():
            self.status, self.remarks, self.status_kind = sentences, remarks, kind
