"""Does each stage hold its own artefacts, and say on paper and in words what was answered?"""

import pytest
import traitlets
from twohats.widgets.strategy.widget import StrategyBoard

CARDS = [{"id": "I16", "name": "Restaurants", "sponsor": "Leila Haddad", "note": "Crates."}]
LENS = {
    "strategy": {"id": "win_the_singles", "name": "Win the singles", "statement": "Be the box."},
    "out_of_strategy": {"ids": ["I16"]},
}
FIRMS = [
    {"name": "You", "customers": [1, 2, 3, 1204], "place": 1},
    {"name": "Box for All", "customers": [1, 2, 3, 4], "place": 2},
]
PLAYED = {"own": "You", "segments": [{"segment": "Families", "unit": "", "firms": FIRMS}]}


def test_is_an_answer_that_no_page_can_give_refused_with_a_sentence():
    with pytest.raises(traitlets.TraitError, match=r"out_of_strategy|ids|restaurants"):
        StrategyBoard(value={"out_of_strategy": {"ids": ["restaurants"]}})


def test_holds_the_lens_on_paper_its_strategy_and_what_is_given_up():
    board = StrategyBoard(value=LENS, settings={"initiatives": CARDS})
    assert "Win the singles" in board.as_html()
    assert "Given up: Restaurants." in board.as_html()
    assert board.as_text() == "Win the singles: 1 card given up."


def test_holds_an_empty_lens_that_nothing_is_chosen():
    board = StrategyBoard(value={"strategy": {}, "out_of_strategy": {}})
    assert "No strategy chosen" in board.as_html()
    assert board.as_text() == "No strategy yet: 0 cards given up."


def test_hold_the_quarters_on_paper_who_won_how_many():
    board = StrategyBoard(stage="play", played=PLAYED)
    assert "1,204" in board.as_html()
    assert board.as_text() == "First among families."
    assert StrategyBoard(stage="play").as_text() == "Four quarters are not played yet."


def test_hold_the_parts_of_the_exercise_on_paper_what_was_said():
    wish = {"id": "W01", "wish": "Crates by May.", "lines": {"a": "Kitchens order again."}}
    board = StrategyBoard(
        stage="exercise",
        value=LENS
        | {
            "opportunities": {"rows": {"O03": {"choice": "go", "reason": "customers"}}},
            "entries": {"dated": ["W01"], "outcomes": {"W01": "a"}},
        },
        settings={
            "initiatives": CARDS,
            "opportunities": [{"id": "O03", "name": "New towns"}],
            "wishes": [wish],
        },
    )
    html = board.as_html()
    for words in ("New towns", "go for it", "set by a law or a season", "Kitchens order again."):
        assert words in html


def test_is_what_plays_called_once_for_each_press():
    board, calls = StrategyBoard(stage="play"), []
    board.on_press(lambda: calls.append(board.presses))
    board.presses += 1
    assert calls == [1]
