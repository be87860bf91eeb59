"""Artefacts as pictures that need no script, each with a twin in words."""

from twohats.draw.finding import finding_html, findings_html, findings_text
from twohats.draw.roadmap import board_html, board_svg
from twohats.draw.roadmap_table import board_table
from twohats.draw.roadmap_text import board_text

__all__ = [
    "board_html",
    "board_svg",
    "board_table",
    "board_text",
    "finding_html",
    "findings_html",
    "findings_text",
]
