"""The plan cockpit alone on a page: looks, keys, changes, and what is said of them."""

import pytest
from twohats.answers.project import Charter, Hire, ReplannedNext
from twohats.project.plan import plan_constraints
from twohats.project.plan_from_breakdown import start_plan
from twohats.scenario import load
from twohats.widgets.plan.widget import PlanCockpit

from tests.support.stage import moved_by_another_widget

pytestmark = pytest.mark.browser

# The steps of a risk lead through it, as the tabs lead through the plan: neither is counted.
CONTROLS = "#stage .panel :is(button:not(.step), input, select, textarea)"


def cockpit(letter=None, *, disabled=False, **changes):
    scenario = load()
    charter = Charter.model_validate(scenario.reference("frozen_charter"))
    wbs, links = scenario.work.work_packages(charter.lead)
    plan = start_plan(charter.lead, scenario, wbs, links, (), charter).model_copy(update=changes)
    calendar = [day.isoformat() for day, number, _ in scenario.work.calendar_rows if number]
    constraints = plan_constraints(scenario, charter.lead)
    return PlanCockpit.for_plan(
        plan,
        constraints,
        charter,
        calendar=calendar,
        read_letter=lambda: letter,
        disabled=disabled,
    )


def state(page, name="value"):
    return page.evaluate("(name) => stage.state[name]", name)


def test_does_axe_find_nothing_and_a_section_hold_six_controls(stage, axe):
    page = stage(cockpit())
    page.evaluate("document.querySelectorAll('#stage details').forEach((box) => (box.open = true))")
    assert axe(page, "#stage") == []
    for tab in page.get_by_role("tab").all():
        tab.click()
        add = page.locator("#stage .panel").get_by_role("button", name="Add a")
        if add.count():
            add.click()
        for step in page.locator("#stage .step").all() or [None]:
            if step:
                step.click()
            assert page.locator(CONTROLS).count() <= 6
            assert axe(page, "#stage .panel") == []


@pytest.mark.parametrize("width", [320, 900, 1300])
def test_moves_nothing_when_another_widget_is_on_the_page(stage, width):
    """In the exercise the cockpit stands among six widgets that share the kit's looks."""
    page = stage(cockpit(), width=width)
    for tab in page.get_by_role("tab").all():
        tab.click()
        assert moved_by_another_widget(page) == []


@pytest.mark.parametrize("width", [320, 700])
def test_does_nothing_stick_out_of_a_narrow_window(stage, width):
    page = stage(cockpit(), width=width)
    for tab in page.get_by_role("tab").all():
        tab.click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_does_the_keyboard_change_the_promise(stage):
    page = stage(cockpit())
    page.get_by_role("tab").first.focus()
    page.keyboard.press("ArrowLeft")
    page.get_by_label("Promised day").fill("95")
    page.keyboard.press("Tab")
    assert state(page)["promise_day"] == 95
    page.get_by_role("button", name="Undo").click()
    assert state(page)["promise_day"] is None


def test_is_a_text_that_is_no_number_refused_beside_its_field(stage):
    page = stage(cockpit())
    page.get_by_role("tab", name="Promise and cost").click()
    page.get_by_label("Promised day").fill("soon")
    page.keyboard.press("Tab")
    assert state(page)["promise_day"] is None
    assert page.get_by_text("A number from 0 to 2,000 is expected").first.is_visible()


def go(page, field, way):
    """Leaves the field for this one, next to it."""
    if way == "mouse":
        field.click()
    else:
        page.keyboard.press("Tab")


@pytest.mark.parametrize("way", ["mouse", "Tab"])
def test_does_the_next_field_take_what_is_typed_without_another_click(way, stage):
    page = stage(cockpit())
    page.get_by_role("tab", name="Promise and cost").click()
    page.get_by_label("Promised day").fill("95")
    go(page, page.get_by_label("Cost asked for"), way)
    page.keyboard.type("66")
    page.keyboard.press("Enter")
    assert (state(page)["promise_day"], state(page)["cost_k"]) == (95, 66)
    page.get_by_role("button", name="Undo").click()
    assert page.get_by_label("Cost asked for").input_value() == ""
    assert page.get_by_label("Promised day").input_value() == "95"


