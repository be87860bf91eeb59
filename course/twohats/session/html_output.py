"""How a cell shows HTML of ours."""

from __future__ import annotations

from IPython.display import HTML

from twohats.draw.markup import no_formulas


def safe_html(html: str) -> HTML:
    """HTML for a cell's output; sums of money in it are not taken for formulas."""
    return HTML(no_formulas(html))
