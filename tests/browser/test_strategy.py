"""Lens, four quarters and exercise of lesson 03 alone on a page: by mouse, keys and touch."""

import pytest
from twohats.answers import Store
from twohats.boards.strategy import open_board, open_lens
from twohats.boards.vision import open_vision
from twohats.scenario import load

from tests.support.course_folder import session_of

pytestmark = pytest.mark.browser
STEM = "03_vision_and_strategy"
GIVEN_UP = ["I06", "I16", "I15", "I05"]


@pytest.fixture
def draft(tmp_path):
    return session_of(Store(tmp_path / "my_work.json", "my_work", load()), stem=STEM, draft=True)


@pytest.fixture
def lens(draft):
    return open_lens(draft)


@pytest.fixture
def chosen(draft, lens):
    """The lens with a strategy and four cards given up."""
    story = draft.scenario
    families = story.market.strategies["hold_the_families"]
    lens.value = {
        "strategy": {
            "id": families.id, "name": families.name, "statement": families.statement,
            "given_up": [story.initiative(id_).name for id_ in GIVEN_UP],
        },
        "out_of_strategy": {"ids": GIVEN_UP},
    }  # fmt: skip
    return lens


@pytest.fixture
def play(draft, chosen):
    return open_board(draft)


@pytest.mark.parametrize("width", [800, 1320])
def test_does_no_name_of_a_segment_lie_on_another_bubble(stage, lens, width):
    page = stage(lens, width=width)
    names = [one.bounding_box() for one in page.locator(".segments-name").all()]
    bubbles = [one.bounding_box() for one in page.locator(".segments-bubble").all()]
    assert len(names) == len(bubbles) == 3
    for place, name in enumerate(names):
        for other, bubble in enumerate(bubbles):
            assert place == other or is_apart(name, bubble), (place, other)


def is_apart(box, other):
    beside = box["x"] + box["width"] <= other["x"] or other["x"] + other["width"] <= box["x"]
    return (
        beside or box["y"] + box["height"] <= other["y"] or other["y"] + other["height"] <= box["y"]
    )


@pytest.fixture
def exercise(tmp_path):
    return open_board(session_of(Store(tmp_path / "answers.json", STEM, load())))


@pytest.fixture
def vision(draft):
    return open_vision(draft)


def given_up(page):
    return page.evaluate("stage.state.value.out_of_strategy.ids")


def answer(page, board, trait):
    """What Python would answer to a press: the stage has no Python."""
    board.presses += 1
    page.evaluate("([name, data]) => stage.model.set(name, data)", [trait, getattr(board, trait)])


def play_to_the_end(page, board):
    page.get_by_role("button", name="Play four quarters").click()
    answer(page, board, "played")
    page.get_by_role("button", name="To the end").click()


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
@pytest.mark.parametrize("which", ["lens", "play", "exercise", "vision"])
def test_does_axe_find_nothing(which, light, stage, axe, request):
    assert axe(stage(request.getfixturevalue(which), light), "#stage") == []


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_does_axe_find_nothing_once_rivals_have_spoken_and_quarters_are_played(
    chosen, play, light, stage, axe
):
    page = stage(chosen, light, width=1320)
    page.get_by_role("button", name="Hear what the rivals say").click()
    answer(page, chosen, "revealed")
    page.get_by_text("As a table").click()
    assert axe(page, "#stage") == []
    page = stage(play, light, width=1320)
    play_to_the_end(page, play)
    page.get_by_text("As a table").click()
    assert axe(page, "#stage") == []


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_does_axe_find_nothing_in_each_part_of_the_exercise(exercise, light, stage, axe):
    page = stage(exercise, light, width=1320)
    for step in (1, 2):
        page.locator(f"[data-focus=step-{step}]").click()
        if step == 2:
            page.get_by_label("Make it a roadmap item").first.check()
        assert axe(page, "#stage") == []


