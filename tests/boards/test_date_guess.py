"""Is the guess kept, and there again when the desk is opened anew?"""

import pytest
from twohats.answers import Store
from twohats.boards.guess import DATE_GUESS, date_slider


@pytest.fixture
def store(tmp_path, scenario):
    return lambda: Store(tmp_path / "my_work.json", "my_work", scenario)


def test_is_the_guess_there_again(store):
    date_slider(store()).value = {"guess": 40, "tried": [95, 120], "sentence": ""}
    again = date_slider(store())
    assert (again.value["guess"], again.value["tried"]) == (40, [95, 120])


def test_is_nothing_saved_before_the_guess(store):
    date_slider(store())
    assert store().get(DATE_GUESS) is None
