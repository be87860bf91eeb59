"""The date machine alone on a page: looks, keys, mouse, what it says."""

import itertools

import pytest
from twohats.widgets.schedule.widget import ScheduleBoard

from tests.support import small_plan as small

pytestmark = pytest.mark.browser


def machine(**parts):
    return ScheduleBoard.for_plan(
        small.plan(**parts), scope=small.SCOPE, notes=small.NOTES, actuals=small.ACTUALS
    )


def shown(**parts):
    """With dates and runs that the page has shown."""
    return machine(**small.SHOWN | parts)


def later():
    return shown(reforecast={"p80": small.KEPT})


def state(page, name="value"):
    return page.evaluate("(name) => stage.state[name]", name)


def package(page, id_):
    return next(one for one in state(page)["wbs"] if one["id"] == id_)


def opened(page, id_):
    page.get_by_role("button", name=id_).first.click()
    return page.get_by_role("group", name=f"Package {id_}")


def said(page):
    return page.locator("#stage [role=status]").last.text_content().strip()


@pytest.mark.parametrize("make", [machine, shown, later])
def test_does_axe_find_nothing(make, stage, axe):
    page = stage(make())
    page.evaluate("document.querySelectorAll('#stage details').forEach((one) => (one.open = true))")
    opened(page, "T04")
    page.get_by_role("button", name="Add a milestone").click()
    assert axe(page, "#stage") == []


@pytest.mark.parametrize("make", [machine, shown, later])
def test_does_nothing_stick_out_of_a_narrow_window(make, stage):
    page = stage(make(), width=320)
    opened(page, "T04")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_is_every_target_large_enough(stage):
    page = stage(later())
    opened(page, "T04")
    small_ones = page.evaluate(
        "() => [...document.querySelectorAll('#stage button, #stage [role=slider], #stage input, "
        "#stage select, #stage summary')].filter((one) => one.checkVisibility())"
        ".map((one) => [one.getBoundingClientRect(), one.outerHTML])"
        ".filter(([box]) => box.width < 24 || box.height < 24).map(([, html]) => html)"
    )
    assert small_ones == []


def test_does_an_arrow_key_change_an_estimate_and_the_end(stage):
    page = stage(shown())
    opened(page, "T03")
    handle = page.get_by_role("slider", name="Most likely days of T03")
    before = page.locator(".summary").text_content()
    handle.press("ArrowRight")
    page.wait_for_function("stage.state.value.wbs.find(({ id }) => id === 'T03').m === 12")
    assert page.locator(".summary").text_content() != before
    assert handle.evaluate("(node) => node === document.activeElement")
    assert "Changed: estimate of T03" in said(page)


def test_does_the_gantt_follow_the_mouse_and_commit_once(stage):
    page = stage(machine())
    opened(page, "T03")
    handle = page.get_by_role("slider", name="Most likely days of T03")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    x, y = box["x"] + 12, box["y"] + 12
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 30, y, steps=4)
    moving = page.locator(".summary").text_content()
    assert package(page, "T03")["m"] == 11  # nothing is sent before the drop
    page.mouse.up()
    assert package(page, "T03")["m"] > 11
    assert page.locator(".summary").text_content() == moving
    assert state(page, "edits") == 1


def test_is_a_point_that_crosses_its_neighbour_refused_and_no_other_point_moved(stage):
    page = stage(machine())
    group = opened(page, "T03")
    before = package(page, "T03")
    field = group.get_by_label("Optimistic days of T03")
    field.fill("30")
    field.press("Tab")
    words = (
        "Optimistic days of T03: 30 is more than the most likely 11 days. "
        "Raise the most likely days first."
    )
    assert group.locator(".th-refusal", has_text=words).is_visible()
    assert field.input_value() == "30"
    assert package(page, "T03") == before


def test_is_a_refused_point_taken_once_its_neighbours_leave_it_room(stage):
    page = stage(machine())
    group = opened(page, "T03")
    for point, days in (("Optimistic", "12"), ("Pessimistic", "30"), ("Most likely", "20")):
        group.get_by_label(f"{point} days of T03").fill(days)
        page.keyboard.press("Tab")
    estimate = package(page, "T03")
    assert (estimate["o"], estimate["m"], estimate["p"]) == (12, 20, 30)
    assert group.locator(".th-refusal").count() == 0


# Four keys within the time in which a hand does not rest, however slow the machine is.
HELD_KEY = """(node, key) => {
    const press = () => node.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    for (let time = 0; time < 4; time += 1) press();
}"""


