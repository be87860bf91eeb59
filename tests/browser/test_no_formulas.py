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


def test_is_a_learners_own_text_with_two_sums_shown_as_it_was_typed(lab, notebook_page):
    """A marked text is full of sums of money; the marker must be able to read it."""
    nb = notebook_page(lab.write("sums.ipynb", ["# Between $1k and $2k, or 80% of $3k"]))
    shown = nb.page.locator(".jp-RenderedMarkdown h1")
    shown.wait_for(state="attached")
    nb.page.wait_for_timeout(3000)
    assert shown.inner_text().startswith("Between $1k and $2k, or 80% of $3k")
    assert nb.page.locator("mjx-container").count() == 0


def test_are_the_tables_of_the_company_page_whole(lab, notebook_page):
    """JupyterLab cuts what it takes for a formula out of a table before it reads the table."""
    shutil.copy(load().folder / "company.md", lab.root / "company.md")
    nb = notebook_page(lab.write("blank.ipynb", ["1"]))
    nb.command("docmanager:open", path="company.md", factory="Markdown Preview")
    table = nb.page.locator(".jp-MarkdownViewer table").first
    table.wait_for()
    assert table.locator("tbody tr").count() == 3
    assert "$51" in table.inner_text()
    assert "\\$" not in nb.page.locator(".jp-MarkdownViewer").inner_text()


def test_is_the_formula_plugin_off_that_would_set_them(lab, notebook_page):
    """Without the setting this output of plain HTML would be typeset."""
    code = "from IPython.display import HTML\nHTML('<p>between $1k and $2k</p>')"
    page = notebook_page(lab.write("sums.ipynb", [code])).run_all().page
    page.get_by_text("between $1k and $2k").last.wait_for()
    page.wait_for_timeout(3000)
    assert page.locator("mjx-container").count() == 0
