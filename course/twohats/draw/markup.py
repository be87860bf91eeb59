"""Strings of SVG and HTML: every text escaped, every colour readable in light and dark."""

from __future__ import annotations

import re
from html import escape

INK, SOFT, LINE, EDGE = "#1c2430", "#4c5866", "#d3d9e0", "#76828f"
PAPER, SHADE, ACCENT, GOOD, WARN, BAD = (
    "#ffffff",
    "#f3f5f8",
    "#1f5fa6",
    "#1b6a44",
    "#93450a",
    "#ad241c",
)
# Text 4.5:1 and graphics 3:1 against the paper in both.
_DARK = {
    INK: "#e8ecf1",
    SOFT: "#b0bac5",
    LINE: "#3b4550",
    EDGE: "#7d8997",
    PAPER: "#1a2027",
    SHADE: "#232b34",
    ACCENT: "#86b8f2",
    GOOD: "#74d1a3",
    WARN: "#f3b572",
    BAD: "#ff9d94",
}
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
    listed = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{listed}>{content}</{name}>"


def words(x: float, y: float, content: object, size: float = 12.5, **attributes: object) -> str:
    """A line of text in a picture; white space at its ends is kept off."""
    attributes = {"fill": INK, "font_size": size} | attributes
    return tag("text", text(content), x=_short(x), y=_short(y), **attributes)


def box(x: float, y: float, width: float, height: float, **attributes: object) -> str:
    """A rectangle."""
    attributes = {"rx": 4} | attributes
    return tag(
        "rect", x=_short(x), y=_short(y), width=_short(width), height=_short(height), **attributes
    )


def picture(title: str, description: str, width: float, height: float, content: str) -> str:
    """A whole picture with its name and its description, as wide as the page allows."""
    named = tag("title", text(title)) + tag("desc", text(description))
    return tag(
        "svg",
        named + box(0, 0, width, height, fill=PAPER, rx=8) + content,
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        viewBox=f"0 0 {_short(width)} {_short(height)}",
        font_family=_FONT,
        style=f"width:100%;max-width:{_short(width)}px;height:auto;display:block",
    )


def figure(content: str) -> str:
    """Pictures and tables as one figure that follows JupyterLab's dark theme.

    Colours stand in the pictures themselves, so that they are right without any style sheet.
    """
    rules = "".join(
        f'[data-jp-theme-light="false"] .th-fig [{key}="{light}"]{{{key}:{dark}}}'
        for light, dark in _DARK.items()
        for key in ("fill", "stroke")
    )
    return tag("style", rules) + tag("figure", content, class_="th-fig", style="margin:8px 0")


def cut(content: str, most: int) -> str:
    """The text within a number of characters, with an ellipsis if it was longer."""
    return content if len(content) <= most else content[: most - 1].rstrip() + "…"


def _short(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")