def test_does_a_handle_stop_at_its_neighbour(stage):
    page = stage(machine())
    opened(page, "T03")
    handle = page.get_by_role("slider", name="Most likely days of T03")
    handle.evaluate(HELD_KEY, "PageUp")
    assert handle.get_attribute("aria-valuenow") == "22"
    handle.press("Tab")  # to the next handle: what waits is sent
    page.get_by_role("button", name="Undo").focus()
    page.wait_for_function("stage.state.value.wbs.find(({ id }) => id === 'T03').m === 22")
    page.get_by_role("button", name="Undo").click()
    assert package(page, "T03")["m"] == 11  # one held key is one step


def test_is_the_critical_path_told_in_words_and_not_by_colour_alone(stage):
    page = stage(shown())
    row = page.locator(".gantt-row[data-id=T03]")
    assert "critical" in row.text_content()
    assert "◆" in row.locator(".row-mark").text_content()
    assert "float" in page.locator(".gantt-row[data-id=T06]").text_content()
    paint = row.locator(".bar").evaluate("(node) => getComputedStyle(node).backgroundImage")
    assert "repeating-linear-gradient" in paint


def test_is_a_circle_refused_and_named(stage):
    page = stage(machine())
    group = opened(page, "T01")
    group.get_by_label("Make T01 wait for").select_option("T07")
    assert "would be a loop" in said(page)
    assert len(state(page)["links"]) == len(small.LINKS)


def test_is_a_package_or_link_beyond_what_a_plan_holds_refused_in_a_sentence(stage):
    one, ids = small.plan()["wbs"][0], [f"T{number:02}" for number in range(1, 81)]
    pairs = itertools.islice(itertools.combinations(ids[:-1], 2), 300)
    page = stage(
        machine(
            wbs=[{**one, "id": id_} for id_ in ids],
            links=[{"before": before, "after": after} for before, after in pairs],
            milestones=[],
        )
    )
    page.get_by_role("button", name="Add a package").click()
    assert "holds at most 80 packages" in said(page)
    opened(page, "T80").get_by_role("combobox", name="Make T80 wait for").select_option("T01")
    assert "at most 300 links" in said(page)
    assert (len(state(page)["wbs"]), len(state(page)["links"])) == (80, 300)


def test_can_a_link_be_added_changed_and_removed(stage):
    page = stage(machine())
    group = opened(page, "T05")
    group.get_by_label("Make T05 wait for").select_option("T03")
    group.get_by_label("Kind of the link from T03 to T05").select_option("SS")
    assert {"before": "T03", "after": "T05", "kind": "SS", "lag": 0} in state(page)["links"]
    group.get_by_role("button", name="Remove the link from T03 to T05").click()
    assert len(state(page)["links"]) == len(small.LINKS)


def test_is_a_gap_in_the_scope_named_until_a_package_fills_it(stage):
    rows = [one for one in small.wbs() if one["id"] != "T06"]
    links = [one for one in small.links() if "T06" not in (one["before"], one["after"])]
    page = stage(ScheduleBoard.for_plan({"wbs": rows, "links": links}, scope=small.SCOPE))
    assert page.get_by_text("No package covers this scope item yet: “Training”.").is_visible()
    page.get_by_role("button", name="Add a package").click()
    assert package(page, "T06")["scope_item"] == "Training"
    assert not page.get_by_text("No package covers this scope item yet").is_visible()


def test_does_undo_take_back_and_say_so(stage):
    page = stage(machine())
    group = opened(page, "T06")
    group.get_by_role("button", name="Remove this package").click()
    assert len(state(page)["wbs"]) == len(small.ROWS) - 1
    page.get_by_role("button", name="Undo").click()
    assert len(state(page)["wbs"]) == len(small.ROWS)
    assert said(page).startswith("Undone")


def test_do_two_histograms_stand_on_one_scale_after_week_4(stage):
    page = stage(later())
    pictures = page.locator(".futures svg[role=img]")
    assert pictures.count() == 2
    scales = [one.locator("text").all_text_contents() for one in pictures.all()]
    assert scales[0] == scales[1]


def test_can_the_plan_be_typed_in_the_table(stage):
    page = stage(machine())
    page.get_by_text("Edit the same plan as a table").click()
    field = page.get_by_label("T08 waits for")
    field.fill("t07 T06 T77")
    field.press("Tab")
    assert "there is no package T77" in said(page)
    assert state(page)["links"] == small.links()
    field.fill("t07 T06")
    field.press("Tab")
    into = [one["before"] for one in state(page)["links"] if one["after"] == "T08"]
    assert into == ["T07", "T06"]


