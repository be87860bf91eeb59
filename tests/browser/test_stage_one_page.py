"""The buttons that print a page or hand it over, alone on a page."""

import pytest
from twohats.widgets.one_page.widget import OnePage

pytestmark = pytest.mark.browser
PAGE = "<!doctype html><html lang='en'><title>Mine</title><body><p>My roadmap</p></body></html>"


def test_is_the_page_shown_and_printed(stage):
    page = stage(OnePage(lambda: PAGE, label="My roadmap on one page"))
    page.get_by_role("button", name="Print the page").click()
    assert page.evaluate("stage.sent.at(-1)") == {"ask": "print"}
    page.evaluate("(page) => stage.tell('msg:custom', { page, for: 'print' })", PAGE)
    assert page.frame_locator("iframe").get_by_text("My roadmap").is_visible()


def test_does_axe_find_nothing(stage, axe):
    widget = OnePage(
        lambda: PAGE, label="My roadmap", help="To keep.", refusal="Now is still empty."
    )
    assert axe(stage(widget), "#stage") == []


def test_is_a_learner_without_a_page_told_why(monkeypatch):
    def refuse():
        raise ValueError("Now is still empty.")

    widget, messages = OnePage(refuse), []
    monkeypatch.setattr(widget, "send", messages.append)
    widget._answer(widget, {"ask": "file"}, [])
    assert (widget.refusal, messages) == ("Now is still empty.", [])
