"""Microscope and KPI tree alone on a page: by mouse, keys and touch, narrow and dark."""

import pytest
from twohats.boards.cohorts import open_microscope
from twohats.boards.kpi_tree import open_board
from twohats.desk import exercise, lesson
from twohats_instructor.reference import reference

pytestmark = pytest.mark.browser
STEM = "06_metrics_and_outcomes"
LIGHTS = pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])


@pytest.fixture
def course(tmp_path):
    (tmp_path / "course").mkdir()
    (tmp_path / "exercises" / STEM).mkdir(parents=True)
    return tmp_path


@pytest.fixture
def scope(course):
    return open_microscope(lesson(STEM, course / "course").session)


@pytest.fixture
def board(course):
    return open_board(lesson(STEM, course / "course").session)


@pytest.fixture
def asked(course):
    """The exercise, with the example's tree and nothing else."""
    desk = exercise(STEM, course / "exercises" / STEM)
    board = desk.board()
    board.value = board.value | {"kpi_tree": reference(STEM)["kpi_tree"]}
    return board


def shown(page):
    return page.locator("#stage").inner_text()


def state(page, path):
    return page.evaluate(f"stage.state.value.{path}")


def add(page, kind, id_):
    page.locator(f"[data-focus=add-{kind}]").select_option(id_)


def whole_tree(board):
    board.value = {"kpi_tree": reference(STEM)["kpi_tree"]}
    board.attacks_asked += 1
    board.presses += 1
    return board


# ---- the microscope


def test_is_nothing_but_four_lines_and_a_question_on_the_first_screen(stage, scope):
    page = stage(scope, width=1200)
    assert page.locator(".th-lines").count() == 4
    assert page.locator("[type=range]").count() == 0
    page.get_by_role("button", name="Pay the bonus").click()
    assert state(page, "bonus") == "yes"
    assert "You said: pay the bonus." in shown(page)
    assert page.get_by_role("button", name="Undo").count() == 0


def test_does_each_new_cohort_come_below_the_last_as_the_month_is_moved_by_keys(stage, scope):
    page = stage(scope, width=1200)
    page.get_by_role("button", name="Pay no bonus").press("Enter")
    page.get_by_label("Cohorts").check()
    slider = page.get_by_role("slider")
    slider.focus()
    ends = []
    for _ in range(21):
        ends.append(page.locator(".th-line-end.is-own, .th-line-end").last.bounding_box()["y"])
        slider.press("ArrowRight")
    assert ends[5:] == sorted(ends[5:])
    assert slider.get_attribute("aria-valuetext") == "Apr 2027"
    assert page.locator(".th-line").count() == 22
    facts = page.locator(".cohort-facts").inner_text()
    assert "17" in facts
    assert "$67" in facts
    page.get_by_label("Turn the prize draws off").check()
    assert "31" in page.locator(".cohort-facts dd").nth(1).inner_text()


def test_is_the_microscope_used_by_touch_in_a_narrow_window(stage, scope):
    page = stage(scope, width=320, has_touch=True)
    page.get_by_role("button", name="Pay no bonus").tap()
    page.locator(".views .radio").nth(2).tap()
    page.locator(".tick").tap()
    page.get_by_text("As a table").tap()
    page.locator("tbody tr").first.wait_for()
    assert page.locator("tbody tr").count() == 22
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_has_each_month_of_the_table_one_line_in_a_narrow_window(stage, scope):
    scope.value = {"bonus": "no"}
    page = stage(scope, width=760)
    page.get_by_label("Cohorts").check()
    page.get_by_text("As a table").click()
    heights = {row.bounding_box()["height"] for row in page.locator("tbody tr").all()}
    assert len(heights) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 760


@LIGHTS
@pytest.mark.parametrize("view", ["", "Totals", "Averages", "Cohorts"])
def test_does_axe_find_nothing_in_any_view(stage, axe, scope, light, view):
    if view:
        scope.value = {"bonus": "no"}
    page = stage(scope, light, width=900)
    if view:
        page.get_by_label(view).check()
    assert axe(page, "#stage") == []


