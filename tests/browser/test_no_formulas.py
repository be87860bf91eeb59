"""Are sums of money shown as such in a real JupyterLab, which takes two dollars for a formula?"""

import shutil
from pathlib import Path

import pytest
from twohats.answers import Store
from twohats.scenario import load
from twohats_instructor.reference import reference

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
STEMS = ("07_roadmap", "08_project_manager", "14_plan")


@pytest.mark.parametrize("stem", STEMS)
def test_is_no_sum_of_money_typeset_as_a_formula(lab, notebook_page, stem):
    """With full work in place every finding and table speaks, and several of them of money."""
    folder = lab.root / "exercises" / stem
    shutil.copytree(ROOT / "exercises" / stem, folder)
    store = Store(folder / "answers.json", stem, load())
    for name, data in reference(stem).items():
        store.save(name, data)
    page = notebook_page(f"exercises/{stem}/{stem}.ipynb").run_all().page
    page.wait_for_timeout(3000)  # MathJax loads and typesets after the outputs are there
    assert page.locator("mjx-container, .MathJax").count() == 0
    assert page.get_by_text("$").count() > 0


def test_would_a_formula_be_seen_at_all(lab, notebook_page):
    """The check above cannot fail unless this page typesets formulas."""
    code = "from IPython.display import HTML\nHTML('<p>between $1k and $2k</p>')"
    page = notebook_page(lab.write("sums.ipynb", [code])).run_all().page
    page.locator("mjx-container").first.wait_for(state="attached", timeout=20_000)
