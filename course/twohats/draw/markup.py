"""Strings of SVG and HTML: every text escaped, every colour readable in light and dark."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from twohats import theme

# The hats' colours are those of what can be moved or was filled: see theme.py.
INK, SOFT, LINE, EDGE = (theme.light(name) for name in ("ink", "soft", "line", "edge"))
PAPER, SHADE, GOOD, BAD = (theme.light(name) for name in ("paper", "shade", "good", "bad"))
PRODUCT, PRODUCT_FILL = theme.light("hat", "product"), theme.light("hat-fill", "product")
PROJECT, PROJECT_FILL = theme.light("hat", "project"), theme.light("hat-fill", "project")
# Control characters and half characters have no place in XML, not even escaped.
_NO_TEXT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"


def no_formulas(html: str) -> str:
    """The same HTML, in which a page that typesets formulas leaves dollars as dollars."""
    return f'<div class="mathjax_ignore tex2jax_ignore">{html}</div>'


def text(words: object) -> str:
    """Any words as text: nothing that a learner types becomes markup."""
    return escape(_NO_TEXT.sub("\ufffd", str(words)), quote=True)


def tag(name: str, content: str = "", **attributes: object) -> str:
    """One element; `content` is markup already, attributes are escaped (class_ gives class)."""
    attribute_list = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{attribute_list}>{content}</{name}>"


def words(x: float, y: float, content: object, size: float = 12.5, **attributes: object) -> str:
    """A line of text in a picture; white space at its ends is kept off."""
    place: dict[str, Any] = {"x": _short(x), "y": _short(y), "fill": INK, "font_size": size}
    place.update(attributes)
    return tag("text", text(content), **place)


def box(x: float, y: float, width: float, height: float, **attributes: object) -> str:
    """A rectangle."""
    place = {"x": x, "y": y, "width": width, "height": height}
    shape: dict[str, Any] = {key: _short(number) for key, number in place.items()} | {"rx": 4}
    shape.update(attributes)
    return tag("rect", **shape)


def picture(title: str, description: str, width: float, height: float, content: str) -> str:
    """A whole picture with its name and its description, as wide as the page allows."""
    labels = tag("title", text(title)) + tag("desc", text(description))
    return tag(
        "svg",
        labels + box(0, 0, width, height, fill=PAPER, rx=8) + content,
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        viewBox=f"0 0 {_short(width)} {_short(height)}",
        font_family=_FONT,
        style=f"width:100%;max-width:{_short(width)}px;height:auto;display:block",
    )


def figure(content: str) -> str:
    """Pictures and tables as one figure that follows JupyterLab's dark theme.

    Each picture holds its colours itself, so that they are right without any style sheet.
    """
    rules = "".join(
        f'[data-jp-theme-light="false"] .th-fig [{key}="{light}"]{{{key}:{dark}}}'
        for light, dark in theme.darkened().items()
        for key in ("fill", "stroke")
    )
    style = tag("style", f"@media screen{{{rules}}}")  # paper is light
    return style + tag("figure", content, class_="th-fig", style="margin:8px 0")


def truncate(content: str, length: int) -> str:
    """The text within a number of characters, with an ellipsis if it was longer."""
    return content if len(content) <= length else content[: length - 1].rstrip() + "…"


def _short(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")