#: How JupyterLab sets the terms of a list in an output, and texts of the facts that then meet.
LAB_LISTS = """
    .jp-out dl, .jp-out dt, .jp-out dd { display: block; }
    .jp-out dl { width: 100%; overflow: hidden; padding: 0; margin: 0; }
    .jp-out dt { font-weight: bold; float: left; width: 20%; padding: 0; margin: 0; }
    .jp-out dd { float: left; width: 80%; padding: 0; margin: 0; }
"""
FACTS_THAT_MEET = """() => {
    const texts = [...document.querySelectorAll(".cohort-facts :is(dt, b, span)")].map((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [node.textContent, range.getBoundingClientRect()];
    });
    const meet = ([, a], [, b]) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom - 4 && b.top < a.bottom - 4;
    return texts.flatMap((one, at) => texts.slice(at + 1).filter((other) => meet(one, other))
        .map(([text]) => `${one[0]} | ${text}`));
}"""


@pytest.mark.parametrize("width", [320, 740, 1160])
def test_do_no_two_texts_of_the_facts_meet_with_the_looks_of_jupyterlab(stage, scope, width):
    scope.value = {"bonus": "no"}
    page = stage(scope, width=width)
    page.get_by_label("Cohorts").check()
    page.evaluate("document.querySelector('#stage').classList.add('jp-out')")
    page.add_style_tag(content=LAB_LISTS)
    assert page.locator(".cohort-facts dt").count() == 4
    assert page.evaluate(FACTS_THAT_MEET) == []
    tops = page.locator(".cohort-facts dt, .cohort-facts dd")
    for at in range(0, 8, 2):
        name, value = tops.nth(at).bounding_box(), tops.nth(at + 1).bounding_box()
        assert name["y"] + name["height"] <= value["y"] + 1
        assert name["x"] == value["x"]


# ---- the tree


def test_is_a_tree_built_by_keys_and_taken_back(stage, board):
    page = stage(board, width=1200)
    assert page.get_by_role("button", name="Choose a goal first").is_disabled()
    add(page, "driver", "K02")
    add(page, "goal", "K12")
    assert [kpi["parent"] for kpi in state(page, "kpi_tree")] == ["K12", None]
    page.get_by_label("Target: New customers in week 8").fill("1,900")
    page.keyboard.press("Enter")
    assert page.locator(".th-refusal").count() == 1  # 1,900 or 1.9?
    page.get_by_role("button", name="1,900").click()
    assert state(page, "kpi_tree[1].target") == 1900
    page.get_by_label("Owner: New customers in week 8").select_option("Wei Zhang")
    page.get_by_label("Date: New customers in week 8").fill("31 March 2028")
    page.keyboard.press("Enter")
    assert state(page, "kpi_tree[1].date") == "2028-03-31"
    page.get_by_role("button", name="Undo").click()
    assert state(page, "kpi_tree[1].date") == ""


def test_has_a_part_room_for_as_many_as_it_may_hold(stage, board):
    page = stage(board, width=1200)
    for id_ in ("K02", "K03", "K04", "K05"):
        add(page, "driver", id_)
    assert page.locator("[data-focus=add-driver]").count() == 0
    page.get_by_role("button", name="Take Boxes complete and on time out").click()
    assert page.locator("[data-focus=add-driver]").count() == 1
    used = page.locator("[data-focus=add-goal] option[value=K02]")
    assert used.count() == 0


def test_ask_both_buttons_python_once_for_each_press(stage, board):
    board.value = {"kpi_tree": reference(STEM)["kpi_tree"]}
    page = stage(board, width=1200)
    page.get_by_role("button", name="Let the two attackers loose").click()
    page.get_by_role("button", name="Play 24 months with your goal").click()
    assert page.evaluate("[stage.state.attacks_asked, stage.state.presses]") == [1, 1]


def test_says_each_attack_what_was_done_and_whether_it_is_caught(stage, board):
    page = stage(whole_tree(board), width=1200)
    assert "Your guardrail catches 10 of 10 attacks." in shown(page)
    assert page.get_by_text("Hide the pause button from everybody who is new.").count() == 1
    assert page.get_by_text("Complaints per thousand boxes +4.2", exact=True).count() == 2
    page.get_by_label("Alarm above: Complaints").fill("14.5")
    page.keyboard.press("Enter")
    assert "Your tree has changed since the last attack." in shown(page)
    assert "guardrail catches" not in shown(page)
    assert page.locator(".attacks li").count() == 0
    page.get_by_role("button", name="Undo").click()
    assert "Your guardrail catches 10 of 10 attacks." in shown(page)


