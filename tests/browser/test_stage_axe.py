"""Does the question of every widget's accessibility find a fault where there is one?"""

import pytest
from twohats.widgets.note.widget import Note

pytestmark = pytest.mark.browser
GRAY = "#stage * { color: #777 !important; background: #6a6a6a !important; }"
THEMES = {"light": '[data-jp-theme-light="true"]', "dark": '[data-jp-theme-light="false"]'}


@pytest.mark.parametrize("theme", THEMES)
def test_is_a_contrast_too_low_found_in_either_theme(theme, stage, axe):
    page = stage(Note(label="Mine"))
    assert axe(page, "#stage") == []
    page.add_style_tag(content=f"{THEMES[theme]} {GRAY}")
    assert {rule for rule, *_ in axe(page, "#stage")} == {"color-contrast"}


def test_is_a_field_without_a_name_found_and_the_page_left_as_it_was(stage, axe):
    page = stage(Note(label="Mine"))
    page.evaluate("document.querySelector('#stage').append(document.createElement('textarea'))")
    assert {rule for rule, *_ in axe(page, "#stage")} == {"label"}
    assert page.evaluate("document.body.dataset.jpThemeLight") == "true"


def test_is_a_color_on_its_way_to_another_waited_for(stage, axe):
    page = stage(Note(label="Mine"))
    assert axe(page, "#stage") == []
    page.add_style_tag(content="#stage textarea { transition: color 1s 0.1s; }")
    page.add_style_tag(content="#stage textarea { color: #777; background: #6a6a6a; }")
    page.wait_for_timeout(1500)
    page.add_style_tag(content="#stage textarea:focus { color: #fff; background: #222; }")
    page.get_by_role("textbox").fill("A text")
    assert axe(page, "#stage") == []
