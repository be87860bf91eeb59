"""Is the lens kept and played as it is, and does lesson 07 get what was chosen here?"""

import re

import pytest
from twohats.answers import Store
from twohats.boards import strategy
from twohats.boards.marked_text import open_text
from twohats.boards.own_numbers import own_numbers
from twohats.boards.vision import open_vision
from twohats.desk import exercise
from twohats.product.strategy import FOR_ALL, sorted_by_fit
from twohats.product.strategy_gain import strategy_gain
from twohats.session.plays import keep_end

from tests.support.course_folder import session_of, show_play_to_its_end
from tests.support.learner_work import on_disk

STEM = "03_vision_and_strategy"
GIVEN_UP = ["I06", "I16", "I15", "I05"]


@pytest.fixture
def session(tmp_path, work, scenario):
    return session_of(Store(tmp_path / "answers.json", STEM, scenario), work=work)


@pytest.fixture
def draft(work):
    return session_of(work, stem=STEM, draft=True)


def choose(board, scenario, ids=GIVEN_UP, id_="hold_the_families"):
    """Choose as the page does: the words go along."""
    chosen = scenario.market.strategies[id_]
    names = [scenario.initiative(one).name for one in ids]
    board.value = board.value | {
        "strategy": {
            "id": id_, "name": chosen.name, "statement": chosen.statement, "given_up": names,
        },
        "out_of_strategy": {"ids": list(ids)},
    }  # fmt: skip


def test_do_the_rivals_speak_of_the_cards_that_were_thrown_out_and_of_no_other(draft, scenario):
    lens = strategy.open_lens(draft)
    choose(lens, scenario)
    lens.presses += 1
    assert [remark["id"] for remark in lens.revealed["remarks"]] == GIVEN_UP
    outside = sorted_by_fit(scenario, "hold_the_families").outside
    assert lens.revealed["unfit"] == len(set(outside) - set(GIVEN_UP))


def test_does_no_page_tell_which_cards_fit_a_strategy(draft, session, scenario):
    """Not even the rivals say whom a card serves: with four presses all sixteen would be known."""
    lens = strategy.open_lens(draft)
    choose(lens, scenario)
    lens.presses += 1
    assert all(set(row) == {"id", "rival", "says"} for row in lens.revealed["remarks"])
    for board in (strategy.open_lens(draft), strategy.open_board(session)):
        for row in board.settings["initiatives"]:
            assert set(row) == {"id", "name", "sponsor", "note"}
        for row in board.settings["strategies"]:
            assert set(row) == {"id", "name", "statement"}


def test_is_nothing_played_before_there_is_a_lens(draft, scenario):
    board = strategy.open_board(draft)
    board.presses += 1
    assert board.refusal.startswith("Pick a strategy above")
    assert board.played == {}
    choose(strategy.open_lens(draft), scenario)
    board.presses += 1
    assert board.refusal == ""
    assert [field["segment"] for field in board.played["segments"]] == list(
        scenario.market.segments
    )


def test_do_four_firms_play_and_is_who_gives_up_nothing_one_of_them(draft, scenario):
    choose(strategy.open_lens(draft), scenario)
    board = strategy.open_board(draft)
    board.presses += 1
    for field in board.played["segments"]:
        assert [firm["name"] for firm in field["firms"]] == [
            "You", "Peckish", "County Catering", FOR_ALL,
        ]  # fmt: skip
    assert board.as_text() == "First among families."
    assert "Box for All" in board.as_html()


def test_is_a_play_stale_once_the_lens_has_changed(draft, scenario):
    lens = strategy.open_lens(draft)
    choose(lens, scenario)
    board = strategy.open_board(draft)
    board.presses += 1
    board._answer(board, {"ask": "seen"}, [])
    assert not board.is_stale
    choose(lens, scenario, GIVEN_UP[:3])
    board._answer(board, {"ask": "seen"}, [])
    assert board.is_stale
    assert board.lens == "Hold the families, without AI menu planner, Restaurants and App rebrand"
    board.presses += 1
    assert board.played["given_up"] == sorted(lens.value["strategy"]["given_up"])
    assert not board.is_stale


def test_is_a_play_the_same_whatever_the_order_in_which_cards_were_given_up(draft, scenario):
    lens = strategy.open_lens(draft)
    choose(lens, scenario)
    board = strategy.open_board(draft)
    board.presses += 1
    before = board.played
    choose(lens, scenario, GIVEN_UP[::-1])
    board._answer(board, {"ask": "seen"}, [])
    assert not board.is_stale
    board.presses += 1
    assert {**board.played, "number": before["number"]} == before


def test_says_a_play_why_it_cannot_be_played_again_once_no_card_is_given_up(draft, scenario):
    lens = strategy.open_lens(draft)
    choose(lens, scenario)
    board = strategy.open_board(draft)
    board.presses += 1
    choose(lens, scenario, [])
    board._answer(board, {"ask": "seen"}, [])
    assert (board.lens, board.is_stale) == ("", True)
    assert board.refusal.startswith("Pick a strategy above")
    choose(lens, scenario)
    board._answer(board, {"ask": "seen"}, [])
    assert (board.refusal, board.is_stale) == ("", False)


def test_does_a_page_that_is_opened_again_show_the_quarters_that_were_played(draft, scenario):
    choose(strategy.open_lens(draft), scenario)
    board = strategy.open_board(draft)
    board.presses += 1
    assert strategy.open_board(draft).played == {}  # not yet shown to the end
    keep_end(draft, board)
    board.plays_ended += 1
    again = strategy.open_board(draft)
    assert again.played["segments"] == board.played["segments"]
    assert (again.is_stale, again.refusal) == (False, "")


