"""The end of a page in a real JupyterLab: handing in, and marking oneself."""

import json

import pytest

pytestmark = pytest.mark.browser

STEM = "09_planning_and_scheduling"
EXERCISE = f"exercises/{STEM}/{STEM}.ipynb"


def work_on_disk(nb):
    path = nb.lab.root / "course" / "my_work.json"
    return json.loads(path.read_text("utf-8"))["answers"] if path.exists() else {}


def hand_in(nb):
    nb.page.get_by_role("textbox", name="Your name or id").fill("ada")
    with nb.page.expect_download():
        nb.page.get_by_role("button", name="Make the file to hand in").click()


def test_does_handing_in_show_score_and_samples_and_keep_an_own_mark(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    nb.execute("desk.save(milestones=[])")
    ending = nb.widget("ending")
    assert "Once you have handed in" in ending.inner_text()
    assert nb.page.get_by_role("img", name="A crate with").count() == 0
    hand_in(nb)
    ending.get_by_role("img", name="A crate with 1 of 21 vegetables").wait_for()
    ending.get_by_text("Rubric and samples").click()
    ending.get_by_role("radio").nth(1).check()
    ending.get_by_text("your own mark: ").wait_for()
    mark = {f"{STEM}.naive_date": 1}
    nb.until(lambda: work_on_disk(nb).get("self_marks"), lambda marks: marks == mark)
    assert ending.get_attribute("data-state") == "packed"
    nb.execute("desk.save(milestones=[], links=[])")
    ending.get_by_text("You have changed your answers since you handed in").wait_for()
