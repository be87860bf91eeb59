"""The fields of the plan cockpit: what is typed, pasted, undone, refused and only read."""

import pytest

from tests.browser.test_plan_cockpit import cockpit
from tests.support import fields
from tests.support.fields import FieldCase

pytestmark = pytest.mark.browser


def promise_field(label):
    def open_field(page):
        page.get_by_role("tab", name="Promise and cost").click()
        return page.get_by_label(label)

    return open_field


def probability(page):
    page.get_by_role("tab", name="Risks").click()
    page.get_by_role("button", name="2 Probability and impact").click()
    return page.get_by_label("Probability")


def cause(page):
    page.get_by_role("tab", name="Risks").click()
    return page.get_by_label("Cause: why it may happen")


def start(page):
    return page.get_by_label("Begins on working day")


COST = FieldCase(
    cockpit,
    promise_field("Cost asked for"),
    lambda state: state["value"]["cost_k"],
    numbers={"3,5": 3.5, "1 250": 1250, "$120": 120, "120k": 120, "": None},
    refused={"soon": "A number from 0 to 100,000 is expected.", "-5": "does not fit"},
    asked={"1,250": {"$1,250k": 1250, "$1.25k": 1.25}},
)
PROMISE = FieldCase(
    cockpit,
    promise_field("Promised day"),
    lambda state: state["value"]["promise_day"],
    numbers={"3,5": 3.5, "1 250": 1250, "2 Sep": 44, "Thu 2 September 2027": 44},
    refused={"$120": "does not fit", "120k": "does not fit", "4 Sep": "isn't a working day"},
    asked={"1,250": {"1,250": 1250, "1.25": 1.25}},
)
START = FieldCase(
    cockpit,
    start,
    lambda state: state["value"]["tasks"][0]["start"],
    numbers={"44": 43, "3,5": 2.5, "2 Sep": 43, "": None},
    refused={"0": "Begins on working day: “0” does not fit. A number from 1 to 2,001"},
)
PROBABILITY = FieldCase(
    cockpit,
    probability,
    lambda state: state["value"]["risks"][0]["probability"],
    numbers={"20%": 0.2, "0,3": 0.3, "2.5 %": 0.025},
    refused={"150%": "such as 0.2 or 20%", "": "the field is empty", "3,5": "does not fit"},
)
CAUSE = FieldCase(cockpit, cause, lambda state: state["value"]["risks"][0]["cause"])
NUMBERS = {"cost": COST, "promise": PROMISE, "start": START, "probability": PROBABILITY}


@pytest.mark.parametrize("name", NUMBERS)
def test_are_numbers_read_as_people_type_them(name, stage):
    fields.check_numbers_as_people_type_them(stage, NUMBERS[name])


def test_does_the_wheel_change_nothing(stage):
    fields.check_the_wheel_changes_nothing(stage, PROBABILITY)


@pytest.mark.parametrize("case", [COST, CAUSE], ids=["number", "text"])
def test_is_a_long_paste_kept_and_refused(case, stage):
    fields.check_a_long_paste_is_kept_and_refused(stage, case)


@pytest.mark.parametrize("case", [COST, CAUSE], ids=["number", "text"])
def test_is_a_change_taken_back(case, stage):
    fields.check_a_change_is_taken_back(stage, case, "66")


@pytest.mark.parametrize("case", [COST, CAUSE], ids=["number", "text"])
def test_can_a_field_only_be_read_where_the_plan_is_read_only(case, stage):
    fields.check_read_only(stage, case)


def test_can_every_record_be_looked_at_where_the_plan_is_read_only(stage):
    page = stage(cockpit(disabled=True))
    which = page.get_by_label("Which task")
    which.select_option("2")
    assert which.input_value() == "2"
    page.get_by_role("tab", name="Quality checks").click()
    assert page.get_by_role("button", name="Add a quality check").is_disabled()


def test_does_what_was_refused_stay_with_its_record(stage, axe):
    page = stage(cockpit())
    begins = start(page)
    begins.fill("soon")
    begins.press("Tab")
    assert axe(page, "#stage") == []
    page.get_by_label("Which task").select_option("1")
    assert begins.input_value() == ""
    assert page.locator("#stage .th-refusal").count() == 0
    page.get_by_label("Which task").select_option("0")
    assert begins.input_value() == "soon"
    assert page.locator("#stage .th-refusal").is_visible()


def test_is_what_was_refused_forgotten_where_another_record_takes_its_place(stage):
    page = stage(cockpit())
    probability(page)
    page.get_by_label("Which risk").select_option("1")
    page.get_by_label("Probability").fill("often")
    page.get_by_text("Risks as a table").click()
    page.locator("#stage .records").get_by_role("button", name="Remove").first.click()
    assert page.get_by_label("Probability").input_value() != "often"
    assert page.locator("#stage .th-refusal").count() == 0
