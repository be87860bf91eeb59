"""Handing in alone on a page: one way, and a refused name beside its field."""

import pytest
from twohats.session.hand_in import name_fault
from twohats.widgets.hand_in.widget import HandInForm

from tests.support.hub import put_on_hub

pytestmark = pytest.mark.browser


def form(**traits):
    return HandInForm(lambda: ("w.zip", b"", []), name_fault, **traits)


def test_is_what_was_typed_sent_before_the_file_is_asked_for(stage):
    page = stage(form())
    page.get_by_label("Your name or id").fill("ada")
    page.get_by_role("button", name="Make the file to hand in").click()
    page.wait_for_function("stage.sent.some((message) => message.ask === 'pack')")
    assert page.evaluate("stage.state.learner") == "ada"


def test_is_a_refused_name_marked_beside_its_field_with_the_focus_there(stage):
    page = stage(form(learner="a/b"))
    message = {"refused": name_fault("a/b")}
    page.evaluate("(message) => stage.tell('msg:custom', message, [])", message)
    field = page.get_by_label("Your name or id")
    assert field.get_attribute("aria-invalid") == "true"
    assert page.locator(".field .th-refusal").inner_text().endswith(name_fault("a/b"))
    assert field.evaluate("(node) => node === document.activeElement")
    field.fill("ada")
    assert page.locator(".th-refusal").count() == 0


def on_a_hub(stage, *collected):
    page = stage(form())
    put_on_hub(page, "07_roadmap", collected)
    return page


def test_is_the_list_the_only_way_where_the_class_collects_on_its_hub(stage):
    page = on_a_hub(stage, "07_roadmap")
    button = page.get_by_role("button", name="Open the list of assignments")
    button.wait_for()
    assert page.get_by_role("button").count() == 1
    assert page.get_by_role("textbox").count() == 0
    assert button.get_attribute("data-commandlinker-command") == "nbgrader:open-assignment-list"


def test_is_the_file_the_only_way_where_the_hub_collects_something_else(stage):
    page = on_a_hub(stage, "essay")
    page.wait_for_timeout(300)
    assert page.get_by_role("button").all_inner_texts() == ["Make the file to hand in"]


@pytest.mark.parametrize(
    "place", [{"folder": ""}, {"status": "released"}], ids=["fetched to the top", "not fetched"]
)
def test_is_the_file_the_way_where_the_list_would_send_a_copy_without_the_work(stage, place):
    page = stage(form())
    put_on_hub(page, "07_roadmap", ["07_roadmap"], **place)
    page.get_by_text("but from another folder").wait_for()
    assert page.get_by_role("button").all_inner_texts() == ["Make the file to hand in"]


def test_are_samples_promised_only_where_there_are_texts(stage):
    words = stage(form()).locator("#stage").inner_text()
    assert "your score and samples of good answers then appear below" in words
    words = stage(form(has_texts=False)).locator("#stage").inner_text()
    assert "next to good answers from the lesson" in words
    assert "samples" not in words
    assert "your score" not in words


def test_is_nothing_of_a_hub_said_or_asked_elsewhere(stage):
    page = stage(form())
    words = page.locator("#stage").inner_text()
    assert "hub" not in words
    assert "Nbgrader" not in words
    assert page.get_by_role("button").all_inner_texts() == ["Make the file to hand in"]


def test_does_axe_find_nothing(stage, axe):
    assert axe(stage(form()), "#stage") == []
    page = on_a_hub(stage, "07_roadmap")
    page.get_by_role("button", name="Open the list of assignments").wait_for()
    assert axe(page, "#stage") == []
