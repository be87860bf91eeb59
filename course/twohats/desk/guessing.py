"""The date slider at the desk: what it shows at first and where it is kept."""

from __future__ import annotations

from twohats.answers import Store
from twohats.answers.project import DateGuess
from twohats.desk.keeping import keep, plain
from twohats.widgets.date_slider.widget import DateSlider

NAME = "date_guess"


def slider(store: Store, *, draft: bool = False) -> DateSlider:
    """The slider on the guess in `store`, or before any guess; a lesson keeps it as a draft."""
    name = f"draft_{NAME}" if draft else NAME
    kept = plain(store.get(name) or DateGuess())
    made = DateSlider(value=kept, autosave_key=f"{store.assignment}/{name}")
    keep(made, store, name)
    return made
