"""Are our widgets accessible inside JupyterLab's own page and themes?

Contrast, names and roles are properties of our own code, and asked of each widget on the stage. One
exercise shows that JupyterLab's page takes nothing away; once a month it is asked of every lesson.
"""

import pytest
from twohats.lessons.catalog import STEMS

pytestmark = pytest.mark.browser

PAGES = [
    name for stem in STEMS for name in (f"course/{stem}.ipynb", f"exercises/{stem}/{stem}.ipynb")
]
# The page with most of our widgets, in every run; all of them once a month.
IN_EVERY_RUN = "exercises/07_roadmap/07_roadmap.ipynb"
NAMES = [
    name if name == IN_EVERY_RUN else pytest.param(name, marks=pytest.mark.monthly)
    for name in PAGES
]
OURS = ".jp-OutputArea .th"


@pytest.mark.parametrize("name", NAMES)
def test_does_axe_find_nothing_in_what_we_made_in_both_themes(course, notebook_page, axe, name):
    nb = notebook_page(name).run_all()
    nb.page.locator(OURS).first.wait_for()
    assert axe(nb.page, OURS) == []
    nb.dark()
    assert axe(nb.page, OURS) == []
