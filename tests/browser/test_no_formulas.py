"""Are sums of money shown as such in a real JupyterLab, which takes two dollars for a formula?"""

import shutil
from pathlib import Path

import pytest
from twohats.answers import Store
from twohats.lessons import catalog
from twohats.scenario import load
from twohats_instructor.reference import reference

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
# Those with most sums of money, in every run; all lessons once a month.
IN_EVERY_RUN = ("07_roadmap", "08_project_manager", "14_plan")
STEMS = [
    stem if stem in IN_EVERY_RUN else pytest.param(stem, marks=pytest.mark.monthly)
    for stem in catalog.STEMS
]
SUMS = "Between $1k and $2k, or 80% of $3k"
HTML = f"from IPython.display import HTML\nHTML('<p>{SUMS}, as an output</p>')"
FORMULA = "mjx-container, .MathJax"
# What would typeset: where there is none, nothing needs to be waited for.
HAS_TYPESETTER = "window.jupyterapp.shell.currentWidget.content.rendermime.latexTypesetter !== null"


def test_are_sums_shown_as_they_were_typed_in_texts_outputs_and_documents(lab, notebook_page):
    """A marked text is full of sums; and JupyterLab cuts formulas out before it reads a table."""
    shutil.copy(load().folder / "company.md", lab.root / "company.md")
    nb = notebook_page(lab.write("sums.ipynb", [f"# {SUMS}", HTML])).run_all()
    output = nb.page.locator(".jp-OutputArea").get_by_text(f"{SUMS}, as an output")
    output.wait_for()
    heading = nb.page.locator(".jp-RenderedMarkdown h1").inner_text()
    assert heading.startswith(SUMS)
    assert not nb.page.evaluate(HAS_TYPESETTER), "both would be typeset a moment later"
    nb.command("docmanager:open", path="company.md", factory="Markdown Preview")
    table = nb.page.locator(".jp-MarkdownViewer table").first
    table.wait_for()
    assert table.locator("tbody tr").count() == 3
    assert "$51" in table.inner_text()
    assert "\\$" not in nb.page.locator(".jp-MarkdownViewer").inner_text()
    assert nb.page.locator(FORMULA).count() == 0


@pytest.mark.monthly
@pytest.mark.parametrize("stem", STEMS)
def test_is_no_sum_of_money_typeset_as_a_formula(lab, notebook_page, stem):
    """With full work in place every finding and table speaks, and several of them of money."""
    folder = lab.root / "exercises" / stem
    shutil.copytree(ROOT / "exercises" / stem, folder)
    store = Store(folder / "answers.json", stem, load())
    for name, artefact in reference(stem).items():
        store.save(name, artefact)
    page = notebook_page(f"exercises/{stem}/{stem}.ipynb").run_all().page
    page.wait_for_timeout(3000)  # a typesetter would load and set after the outputs are there
    assert page.locator(FORMULA).count() == 0
    assert page.get_by_text("$").count() > 0
