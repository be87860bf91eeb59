"""Does the marking copy show all that a marker needs, and nothing that could do harm?"""

import json
import re

import nbformat
import pytest
from twohats_instructor.grading.escape import escaped
from twohats_instructor.grading.mark import mark

from tests.support.submissions import best, envelope, submit, written

STEM = "07_roadmap"
HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> [a](javascript:alert(3))\n\n"
    "![b](https://example.org/seen.png) $\\href{javascript:alert(4)}{x}$ `</div>` =cmd()|'x'!A0\n"
    "</div><iframe src=//example.org></iframe>\n\n# Heading\n\n<https://example.org>"
)


@pytest.fixture
def copy(course):
    def made(**options):
        submit(course, "ada", **options)
        return mark(course, "ada", STEM).copy

    return made


def cell(copy, name):
    return next(cell for cell in copy["cells"] if cell["id"] == name)


def automatic(copy):
    cells = [(cell, cell["metadata"].get("nbgrader", {})) for cell in copy["cells"]]
    return [cell for cell, metadata in cells if metadata.get("grade") and not metadata["solution"]]


def results(cell):
    return [output for output in cell["outputs"] if output["output_type"] == "execute_result"]


def test_is_the_copy_a_sound_notebook(copy):
    nbformat.validate(nbformat.from_dict(copy()))


def test_does_each_automatic_cell_hold_exactly_one_number_within_its_points(copy):
    cells = automatic(copy())
    assert len(cells) == 9
    for automatic_cell in cells:
        (result,) = results(automatic_cell)
        number = float(result["data"]["text/plain"])
        assert repr(number) == result["data"]["text/plain"]
        assert 0 <= number <= automatic_cell["metadata"]["nbgrader"]["points"]


@pytest.mark.parametrize("answers", [b"", b"{", b'{"schema": 99}'])
def test_does_no_broken_answer_leave_a_cell_without_its_number(copy, answers):
    for automatic_cell in automatic(copy(answers=answers)):
        (result,) = results(automatic_cell)
        assert result["data"] == {"text/plain": "0.0"}


def test_does_each_finding_stand_before_its_number(copy):
    for automatic_cell in automatic(copy()):
        assert [out["output_type"] for out in automatic_cell["outputs"]] == [
            "display_data",
            "execute_result",
        ]
        assert "Why it matters" in automatic_cell["outputs"][0]["data"]["text/html"]
        assert "Why it matters" in automatic_cell["outputs"][0]["data"]["text/plain"]


@pytest.mark.nbgrader
@pytest.mark.filterwarnings("ignore")
def test_does_nbgrader_read_the_same_numbers_from_the_copy(course):
    from nbgrader.utils import determine_grade

    submit(course, "ada")
    hand_in = mark(course, "ada", STEM)
    for automatic_cell in automatic(hand_in.copy):
        name = automatic_cell["metadata"]["nbgrader"]["grade_id"]
        finding = hand_in.record.findings[name]
        assert determine_grade(nbformat.from_dict(automatic_cell)) == (finding.points, finding.max)


def test_is_the_artefact_drawn_where_the_learner_saw_it(copy):
    (output,) = cell(copy(), "board")["outputs"]
    assert "<svg" in output["data"]["text/html"]
    assert "<title>" in output["data"]["text/html"]


def test_does_the_rubric_with_a_sample_of_each_level_stand_beside_each_text(copy):
    cells = copy()["cells"]
    names = [copied_cell["id"] for copied_cell in cells]
    for name in ("omissions", "uncertainty"):
        assert names[names.index(name) - 1] == f"heading-{name}"
        assert names[names.index(name) + 1] == f"rubric-{name}"
        assert cells[names.index(name) + 1]["source"].count("<tr>") == 5


def test_are_the_outcome_statements_shown_above_their_task(copy):
    cells = copy()["cells"]
    names = [copied_cell["id"] for copied_cell in cells]
    at = names.index("outcome_statements")
    assert names[at - 1] == "text-outcome_statements"
    assert names[at + 1] == "rubric-outcome_statements"
    assert "I02" in cells[at - 1]["source"]


def test_is_there_nothing_else_to_read_through(copy):
    assert not {"title", "given", "freeze-intro"} & {
        copied_cell["id"] for copied_cell in copy()["cells"]
    }


def test_is_nothing_of_a_learners_cells_kept_as_code(course, copy):
    notebook = written(course)
    for any_cell in notebook["cells"]:
        if any_cell["cell_type"] == "code":
            any_cell["source"] = "import os; os._exit(1)"
            any_cell["outputs"] = [
                {"output_type": "display_data", "data": {"text/html": HOSTILE}, "metadata": {}}
            ]
    marking_copy = copy(notebook=notebook)
    code = [
        any_cell["source"] for any_cell in marking_copy["cells"] if any_cell["cell_type"] == "code"
    ]
    assert not any("_exit" in source for source in code)
    assert "example.org" not in json.dumps(marking_copy)
    assert any(
        "exit" in any_cell["source"]
        for any_cell in marking_copy["cells"]
        if any_cell["id"].startswith("other-")
    )


def test_is_the_learners_metadata_left_behind(course, copy):
    notebook = written(course)
    notebook["metadata"]["widgets"] = {"x": HOSTILE}
    notebook["cells"][0]["metadata"]["trusted"] = HOSTILE
    assert "example" not in json.dumps(copy(notebook=notebook))


@pytest.mark.parametrize("text", [HOSTILE, "a\x00b\x1b[2J", "\n\n\n", "\u2028\u202e", "x" * 30_000])
def test_is_a_learners_text_one_line_without_any_mark(text):
    html = escaped(text)
    inside = html.removeprefix(html[: html.index(">") + 1]).removesuffix("</div>")
    assert not re.search(r"[<>\[\](){}$`\\*_#=\n\x00-\x1f]", inside.replace("&#", ""))


@pytest.mark.parametrize("text", [HOSTILE, "Ärger & Co.\n\n- eins\n- zwei"])
def test_does_a_browser_show_what_was_typed(text):
    from html import unescape

    html = escaped(text)
    assert unescape(html[html.index(">") + 1 : -len("</div>")]) == text


@pytest.mark.nbgrader
@pytest.mark.filterwarnings("ignore")
def test_does_nothing_survive_the_way_through_nbconvert(course, copy):
    """Does the HTML that the formgrader makes hold no tag of the learner's?"""
    from nbconvert import HTMLExporter

    texts = {"omissions": HOSTILE, "uncertainty": HOSTILE}
    answers = envelope(best())
    answers["answers"]["roadmap"]["entries"][0]["outcome"] = HOSTILE[:400]
    marking_copy = copy(answers=answers, texts=texts)
    html, _ = HTMLExporter(template_name="classic").from_notebook_node(
        nbformat.from_dict(marking_copy)
    )
    for mark_ in ("alert(1)</script>", "<img src=x", 'href="javascript:', "<iframe", 'seen.png"'):
        assert mark_ not in html


def test_is_a_hand_in_with_a_story_told_at_the_top(copy):
    first = copy(notebook=b"{")["cells"][0]
    assert first["id"] == "verdict"
    assert "Please look at it" in first["source"]
