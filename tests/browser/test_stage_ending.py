"""The end of a page by itself, one test for each kind of ending."""

import pytest
from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.scenario.samples import sample_levels
from twohats.widgets.ending.widget import Ending

from tests.support.hub import put_on_hub

pytestmark = pytest.mark.browser

OWN = OwnNumbers(
    "You put three things first and said **no to eight**. That was the work.",
    (Number("$1.58m", "is what your roadmap is worth."), Number("1", "keeps its place.", "of 4")),
).as_data()
STEP = {"href": "../../course/08_project_manager.ipynb", "words": "Put on the other hat: lesson 08"}
GROUPS = [
    {
        "name": "Judged on this page",
        "sum": "2 of 2",
        "note": "",
        "rows": [{"state": "met", "words": "Is the law kept?", "points": "2 of 2"}],
    },
    {
        "name": "From hidden checks",
        "sum": "22 points",
        "note": "Without an instructor these points stay open.",
        "rows": [{"state": "after", "words": "What does it bring in?", "points": ""}],
    },
    {
        "name": "From a person",
        "sum": "16 points",
        "note": "Without an instructor that person is you.",
        "rows": [
            {
                "state": "person",
                "words": "Two things not in Now",
                "points": "8",
                "key": "07_roadmap.omissions",
            }
        ],
    },
]
SCORE = {
    "title": "Exercise 07",
    "sum": "2 of 2 so far, 38 still to come",
    "earned": 0.05,
    "open": 0.95,
    "groups": GROUPS,
}
SAMPLES = {f"07_roadmap.{name}": row for name, row in sample_levels("07_roadmap").items()}


def ending(state, **traits):
    handed_in = {"score": SCORE, "samples": SAMPLES, "crate": 2}
    own = {} if state == "open" else {"own": OWN}
    return Ending(
        state=state,
        lesson="07",
        hat="product",
        step=STEP | {"note": "About 40 minutes"},
        links=[{"href": "../../course/00_start.ipynb", "words": "The map of the course"}],
        has_texts=True,
        **own | (handed_in if state in ("packed", "changed") else {}) | traits,
    )


def main_buttons(page):
    return page.locator(".th-main").all_inner_texts()


def test_does_a_lesson_end_with_its_numbers_and_one_dark_button(stage):
    page = stage(ending("lesson"))
    assert page.get_by_role("heading", name="You put three things first").is_visible()
    assert main_buttons(page) == ["Put on the other hat: lesson 08"]
    assert page.get_by_role("img").count() == 0


def test_does_an_exercise_say_before_hand_in_what_comes_after_it(stage):
    page = stage(ending("open"))
    assert "the rubric with a sample for every level" in page.locator(".th-ending").inner_text()
    assert main_buttons(page) == []
    assert page.get_by_role("button", name="I have submitted it").count() == 0


def test_can_a_learner_say_that_it_is_submitted_where_the_hub_collects(stage):
    page = stage(ending("open"))
    put_on_hub(page, "07_roadmap", ["07_roadmap"])
    page.get_by_role("button", name="I have submitted it").click()
    assert page.evaluate("stage.state.submitted") == 1


@pytest.mark.parametrize(("state", "again"), [("open", "hand in."), ("packed", "hand in again.")])
def test_are_empty_texts_named_and_going_on_is_not_the_next_thing(stage, state, again):
    page = stage(ending(state, empty_texts=["Two things not in Now, and why"]))
    words = " ".join(page.locator(".th-ending").inner_text().split())
    assert "Still empty: “Two things not in Now, and why”. A person marks this text:" in words
    assert f"write it, then {again}" in words
    assert main_buttons(page) == []


def test_are_empty_parts_named_and_going_on_is_not_the_next_thing(stage):
    page = stage(ending("packed", empty_parts=["Owners", "Last quarter"]))
    words = " ".join(page.locator(".th-ending").inner_text().split())
    assert (
        "Still empty: “Owners” and “Last quarter”. Complete these parts, then hand in again."
        in words
    )
    assert main_buttons(page) == []


def test_is_it_said_which_version_the_numbers_are_of(stage):
    note = "These are the numbers of the roadmap that you played."
    own = OwnNumbers("You put three things first", (), note).as_data()
    page = stage(ending("packed", own=own))
    assert page.get_by_text(note).is_visible()


def test_does_handing_in_bring_score_crate_and_the_way_on(stage):
    page = stage(ending("open"))
    page.evaluate(
        "(traits) => { for (const [name, value] of Object.entries(traits))"
        " window.stage.model.set(name, value) }",
        {"score": SCORE, "samples": SAMPLES, "crate": 2, "is_new": True, "own": OWN}
        | {"state": "packed"},
    )
    assert page.get_by_role("img", name="A crate with 2 of 21 vegetables").is_visible()
    assert page.locator(".crate-new").count() == 1
    assert main_buttons(page) == ["Mark your own 3 texts"]
    assert (
        "Exercise 07 is handed in: one more vegetable in your box."
        in page.get_by_role("status").first.inner_text()
    )
    rows = [" ".join(row.split()) for row in page.locator(".ending-score li").all_inner_texts()]
    assert rows == [
        "Is the law kept? (met) 2 of 2",
        "What does it bring in? (waits for hidden checks)",
        "Two things not in Now (waits for a person) 8",
    ]


