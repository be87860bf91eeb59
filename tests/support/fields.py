"""What a widget's field does with what people type, paste and undo, on the stage.

A test file makes a `FieldCase` of each field that stands for others, and asks the questions below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

#: As much as somebody may paste into a field by mistake.
PASTE = "lorem " * 500


@dataclass(frozen=True)
class FieldCase:
    """A field of a widget.

    `widget(**traits)` makes the widget, `open_field(page)` shows the field and gives its locator,
    `value(state)` is what the widget's synchronised state holds of it. `numbers` maps what is typed
    to the value that is saved, `refused` to a part of the sentence beside the field, `asked` to the
    buttons that it offers and the value that each saves.
    """

    widget: Callable[..., Any]
    open_field: Callable[[Any], Any]
    value: Callable[[Mapping[str, Any]], Any]
    numbers: Mapping[str, Any] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)
    asked: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def saved(self, page: Any) -> Any:
        """The field's value as it would be sent to Python."""
        return self.value(page.evaluate("stage.state"))


def check_numbers_as_people_type_them(stage: Any, case: FieldCase) -> None:
    """3,5 and 1 250 are taken at once; what is not taken is kept in the field, with a sentence."""
    page = stage(case.widget())
    entry = case.open_field(page)
    for text, number in case.numbers.items():
        _type(entry, text)
        assert case.saved(page) == number, text
    before = case.saved(page)
    for text, sentence in case.refused.items():
        _type(entry, text)
        assert case.saved(page) == before, text
        assert entry.input_value() == text
        assert sentence in _refusal(entry).text_content()
    for text, answers in case.asked.items():
        for answer, number in answers.items():
            _type(entry, text)
            _refusal(entry).get_by_role("button", name=answer, exact=True).click()
            assert case.saved(page) == number
            assert _refusal(entry).count() == 0


def check_the_wheel_changes_nothing(stage: Any, case: FieldCase) -> None:
    """A page is scrolled with the pointer over a field that has the focus."""
    page = stage(case.widget())
    entry = case.open_field(page)
    before = case.saved(page), entry.input_value()
    entry.click()
    page.mouse.wheel(0, 300)
    page.keyboard.press("Tab")
    assert (case.saved(page), entry.input_value()) == before


def check_a_long_paste_is_kept_and_refused(stage: Any, case: FieldCase) -> None:
    """3,000 characters where fewer fit: nothing is cut, and nothing of it is saved."""
    page = stage(case.widget())
    entry = case.open_field(page)
    before = case.saved(page)
    entry.fill("")
    page.keyboard.insert_text(PASTE)
    page.keyboard.press("Tab")
    assert entry.input_value() == PASTE
    assert case.saved(page) == before
    assert entry.get_attribute("aria-invalid") == "true"
    assert _refusal(entry).is_visible()


def check_a_change_is_taken_back(stage: Any, case: FieldCase, text: str) -> None:
    """By the button, and by Ctrl+Z."""
    page = stage(case.widget())
    entry = case.open_field(page)
    before = case.saved(page), entry.input_value()
    for undo in (_press_undo, lambda page: page.keyboard.press("Control+z")):
        _type(entry, text)
        assert case.saved(page) != before[0]
        undo(page)
        assert (case.saved(page), entry.input_value()) == before


def check_read_only(stage: Any, case: FieldCase) -> None:
    """The field can be reached and read, and not changed."""
    page = stage(case.widget(disabled=True))
    assert case.open_field(page).is_disabled()
    assert page.locator("[data-focus=undo]").is_disabled()


def _type(entry: Any, text: str) -> None:
    entry.fill(text)
    entry.press("Tab")


def _refusal(entry: Any) -> Any:
    return entry.locator("xpath=ancestor::*[contains(@class, 'field')][1]").locator(".th-refusal")


def _press_undo(page: Any) -> None:
    page.get_by_role("button", name="Undo").click()
