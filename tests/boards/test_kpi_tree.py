"""Are tree, attacks and two years saved, dealt once, and played as the tree is set?"""

import pytest
from twohats.answers import Store
from twohats.answers.product import Kpi
from twohats.boards import kpi_tree as room
from twohats.boards.kpi_play import guardrails, nps_guardrail, watch
from twohats.boards.own_numbers import own_numbers
from twohats.desk import exercise, lesson
from twohats_instructor.bands.kpi_tree import tree
from twohats_instructor.reference import reference
from twohats_instructor.scenario.measures import links

from tests.support.course_folder import place_bet, session_of, show_play_to_its_end
from tests.support.learner_work import on_disk

STEM = "06_metrics_and_outcomes"


def with_tree(scenario, goal="K12", rails=None):
    return {"kpi_tree": tree(scenario, goal, ("K02", "K04"), rails or {"K06": 1.08})}


def test_is_the_verdict_kept_with_the_notes_and_there_again(page, root):
    scope = page.microscope()
    assert scope.value == {"bonus": ""}
    scope.value = {"bonus": "yes"}
    assert on_disk(page.work)["notes"][f"{STEM}.bonus"] == "yes"
    assert lesson(STEM, root / "course").microscope().value == {"bonus": "yes"}


def test_do_the_lines_rise_and_the_cohorts_fall_on_the_page(page):
    settings = page.microscope().settings
    for line in [*settings["totals"], *settings["averages"]]:
        assert line["values"][-1] > line["values"][0]
    ran, without = settings["cohorts"], settings["without"]
    assert [round(ran[place]["curve"][2]) for place in (0, -1)] == [31, 17]
    assert [round(without[place]["curve"][2]) for place in (0, -1)] == [31, 31]
    assert ran[-1]["kept"] < ran[0]["kept"] < without[-1]["kept"]
    assert ran[-1]["cost"] > 2 * without[-1]["cost"]
    assert len(ran) == len(without) == 22


def test_have_the_numbers_of_a_cohort_the_names_that_they_have_in_a_tree(page, scenario):
    names = page.microscope().settings["names"]
    assert set(names.values()) <= {kind.name for kind in scenario.kpis.types.values()}
    assert names["share"] == "Week-8 retention"


def test_holds_the_paper_of_the_microscope_its_cohorts(page):
    html = page.microscope().as_html()
    assert "Cost of a customer in week 8" in html
    assert "2025-07" in html
    assert "$25" in html


def test_is_the_tree_saved_as_a_draft_and_nothing_else(page, scenario):
    board = page.board()
    board.value = with_tree(scenario)
    saved = on_disk(page.answers)
    assert [kpi["id"] for kpi in saved["draft_kpi_tree"]] == ["K12", "K02", "K04", "K06"]
    assert set(board.value) == {"kpi_tree"}


def test_do_attackers_raise_every_goal_and_driver_twice_and_no_guardrail(page, scenario):
    board = page.board()
    board.value = with_tree(scenario)
    board.attacks_asked += 1
    rows = board.attacked["rows"]
    assert sorted(row["measure"] for row in rows) == sorted(["K12", "K02", "K04"] * 2)
    assert all(row["seen"] >= 10 for row in rows)
    assert board.attacked["wolf"] <= 1
    board.value = with_tree(scenario, rails={"K15": 0.9})
    board.attacks_asked += 1
    assert max(row["seen"] for row in board.attacked["rows"]) < 10


def test_are_two_years_played_as_the_goal_says(page, scenario):
    board = page.board()
    board.value = with_tree(scenario)
    board.presses += 1
    played = board.played
    assert played["months"][played["stopped"]] == "2026-02"
    assert [track["name"] for track in played["tracks"]] == [
        *("Your goal", "Registrations", "Registrations so far"),
        *("Boxes for each open subscription", "Open subscriptions", "No draw at all"),
    ]
    own, *others, none = (track["kept"] for track in played["tracks"])
    assert max(others) < own < none
    assert sum(played["kept"]) == own
    assert played["registrations"][-1] < 5600
    board.value = with_tree(scenario, "K08")
    board.presses += 1
    assert board.played["stopped"] is None
    assert board.played["registrations"][-1] == 8575


def test_is_nothing_played_without_a_goal(page):
    board = page.board()
    board.presses += 1
    assert board.played == {}