@pytest.mark.parametrize("way", ["mouse", "Tab"])
def test_do_the_words_on_a_risk_go_from_field_to_field(way, stage):
    page = stage(cockpit())
    page.get_by_role("tab", name="Risks").click()
    page.get_by_role("button", name="3 Response").click()
    page.get_by_label("Contingency plan: what to do once the risk occurs").fill("Count by hand")
    go(page, page.get_by_label("Trigger"), way)
    page.keyboard.type("Two counts differ")
    page.keyboard.press("Tab")
    risk = state(page)["risks"][0]
    assert (risk["contingency"], risk["trigger"]) == ("Count by hand", "Two counts differ")


@pytest.mark.parametrize("way", ["mouse", "Tab"])
def test_does_a_box_after_a_field_take_the_first_click_or_space(way, stage):
    page = stage(cockpit())
    page.get_by_label("Begins on working day").fill("44")
    go(page, page.get_by_label("In the first release"), way)
    if way == "Tab":
        page.keyboard.press("Space")
    task = state(page)["tasks"][0]
    assert (task["start"], task["in_release"]) == (43, False)


def test_does_a_button_after_a_field_take_the_first_click(stage):
    page = stage(cockpit())
    page.get_by_label("Begins on working day").fill("44")
    page.get_by_role("button", name="Level the plan").click()
    assert (state(page)["tasks"][0]["start"], state(page, "request")["action"]) == (43, "level")
    page.get_by_text("Tasks and people as a table").click()
    page.get_by_label("Begins on working day").fill("45")
    page.locator("#stage .records").get_by_role("button", name="Open").nth(1).click()
    assert state(page)["tasks"][0]["start"] == 44
    assert page.get_by_label("Which task").input_value() == "1"
    assert page.get_by_label("Begins on working day").input_value() != "45"


def test_do_home_and_end_lead_to_the_first_and_the_last_tab(stage):
    page = stage(cockpit())
    tabs = page.get_by_role("tab")
    tabs.first.focus()
    page.evaluate(
        "addEventListener('keydown', (event) => (window.last = event), { capture: true })"
    )
    for key, tab in (("End", tabs.last), ("Home", tabs.first)):
        page.keyboard.press(key)
        assert tab.evaluate("(element) => element === document.activeElement")
        assert tab.get_attribute("aria-selected") == "true"
        assert page.evaluate("window.last.defaultPrevented")


def test_does_a_contradiction_lead_to_its_part(stage):
    page = stage(cockpit())
    page.get_by_role("button", name="Go to messages").first.click()
    chosen = page.get_by_role("tab", selected=True)
    assert chosen.text_content() == "Messages"


def test_is_a_start_the_working_day_with_its_date(stage):
    page = stage(cockpit())
    begins = page.get_by_label("Begins on working day")
    begins.fill("44")
    begins.press("Tab")
    assert state(page)["tasks"][0]["start"] == 43
    assert begins.input_value() == "44"
    assert page.locator("#stage .panel .th-echo").text_content() == "= Thu 2 Sep"


def test_are_those_who_can_do_a_task_named_first(stage):
    page = stage(cockpit())
    who = page.get_by_label("Who does it")
    assert "Needs: warehouse specialist." in page.locator("#stage .record-note").text_content()
    able = who.locator("optgroup").first
    assert able.get_attribute("label") == "Can do this"
    assert "Ben Kowalski (warehouse specialist, line technician)" in able.text_content()
    assert who.locator("optgroup").last.get_attribute("label") == "Cannot do this"