def test_are_two_guardrails_spoken_of_as_two_and_shifts_with_their_unit(stage, board):
    kpis = reference(STEM)["kpi_tree"]
    cost = kpis[-1] | {"id": "K13", "name": "Cost of a customer in week 8", "target": 72}
    board.value = {"kpi_tree": [*kpis, cost]}
    board.attacks_asked += 1
    page = stage(board, width=1200)
    assert "Your guardrails catch 10 of 10 attacks." in shown(page)
    assert "In 12 quiet months, without any attack: " in shown(page)
    paid = page.locator(".attacks p", has_text="Pay newcomers twenty dollars").inner_text()
    assert "Cost of a customer in week 8 +$10.1" in paid
    assert "0.22 points" in page.locator(".kpi", has_text="Boxes complete").inner_text()


@pytest.mark.parametrize("limit", [11.5, 13.5, 15.5, 18, 19])
def test_agree_headline_and_lines_on_what_a_guardrail_catches(stage, board, limit):
    """At any limit each line that says caught is counted; a usual alarm is not called a catch."""
    (rail, *others) = sorted(
        reference(STEM)["kpi_tree"], key=lambda kpi: kpi["kind"] != "guardrail"
    )
    board.value = {"kpi_tree": [*others, rail | {"id": "K06", "target": limit}]}
    board.attacks_asked += 1
    page = stage(board)
    sights = page.locator(".rail-sight").all_inner_texts()
    caught = [sight for sight in sights if "✓ caught" in sight]
    assert f"catches {len(caught)} of {len(sights)} attacks." in shown(page)


def test_is_an_alarm_as_often_as_in_quiet_months_not_called_a_catch(stage, board):
    """NPS moves by chance: with a limit at a usual value an attack adds no alarm."""
    board.value = {"kpi_tree": reference(STEM)["kpi_tree"]}
    board.attacks_asked += 1
    rows = [row | {"seen": 5, "shifts": {"K06": 0}} for row in board.attacked["rows"]]
    board.attacked = board.attacked | {"wolf": 5, "rows": rows}
    page = stage(board)
    assert "catches 0 of 10 attacks." in shown(page)
    sights = page.locator(".rail-sight").all_inner_texts()
    assert set(sights) == {"✕ alarm in 5 of 12 months, no more than in quiet months"}


def play_on(page):
    page.locator("[data-focus=play]").click()
    page.evaluate("stage.tell('change:played')")


def test_are_24_months_played_step_by_step_and_to_the_end(stage, board):
    page = stage(whole_tree(board), width=1200)
    play_on(page)
    page.get_by_role("button", name="Pause").click()
    said = page.locator(".kpi-play .kpi-said")
    while "the draws end" not in said.inner_text():
        page.get_by_role("button", name="One month").click()
    assert said.inner_text().startswith("Feb 2026")
    page.get_by_role("button", name="To the end").click()
    assert "36,794 customers were kept." in said.inner_text()
    assert page.locator(".tracks li").count() == 6
    least = page.locator(".tracks li", has_text="34,590").locator(".track-bar i")
    assert "The bars begin at 34,590, not at zero." in shown(page)
    assert {bar.evaluate("bar => bar.offsetWidth") for bar in least.all()} == {0}


def test_says_a_play_whose_goal_has_changed_so_and_plays_the_new_one(stage, board):
    """Drivers and limits play no part in the two years: only another goal is another play."""
    page = stage(whole_tree(board), width=1200)
    play_on(page)
    page.get_by_role("button", name="To the end").click()
    note = page.get_by_role("group", name="The play is older than your work")
    page.get_by_label("Alarm above: Complaints").fill("16")
    page.keyboard.press("Enter")
    assert note.count() == 0
    page.get_by_role("button", name="Take New customers in week 8 out").click()
    assert "Your goal has changed since." in note.inner_text()
    assert note.get_by_role("button").count() == 0
    add(page, "goal", "K08")
    assert page.locator(".tracks b").first.inner_text() == "Your earlier goal"
    asked = page.evaluate("stage.state.presses")
    note.get_by_role("button", name="Play it as it is now").click()
    assert page.evaluate("stage.state.presses") == asked + 1


@LIGHTS
def test_does_axe_find_nothing_in_tree_attacks_and_play(stage, axe, board, light):
    page = stage(whole_tree(board), light, width=900)
    play_on(page)
    page.get_by_role("button", name="To the end").click()
    assert axe(page, "#stage") == []


# ---- the exercise