def test_is_a_measure_that_was_typed_by_hand_neither_attacked_nor_played(page, scenario):
    board = page.board()
    (goal, *others) = with_tree(scenario)["kpi_tree"]
    board.value = {"kpi_tree": [goal | {"id": "K99"}, *others]}
    board.attacks_asked += 1
    board.presses += 1
    assert {row["measure"] for row in board.attacked["rows"]} == {"K02", "K04"}
    assert board.played == {}
    assert room.left_to_do(page.session, board) == "Choose a goal for your tree above"


def test_does_a_page_that_is_opened_again_show_the_months_that_were_played(page, root, scenario):
    board = page.board()
    board.value = with_tree(scenario)
    board.presses += 1
    assert lesson(STEM, root / "course").board().played == {}  # not yet shown to the end
    board.plays_ended += 1
    assert lesson(STEM, root / "course").board().played["tracks"] == board.played["tracks"]


def test_is_the_bet_compared_only_once_a_goal_was_played_to_the_end(page, scenario):
    board = page.board()
    board.value = with_tree(scenario)
    board.plays_ended += 1
    assert "Make your first bet above" in page.compare().data
    place_bet(page.session, 1)
    words = page.compare().data
    assert "It ends the draws in February 2026." in words
    assert "“Open subscriptions” ends them in March 2027" in words
    board.value = {"kpi_tree": []}
    assert "Choose a goal for your tree above." in page.compare().data


def test_is_the_bet_on_nps_answered_whatever_the_guardrail_is(page, scenario):
    board = page.board()
    board.value = with_tree(scenario)
    board.plays_ended += 1
    place_bet(page.session, 1)
    page.session.work.merge("quiz", {"06-p2": {"first": 0, "latest": 0}})
    words = page.compare().data
    assert "Your bet: <b>most of them</b>. As the guardrail, with an alarm below 28, NPS" in words
    assert "<b>0 of 6</b> attacks on your goal and drivers" in words
    assert "from 23 to 42 by chance alone, which gives 2 false alarms." in words


def test_has_nps_the_own_limit_where_it_is_the_guardrail(scenario):
    own = [Kpi(**kpi) for kpi in with_tree(scenario, rails={"K15": 0.9})["kpi_tree"]]
    assert nps_guardrail(own, scenario).limit == own[-1].target
    unset = own[-1].model_copy(update={"target": own[-1].baseline})
    assert nps_guardrail([*own[:-1], unset], scenario).limit == 28


def test_is_each_measure_that_an_initiative_moves_of_one_kind():
    """But for the declaration, which the law asks for, and what counts neither way."""
    kinds = [id_ for ids in room.COUNTED.values() for id_ in ids]
    assert len(kinds) == len(set(kinds))
    moved = {id_ for case in links.COUNTED for id_ in links.moved(case) - links.disputed(case)}
    assert moved - set(kinds) <= {"K07"}


def test_says_the_comparison_what_holds_of_the_four_lines(scenario):
    """Three of them let the draws run to the end, and one ends them late."""
    from twohats.product.metrics import FIRST_SCREEN

    ends = {id_: room._stop_words(scenario, id_) for id_ in FIRST_SCREEN}
    assert [id_ for id_, words in ends.items() if words] == ["K11"]
    totals = room.kept_by_goal(scenario)
    assert max(FIRST_SCREEN, key=lambda id_: totals[id_]) == "K11"


def test_does_the_ending_set_the_verdict_next_to_what_was_kept(page, scenario):
    assert own_numbers(page.session, None).headline == ""
    page.microscope().value = {"bonus": "yes"}
    board = page.board()
    board.value = with_tree(scenario)
    show_play_to_its_end(page.session)
    told = own_numbers(page.session, board)
    assert told.headline == (
        "You said: pay the bonus. "
        "The last quarter brought **638 fewer** new customers than the first."
    )
    assert [number.value for number in told.numbers[:2]] == ["36,794", "31"]
    assert "**34,822**" in told.numbers[0].text


def test_does_the_ending_of_the_exercise_count_drivers_and_guardrails(folder):
    desk = exercise(STEM, folder)
    desk.save(**reference(STEM))
    (number, *_) = own_numbers(desk.session, None).numbers
    assert (number.value, number.unit) == ("4", "drivers")
    assert number.text.startswith("lead there, and **one** guardrail watches")