def test_do_bare_keys_stay_in_the_widget(stage):
    page = stage(machine())
    page.evaluate(
        "window.left = []; document.addEventListener('keydown', (e) => window.left.push(e.key))"
    )
    opened(page, "T03")
    handle = page.get_by_role("slider", name="Most likely days of T03")
    for key in "bdax":
        handle.press(key)
    handle.press("Control+s")
    assert [key for key in page.evaluate("window.left") if len(key) == 1] == ["s"]


def test_does_a_finger_drag_a_point_and_leave_the_page_where_it_is(stage):
    page = stage(machine(), has_touch=True)
    opened(page, "T03")
    handle = page.get_by_role("slider", name="Pessimistic days of T03")
    handle.scroll_into_view_if_needed()
    box, top = handle.bounding_box(), page.evaluate("scrollY")
    x, y = box["x"] + 12, box["y"] + 12
    touch = page.context.new_cdp_session(page)

    def send(kind, *points):
        spots = [{"x": at, "y": down} for at, down in points]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": spots})

    send("touchStart", (x, y))
    for step in range(1, 11):
        send("touchMove", (x - 6 * step, y + step))
    send("touchEnd")
    page.wait_for_function("stage.state.edits === 1")
    assert package(page, "T03")["p"] < 22
    assert page.evaluate("scrollY") == top


def test_is_a_finger_that_is_called_away_no_change(stage):
    page = stage(machine(), has_touch=True)
    opened(page, "T03")
    handle = page.get_by_role("slider", name="Pessimistic days of T03")
    handle.scroll_into_view_if_needed()
    handle.dispatch_event("pointerdown", {"pointerId": 1, "button": 0, "clientX": 500})
    handle.dispatch_event("pointermove", {"pointerId": 1, "clientX": 400})
    handle.dispatch_event("pointercancel", {"pointerId": 1})
    assert package(page, "T03")["p"] == 22
    assert "22" in handle.get_attribute("aria-valuetext")


def test_are_three_forecasts_set_side_by_side_after_week_4(stage):
    page = stage(later())
    table = page.locator(".ways")
    assert table.locator("tbody tr").count() == 3
    day = state(page, "futures")["counted"]["p50"]
    assert f"{day:g}" in table.locator("tbody tr").last.text_content()


def test_does_the_fill_of_a_bar_end_at_the_naive_date(stage):
    """Also where the date is within a bar's days, and the key says what a fill means."""
    page = stage(later())
    first = page.locator(".futures figure").first
    edges = first.locator("svg").evaluate(
        """(svg) => {
            const right = (one) => +one.getAttribute("x") + +one.getAttribute("width");
            const date = +svg.querySelector(".at-naive").getAttribute("x1");
            const met = [...svg.querySelectorAll(".runs-met")].map(right);
            const later = [...svg.querySelectorAll(".runs:not(.runs-met)")];
            const starts = later.map((one) => +one.getAttribute("x"));
            return [date, Math.max(...met), Math.min(...starts)];
        }"""
    )
    assert edges[1] <= edges[0] + 0.01 <= edges[2] + 1.02
    assert "ends by the naive date" in page.locator(".futures-key").text_content()


def test_is_each_histogram_there_as_a_table(stage):
    page = stage(later())
    page.get_by_text("The runs as a table").click()
    tables = page.locator(".runs-tables table")
    tables.last.wait_for()
    assert tables.count() == 2
    for table, name in zip(tables.all(), ("first", "second"), strict=True):
        filled = state(page, "futures")[name]["bins"]
        assert table.locator("tbody tr").count() == len(filled)
        assert "100%" in table.locator("tbody tr").last.text_content()


def test_does_undo_take_back_week_4_as_a_whole(stage):
    page = stage(shown())
    page.get_by_role("button", name="Jump to the end of week 4").click()
    assert state(page)["reforecast"] is not None
    page.get_by_role("button", name="Undo").click()
    assert state(page)["reforecast"] is None
    assert "week 4" in said(page)
    assert page.get_by_role("button", name="Jump to the end of week 4").is_visible()


def test_does_a_refusal_stand_beside_what_was_tried(stage):
    page = stage(machine())
    group = opened(page, "T01")
    group.get_by_label("Make T01 wait for").select_option("T07")
    assert group.get_by_text("would be a loop").is_visible()


