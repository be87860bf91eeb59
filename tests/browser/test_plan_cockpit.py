"""The plan cockpit alone on a page: looks, keys, what is counted, changed and told."""

import pytest
from twohats.answers.project import Charter
from twohats.project.plan import facts, start_plan
from twohats.scenario import load
from twohats.widgets.plan_cockpit import PlanCockpit

pytestmark = pytest.mark.browser

CONTROLS = "#stage .panel :is(button, input, select, textarea)"


def cockpit():
    scenario = load()
    charter = Charter.model_validate(scenario.reference("frozen_charter"))
    wbs, links = scenario.work_packages(charter.lead)
    plan = start_plan(charter.lead, scenario, wbs, links, (), charter)
    return PlanCockpit.for_plan(plan, facts(scenario, charter.lead), charter)


def state(page, name="value"):
    return page.evaluate("(name) => stage.state[name]", name)


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_does_axe_find_nothing_and_a_section_hold_six_controls(light, stage, axe):
    page = stage(cockpit(), light)
    page.evaluate("document.querySelectorAll('#stage details').forEach((one) => (one.open = true))")
    for tab in page.get_by_role("tab").all():
        tab.click()
        add = page.locator("#stage .panel").get_by_role("button", name="Add a")
        if add.count():
            add.click()
        assert page.locator(CONTROLS).count() <= 6
        assert axe(page, "#stage") == []


def test_does_nothing_stick_out_of_a_narrow_window(stage):
    page = stage(cockpit(), width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_does_the_keyboard_change_the_promise(stage):
    page = stage(cockpit())
    page.get_by_role("tab").first.focus()
    page.keyboard.press("ArrowLeft")
    page.get_by_label("Promised day").fill("95")
    page.keyboard.press("Tab")
    assert state(page)["promise_day"] == 95
    page.get_by_role("button", name="Undo").click()
    assert state(page)["promise_day"] is None


def test_is_a_number_out_of_range_told_and_not_kept(stage):
    page = stage(cockpit())
    page.get_by_role("tab", name="Promise and cost").click()
    page.get_by_label("Promised day").fill("soon")
    page.keyboard.press("Tab")
    assert state(page)["promise_day"] is None
    assert page.get_by_text("a number from 0 to 2000 is expected").first.is_visible()


def test_does_a_contradiction_lead_to_its_part(stage):
    page = stage(cockpit())
    page.get_by_role("button", name="Go to messages").first.click()
    chosen = page.get_by_role("tab", selected=True)
    assert chosen.text_content() == "Messages"
