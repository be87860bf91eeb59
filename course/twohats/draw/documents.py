"""The company's papers at the desk: what each document says of one lead, and the memos."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from twohats.draw.face import face
from twohats.draw.markup import tag, text
from twohats.scenario.portraits import Portrait
from twohats.text import pluralize

_MEMO = "display:grid;grid-template-columns:48px minmax(0,70ch);gap:12px;margin:14px 0"
_WHO = "margin:0 0 2px"
_SECTION = re.compile(r"^## (?P<title>.+?) \((?P<lead>I\d\d)\)(?P<from>: .+)?$")
_WRITTEN = re.compile(r"^\*(?P<by>[^*].*)\*$")
_PARAGRAPH = re.compile(r"^\*\*(?P<number>D\d\.\d+)\*\* (?P<text>.+)$")


def documents_html(
    documents: Mapping[str, str],
    lead: str,
    memos: str = "",
    portraits: Mapping[str, Portrait] | None = None,
) -> str:
    """Each document as a folded part with its paragraphs on `lead` (an initiative's id).

    A line in *italics* before them says who wrote them.
    `memos` is a text whose sections are for everybody who plans, with any lead; the `portraits` of
    those who wrote them are next to theirs.
    """
    parts = "".join(_document(text, lead) for text in documents.values())
    return (
        parts + (_memos(memos, portraits or {}) if memos else "")
    ) or "<p>There are no documents.</p>"


def _memos(page: str, portraits: Mapping[str, Portrait]) -> str:
    title, *sections = re.split(r"^#+ ", page.strip(), flags=re.MULTILINE)[1:]
    heads = (section.partition("\n") for section in sections)
    memos = "".join(_memo(sender, memo.strip(), portraits) for sender, _, memo in heads)
    name, _, intro = title.partition("\n")
    first = f"<p>{escape(intro.strip())}</p>"
    return f"<details><summary>{escape(name.strip())}</summary>{first}{memos}</details>"


def _memo(sender: str, memo: str, portraits: Mapping[str, Portrait]) -> str:
    """One memo: the portrait, the name with its role, and what the person writes."""
    name, _, role = sender.partition(", ")
    portrait = portraits.get(name)
    who = tag("strong", text(name)) + text(f", {role}" if role else "")
    said = tag("p", who, style=_WHO) + tag("p", text(memo), style="margin:0")
    picture = face(portrait) if portrait else tag("span", "")
    return tag("div", picture + tag("div", said), style=_MEMO)


def _document(page: str, lead: str) -> str:
    lines = [line.strip() for line in page.splitlines() if line.strip()]
    title = lines[0].lstrip("# ") if lines else "Document"
    rows = [_row(line) for line in _section(lines, lead)]
    body = "".join(rows) or "<p>It says nothing about your initiative.</p>"
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
    paragraph, byline = _PARAGRAPH.match(line), _WRITTEN.match(line)
    if paragraph:
        return f"<p><strong>{paragraph['number']}</strong> {escape(paragraph['text'])}</p>"
    return f"<p><em>{escape(byline['by'])}</em></p>" if byline else ""