def test_does_a_plan_without_packages_say_what_to_do(stage):
    page = stage(ScheduleBoard.for_plan({}, scope=small.SCOPE))
    assert "no package yet" in page.locator(".summary").text_content()
    assert not page.locator(".gantt").is_visible()
    assert page.get_by_role("button", name="Show the dates").is_disabled()


def test_is_a_stored_circle_named_whole(stage):
    page = stage(shown(links=[*small.links(), {"before": "T08", "after": "T01"}]))
    ids = page.locator(".summary").text_content().split(": ")[1].split(". ")[0].split(" → ")
    assert ids[0] == ids[-1]
    known = {(one["before"], one["after"]) for one in state(page)["links"]}
    assert set(itertools.pairwise(ids)) <= known
    assert page.get_by_text("while there is a loop").is_visible()


ENDS = """() => {
  const frame = document.querySelector('.gantt').getBoundingClientRect();
  const bars = Object.fromEntries([...document.querySelectorAll('.gantt-row')].map((row) =>
    [row.dataset.id, row.querySelector('.bar').getBoundingClientRect()]));
  return [...document.querySelectorAll('.gantt-links path')].map((path, index) => {
    const { before, after } = stage.state.value.links[index];
    const [, x1, y1, y2, x2] = path.getAttribute('d').match(/^M(.+),(.+)h5V(.+)H(.+)$/).map(Number);
    const middle = ({ top, height }) => top + height / 2 - frame.top;
    return [x1 + frame.left - bars[before].right, y1 - middle(bars[before]),
      x2 + frame.left - bars[after].left, y2 - middle(bars[after])];
  });
}"""