def test_does_the_ending_of_the_exercise_tell_what_the_guardrails_catch(folder):
    desk = exercise(STEM, folder)
    desk.save(**reference(STEM))
    (_, caught, *_) = own_numbers(desk.session, None).numbers
    assert (caught.value, caught.unit) == ("10", "of 10")
    assert "caught by your guardrail. In 12 quiet months: **1 false alarm**." in caught.text
    rows = [kpi for kpi in reference(STEM)["kpi_tree"] if kpi["kind"] != "guardrail"]
    desk.save(kpi_tree=rows)
    (_, caught, *_) = own_numbers(desk.session, None).numbers
    assert caught.value == "0"
    assert caught.text.endswith("are caught: **your tree has no guardrail**.")


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({}, "Your tree has no guardrail."),
        ({"K06": 1}, "Your guardrail has no limit."),
        ({"K06": 1, "K03": 1}, "Your guardrails have no limit."),
    ],
)
def test_says_the_ending_why_nothing_watches(folder, scenario, limits, words):
    """A guardrail comes with today's value, which is no limit: it must not count as an alarm."""
    desk = exercise(STEM, folder)
    desk.save(kpi_tree=tree(scenario, "K12", ("K02", "K04"), limits))
    drivers, caught = own_numbers(desk.session, None).numbers
    assert drivers.text == f"lead there. **{words}**"
    assert caught.value == "0"
    assert "false alarm" not in caught.text


def test_raises_a_guardrail_without_a_limit_no_alarm(page, scenario):
    board = page.board()
    board.value = with_tree(scenario, rails={"K06": 1})
    board.attacks_asked += 1
    assert board.attacked["wolf"] == 0
    assert {row["seen"] for row in board.attacked["rows"]} == {0}


def test_are_the_attacks_caught_that_the_board_calls_caught(page, scenario):
    board = page.board()
    for limit in (34, 39, 41):
        board.value = {
            "kpi_tree": [
                kpi | ({"target": limit} if kpi["id"] == "K15" else {})
                for kpi in with_tree(scenario, rails={"K15": 0.9})["kpi_tree"]
            ]
        }
        board.attacks_asked += 1
        tree, attacked = board.parts["kpi_tree"], board.attacked
        seen = watch(tree, guardrails(tree, scenario), scenario)
        caught = [
            row for row in attacked["rows"]
            if row["seen"] >= 0.8 * 12 and row["seen"] > attacked["wolf"]
        ]  # fmt: skip
        assert seen == (len(caught), len(attacked["rows"]), attacked["wolf"])


def test_gets_a_learner_the_same_cases_every_time(folder):
    first, again = exercise(STEM, folder).board(), exercise(STEM, folder).board()
    assert first.settings == again.settings
    counts = {name: len(first.settings[name]) for name in ("cases", "changes", "linked")}
    assert counts == {"cases": 2, "changes": 6, "linked": 8}
    assert len({part["deal"] for part in first.value.values() if isinstance(part, dict)}) == 1


def test_tells_the_page_neither_gains_nor_what_is_right(folder):
    settings = exercise(STEM, folder).board().settings
    assert set(settings["cases"][0]) == {"id", "name", "unit", "better", "plan", "months"}
    assert all("noise" not in measure for measure in settings["measures"])
    names = [measure["name"] for measure in settings["measures"]]
    assert names == sorted(names)


def test_does_the_deal_of_saved_answers_stay_whatever_the_lot_says(tmp_path, scenario):
    store = Store(tmp_path / "answers.json", STEM, scenario)
    store.save("initiative_kpi", {"deal": 11, "rows": {}})
    board = room.open_board(session_of(store))
    assert [row[0] for row in board.settings["linked"]] == links.LINK_DEALS[11]
    assert board.value["targets"]["deal"] == 11


def test_is_nothing_saved_before_something_is_answered(folder):
    desk = exercise(STEM, folder)
    desk.board()
    assert not desk.answers.path.exists()


def test_holds_the_paper_the_whole_exercise(folder):
    desk = exercise(STEM, folder)
    desk.save(**reference(STEM))
    board = exercise(STEM, folder).board()
    html = board.as_html()
    for words in ("New customers in week 8", "Skip and swap", "the best of many looks", "8.09"):
        assert words in html
    assert "nothing in my tree" in html
    assert board.as_text() == "KPI tree: 1 goal, 4 drivers, 1 guardrail."
