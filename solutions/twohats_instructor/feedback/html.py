"""The feedback page as one file: no script, nothing fetched, light and dark, readable on paper."""

from __future__ import annotations

from html import escape
from pathlib import Path

from twohats import theme
from twohats.checks.finding import Finding, each_said_once
from twohats.draw.finding import SHAPES, finding_status
from twohats.draw.finding import points_text as points_of
from twohats.draw.markup import figure

from twohats_instructor.feedback.content import FeedbackPage, MarkedText
from twohats_instructor.grading.escape import points_text

STYLE = Path(__file__).with_name("page.css")
# Whatever a learner wrote, the browser runs no script and asks no other machine.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def page_html(page: FeedbackPage) -> str:
    """The whole page; every text of a learner or a marker is escaped."""
    parts = [_head(page), _notes(page), _picture(page), _checks(page), _texts(page)]
    style = theme.css_of_page(page.hat) + STYLE.read_text("utf-8") + _dark_pictures()
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(page.title)}: feedback</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{''.join(part for part in parts if part)}</main>\n</body>\n</html>\n"
    )


def _head(page: FeedbackPage) -> str:
    waiting_line = ""
    if page.waiting:
        answers_phrase = "1 answer is" if page.waiting == 1 else f"{page.waiting} answers are"
        waiting_line = f"<p>{answers_phrase} still to be marked by a person.</p>"
    were = "point was" if page.penalty == 1 else "points were"
    late_line = f"<p>{points_text(page.penalty)} {were} taken off because your work came late.</p>"
    return (
        f"<header>\n<h1>{escape(page.title)}</h1>\n<p>{escape(page.student)}</p>\n"
        f'<p class="total"><strong>{points_text(page.points)}</strong> of '
        f"{points_text(page.max_points)} points</p>\n{_score_bar(page)}"
        f"{waiting_line}{late_line if page.penalty else ''}</header>\n"
    )


def _score_bar(page: FeedbackPage) -> str:
    """The points as a bar; hatched is what a person has not marked yet."""
    most = page.max_points or 1
    parts = {"got": max(0, page.points), "waiting": page.waiting_points}
    bars = "".join(
        f'<i class="{name}" style="width:{100 * points / most:.1f}%"></i>'
        for name, points in parts.items()
    )
    return f'<div class="score" aria-hidden="true">{bars}</div>\n'


def _notes(page: FeedbackPage) -> str:
    if not page.notes:
        return ""
    rows = "".join(f"<li>{escape(note)}</li>" for note in page.notes)
    return f"<section>\n<h2>How your work arrived</h2>\n<ul>{rows}</ul>\n</section>\n"


def _picture(page: FeedbackPage) -> str:
    card = f'<div class="handed-in">{page.picture}</div>'
    return f"<section>\n<h2>What you handed in</h2>\n{card}\n</section>\n"


def _checks(page: FeedbackPage) -> str:
    rows = "".join(_check(finding) for finding in each_said_once(page.findings))
    return f"<section>\n<h2>What the checks found</h2>\n{rows}</section>\n"


def _check(finding: Finding) -> str:
    """What holds is folded to one line; what does not says at once what was seen, and what next."""
    status = finding_status(finding)
    sign, word, _ = SHAPES[status]
    parts = "".join(
        f"<p><em>{label}:</em> {escape(words)}</p>"
        for label, words in (
            ("Found", finding.seen),
            ("Why it matters", finding.why),
            ("Try next", finding.next),
        )
        if words
    )
    return (
        f'<details class="check check-{status}"{"" if status == "met" else " open"}>'
        f'<summary><span class="sign" aria-hidden="true">{sign}</span>'
        f"<b>{escape(finding.question)}</b>"
        f'<span class="outcome">{word}{points_of(finding) and ", "}{points_of(finding)}</span>'
        f"</summary>{parts}</details>\n"
    )


def _texts(page: FeedbackPage) -> str:
    if not page.answers:
        return ""
    articles = "".join(_text(answer) for answer in page.answers)
    return f"<section>\n<h2>What a person marks</h2>\n{articles}</section>\n"


def _text(answer: MarkedText) -> str:
    waiting_line = f"Not marked yet: up to {points_text(answer.max_points)} points"
    points_line = f"{points_text(answer.points or 0)} of {points_text(answer.max_points)} points"
    text = "(The text could not be read.)" if answer.text is None else answer.text
    comment = f'<p class="comment">{escape(answer.comment)}</p>' if answer.comment else ""
    return (
        f"<article>\n<h3>{escape(answer.title)}</h3>\n"
        f"<p>{waiting_line if answer.points is None else points_line}</p>\n"
        f'{comment}<blockquote class="written">{escape(text) or "(nothing written)"}</blockquote>\n'
        "</article>\n"
    )


def _dark_pictures() -> str:
    """The pictures' dark colours follow JupyterLab; here they follow the system instead."""
    rules = figure("").split("<style>")[1].split("</style>")[0]
    system_rules = rules.replace('[data-jp-theme-light="false"] ', "")
    return f"@media screen and (prefers-color-scheme: dark) {{\n{system_rules}\n}}\n"
