"""Which guesses of lesson 00 are kept?"""

import pytest
from pydantic import ValidationError
from twohats.answers.project import DateGuess


@pytest.mark.parametrize("guess", [None, 0, 1, 100])
def test_is_every_chance_a_guess_and_none_at_all_too(guess):
    assert DateGuess(guess=guess).guess == guess


@pytest.mark.parametrize("guess", [-1, 101])
def test_is_what_is_no_chance_refused(guess):
    with pytest.raises(ValidationError):
        DateGuess(guess=guess)