def far_off(page):
    """Pixels between the ends of the links (all from an end to a start) and their bars."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    ends = page.evaluate(ENDS)
    assert len(ends) == len(small.LINKS)
    return max(abs(one) for end in ends for one in end)


def test_do_the_links_stay_at_their_bars_whatever_moves(stage):
    page = stage(shown())
    assert far_off(page) < 0.1
    opened(page, "T03")
    assert far_off(page) < 0.1
    page.get_by_role("slider", name="Most likely days of T03").press("PageUp")
    assert far_off(page) < 0.1
    box = page.get_by_role("slider", name="Most likely days of T03").bounding_box()
    page.mouse.move(box["x"] + 12, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 12, steps=3)
    assert far_off(page) < 0.1
    page.mouse.up()
    page.set_viewport_size({"width": 1200, "height": 900})
    assert far_off(page) < 0.1


def test_do_the_fields_follow_a_handle(stage):
    page = stage(machine())
    group = opened(page, "T03")
    page.get_by_role("slider", name="Most likely days of T03").press("ArrowRight")
    page.wait_for_function("document.querySelector('[data-focus=editor-T03-m]').value === '12'")
    assert group.get_by_label("Optimistic days of T03").input_value() == "8"


def test_is_what_does_not_fit_refused_in_a_sentence_beside_the_field(stage):
    page = stage(machine())
    group = opened(page, "T03")
    lag = group.get_by_label("Days between T01 and T03")
    for _ in range(2):  # the second time nothing changes, and yet the field must be put right
        lag.fill("999")
        lag.press("Tab")
        assert lag.input_value() == "999"
    words = "Days between T01 and T03: “999” does not fit. A number from −200 to 200 is expected."
    assert group.get_by_text(words).is_visible()
    assert said(page) == words
    before = package(page, "T03")
    for typed in ("501", ""):
        most_likely = group.get_by_label("Most likely days of T03")
        most_likely.fill(typed)
        most_likely.press("Tab")
        assert group.get_by_text("A number from 0 to 500 is expected.").is_visible()
    assert package(page, "T03") == before
    lag.fill("2")
    lag.press("Tab")
    assert not group.get_by_text(words).is_visible()


def test_do_closed_tables_show_what_has_changed_once_they_are_opened(stage):
    goal = {"name": "Swap runs", "task": "T04", "day": 30, "owner": "Ines", "sign": "It swaps"}
    page = stage(shown(milestones=[goal]))
    group = opened(page, "T04")
    group.get_by_label("Name").fill("Swap machine")
    group.get_by_label("Name").press("Tab")
    page.locator("[data-focus=milestones]").click()
    assert (
        "T04 Swap machine"
        in page.get_by_label("Reached when this package is done, milestone 1").text_content()
    )
    first = {"bins": [[40, 7], [42, 3]], "width": 2, "naive": 40, "p50": 41, "p80": 43, "met": 0.1}
    page.evaluate("(first) => stage.model.set('futures', { first })", first)
    page.get_by_text("The runs as a table").click()
    assert page.locator(".runs-tables tbody tr").last.text_content() == "42 to 443100%"


@pytest.mark.parametrize("way", ["mouse", "Tab"])
def test_does_the_next_field_of_a_milestone_take_what_is_typed_without_another_click(way, stage):
    goal = {"name": "Swap runs", "task": "T04", "day": 30, "owner": "", "sign": ""}
    page = stage(machine(milestones=[goal, goal | {"name": "Pilot"}]))
    page.locator("[data-focus=milestones]").click()
    page.get_by_label("Owner, milestone 1").fill("Ines")
    if way == "mouse":
        label = "Yes/no criterion: how everybody can see that it is reached, milestone 1"
        page.get_by_label(label).click()
    else:
        page.keyboard.press("Tab")
    page.keyboard.type("It swaps")
    page.get_by_role("button", name="Remove milestone 2").click()
    assert state(page)["milestones"] == [goal | {"owner": "Ines", "sign": "It swaps"}]
    for name, kept in (
        ("Yes/no criterion: how everybody can see that it is reached", "It swaps"),
        ("Owner", "Ines"),
        ("Name", "Swap runs"),
    ):
        assert page.get_by_label(f"{name}, milestone 1").input_value() == kept


def test_do_the_notes_say_what_of_them_stands_in_the_plan(stage):
    page = stage(machine())
    notes = page.locator("details", has_text="Notes from the team")
    assert "(1 of 2 in your plan)" in notes.text_content()
    page.get_by_role("button", name="Add a package").click()
    notes.get_by_text("(2 of 2 in your plan)").wait_for()
    page.get_by_role("button", name="Undo").click()
    notes.get_by_text("(1 of 2 in your plan)").wait_for()
    assert notes.get_by_text("Not yet in your plan:").count() == 1


def test_does_the_focus_go_on_where_a_note_is_done_and_its_list_gone(stage):
    """Nobody who works by keyboard is sent back to the top of the page."""
    plan = small.plan(links=[link for link in small.links() if link["after"] != "T08"])
    page = stage(ScheduleBoard.for_plan(plan, scope=small.SCOPE, notes=small.NOTES))
    waits = page.get_by_label("Make T08 wait for", exact=True).first
    waits.focus()
    waits.select_option("T07")
    page.get_by_text("(1 of 2 in your plan)").wait_for()
    focus = page.evaluate("document.activeElement.dataset.focus")
    assert focus == "row-T01"  # the other note waits for a package, and has no control


def test_is_a_new_package_or_milestone_ready_to_be_named(stage):
    page = stage(machine())
    page.get_by_role("button", name="Add a package").click()
    page.keyboard.type("Train the drivers")
    page.keyboard.press("Tab")
    assert package(page, "T09")["name"] == "Train the drivers"
    page.locator("[data-focus=milestones]").click()
    page.get_by_role("button", name="Add a milestone").press("Enter")
    page.keyboard.type("Trained")
    page.keyboard.press("Tab")
    assert state(page)["milestones"][0]["name"] == "Trained"
    page.get_by_role("button", name="Remove milestone 1").press("Enter")
    assert page.evaluate("document.activeElement.dataset.focus") == "add-milestone"


def test_does_a_refused_date_say_so_beside_its_field_when_it_is_left(stage):
    page = stage(machine())
    field = page.get_by_label("Early start of T07 (day)")
    field.fill("1000000")
    field.press("Tab")
    said = page.locator(".prediction .th-refusal", has_text="“1000000” does not fit.")
    assert said.is_visible()


def test_does_nothing_sink_out_of_the_focus_when_it_is_done(stage):
    page = stage(shown())
    focus = "document.activeElement.dataset.focus ?? document.activeElement.ariaLabel"
    opened(page, "T04")
    page.get_by_role("button", name="Remove the link from T03 to T04").press("Enter")
    assert page.evaluate(focus) == "add-link-T04"
    page.get_by_role("button", name="Jump to the end of week 4").press("Enter")
    assert page.evaluate(focus) == "report"


def test_does_an_arrow_on_the_list_of_links_add_none(stage):
    page = stage(machine())
    opened(page, "T04")
    page.get_by_label("Make T04 wait for").press("ArrowDown")
    assert state(page)["links"] == small.links()


def test_is_no_link_filled(stage):
    page = stage(shown())
    page.locator(".gantt-links path").first.wait_for()
    fills = page.locator(".gantt-links path").evaluate_all(
        "(paths) => paths.map((path) => getComputedStyle(path).fill)"
    )
    assert set(fills) == {"none"}
