"""Does each stage hold its own artefacts, and say on paper and in words what was answered?"""

import pytest
import traitlets
from twohats.boards.customer_focus import settings_of
from twohats.scenario import load
from twohats.widgets.customer_voice.widget import PARTS, CustomerVoiceBoard

STORY = load()


def exercise(**parts):
    value = {name: parts.get(name, {}) for name in PARTS}
    return CustomerVoiceBoard(stage="exercise", value=value, settings=settings_of(STORY, 3))


def test_is_a_source_that_there_is_not_refused_with_a_sentence():
    with pytest.raises(traitlets.TraitError, match="I01"):
        exercise(effects={"rows": {"I01": {"sources": ["gossip"]}}})


def test_holds_the_paper_what_was_answered_in_words():
    board = exercise(
        loss_shares={"line": "left", "rows": {"payment": {"low": 18, "high": 24}}},
        three_needs={"ticked": ["payment"]},
        effects={"rows": {"I11": {"reach": 2600, "impact": 2, "sources": ["payments"]}}},
    )
    html = board.as_html()
    for words in ("18 to 24%", "all who left", "Refused card", "2600", "Charges and accounts"):
        assert words in html
    assert board.as_text() == "1 need ticked, 1 effect given."


def test_is_what_plays_called_once_for_each_press():
    board, calls = CustomerVoiceBoard(value={"three_needs": {}}, settings={}), []
    board.on_press(lambda: calls.append(board.presses))
    board.presses += 1
    assert calls == [1]


def test_do_the_needs_stand_in_another_order_than_their_shares():
    """The table has the largest first, so the first three would be right."""
    names = [need["name"] for need in settings_of(STORY)["needs"]]
    assert names == sorted(names)
