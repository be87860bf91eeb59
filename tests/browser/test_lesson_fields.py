"""What people type, paste and undo in hand-over, date machine, letter and date slider."""

import tempfile
from pathlib import Path

import pytest
from twohats.answers import Store
from twohats.boards.charter import open_board
from twohats.scenario import load
from twohats.widgets.date_slider.widget import DateSlider
from twohats.widgets.schedule.widget import ScheduleBoard

from tests.browser.test_plan_letter import letter as plan_letter
from tests.support import fields
from tests.support import small_plan as small
from tests.support.course_folder import session_of
from tests.support.fields import FieldCase

pytestmark = pytest.mark.browser


def with_traits(widget, traits):
    for name, value in traits.items():
        widget.set_trait(name, value)
    return widget


def charter(**traits):
    store = Store(Path(tempfile.mkdtemp()) / "my_work.json", "my_work", load())
    board = open_board(session_of(store, stem="08_project_manager", draft=True))
    board.value = board.leads[0]["charter"]
    return with_traits(board, traits)


def schedule(**traits):
    return with_traits(ScheduleBoard.for_plan(small.plan(), scope=small.SCOPE), traits)


def most_likely(page):
    page.get_by_role("button", name="T03").first.click()
    return page.get_by_role("textbox", name="Most likely days of T03")


def lag(page):
    page.get_by_role("button", name="T03").first.click()
    return page.get_by_label("Days between T01 and T03")


def package_name(page):
    page.get_by_role("button", name="T03").first.click()
    return page.get_by_role("group", name="Package T03").get_by_label("Name")


def package(state, id_="T03"):
    return next(row for row in state["value"]["wbs"] if row["id"] == id_)


BUDGET = FieldCase(
    charter,
    lambda page: page.get_by_label("Budget ($k)"),
    lambda state: state["value"]["budget_k"],
    numbers={"3,5": 3.5, "1 250": 1250, "$120": 120, "120k": 120, "": None},
    refused={"soon": "A number from 0 to 100,000 is expected.", "0x10": "does not fit"},
    asked={"1,250": {"$1,250k": 1250, "$1.25k": 1.25}},
)
CHANCE = FieldCase(
    charter,
    lambda page: page.get_by_label("Confidence level for commitments (%)"),
    lambda state: state["value"]["commit_at"],
    numbers={"80": 80, "75%": 75},
    refused={"3,5": "A whole number from 1 to 99", "120k": "does not fit", "$120": "does not"},
)
RESULT = FieldCase(
    charter,
    lambda page: page.get_by_label("Result", exact=True),
    lambda state: state["value"]["result"],
)
ESTIMATE = FieldCase(
    schedule,
    most_likely,
    lambda state: package(state)["m"],
    numbers={"12,5": 12.5, "9 days": 9, "11": 11},
    refused={
        "1 250": "A number from 0 to 500 is expected.",
        "$120": "does not fit",
        "120k": "does not fit",
        "30": "Raise the pessimistic days first.",
        "": "the field is empty",
    },
)
LAG = FieldCase(
    schedule,
    lag,
    lambda state: next(link for link in state["value"]["links"] if link["after"] == "T03")["lag"],
    numbers={"3,5": 3.5, "−2": -2, "1,250": 1.25},
    refused={"1 250": "A number from −200 to 200 is expected."},
)
NAME = FieldCase(schedule, package_name, lambda state: package(state)["name"])
FREE_FROM = FieldCase(
    lambda **traits: with_traits(plan_letter(), traits),
    lambda page: page.get_by_label("Next can have this plan's people"),
    lambda state: state["value"]["free_from_day"],
    numbers={"3,5": 3.5, "1 250": 1250, "": None},
    refused={"$120": "does not fit", "120k": "does not fit", "1e5": "does not fit"},
    asked={"1,250": {"1,250": 1250, "1.25": 1.25}},
)
GUESS = FieldCase(
    lambda **traits: with_traits(DateSlider(), traits),
    lambda page: page.get_by_label("Your guess"),
    lambda state: state["value"]["guess"],
    refused={"3,5": "A whole number from 0 to 100", "1,250": "does not fit", "120k": "does not"},
)
CASES = {
    "budget": BUDGET,
    "chance": CHANCE,
    "estimate": ESTIMATE,
    "lag": LAG,
    "free": FREE_FROM,
    "guess": GUESS,
}


@pytest.mark.parametrize("name", CASES)
def test_are_numbers_read_as_people_type_them(name, stage):
    fields.check_numbers_as_people_type_them(stage, CASES[name])


@pytest.mark.parametrize("name", ["budget", "estimate", "free", "guess"])
def test_does_the_wheel_change_nothing(name, stage):
    fields.check_the_wheel_changes_nothing(stage, CASES[name])


@pytest.mark.parametrize(
    "case", [BUDGET, RESULT, ESTIMATE, NAME, FREE_FROM], ids=["$k", "text", "days", "name", "free"]
)
def test_is_a_long_paste_kept_and_refused(case, stage):
    fields.check_a_long_paste_is_kept_and_refused(stage, case)


@pytest.mark.parametrize(
    ("case", "text"), [(BUDGET, "90"), (ESTIMATE, "12"), (FREE_FROM, "40")], ids=["$k", "m", "free"]
)
def test_is_a_change_taken_back_by_button_and_by_ctrl_z(case, text, stage):
    fields.check_a_change_is_taken_back(stage, case, text)


@pytest.mark.parametrize("case", [BUDGET, ESTIMATE, FREE_FROM], ids=["$k", "days", "free"])
def test_can_a_field_that_is_only_read_not_be_changed(case, stage):
    fields.check_read_only(stage, case)
