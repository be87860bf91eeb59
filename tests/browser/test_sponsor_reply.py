"""The lines that the sponsor answers, alone on a page."""

import pytest
from twohats.widgets.sponsor_reply.widget import SponsorReply

pytestmark = pytest.mark.browser
LINE = {"id": "x.end", "kind": "end", "label": "It is over when …", "prompt": "When is it over?"}


@pytest.fixture
def board():
    return SponsorReply(
        lines=[LINE],
        value={"x.end": "When all are happy"},
        speaker="Leila Haddad",
        label="She asks",
    )


def test_does_axe_find_nothing(board, stage, axe):
    assert axe(stage(board), "#stage") == []


def test_stand_question_line_and_reply_in_their_order_on_a_narrow_page(board, stage):
    page = stage(board, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    bubbles = page.locator(".th-bubble")
    assert bubbles.first.locator(".th-who").text_content() == "Leila Haddad"
    assert bubbles.first.locator(".th-words").text_content() == "When is it over?"
    assert "“Happy”?" in bubbles.last.text_content()
    field = page.get_by_label("It is over when …", exact=True).bounding_box()
    tops = [bubbles.first.bounding_box()["y"], field["y"], bubbles.last.bounding_box()["y"]]
    assert tops == sorted(tops)


def test_is_a_line_kept_when_it_is_left_and_taken_back_by_undo(board, stage):
    page = stage(board)
    field = page.get_by_label("It is over when …", exact=True)
    field.fill("Noor has signed the list")
    field.press("Tab")
    assert page.evaluate("stage.state.value") == {"x.end": "Noor has signed the list"}
    page.get_by_role("button", name="Undo").click()
    assert field.input_value() == "When all are happy"


def test_is_a_line_said_by_its_button_without_waiting(board, stage):
    page = stage(board)
    page.get_by_label("It is over when …", exact=True).press_sequentially(" at last")
    page.get_by_role("button", name="Get a reply").click()
    assert page.evaluate("stage.state.value") == {"x.end": "When all are happy at last"}


def test_is_nothing_said_of_a_line_that_is_empty_again(board, stage):
    page = stage(board)
    page.get_by_label("It is over when …", exact=True).fill("")
    page.keyboard.press("Tab")
    assert page.locator(".th-bubble").count() == 1