def test_is_a_change_after_hand_in_said_before_going_on(stage):
    page = stage(ending("changed"))
    assert page.get_by_text("You have changed your answers since you handed in").is_visible()
    assert main_buttons(page) == []


def test_can_a_learner_choose_a_level_by_its_sample(stage):
    page = stage(ending("packed"))
    page.get_by_role("button", name="Mark your own 3 texts").click()
    omissions = page.get_by_role("group", name="Two things not in Now, and why (8 points)")
    omissions.get_by_role("radio").first.wait_for()
    assert omissions.get_by_role("radio").count() == 4
    omissions.get_by_role("radio").nth(2).check()
    assert page.evaluate("stage.state.self_marks") == {"07_roadmap.omissions": 2}


ALL_MARKED = {name: len(row["levels"]) - 1 for name, row in SAMPLES.items()}


def test_is_marking_oneself_the_next_thing_until_it_is_done(stage):
    page = stage(ending("packed"))
    assert main_buttons(page) == ["Mark your own 3 texts"]
    page = stage(ending("packed", self_marks=ALL_MARKED))
    assert main_buttons(page) == ["Put on the other hat: lesson 08"]


def test_is_going_on_the_next_thing_where_a_class_collects_the_work(stage):
    page = stage(ending("packed"))
    put_on_hub(page, "07_roadmap", ["07_roadmap"])
    page.wait_for_function("document.querySelector('.th-main').innerText.startsWith('Put on')")
    assert page.get_by_text("Rubric and samples").is_visible()


def test_does_the_score_tell_the_learner_s_own_mark(stage):
    page = stage(ending("packed"))
    page.get_by_role("button", name="Mark your own 3 texts").click()
    omissions = page.get_by_role("group", name="Two things not in Now, and why (8 points)")
    omissions.get_by_role("radio").nth(2).check()
    points = SAMPLES["07_roadmap.omissions"]["levels"][2]["points"]
    score = page.locator(".ending-score").inner_text()
    assert f"your own mark: {points} of 8" in score
    row = page.locator(".ending-score li", has_text="Two things not in Now").inner_text()
    assert " ".join(row.split()) == f"Two things not in Now (your own mark) {points} of 8"


def test_is_left_to_the_check_panel_to_say_who_gives_the_points(stage):
    page = stage(ending("open"))
    assert page.get_by_text("Once you have handed in, this page shows").is_visible()
    assert page.get_by_text("Judged on this page").count() == 0


def test_does_the_vegetable_drop_only_where_motion_is_welcome(stage):
    name = "(one) => getComputedStyle(one).animationName"
    for motion, animation in (("no-preference", "crate-drop"), ("reduce", "none")):
        page = stage(ending("packed", is_new=True), reduced_motion=motion)
        assert page.locator(".crate-new").evaluate(name) == animation


@pytest.mark.parametrize("count", range(22))
def test_is_there_room_for_the_vegetables_in_the_picture_and_hardly_more(stage, count):
    page = stage(ending("packed", crate=count))
    # The room above the highest and beside the outermost, in px; the crate's posts count, too.
    room = """(crate) => {
        const { top, left, right } = crate.getBoundingClientRect();
        const boxes = [...crate.querySelectorAll(":scope > g, :scope > rect")].map((one) =>
            one.getBoundingClientRect());
        return [Math.min(...boxes.map((box) => box.top)) - top,
            Math.min(...boxes.map((box) => Math.min(box.left - left, right - box.right)))];
    }"""
    assert page.locator(".crate > g").count() == count
    above, beside = page.locator(".crate").evaluate(room)
    assert 0 <= above <= 30
    assert beside >= 0


def test_is_python_asked_again_when_the_page_comes_back_into_sight(stage):
    page = stage(ending("lesson"))
    asked = "stage.sent.filter((message) => message.ask === 'seen').length"
    show = "(look) => { document.getElementById('stage').style.display = look; }"
    page.wait_for_timeout(200)
    assert page.evaluate(asked) == 0
    page.evaluate(show, "none")
    page.wait_for_timeout(200)
    page.evaluate(show, "")
    page.wait_for_function(f"{asked} === 1")


@pytest.mark.parametrize("width", [1200, 400])
def test_does_nothing_reach_out_of_a_narrow_window(stage, width):
    page = stage(ending("packed"), width=width)
    page.get_by_text("Rubric and samples").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("state", ["lesson", "open", "packed", "changed"])
def test_does_axe_find_nothing(stage, axe, state):
    page = stage(ending(state))
    if state == "packed":
        page.get_by_text("Rubric and samples").click()
    assert axe(page, "#stage") == []


def test_are_the_samples_below_the_own_numbers_and_beside_the_score(stage):
    """A long score left a hole of its own height between the numbers and the samples."""
    page = stage(ending("packed"), width=1200)
    numbers, score = page.locator(".ending-said"), page.locator(".ending-box")
    samples = page.locator(".twin-box").bounding_box()
    gap = samples["y"] - numbers.bounding_box()["y"] - numbers.bounding_box()["height"]
    assert 0 <= gap < 40
    assert samples["x"] + samples["width"] < score.bounding_box()["x"]


def test_is_what_is_still_empty_said_line_by_line(stage):
    page = stage(ending("open", empty_parts=["The charter"], empty_texts=["Omissions"]), width=1200)
    parts, texts = (line.bounding_box() for line in page.locator(".th-offer p").all())
    assert texts["y"] >= parts["y"] + parts["height"]
    assert texts["x"] == parts["x"]