def test_says_a_hire_from_which_day_it_works_and_what_waiting_costs(stage):
    kinds = ("old order system", "app tester")
    page = stage(cockpit(hires=[Hire(person_type=kind, from_day=0) for kind in kinds]))
    page.get_by_role("tab", name="Hires").click()
    note = page.locator("#stage .record-note")
    words = note.text_content()
    assert "New 1 (Farid Amin) comes back within three weeks and can work from day 16," in words
    page.get_by_label("Which hire").select_option("1")
    assert "New 2 can work from day 41," in note.text_content()
    waiting = "The eight weeks until then (notice period and learning) cost $18k."
    assert waiting in note.text_content()


def test_do_the_steps_of_a_risk_keep_the_risk_and_the_focus(stage):
    page = stage(cockpit())
    page.get_by_role("tab", name="Risks").click()
    page.get_by_label("Which risk").select_option("1")
    step = page.get_by_role("button", name="3 Response")
    step.focus()
    page.keyboard.press("Enter")
    assert step.get_attribute("aria-pressed") == "true"
    assert step.evaluate("(element) => element === document.activeElement")
    assert page.get_by_label("Which risk").input_value() == "1"
    assert page.get_by_label("Bought response").is_visible()


def test_does_the_line_say_what_was_done_and_what_was_taken_back(stage):
    page = stage(cockpit())
    line = page.locator("#stage .moved")
    assert line.text_content().startswith("Change something")
    page.get_by_role("tab", name="Promise and cost").click()
    page.get_by_label("Promised day").fill("84")
    page.keyboard.press("Tab")
    assert line.text_content() == "Changed: Promise and cost, Promised day."
    answer = {"moves": [], "summary": "Chance: 49% for day 84.", "is_first": False, "edits": 1}
    answer_change(page, answer)
    assert line.text_content() == "Chance: 49% for day 84."
    page.get_by_role("button", name="Undo").click()
    answer_change(page, answer | {"summary": "", "edits": 2})
    assert line.text_content() == "Undone: Promise and cost, Promised day. That moved no gauge."
    assert page.locator("#stage [role=status]").text_content().startswith("Undone")


def answer_change(page, answer):
    """What Python would answer."""
    page.evaluate(
        "(answer) => stage.model.set('outlook', {...stage.state.outlook, ...answer})", answer
    )


def test_does_a_letter_that_contradicts_lead_to_the_letter(stage):
    page = stage(cockpit(ReplannedNext(free_from_day=1)))
    to_letter = page.get_by_role("button", name="Go to the letter below")
    to_letter.click()
    assert page.get_by_text("The letter is further down").first.is_visible()
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', "
        "'<section class=\"th-letter\">The letter</section>')"
    )
    to_letter.click()
    assert page.evaluate("document.activeElement.className") == "th-letter"


def test_does_the_cost_consist_of_parts_that_add_up(stage):
    page = stage(cockpit())
    page.get_by_text("What the cost is made of").click()
    table = page.locator("#stage .costs table")
    assert "Four phones and a test license for swaps" in table.text_content()
    costs = [float(cell.strip("$k")) for cell in table.locator("td").all_text_contents()]
    assert sum(costs[:-1]) == pytest.approx(costs[-1], abs=0.2)


def test_do_controls_and_whole_buttons_stay_where_they_are_from_task_to_task(stage):
    page = stage(cockpit(), width=1500)
    places = "[...document.querySelectorAll('#stage .panel :is(select, input, button)')]"
    places += ".map((control) => control.getBoundingClientRect().top)"
    layouts = set()
    for index in range(len(state(page)["tasks"])):
        page.get_by_label("Which task").select_option(str(index))
        layouts.add(tuple(page.evaluate(places)))
    assert len(layouts) == 1


