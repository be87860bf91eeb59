"""The letter back alone on a page."""

import pytest
from twohats.widgets.letter_back import LetterBack

pytestmark = pytest.mark.browser


def letter():
    entries = [{"id": "I02", "name": "Gift boxes", "was": "next", "waits": ["back end"]}]
    options = [{"without": "Swap", "days": 4.2, "cost_k": 6.0}]
    return LetterBack.for_letter(None, ["The plan can promise day 84."], entries, options)


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_does_axe_find_nothing(light, stage, axe):
    assert axe(stage(letter(), light), "#stage") == []


def test_is_an_answer_kept(stage):
    page = stage(letter(), width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_label("Where Gift boxes is now").select_option("later")
    page.get_by_label("Leave out Swap").check()
    page.get_by_label("It stops at").fill("soon")
    page.keyboard.press("Tab")
    value = page.evaluate("stage.state.value")
    assert (value["next"], value["later"]) == ([], ["I02"])
    assert value["first_release_without"] == ["Swap"]
    assert value["stop_at"] is None


def test_is_the_answer_told_in_words():
    assert "Next: Gift boxes." in letter().as_text()
