"""Does each stage hold its own artefacts, and say on paper and in words what was answered?"""

import pytest
import traitlets
from twohats.widgets.alignment.widget import AlignmentBoard

SETTINGS = {
    "people": [{"name": "Ines Carvalho"}],
    "issues": [{"id": "labels", "about": "Allergen labels", "options": [["now", "Now"]]}],
    "dealt": {"labels": "now"},
    "evidence": [["law", "$240k"]],
    "facts": [["F01", "It rains."]],
    "places": [["memos", "The nine memos"]],
    "interests": {"Ines Carvalho": [["a", "To be asked."]]},
    "episodes": [["P01", "A union says no."]],
}


def test_is_an_unknown_act_refused_with_a_sentence():
    with pytest.raises(traitlets.TraitError, match="act"):
        AlignmentBoard(value={"alignment_log": {"turns": [{"act": "shout"}]}})


def test_holds_the_room_on_paper_turns_and_package():
    turns = [{"act": "show", "person": "Ines Carvalho", "item": "law"}]
    board = AlignmentBoard(
        settings=SETTINGS,
        value={"alignment_log": {"turns": turns}, "package": {"signed": {"labels": "now"}}},
    )
    html = board.as_html()
    assert "as it was put to the vote" in html
    assert "$240k" in html
    assert board.as_text() == "1 turn, voted."


def test_hold_the_cases_on_paper_their_answers():
    board = AlignmentBoard(
        stage="cases",
        settings=SETTINGS,
        value={
            "facts": {"places": {"F01": "memos"}},
            "interests": {"lines": {"Ines Carvalho": "a"}, "can_stop": ["Ines Carvalho"]},
            "levers": {"rows": {"P01": {"choice": "trade", "reason": "wants_other_things"}}},
        },
    )
    html = board.as_html()
    assert all(words in html for words in ("The nine memos", "To be asked.", "A union says no."))
    assert "want something else" in html
    assert board.as_text() == "1 fact, 1 need, 1 episode."


def test_holds_the_first_table_on_paper_its_guesses():
    board = AlignmentBoard(
        stage="table",
        settings=SETTINGS,
        value={"who_signs": {"at_first": {"Ines Carvalho": "no"}}},
    )
    assert "Ines Carvalho" in board.as_html()
    assert board.as_text() == "guessed: 1 of 9."
