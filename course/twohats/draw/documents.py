"""The company's papers at the desk: what each document says of one lead, and the memos."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from twohats.text import pluralize

_SECTION = re.compile(r"^## (?P<title>.+?) \((?P<lead>I\d\d)\)(?P<from>: .+)?$")
_PARAGRAPH = re.compile(r"^\*\*(?P<number>D\d\.\d+)\*\* (?P<text>.+)$")


def documents_html(documents: Mapping[str, str], lead: str, memos: str = "") -> str:
    """Each document as a folded part with its paragraphs on `lead` (an initiative's id).

    `memos` is a text whose sections are for everybody who plans, with any lead.
    """
    parts = "".join(_document(text, lead) for text in documents.values())
    return (parts + (_memos(memos) if memos else "")) or "<p>There are no documents.</p>"


def _memos(text: str) -> str:
    title, *sections = re.split(r"^#+ ", text.strip(), flags=re.MULTILINE)[1:]
    heads = (section.partition("\n") for section in sections)
    memos = "".join(
        f"<p><strong>{escape(sender)}</strong>: {escape(memo.strip())}</p>"
        for sender, _, memo in heads
    )
    name, _, intro = title.partition("\n")
    first = f"<p>{escape(intro.strip())}</p>"
    return f"<details><summary>{escape(name.strip())}</summary>{first}{memos}</details>"


def _document(text: str, lead: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    title = lines[0].lstrip("# ") if lines else "Document"
    paragraphs = _paragraphs(lines, lead)
    rows = "".join(
        f"<p><strong>{number}</strong> {escape(words)}</p>" for number, words in paragraphs
    )
    body = rows or "<p>It says nothing of your initiative.</p>"
    count = pluralize(len(paragraphs), "paragraph")
    return f"<details><summary>{escape(title)} ({count})</summary>{body}</details>"


def _paragraphs(lines: list[str], lead: str) -> list[tuple[str, str]]:
    """The numbered paragraphs of the sections on one lead."""
    paragraphs, is_on_lead = [], False
    for line in lines:
        section = _SECTION.match(line)
        if section:
            is_on_lead = section["lead"] == lead
        paragraph = _PARAGRAPH.match(line)
        if is_on_lead and paragraph:
            paragraphs.append((paragraph["number"], paragraph["text"]))
    return paragraphs
