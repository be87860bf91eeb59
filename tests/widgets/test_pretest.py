import pytest
import traitlets
from twohats.scenario.syllabus import inventory
from twohats.widgets.pretest.widget import PretestWidget

ITEMS = list(inventory("A"))
FIRST = ITEMS[0]["id"]
BEGUN = {"form": "A", "dealt": "", "items": {FIRST: {"option": "a", "confidence": 50}}}


def test_does_the_page_know_nothing_of_what_is_right():
    sent = PretestWidget(items=ITEMS, value=BEGUN).get_state()
    assert not {"key", "misconceptions", "construct"} & set().union(*sent["items"])
    assert {frozenset(one) for item in ITEMS for one in item["options"]} == {
        frozenset({"id", "text"})
    }


def test_is_it_never_blank_on_paper():
    widget = PretestWidget(items=ITEMS, value=BEGUN)
    assert f"1 of {len(ITEMS)} answered" in widget.as_text()
    assert "(chosen)" in widget.picture
    assert "How sure: unsure" in widget.picture


def test_is_an_answer_without_confidence_kept_and_not_counted():
    half = {**BEGUN, "items": {FIRST: {"option": "a", "confidence": None}}}
    assert f"0 of {len(ITEMS)} answered" in PretestWidget(items=ITEMS, value=half).as_text()


@pytest.mark.parametrize(
    ("faulty", "word"),
    [({"form": "C"}, "form"), ({"form": "A", "items": {FIRST: {"option": "e"}}}, "items")],
)
def test_does_a_faulty_answer_get_a_sentence(faulty, word):
    with pytest.raises(traitlets.TraitError, match=word):
        PretestWidget(items=ITEMS, value=faulty)
