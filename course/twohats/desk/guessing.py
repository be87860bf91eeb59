"""The date slider at the desk: what it shows at first and where it is kept."""

from __future__ import annotations

from twohats.answers import Store
from twohats.answers.project import DateGuess
from twohats.desk.keeping import keep, plain
from twohats.widgets.date_slider import DateSlider

NAME = "date_guess"


def slider(store: Store) -> DateSlider:
    """The slider on the guess in `store`, or before any guess."""
    kept = plain(store.get(NAME) or DateGuess())
    made = DateSlider(value=kept, autosave_key=f"{store.assignment}/{NAME}")
    keep(made, store, NAME)
    return made
