"""The map of the course on the start page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import traitlets
from twohats.draw.markup import figure, tag, text
from twohats.text import pluralize
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class CourseMap(Frame):
    """All lessons with what is done; `path` is the path that the learner has chosen.

    `course` is the outline (`lessons`, `paths`, `parts`), `written` the stems that can be opened,
    `done` maps a stem to what is done of it: "lesson", and for its
    exercise "begun", "packed" (to hand in) or "changed" (after that). `sandboxes` maps the stem of
    a lesson that ends with one to its heading, as links name it.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    course = traitlets.Dict(help="The outline of the course").tag(sync=True)
    written: traitlets.List[Any] = traitlets.List(
        help="The stems of the lessons that can be opened"
    ).tag(sync=True)
    done = traitlets.Dict(help="What is done: stem to a list of steps").tag(sync=True)
    sandboxes: traitlets.Dict[str, Any] = traitlets.Dict(
        help="The headings of sandboxes: stem to heading"
    ).tag(sync=True)
    path = traitlets.Unicode("full", help="The path chosen").tag(sync=True)

    pictured = ("done", "path", "written")

    def __init__(self, **traits: Any) -> None:
        super().__init__(**{"label": "Your path through the course"} | traits)

    @traitlets.validate("path")
    def _known(self, proposal: Any) -> str:
        if self.course and proposal["value"] not in self.course["paths"]:
            paths = ", ".join(self.course["paths"])
            raise traitlets.TraitError(
                f"There is no path {proposal['value']!r}; there are {paths}."
            )
        return proposal["value"]

    def as_html(self) -> str:
        """The lessons as a list with links."""
        rows = "".join(self._row(lesson) for lesson in self.course["lessons"])
        return figure(tag("ul", rows))

    def as_text(self) -> str:
        """The path and how much of it is done."""
        path = self.course["paths"][self.path]
        lessons = pluralize(len(path["lessons"]), "lesson")
        return f"{path['name']}: {lessons}, {len(self.done)} begun or done"

    def _row(self, lesson: dict[str, Any]) -> str:
        title = text(f"{lesson['id']} {lesson['title']}")
        if lesson["stem"] in self.written:
            title = tag("a", title, href=f"{lesson['stem']}.ipynb")
        facts = f" · {lesson['minutes']} min"
        facts += "" if lesson["stem"] in self.written else " · in preparation"
        return tag("li", title + text(facts) + self._sandbox(lesson["stem"]))

    def _sandbox(self, stem: str) -> str:
        """The link to the sandbox at a lesson's end, if it has one."""
        if stem not in self.sandboxes or stem not in self.written:
            return ""
        href = f"{stem}.ipynb#{self.sandboxes[stem]}"
        return " · " + tag("a", "Sandbox: your own question", href=href)
