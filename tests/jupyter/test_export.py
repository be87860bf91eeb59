"""A notebook exported as an HTML page shows its widgets as pictures."""

import copy
import subprocess
import sys

import nbformat
from twohats.draw.static_html import STATE, VIEW, keep_pictures

PICTURE = "<figure>the board as it was left</figure>"
SHOWN = "<figure>the board as it was dealt</figure>"


def notebook(picture=PICTURE, html=SHOWN):
    """One cell with one widget: its output as it was shown, its state as it was left."""
    data = {VIEW: {"model_id": "m1", "version_major": 2, "version_minor": 0}, "text/plain": "board"}
    data |= {"text/html": html} if html else {}
    output = nbformat.v4.new_output("display_data", data=data)
    cell = nbformat.v4.new_code_cell("board", outputs=[output])
    model = {"model_name": "AnyModel", "model_module": "anywidget", "state": {"picture": picture}}
    model |= {"model_module_version": "~0.11.*"}
    states = {STATE: {"state": {"m1": model}, "version_major": 2, "version_minor": 0}}
    return nbformat.v4.new_notebook(cells=[cell], metadata={"widgets": states})


def only_output(made):
    return made["cells"][0]["outputs"][0]["data"]


def test_is_the_widget_shown_as_the_learner_left_it():
    made, _ = keep_pictures(notebook(), {})
    assert only_output(made)["text/html"] == PICTURE
    assert VIEW not in only_output(made)
    assert "widgets" not in made["metadata"]


def test_is_it_shown_as_it_was_dealt_where_no_state_was_saved():
    made = notebook()
    made["metadata"].pop("widgets")
    assert only_output(keep_pictures(made, {})[0])["text/html"] == SHOWN


def test_are_widgets_without_a_picture_left_alone():
    made = notebook(picture="", html="")
    before = copy.deepcopy(made)
    assert keep_pictures(made, {})[0] == before


def test_does_the_command_make_a_page_with_the_picture(tmp_path):
    """`jupyter nbconvert --to html`, as anybody would call it."""
    nbformat.write(notebook(), tmp_path / "lesson.ipynb")
    command = [sys.executable, "-m", "nbconvert", "--to", "html", "lesson.ipynb"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    page = (tmp_path / "lesson.html").read_text("utf-8")
    assert PICTURE in page
    assert "widget-view+json" not in page
