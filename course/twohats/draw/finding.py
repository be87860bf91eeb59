"""What checks found, as HTML for a page and as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from twohats.checks.finding import Finding
from twohats.draw import markup
from twohats.draw.markup import figure, tag, text
from twohats.text import share_in_words

Status = Literal["met", "partly", "not_yet", "after"]
SHAPES: dict[Status, tuple[str, str, str]] = {
    "met": ("✓", "met", markup.GOOD),
    "partly": ("◐", "partly", markup.INK),
    "not_yet": ("○", "not yet", markup.SOFT),
    "after": ("◷", "judged after hand-in", markup.SOFT),
}
_PARTS = (("Found", "seen"), ("Why it matters", "why"), ("Try next", "next"))


def findings_from_data(plain: Iterable[dict[str, Any]]) -> list[Finding]:
    """Findings from what `Finding.as_data` gave."""
    return [Finding(**fields) for fields in plain]


def finding_status(finding: Finding) -> Status:
    """Whether the question is answered: met, partly, not yet, or judged only after hand-in."""
    if finding.max == 0:
        return "after"
    if finding.points >= finding.max:
        return "met"
    return "partly" if finding.points > 0 else "not_yet"


def points_text(finding: Finding) -> str:
    """The points in words, or nothing where there are none to be had."""
    return (
        f"{format_points(finding.points)} of {format_points(finding.max)} points"
        if finding.max
        else ""
    )


def finding_html(finding: Finding) -> str:
    """One finding as a card: shape and word, points, seen, why, next."""
    shape, word, colour = SHAPES[finding_status(finding)]
    # An SVG mark, so that the colour follows the theme as in every other picture.
    mark = tag(
        "svg",
        tag("text", shape, x=8, y=14, fill=colour, font_size=16, text_anchor="middle"),
        viewBox="0 0 16 18",
        width=16,
        height=18,
        aria_hidden="true",
        style="vertical-align:-3px",
    )
    head = tag("strong", text(finding.question))
    outcome = f" {tag('span', text(_outcome(word, finding)))}"
    parts = "".join(
        tag(
            "p",
            f"{tag('em', label)}: {text(getattr(finding, field))}",
            style="margin:2px 0 2px 22px",
        )
        for label, field in _PARTS
        if getattr(finding, field)
    )
    body = tag("p", f"{mark} {head}{outcome}", style="margin:0 0 2px") + parts
    return tag("div", body, class_="th-finding", style="margin:0 0 12px")


def findings_html(findings: Iterable[Finding]) -> str:
    """All findings under one sentence that sums them up."""
    findings = list(findings)
    head = tag("p", tag("strong", text(summary(findings))), style="margin:0 0 10px")
    return figure(head + "".join(map(finding_html, findings)))


def findings_text(findings: Iterable[Finding]) -> str:
    """All findings as plain text."""
    findings = list(findings)
    return "\n\n".join([summary(findings), *map(_finding_text, findings)])


def summary(findings: Iterable[Finding]) -> str:
    """How many of the questions that can be judged by now are met, and the points so far."""
    findings = list(findings)
    scored = [finding for finding in findings if finding.max]
    met = sum(finding_status(finding) == "met" for finding in scored)
    count = f"{met} of {len(scored)} met"
    if not scored:
        return "None of this can be judged before hand-in."
    if len(scored) < len(findings):
        count = f"{share_in_words(len(scored), len(findings), 'check')} judged so far: {met} met"
    max_points = sum(finding.max for finding in findings)
    points = sum(finding.points for finding in findings)
    return f"{count}, {format_points(points)} of {format_points(max_points)} points."


def _finding_text(finding: Finding) -> str:
    shape, word, _ = SHAPES[finding_status(finding)]
    lines = [f"{shape} {finding.question} {_outcome(word, finding)}"]
    lines += [
        f"  {label}: {getattr(finding, field)}"
        for label, field in _PARTS
        if getattr(finding, field)
    ]
    return "\n".join(lines)


def _outcome(word: str, finding: Finding) -> str:
    return f"({word}, {points_text(finding)})" if finding.max else f"({word})"


def format_points(value: float) -> str:
    """Points without idle decimals: 3, 0.5, 24.25."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