@pytest.mark.parametrize("which", ["lens", "play", "exercise", "vision"])
def test_does_it_fit_a_narrow_page(which, stage, request):
    page = stage(request.getfixturevalue(which), width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_are_three_strategies_and_sixteen_cards_on_the_first_screen(lens, stage):
    page = stage(lens, width=1400)
    assert page.locator(".lens-strategies .radio").count() == 3
    box = page.locator(".lens-inside .card").last.bounding_box()
    assert page.locator(".lens-inside .card").count() == 16
    assert box["y"] + box["height"] < 840


def test_is_a_card_thrown_out_by_the_mouse_and_taken_back(lens, stage):
    page = stage(lens, width=1320)
    card = page.locator(".card[data-id=I06] .lens-note").bounding_box()
    lane = page.locator(".lens-outside").bounding_box()
    page.mouse.move(card["x"] + 5, card["y"] + 5)
    page.mouse.down()
    page.mouse.move(lane["x"] + 90, lane["y"] + 90, steps=6)
    page.mouse.up()
    assert given_up(page) == ["I06"]
    assert page.evaluate("stage.state.value.strategy.given_up") == ["AI menu planner"]
    page.get_by_role("button", name="Undo").click()
    assert given_up(page) == []


def test_is_a_card_thrown_out_by_keys_and_said_where_it_is(lens, stage):
    page = stage(lens, width=1320)
    page.locator(".card[data-id=I16] .card-grip").focus()
    page.keyboard.press("2")
    assert given_up(page) == ["I16"]
    assert "Given up, place 1 of 1" in page.get_by_role("status").text_content()
    page.locator(".card[data-id=I16] .card-grip").focus()
    page.keyboard.press("1")
    assert given_up(page) == []


def test_is_a_card_thrown_out_by_its_menu_as_on_a_phone(lens, stage):
    page = stage(lens, width=320, has_touch=True)
    page.locator(".lens-strategies .radio").nth(1).tap()
    page.get_by_label("Move Office invoicing to").select_option("Given up")
    assert given_up(page) == ["I05"]
    assert page.evaluate("stage.state.value.strategy.id") == "win_the_singles"


def test_wait_the_rivals_until_four_cards_are_out(lens, stage):
    page = stage(lens, width=1320)
    hear = page.locator("[data-focus=rivals]")
    assert hear.text_content() == "Pick a strategy first"
    page.get_by_label("Win the singles").check()
    assert hear.text_content() == "Give up 4 more cards"
    for number in range(5):
        page.locator(".lens-inside .card-grip").first.press("2")
        expected = {3: "Hear what the rivals say", 4: "Take 1 card back"}.get(number)
        assert expected is None or hear.text_content() == expected
    assert hear.is_disabled()


def test_speak_the_rivals_in_sight_and_only_of_what_is_out_now(chosen, stage):
    page = stage(chosen, width=1320)
    page.get_by_role("button", name="Hear what the rivals say").click()
    answer(page, chosen, "revealed")
    heard = page.locator(".lens-heard")
    assert "Thank you for the planner. We'll have it by spring." in heard.text_content()
    assert "You kept 12 cards, and at least" in page.locator(".lens-said").text_content()
    assert heard.locator("li > h4").count() == 4
    assert page.evaluate("document.activeElement.classList.contains('lens-heard')")
    assert 0 <= heard.bounding_box()["y"] < 600
    page.locator(".lens-outside .card-grip").first.press("1")
    assert heard.count() == 0


def test_are_four_quarters_shown_one_by_one_with_places_at_the_end(play, stage):
    page = stage(play, width=1320)
    assert "Hold the families, without AI menu planner" in page.locator("#stage").text_content()
    page.get_by_role("button", name="Play four quarters").click()
    answer(page, play, "played")
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("button", name="One quarter").click()
    page.get_by_role("button", name="To the end").click()
    said = page.locator(".lens-said").text_content()
    assert said == "You are first among families. Box for All is second in each segment."
    assert page.locator(".market-segment").count() == 3
    assert page.locator(".market-segment em", has_text="first").count() == 3
    page.get_by_text("As a table").click()
    assert page.locator(".twin tbody tr").count() == 12


def test_is_it_said_that_the_lens_has_changed_since(play, stage):
    page = stage(play, width=1320)
    play_to_the_end(page, play)
    page.evaluate("stage.model.set('is_stale', true)")
    note = page.get_by_role("group", name="The play is older than your work")
    assert "Your lens has changed since." in note.inner_text()
    presses = play.presses
    note.get_by_role("button", name="Play it as it is now").click()
    assert page.evaluate("stage.state.presses") == presses + 1


def test_offers_a_play_without_a_lens_nothing_to_press_and_says_why(play, stage):
    page = stage(play, width=1320)
    play_to_the_end(page, play)
    for trait, value in {"lens": "", "is_stale": True, "refusal": "Pick a strategy above."}.items():
        page.evaluate("([name, data]) => stage.model.set(name, data)", [trait, value])
    assert page.get_by_role("button", name="Play it as it is now").count() == 0
    assert page.get_by_role("button", name="Play again").is_disabled()
    assert page.get_by_text("Pick a strategy above.").is_visible()


def test_are_the_three_parts_of_the_exercise_answered_and_taken_back(exercise, stage):
    page = stage(exercise, width=1320)
    name = exercise.settings["opportunities"][0]["name"]
    page.get_by_label(f"Verdict: {name}").select_option("leave")
    page.get_by_label(f"The number that decides: {name}").select_option("cost_to_serve")
    assert "1 of 3" in page.locator("[data-focus=step-0]").text_content()
    page.get_by_role("button", name="Go on: What you give up").click()
    page.get_by_label("Grow with offices").check()
    for given_up_so_far in range(5):
        assert "1 of 2" in page.locator("[data-focus=step-1]").text_content(), given_up_so_far
        page.locator(".lens-inside .card-grip").first.press("2")
    assert "2 of 2" in page.locator("[data-focus=step-1]").text_content()
    page.get_by_role("button", name="Go on: The founder's list").click()
    wish = page.locator(".wish-row").nth(2)
    wish.get_by_label("A law or a season sets this date").check()
    wish.get_by_label("Make it a roadmap item").check()
    wish.get_by_role("radio").nth(3).check()
    assert "1 of 3" in page.locator("[data-focus=step-2]").text_content()
    page.locator("[data-focus=step-0]").click()
    page.get_by_role("button", name="Undo").click()
    assert list(page.evaluate("stage.state.value.entries.outcomes").values()) == [""]
    assert page.locator(".wishes").is_visible()


def test_can_no_more_than_three_wishes_become_entries(exercise, stage):
    page = stage(exercise, width=1320)
    page.locator("[data-focus=step-2]").click()
    for number in range(3):
        page.locator(".wish-row").nth(number).get_by_label("Make it a roadmap item").check()
    assert page.locator(".wish-row").nth(3).get_by_label("Make it a roadmap item").is_disabled()
    page.locator(".wish-row").first.get_by_label("Make it a roadmap item").uncheck()
    assert page.locator(".wish-row").nth(3).get_by_label("Make it a roadmap item").is_enabled()


def test_are_all_targets_large_enough(lens, exercise, stage):
    for board in (lens, exercise):
        page = stage(board, width=320)
        small = page.evaluate(
            """[...document.querySelectorAll("#stage :is(button, select, label.radio, label.tick)")]
            .map((one) => one.getBoundingClientRect())
            .filter(({ width, height }) => width && (width < 24 || height < 24)).length"""
        )
        assert small == 0
