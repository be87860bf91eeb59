"""A page of paper: one side, wide, that needs no other file and prints as it looks."""

from __future__ import annotations

from twohats import theme
from twohats.draw.markup import tag, text

_STYLES = """
@page { size: A4 landscape; margin: 10mm; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--table); color: var(--ink); font: 12px/1.4 var(--ui);
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
main { display: grid; gap: 10px; width: 277mm; min-height: 190mm; margin: 0 auto; padding: 8mm;
  background: var(--paper); }
h1 { margin: 0; font: 500 27px/1.2 var(--say); text-wrap: balance; }
h1 b { color: var(--hat); font-weight: 600; }
h2 { margin: 0 0 4px; font: 600 15px/1.2 var(--say); }
p { margin: 2px 0; }
.soft { color: var(--soft); }
footer { display: flex; justify-content: space-between; gap: 24px; color: var(--soft);
  font-size: 10px; }
@media print { body { background: none; } main { width: auto; padding: 0; } }
"""
_FONTS = """
:root { --ui: system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
  --say: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, Georgia,
  "Liberation Serif", serif; }
"""


def paper(title: str, body: str, note: str, styles: str, *, hat: str) -> str:
    """The page as HTML: `body` and `styles` are markup already, the `note` goes to the foot."""
    colours = theme.css_of_paper(hat)
    foot = tag("footer", tag("span", text(note)) + tag("span", "Two Hats · an invented company"))
    head = (
        '<meta charset="utf-8">'
        + '<meta name="viewport" content="width=device-width, initial-scale=1">'
        + tag("title", text(title))
        + tag("style", f"{colours}{_FONTS}{_STYLES}{styles}")
    )
    document = tag("head", head) + tag("body", tag("main", body + foot))
    return f"<!doctype html>\n{tag('html', document, lang='en')}\n"