def test_does_a_half_typed_field_outlast_the_answer_to_the_change_before(stage):
    page = stage(cockpit())
    page.get_by_role("tab", name="Promise and cost").click()
    cost = page.get_by_label("Cost asked for")
    cost.press_sequentially("6")
    answer_change(page, {"moves": [], "summary": "", "is_first": False, "edits": 0})
    cost.press_sequentially("6")
    assert cost.input_value() == "66"


def test_can_what_was_added_be_removed_where_it_is_shown(stage):
    page = stage(cockpit())
    page.get_by_role("tab", name="Risks").click()
    before = len(state(page)["risks"])
    page.get_by_label("Which risk").select_option("new")
    page.get_by_role("button", name="Remove this risk").click()
    assert len(state(page)["risks"]) == before
    page.get_by_role("tab", name="Tasks").click()
    assert page.get_by_role("button", name="Remove this task").count() == 0


def test_does_a_refused_number_move_nothing_that_stands_in_the_panel(stage):
    page = stage(cockpit())
    page.get_by_role("tab", name="Promise and cost").click()
    tab, day = page.get_by_role("tab", name="Tasks"), page.get_by_label("Promised day")
    day.evaluate("(field) => field.scrollIntoView({ block: 'center' })")
    before = [control.bounding_box() for control in (tab, day)]
    day.fill("soon")
    day.press("Tab")
    page.get_by_text("A number from 0 to 2,000 is expected").first.wait_for()
    assert [control.bounding_box() for control in (tab, day)] == before
    tab.click()
    assert not page.locator(".panel .th-refusal").is_visible()


def scope_panel(page, item):
    """The panel of one item of the scope."""
    page.get_by_role("tab", name="Scope").click()
    page.get_by_label("Which item").select_option(label=item)
    return page.locator("#stage .panel")


def released(page):
    return {task["scope_item"] for task in state(page)["tasks"] if task["in_release"]}


def test_goes_an_item_visibly_with_every_item_that_needs_it(stage):
    page = stage(cockpit())
    panel = scope_panel(page, "Live stock")
    assert "“Swap” needs this item, and would be left out with it." in panel.inner_text()
    panel.get_by_label("All of its tasks").uncheck()
    assert released(page).isdisjoint({"Live stock", "Swap"})
    assert "“Swap” needs “Live stock” and is left out with it. Undo" in panel.inner_text()
    page.get_by_role("button", name="Undo").click()
    assert {"Live stock", "Swap"} <= released(page)
    assert "Undo brings" not in panel.inner_text()


def test_is_it_offered_to_bring_back_what_an_item_needs(stage, axe):
    page = stage(cockpit())
    scope_panel(page, "Live stock").get_by_label("All of its tasks").uncheck()
    panel = scope_panel(page, "Swap")
    panel.get_by_label("All of its tasks").check()
    assert "“Swap” needs “Live stock”, and the first release leaves that out." in panel.inner_text()
    assert axe(page, "#stage .panel") == []
    panel.get_by_role("button", name="Bring back “Live stock” too").click()
    assert {"Live stock", "Swap"} <= released(page)
    assert panel.locator(".th-offer").count() == 0


@pytest.mark.parametrize(("width", "most"), [(700, 0.2), (990, 0.19), (1262, 0.19)])
def test_are_the_gauges_one_row_that_takes_a_fifth_of_a_window_of_800_px(stage, width, most):
    """Their sentences are below, and scroll away: what stays in sight leaves room for the work."""
    page = stage(cockpit(promise_day=95, cost_k=100), width=width)
    tops = page.locator(".gauge").evaluate_all("(all) => all.map((one) => one.offsetTop)")
    assert len(tops) == 6
    assert len(set(tops)) == 1
    box = page.locator(".gauge-box")
    assert box.evaluate("(one) => getComputedStyle(one).position") == "sticky"
    assert box.bounding_box()["height"] / 800 < most
    cut = "(all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length"
    assert page.locator(".gauge, .gauge-now").evaluate_all(cut) == 0
    assert page.get_by_text("four of five by day").is_visible()
