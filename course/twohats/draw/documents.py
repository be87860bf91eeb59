"""The company's papers at the desk: what each document says of one lead, and the memos."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from twohats.text import pluralize

_SECTION = re.compile(r"^## (?P<title>.+?) \((?P<lead>I\d\d)\)(?P<from>: .+)?$")
_WRITTEN = re.compile(r"^\*(?P<by>[^*].*)\*$")
_PARAGRAPH = re.compile(r"^\*\*(?P<number>D\d\.\d+)\*\* (?P<text>.+)$")


def documents_html(documents: Mapping[str, str], lead: str, memos: str = "") -> str:
    """Each document as a folded part with its paragraphs on `lead` (an initiative's id).

    A line in *italics* before them says who wrote them.
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
    rows = [_row(line) for line in _section(lines, lead)]
    body = "".join(rows) or "<p>It says nothing of your initiative.</p>"
    count = pluralize(sum(row.startswith("<p><strong>") for row in rows), "paragraph")
    return f"<details><summary>{escape(title)} ({count})</summary>{body}</details>"


def _section(lines: list[str], lead: str) -> Iterator[str]:
    """The lines of the sections on one lead, without their headings."""
    is_on_lead = False
    for line in lines:
        section = _SECTION.match(line)
        if section:
            is_on_lead = section["lead"] == lead
        elif is_on_lead:
            yield line


def _row(line: str) -> str:
    """A numbered paragraph, or who wrote those that follow; empty for other lines."""
    paragraph, written = _PARAGRAPH.match(line), _WRITTEN.match(line)
    if paragraph:
        return f"<p><strong>{paragraph['number']}</strong> {escape(paragraph['text'])}</p>"
    return f"<p><em>{escape(written['by'])}</em></p>" if written else ""
