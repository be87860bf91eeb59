"""The freezing button alone on a page."""

import pytest
from twohats.widgets.freeze.widget import Freeze

pytestmark = pytest.mark.browser

HAS_FOCUS = "(one) => one.matches(':focus')"


def test_does_the_button_keep_the_focus_when_there_is_nothing_left_to_freeze(stage):
    page = stage(Freeze())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.evaluate("stage.model.set('frozen_at', '5 July, 14:02')")
    button = page.get_by_role("button", name="Freeze my roadmap again")
    assert button.evaluate(HAS_FOCUS)
    assert button.get_attribute("aria-disabled") == "true"
    page.keyboard.press("Enter")
    assert page.evaluate("stage.state.presses") == 1, "what is switched off does nothing"
    page.evaluate("stage.model.set('differs', true)")
    page.keyboard.press("Enter")
    assert page.evaluate("stage.state.presses") == 2


@pytest.mark.parametrize("differs", [True, False])
def test_does_axe_find_nothing(stage, axe, differs):
    told = ["Different since then: the budget."] if differs else []
    made = Freeze(frozen_at="5 July, 14:02", differs=differs, consequences=told, heading="")
    assert axe(stage(made), "#stage") == []


@pytest.mark.parametrize(
    "heading", ["", "If you freeze again, this changes for the later lessons:"]
)
def test_does_a_heading_stand_above_the_sentences_only_where_there_is_one(stage, heading):
    told = ["The frozen plan is for one; this one is for another."]
    page = stage(Freeze(frozen_at="now", differs=True, consequences=told, heading=heading))
    assert page.get_by_text(told[0]).is_visible()
    assert page.locator(".th-freeze > .th-soft").is_visible() == bool(heading)