def test_does_the_comparison_say_what_giving_up_brings(draft, scenario):
    choose(strategy.open_lens(draft), scenario)
    html = strategy.compare(draft, None)
    assert f"{FOR_ALL} is first in <b>0</b> of 3 segments" in html
    gain = strategy_gain("hold_the_families", tuple(GIVEN_UP), scenario)
    rows = re.findall(r"<td[^>]*>([+\u2212]?[\d,]+)</td></tr>", html)
    even, first, cards, own = (int(cell.replace(",", "").replace("\u2212", "-")) for cell in rows)
    assert even + first + cards == own == gain.own
    families = strategy.play_lens("hold_the_families", tuple(GIVEN_UP), scenario)[0]
    assert own == round(families.customers[strategy.YOU][-1])
    assert f"There you win {gain.elsewhere:,} fewer" in html
    assert "show which cards fit your strategy: if you give up a large card" in html


def test_compares_the_firm_for_everybody_what_its_customers_bring_in(draft, scenario):
    choose(strategy.open_lens(draft), scenario, id_="grow_with_offices")
    offices = strategy.compare(draft, None)
    assert re.search(
        r"bring in \$\d\dk a quarter, and those of Box for All bring in \$1\d\dk\.", offices
    )
    assert "Yours bring in less: there are few offices to win" in offices
    choose(strategy.open_lens(draft), scenario)
    assert "Yours bring in less" not in strategy.compare(draft, None)


def test_is_it_said_that_cards_which_serve_the_segment_cost_customers(draft, scenario):
    choose(strategy.open_lens(draft), scenario, ["I01", "I02", "I11", "I12"])
    assert "Some of the cards that you gave up serve families." in strategy.compare(draft, None)


def test_do_firms_with_the_same_count_share_a_place(draft, scenario):
    """Among offices two of the firms may have won two each."""
    choose(strategy.open_lens(draft), scenario)
    board = strategy.open_board(draft)
    board.presses += 1
    for field in board.played["segments"]:
        ends = [firm["customers"][-1] for firm in field["firms"]]
        for firm, end in zip(field["firms"], ends, strict=True):
            assert firm["place"] == 1 + sum(other > end for other in ends)
    offices = board.played["segments"][2]["firms"]
    assert [firm["customers"][-1] for firm in offices[:2]] == [2, 2]


def test_is_each_part_of_the_exercise_saved_under_its_own_name(session, scenario):
    board = strategy.open_board(session)
    choose(board, scenario)
    dealt = board.settings["opportunities"][0]["id"]
    rows = {dealt: {"choice": "go", "reason": "customers"}}
    board.value = board.value | {"opportunities": board.value["opportunities"] | {"rows": rows}}
    found = on_disk(session.answers)
    assert found["strategy"]["id"] == "hold_the_families"
    assert found["out_of_strategy"]["ids"] == GIVEN_UP
    assert found["opportunities"]["rows"] == rows
    assert "entries" not in found
    again = strategy.open_board(session)
    assert again.value == board.value
    assert again.settings == board.settings


def test_do_three_opportunities_and_eight_wishes_come_with_the_deal(session):
    settings = strategy.open_board(session).settings
    assert len(settings["opportunities"]) == 3
    assert len(settings["wishes"]) == 8
    assert all(set(row["lines"]) == set("abcd") for row in settings["wishes"])


def test_do_the_own_numbers_tell_of_the_lens_and_then_of_the_exercise(draft, session, scenario):
    assert own_numbers(draft, None).headline == ""
    choose(strategy.open_lens(draft), scenario)
    show_play_to_its_end(draft)
    lesson = own_numbers(draft, None)
    assert lesson.headline == "“Hold the families” gives up **4** cards of sixteen."
    assert "**With no segment first: 1,315.**" in lesson.numbers[0].text
    assert lesson.numbers[1].value == "0"
    choose(strategy.open_board(session), scenario)
    assert own_numbers(session, None).numbers[0].unit == "of 3"


def test_does_finance_ask_about_a_first_vision_and_is_it_kept(draft):
    board = open_vision(draft)
    (line,) = board.lines
    board.value = {line["id"]: "An app with a planner, lockers and points."}
    assert board.replies[line["id"]].startswith("Read it again without the names")
    assert open_vision(draft).value == board.value


def test_is_the_first_vision_quoted_where_the_exercise_asks_for_it(draft, session):
    assert open_text(session, "vision").earlier == ""
    board = open_vision(draft)
    board.value = {board.lines[0]["id"]: "A household that cooks late.\n"}
    note = open_text(session, "vision")
    assert (note.earlier, note.text) == ("A household that cooks late.", "")
    assert open_text(session, "goal_link").earlier == ""


# ---- what lesson 07 makes of it


@pytest.fixture
def course(tmp_path):
    (tmp_path / "course").mkdir()
    for stem in (STEM, "07_roadmap"):
        (tmp_path / "exercises" / stem).mkdir(parents=True)
    return tmp_path


def test_gets_lesson_07_the_strategy_with_what_it_gives_up_and_the_vision(course, scenario):
    made = exercise(STEM, course / "exercises" / STEM)
    choose(made.board(), scenario)
    made.answers.save("text_vision", "People who live alone eat their box up.")
    later = exercise("07_roadmap", course / "exercises" / "07_roadmap")
    carried = later.answers.reading.carried
    assert carried["strategy"].given_up[0] == "AI menu planner"
    assert carried["vision"].statement == "People who live alone eat their box up."
    assert later.answers.reading.origins["vision"] == "learner"
    assert (
        "This strategy gives up AI menu planner, Restaurants" in later.board().settings["strategy"]
    )
