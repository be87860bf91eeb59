"""Download my work, load my work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

import traitlets
from twohats.draw.markup import figure, tag, text
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent
Pack = Callable[[], tuple[str, bytes, list[str]]]
Load = Callable[[bytes], list[str]]


class BackupButtons(Frame):
    """Two buttons around two functions of whoever makes it.

    `pack()` returns a file's name, its bytes and remarks on it; `load(bytes)` puts the work back
    and returns a sentence for each thing it did. Without `load` there is only the first button.
    What either raises as OSError or ValueError is told to the learner in its own words. The first
    button has JupyterLab save before: what is typed into a notebook is on no disk until then.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    help = traitlets.Unicode("", help="A sentence above the buttons").tag(sync=True)
    download_label = traitlets.Unicode("Download my work", help="First button").tag(sync=True)
    load_label = traitlets.Unicode("Load my work", help="Second button").tag(sync=True)
    can_load = traitlets.Bool(True, help="Whether there is a second button").tag(sync=True)
    is_next = traitlets.Bool(True, help="Whether the first button is the next thing to do").tag(
        sync=True
    )
    status: traitlets.List[Any] = traitlets.List(help="Sentences on what happened last").tag(
        sync=True
    )
    remarks: traitlets.List[Any] = traitlets.List(help="What else to know of the file made").tag(
        sync=True
    )
    status_kind = traitlets.Enum(["done", "fault"], "done", help="How it went").tag(sync=True)

    def __init__(self, pack: Pack, load: Load | None = None, **traits: Any) -> None:
        self._pack, self._load = pack, load
        #: The file of the notebook in which a button was pressed, where the page knows it.
        self.page = ""
        super().__init__(**{"label": "Your work", "can_load": load is not None} | traits)

    def as_html(self) -> str:
        """A sentence: buttons do nothing on paper."""
        return figure(tag("p", text(self.as_text())))

    def as_text(self) -> str:
        """What the buttons would do."""
        return f"{self.label}: run this cell in JupyterLab to use “{self.download_label}”."

    def _answer(self, widget: Any, content: Any, buffers: list[Any]) -> None:
        super()._answer(widget, content, buffers)
        request = content.get("ask") if isinstance(content, dict) else None
        if request == "pack":
            self.page = PurePosixPath(str(content.get("page") or "")).name
            self._try(self._hand_out)
        elif request == "load" and self._load is not None and buffers:
            load = self._load
            self._try(lambda: load(bytes(buffers[0])))

    def _hand_out(self) -> list[str]:
        name, content, self.remarks = self._pack()
        self.send({"file": name}, buffers=[content])
        return [f"{name} is in your downloads."]

    def _try(self, act: Callable[[], list[str]]) -> None:
        self.remarks = []
        try:
            sentences, kind = act(), "done"
        except (OSError, ValueError) as error:
            sentences, kind = [getattr(error, "strerror", None) or str(error)], "fault"
        with self.hold_trait_notifications():
            self.status_kind = kind
            self.status = sentences
