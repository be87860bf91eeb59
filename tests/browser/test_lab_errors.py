"""Does the question of a page's errors find one where there is one?"""

import pytest

pytestmark = pytest.mark.browser


def test_is_what_a_cell_raised_or_wrote_to_stderr_found(lab, notebook_page):
    cells = ("1 / 0", "import sys\nprint('careful', file=sys.stderr)", "print('all is well')")
    nb = notebook_page(lab.write("one.ipynb", cells))
    for _cell in cells:
        nb.command("notebook:run-cell-and-select-next")
        nb.wait_idle()
    raised, written = nb.errors()
    assert "ZeroDivisionError" in raised
    assert written == "careful\n"
