"""Does a text that a person marks reach the marker, whatever happens to page, kernel and browser?

A learner is told that everything is saved as it is typed: nobody presses Ctrl+S.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from tests.support.lab import KERNEL_READY

pytestmark = pytest.mark.browser
EMPTY = "What you type in the field above comes here"
TEXT = "I left out I06:\nnobody left for want of *it*, $5 & <b>more</b>. "
SHORT = "Nobody leaves for want of it. "


@dataclass(frozen=True)
class Field:
    """One field: how it is shown and found on a page, and where its text is in the answers."""

    find: Callable[[Any], Any]
    saved: Callable[[Any], Any]
    text: str = SHORT
    show: Callable[[Any], Any] = lambda page: None


def text_field(label: str, name: str) -> Field:
    return Field(
        lambda page: page.get_by_role("textbox", name=label),
        lambda answers: answers.get(f"text_{name}"),
        TEXT,
    )


def definition(role: str) -> Field:
    return Field(
        lambda page: page.get_by_role("textbox", name=f"What does a {role.replace('_', ' ')} do?"),
        lambda answers: answers.get("before_definitions", {}).get(role),
    )


def charter_line(label: str, name: str) -> Field:
    return Field(
        lambda page: page.locator(".th-charter").get_by_label(label, exact=True),
        lambda answers: answers.get("charter", {}).get(name),
        show=choose_lead,
    )


def choose_lead(page):
    lead = page.get_by_label("The entry of Now that leads")
    if lead.input_value() != "I01":
        lead.select_option("I01")


def guess_first(page):
    guess = page.get_by_role("button", name="That is my guess")
    if guess.count():
        page.get_by_role("textbox", name="Your guess").fill("35")
        guess.click()
        page.get_by_role("slider", name="Promised day").press("Home")


def open_card(page):
    if not page.locator(".lane-now .card[data-id=I05]").count():
        page.locator(".card[data-id=I05] .card-menu").select_option("now")
    if not page.locator(".details").count():
        page.locator(".card[data-id=I05] .card-more").click()


FIELDS = {
    "00_start": (
        Field(
            lambda page: page.locator(".th-slide textarea"),
            lambda answers: answers.get("date_guess", {}).get("sentence"),
            show=guess_first,
        ),
        definition("product_manager"),
        definition("project_manager"),
    ),
    "07_roadmap": (
        Field(
            lambda page: page.locator(".details").get_by_label("Outcome"),
            lambda answers: next(
                (
                    entry["outcome"]
                    for entry in answers.get("roadmap", {}).get("entries", ())
                    if entry["id"] == "I05"
                ),
                None,
            ),
            show=open_card,
        ),
        text_field("Two things left out, and why", "omissions"),
        text_field("How sure are you?", "uncertainty"),
    ),
    "08_project_manager": (
        charter_line("Purpose", "purpose"),
        charter_line("Result", "result"),
        charter_line("It is over when", "end_condition"),
        charter_line("Why this is a project, and the product is not", "why_project"),
    ),
    "09_planning_and_scheduling": (text_field("Why the naive date is unlikely", "naive_date"),),
    "14_plan": (
        text_field("What was given up for what", "trade_off_note"),
        text_field("From each part back to the purpose", "trace"),
    ),
}
each_exercise = pytest.mark.parametrize("stem", FIELDS)


def path_of(stem):
    return f"exercises/{stem}/{stem}.ipynb"


def type_into(nb, field):
    field.show(nb.page)
    entry = field.find(nb.page)
    entry.scroll_into_view_if_needed()
    entry.click()
    nb.page.keyboard.insert_text(field.text)
    return entry


def assert_texts(nb, fields):
    for field in fields:
        field.show(nb.page)
        newer = nb.page.get_by_role("button", name="Use the newer version")
        if newer.count():
            newer.first.click()
        assert field.find(nb.page).input_value() == field.text


@each_exercise
def test_is_what_was_typed_there_after_a_reload_a_killed_kernel_and_a_shut_browser(
    stem, course, notebook_page
):
    """Reloaded right after the last key, with no pause in which it might have been saved."""
    fields = FIELDS[stem]
    nb = notebook_page(path_of(stem)).run_all()
    for field in fields:
        type_into(nb, field)
    nb.page.on("dialog", lambda dialog: dialog.accept())  # whether to leave with unsaved work
    nb.reload()
    nb.page.wait_for_function(KERNEL_READY)
    nb.run_all()
    assert_texts(nb, fields)
    answers = nb.answers(lambda found: all(field.saved(found) == field.text for field in fields))
    nb.lab.delete_kernels()
    nb.page.wait_for_timeout(300)
    # A context of its own is another browser: it holds no copy.
    other = notebook_page(path_of(stem), viewport={"width": 1440, "height": 900}).run_all()
    assert_texts(other, fields)
    assert other.answers() == answers
    assert other.errors() == []
