"""Are our widgets accessible inside JupyterLab's own page and themes?

Contrast, names and roles are properties of our own code, and asked of each widget on the stage. One
exercise shows that JupyterLab's page takes nothing away; once a month it is asked of every lesson.
"""

import pytest

pytestmark = pytest.mark.browser

MONTHLY = (
    "course/00_start.ipynb",
    "exercises/00_start/00_start.ipynb",
    "course/07_roadmap.ipynb",
    "course/08_project_manager.ipynb",
    "course/09_planning_and_scheduling.ipynb",
    "course/14_plan.ipynb",
)
NAMES = [
    "exercises/07_roadmap/07_roadmap.ipynb",
    *(pytest.param(name, marks=pytest.mark.monthly) for name in MONTHLY),
]
OURS = ".jp-OutputArea .th"


@pytest.mark.parametrize("name", NAMES)
def test_does_axe_find_nothing_in_what_we_made_in_both_themes(course, notebook_page, axe, name):
    nb = notebook_page(name).run_all()
    nb.page.locator(OURS).first.wait_for()
    assert axe(nb.page, OURS) == []
    nb.dark()
    assert axe(nb.page, OURS) == []