def test_are_targets_changes_and_links_answered_and_counted(stage, asked):
    page = stage(asked, width=1200)
    assert "9 of 9" in page.locator("[data-focus=step-0]").inner_text()
    page.locator("[data-focus=step-1]").click()
    first = asked.settings["cases"][0]["id"]
    field = page.locator(f"[data-focus={first}]")
    field.fill("8.4")
    field.press("Enter")
    assert state(page, f"targets.rows.{first}") == 8.4
    page.get_by_role("button", name="Go on: Noise or not").click()
    page.get_by_label("Verdict: change 1").select_option("none")
    page.get_by_label("Because: change 1").select_option("looks")
    assert "1 of 6" in page.locator("[data-focus=step-2]").inner_text()
    page.get_by_role("button", name="Go on: Eight links").click()
    id_ = asked.settings["linked"][0][0]
    page.locator(f"[data-focus=link-{id_}-K03]").check()
    page.locator(f"[data-focus=size-{id_}]").select_option("middle")
    assert state(page, f"initiative_kpi.rows.{id_}") == {"kpis": ["K03"], "size": "middle"}
    page.locator(f"[data-focus=link-{id_}-none]").check()
    assert state(page, f"initiative_kpi.rows.{id_}") == {"kpis": [], "size": "none"}
    page.locator(f"[data-focus=link-{id_}-K02]").check()
    assert state(page, f"initiative_kpi.rows.{id_}") == {"kpis": ["K02"], "size": ""}
    for _ in range(7):
        page.keyboard.press("Control+z")
    assert page.locator("[data-focus=step-1]").get_attribute("aria-current") == "step"


def test_may_an_initiative_move_the_goal_itself(stage, asked):
    """Drivers come first and the goal last, told apart in words; nothing rules both out."""
    page = stage(asked, width=1200)
    page.locator("[data-focus=step-3]").click()
    id_ = asked.settings["linked"][0][0]
    row = page.locator(".link-row").first
    labels = row.locator(".th-ticks label").all_inner_texts()
    assert [one.strip() for one in labels[-2:]] == [
        "New customers in week 8 (the goal, directly)", "nothing in my tree",
    ]  # fmt: skip
    row.get_by_label("(the goal, directly)").check()
    assert state(page, f"initiative_kpi.rows.{id_}") == {"kpis": ["K12"], "size": ""}
    row.get_by_label("nothing in my tree").check()
    assert state(page, f"initiative_kpi.rows.{id_}") == {"kpis": [], "size": "none"}


def test_does_a_target_that_is_no_number_stay_with_a_sentence(stage, asked):
    page = stage(asked, width=900)
    page.locator("[data-focus=step-1]").click()
    first = asked.settings["cases"][0]["id"]
    page.locator(f"[data-focus={first}]").fill("about nine")
    page.locator(f"[data-focus={first}]").press("Enter")
    assert "about nine" in page.locator(".th-refusal").inner_text()
    assert page.locator(f"[data-focus={first}]").input_value() == "about nine"


@LIGHTS
@pytest.mark.parametrize("step", range(4))
def test_does_axe_find_nothing_in_any_part_of_the_exercise(stage, axe, asked, light, step):
    page = stage(asked, light, width=900)
    page.locator(f"[data-focus=step-{step}]").click()
    assert axe(page, "#stage") == []


@pytest.mark.parametrize("step", range(4))
def test_fits_each_part_of_the_exercise_in_320_pixels(stage, asked, step):
    page = stage(asked, width=320, has_touch=True)
    page.locator(f"[data-focus=step-{step}]").tap()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_says_the_last_part_what_is_missing_without_drivers(stage, asked):
    asked.value = asked.value | {"kpi_tree": []}
    page = stage(asked, width=900)
    page.locator("[data-focus=step-3]").click()
    assert "Your tree has no driver yet." in shown(page)


def test_names_the_last_part_what_the_tree_does_not_count(stage, asked):
    page = stage(asked, width=900)
    page.locator("[data-focus=step-3]").click()
    assert "No goal or driver" not in shown(page)
    tree = [kpi for kpi in asked.value["kpi_tree"] if kpi["id"] not in ("K02", "K04")]
    asked.value = asked.value | {"kpi_tree": tree}
    page = stage(asked, width=900)
    page.locator("[data-focus=step-3]").click()
    words = "No goal or driver in your tree counts whether customers stay subscribed."
    assert words in shown(page)


def test_names_the_field_of_a_date_its_form(stage, asked):
    asked.value = asked.value | {
        "kpi_tree": [kpi | {"date": ""} for kpi in asked.value["kpi_tree"]]
    }
    page = stage(asked, width=900)
    field = page.locator("[data-focus=K12-date]")
    assert "such as 30 Jun 2029" in page.locator(".field", has=field).inner_text()
    field.fill("end of June 2029")
    field.press("Enter")
    said = page.locator(".th-refusal").inner_text()
    assert "Type day, month and year, such as “31 Dec 2029”." in said
