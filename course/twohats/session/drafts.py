"""How an exercise starts from the drafts of its lesson."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from twohats.answers import Store
from twohats.lessons.catalog import find_lesson
from twohats.session.autosave import to_json

_ANOTHER = "Your practice copy from the lesson is for another initiative, and stays there."


def start_from_draft(
    store: Store, work: Store, fits: Callable[[Callable[[str], Any]], bool] = lambda get: True
) -> bool:
    """Take the lesson's drafts into an exercise that has no work of its own yet; whether it did.

    `fits` is asked whether drafts belong to this exercise; it gets what gives a draft by name.
    """
    names = find_lesson(store.assignment).brought_along
    by_name = {name: work.get(f"draft_{name}") for name in names}
    drafts = {name: draft for name, draft in by_name.items() if draft is not None}
    if not drafts or any(store.get(name) is not None for name in names):
        return False
    if not fits(drafts.get):
        store.notices.append(_ANOTHER)
        return False
    try:
        for name, draft in drafts.items():
            store.save(name, to_json(draft))
        store.notices.append("Your practice copy from the lesson is here.")
        return True
    except OSError as error:
        store.notices.append(
            f"Your practice copy could not be copied here: {error.strerror or error}."
        )
        return False
