"""The date slider at the desk: what it shows at first and where it is kept."""

from __future__ import annotations

from twohats.answers import Store
from twohats.answers.project import DateGuess
from twohats.session.autosave import autosave, to_json
from twohats.widgets.date_slider.widget import DateSlider

DATE_GUESS = "date_guess"


def date_slider(store: Store, *, draft: bool = False) -> DateSlider:
    """The slider on the guess in `store`, or before any guess; a lesson keeps it as a draft."""
    name = f"draft_{DATE_GUESS}" if draft else DATE_GUESS
    kept = to_json(store.get(name) or DateGuess())
    made = DateSlider(value=kept, autosave_key=f"{store.assignment}/{name}")
    autosave(made, store, name)
    return made
