"""The whole JupyterLab page: what axe-core finds is JupyterLab's own, and known."""

import pytest

pytestmark = pytest.mark.browser

# What JupyterLab 4.6.6 brings itself, as rule and selector. This list may only shrink.
KNOWN = {
    ("aria-allowed-attr", "jp-button"),
    ("aria-input-field-name", ".cm-content"),
    ("aria-required-children", ".jp-WindowedPanel-viewport"),
}
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
NOTE = "from twohats.widgets.note.widget import Note\nNote(label='Mine')"


def test_does_axe_find_only_what_jupyterlab_brings(lab, notebook_page, axe):
    nb = notebook_page(lab.write("lesson.ipynb", ["# A lesson", "## A part", NOTE])).run_all()
    nb.widget("note")
    found = axe(nb.page, "body", WCAG)
    unknown = [one for one in found if not is_known(nb.page, *one[:2])]
    assert unknown == []
    seen = {rule for rule, *_ in found}
    assert seen == {rule for rule, _ in KNOWN}, "a rule that finds nothing leaves the list"


def is_known(page, rule, selector):
    ours = page.evaluate("(one) => document.querySelector(one).closest('.th') !== null", selector)
    return not ours and any(
        rule == known
        and page.evaluate(
            "([one, two]) => document.querySelector(one).matches(two)", [selector, lab]
        )
        for known, lab in KNOWN
    )
