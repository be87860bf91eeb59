"""What a learner wrote, made safe to show: text stays text, wherever it is looked at."""

from __future__ import annotations

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,.'?;")
# HTML has no sign for most control characters: they are shown as one unknown.
_CODES = {
    code: f"&#{code if code > 31 or chr(code) in chr(10) + chr(9) else 0xFFFD};"
    for code in range(128)
    if chr(code) not in _PLAIN
}


def escaped(text: str) -> str:
    """HTML for text as it was typed. It is one line without any mark of Markdown, HTML or TeX.

    Every other ASCII sign becomes a number, so that neither nbconvert nor MathJax nor a browser
    finds anything to interpret: no tag, no link, no formula, no image to fetch.
    """
    return (
        '<div class="mathjax_ignore tex2jax_ignore" '
        f'style="white-space: pre-wrap; overflow-wrap: anywhere">{text.translate(_CODES)}</div>'
    )


def points_text(points: float) -> str:
    """Points as a reader writes them: 3 and 2.5, never 3.0."""
    return f"{points:.2f}".rstrip("0").rstrip(".")
