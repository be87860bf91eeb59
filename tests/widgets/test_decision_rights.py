"""Does each stage hold its own artefacts, and say on paper and in words what was answered?"""

import pytest
import traitlets
from twohats.widgets.decision_rights.widget import DecisionRightsBoard

MAIL = {"id": "M01", "sender": "Two chefs", "subject": "Midnight", "text": "At midnight?"}
PLAYED = {"id": "D16", "decision": "Whether a price changes", "product": "Has", "project": "Gets"}
PLAYED |= {"last_quarter": ""}


def test_is_a_tray_that_there_is_not_refused_with_a_sentence():
    with pytest.raises(traitlets.TraitError, match="M01"):
        DecisionRightsBoard(
            stage="inbox", value={"decision_rights": {"rows": {"M01": {"lead": "somewhere"}}}}
        )


def test_holds_the_inbox_on_paper_each_message_with_its_tray():
    board = DecisionRightsBoard(
        stage="inbox",
        messages=[MAIL | {"votes": {}, "line": ""}],
        value={"decision_rights": {"rows": {"M01": {"lead": "nobody"}}}},
    )
    assert "At midnight?" in board.as_html()
    assert "Neither" in board.as_html()
    assert board.as_text() == "1 decided."


def test_hold_the_owners_on_paper_what_was_predicted():
    board = DecisionRightsBoard(
        stage="owners",
        decisions=[PLAYED],
        asked=["D16"],
        value={
            "owners": {"rows": {"D16": {"lead": "product", "asked": "other"}}},
            "owner_predictions": {"rows": {"D16": {"choice": "nothing", "reason": "owner_asks"}}},
        },
    )
    html = board.as_html()
    assert "Whether a price changes" in html
    assert "the other side" in html
    assert "the owner asks the other side" in html


def test_is_what_plays_called_once_for_each_press():
    board, calls = DecisionRightsBoard(stage="owners", value={"owners": {}}), []
    board.on_press(lambda: calls.append(board.presses))
    board.presses += 1
    assert calls == [1]
