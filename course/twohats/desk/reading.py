"""The company's documents at the desk: what each of them says of one lead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

_SECTION = re.compile(r"^## (?P<title>.+?) \((?P<lead>I\d\d)\)(?P<from>: .+)?$")
_PARAGRAPH = re.compile(r"^\*\*(?P<number>D\d\.\d+)\*\* (?P<text>.+)$")


def papers_html(documents: Mapping[str, str], lead: str) -> str:
    """Each document as a folded part with its paragraphs on `lead` (an initiative's id)."""
    parts = "".join(_document(text, lead) for text in documents.values())
    return parts or "<p>There are no documents.</p>"


def _document(text: str, lead: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    title = lines[0].lstrip("# ") if lines else "Document"
    told = _of_lead(lines, lead)
    rows = "".join(f"<p><strong>{number}</strong> {escape(said)}</p>" for number, said in told)
    body = rows or "<p>It says nothing of your initiative.</p>"
    count = f"{len(told)} paragraph{'' if len(told) == 1 else 's'}"
    return f"<details><summary>{escape(title)} ({count})</summary>{body}</details>"


def _of_lead(lines: list[str], lead: str) -> list[tuple[str, str]]:
    found, inside = [], False
    for line in lines:
        section = _SECTION.match(line)
        if section:
            inside = section["lead"] == lead
        paragraph = _PARAGRAPH.match(line)
        if inside and paragraph:
            found.append((paragraph["number"], paragraph["text"]))
    return found
