"""What a learner wrote, made safe to show: text stays text, wherever it is looked at."""

from __future__ import annotations

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,.'?;")


def literal(text: str) -> str:
    """HTML for text as it was typed. It is one line without any mark of Markdown, HTML or TeX.

    Every other ASCII sign becomes a number, so that neither nbconvert nor MathJax nor a browser
    finds anything to interpret: no tag, no link, no formula, no image to fetch.
    """
    coded = "".join(
        char if char in _PLAIN or ord(char) > 127 else f"&#{_code(char)};" for char in text
    )
    return (
        '<div class="mathjax_ignore tex2jax_ignore" '
        f'style="white-space: pre-wrap; overflow-wrap: anywhere">{coded}</div>'
    )


def _code(char: str) -> int:
    """A control character that HTML does not allow is shown as the sign for one unknown."""
    return ord(char) if ord(char) > 31 or char in "\n\t" else 0xFFFD


def amount(points: float) -> str:
    """Points as a reader writes them: 3 and 2.5, never 3.0."""
    return f"{points:.2f}".rstrip("0").rstrip(".")
