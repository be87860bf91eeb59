"""The sandbox on the page of lesson 07, in a real JupyterLab."""

import json

import pytest

from tests.support.board_moves import by_menu

pytestmark = pytest.mark.browser

LESSON = "course/07_roadmap.ipynb"
ANSWERED_WITHIN_MS = 90_000
QUESTION = "What do hidden dependencies cost?"


def sentence(sandbox, begin):
    said = sandbox.locator(".sandbox-sentence", has_text=begin)
    said.wait_for(timeout=ANSWERED_WITHIN_MS)
    return said.text_content()


def test_is_a_question_tried_kept_over_a_dead_kernel_and_opened_from_its_file(
    course, notebook_page, tmp_path
):
    nb = notebook_page(LESSON).run_all()
    sandbox = nb.widget("sandbox")
    nb.widget("board")
    for id_ in ("I03", "I11"):
        by_menu(nb, id_, "now")
    nb.answers(lambda found: len(found.get("sandbox", {}).get("roadmaps", {}).get("own", ())) == 2)
    sandbox.get_by_label("What do you want to find out?").fill(QUESTION)
    second = sandbox.locator(".sandbox-side[data-side=b]")
    second.get_by_label("Hidden dependencies are known").check()
    difference = sentence(sandbox, "95% interval")
    sandbox.get_by_label("What did you find?").fill("Less than I thought.")
    nb.answers(lambda found: found.get("sandbox", {}).get("found", "").endswith("thought."))
    kept = nb.answers(lambda found: found["sandbox"]["quarters"]["b"]["roadmap"] == "own")
    assert kept["sandbox"]["question"] == QUESTION
    with nb.page.expect_download() as download:
        sandbox.get_by_role("button", name="Download the sandbox").click()
    file = tmp_path / "kept.json"
    download.value.save_as(file)
    assert json.loads(file.read_text("utf-8"))["sandbox"] == kept["sandbox"]

    nb.another_day()
    sandbox = nb.widget("sandbox")
    assert sandbox.get_by_label("What do you want to find out?").input_value() == QUESTION
    assert sentence(sandbox, "95% interval") == difference

    sandbox.get_by_role("button", name="Make B like A").click()
    sentence(sandbox, "A and B are the same so far")
    bad = tmp_path / "letter.txt"
    bad.write_text("Dear Wei,")
    chooser = sandbox.locator("input[type=file]")
    chooser.set_input_files(bad)
    sandbox.get_by_text("letter.txt: Found text that begins with “Dear Wei,”").wait_for()
    sentence(sandbox, "A and B are the same so far")
    chooser.set_input_files(file)
    sandbox.get_by_text("kept.json is open. Undo brings back what was here.").wait_for()
    assert sentence(sandbox, "95% interval") == difference
    nb.answers(lambda found: found["sandbox"] == kept["sandbox"])
    assert nb.errors() == []
