"""The copy that a marker reads in the formgrader: the artefact, the texts, the rubric, the checks.

It is built from the released notebook, not from the one handed in: a hand-in gives its answers and
its texts, nothing else. Nothing in the copy was run.
"""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path

from twohats.checks.finding import Finding
from twohats.draw import finding_html, findings_text
from twohats.draw.markup import figure

from twohats_instructor.grading.escape import escaped
from twohats_instructor.intake import exercise
from twohats_instructor.intake.exercise import Exercise
from twohats_instructor.intake.notebook import HandedInCell
from twohats_instructor.rubrics import Rubric
from twohats_instructor.scoring import nbgrader_number
from twohats_instructor.verdict import Verdict

MARKING_SCRIPT = Path(__file__).with_name("marking.js")
UNREADABLE = "(The text could not be read.)"
NO_TEXT = "(Nothing was written.)"
# What a learner added is a help to a marker, never a flood.
MAX_OTHER_CELLS, MAX_OTHER_TEXT = 20, 2_000


def marking_copy(
    released: Exercise,
    texts: dict[str, str | None],
    other_cells: tuple[HandedInCell, ...],
    findings: dict[str, Finding],
    picture: str,
    rubrics: dict[str, Rubric],
    verdict: Verdict,
) -> dict:
    """The marking copy of one hand-in, as the plain data of a notebook."""
    cells = [_markdown_cell("verdict", _verdict_html(verdict))] if verdict.sentences else []
    for cell in released.cells:
        name = exercise.grade_id(cell)
        if exercise.artefact_name(cell):
            cells.append(
                _with_outputs(cell, [_display_output(picture, "The artifact, drawn again.")])
            )
        elif name in released.text_cells or name in released.task_cells:
            if name in rubrics and name in released.text_cells:
                cells.append(_markdown_cell(f"heading-{name}", _heading(rubrics[name])))
            cells += _text_cells(name, cell, texts[name], task=name in released.task_cells)
            # Below its text: the box for the points and the levels are in sight together.
            if name in rubrics:
                cells.append(_markdown_cell(f"rubric-{name}", rubrics[name].as_html(name)))
        elif name in released.automatic_cells:
            cells.append(_with_outputs(cell, _finding_outputs(findings[name])))
    cells += _other_cells(other_cells)
    cells.append(_markdown_cell("marking-script", _marking_script()))
    metadata = {key: released.metadata[key] for key in ("kernelspec",) if key in released.metadata}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


@cache
def _marking_script() -> str:
    """What makes the levels of a rubric clickable; the formgrader shows HTML as it is.

    Its style sheet takes the triangle off what can be opened, and the space out of tables: here
    both are given back.
    """
    opening = "summary { display: list-item; cursor: pointer; }"
    tables = "#notebook th, #notebook td { padding: 2px 8px; }"
    script = MARKING_SCRIPT.read_text("utf-8")
    return f"<style>{opening} {tables}</style>\n<script>\n{script}</script>\n"


def _verdict_html(verdict: Verdict) -> str:
    items = "".join(f"<li>{escaped(sentence)}</li>" for sentence in verdict.sentences)
    request = " Please look at it." if verdict.needs_look else ""
    # The formgrader's page begins at the first box: what needs a look is told there as well.
    look = " data-needs-look" if verdict.needs_look else ""
    return (
        f'<div id="verdict"{look} style="scroll-margin-top: 64px">'
        f"<p><strong>This hand-in: {escape(verdict.kind)}.</strong>{request}</p>"
        f"<ul>{items}</ul></div>"
    )


def _heading(rubric: Rubric) -> str:
    """What the text below was to answer; a task says it in its own cell."""
    return f"<h3>{escape(rubric.criterion)}</h3>"


def _text_cells(name: str, cell: dict, text: str | None, task: bool) -> list[dict]:
    """The text to be marked: in its own cell or, where a widget gathered it, above the task."""
    if task:
        text_to_show = UNREADABLE if text is None else text or NO_TEXT
        return [
            _markdown_cell(
                f"text-{name}", f"<p><strong>Written:</strong></p>{escaped(text_to_show)}"
            ),
            cell,
        ]
    return [_text_cell(cell, text)]


def _text_cell(cell: dict, text: str | None) -> dict:
    return {key: value for key, value in cell.items() if key != "attachments"} | {
        "source": _text_to_show(cell, text)
    }


def _text_to_show(cell: dict, text: str | None) -> str:
    if text is None:
        return escaped(UNREADABLE)
    # What the release put there is shown as it is: it is text of ours.
    return text.strip() or NO_TEXT if exercise.is_untouched(cell, text) else escaped(text)


def _with_outputs(cell: dict, outputs: list[dict]) -> dict:
    return {**cell, "outputs": outputs, "execution_count": None}


def _finding_outputs(finding: Finding) -> list[dict]:
    """The finding, then exactly one result: nbgrader gives full marks where it finds none."""
    display = _display_output(figure(finding_html(finding)), findings_text([finding]))
    data = {"text/plain": nbgrader_number(finding)}
    return [
        display,
        {"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": None},
    ]


def _display_output(html: str, text: str) -> dict:
    data = {"text/html": html, "text/plain": text}
    return {"output_type": "display_data", "data": data, "metadata": {}}


def _markdown_cell(name: str, html: str) -> dict:
    return {"cell_type": "markdown", "id": name[:64], "metadata": {}, "source": html}


def _other_cells(other_cells: tuple[HandedInCell, ...]) -> list[dict]:
    if not other_cells:
        return []
    left_out = len(other_cells) - MAX_OTHER_CELLS
    rest = f" {left_out} more cells are only in the file as it came." if left_out > 0 else ""
    heading = (
        f"<h3>Also in the notebook</h3><p>Not marked, and not run; for reading only.{rest}</p>"
    )
    return [_markdown_cell("others", heading)] + [
        _markdown_cell(f"other-{number}", escaped(_start(cell.source)))
        for number, cell in enumerate(other_cells[:MAX_OTHER_CELLS], start=1)
    ]


def _start(text: str) -> str:
    return text if len(text) <= MAX_OTHER_TEXT else f"{text[:MAX_OTHER_TEXT]} […]"
