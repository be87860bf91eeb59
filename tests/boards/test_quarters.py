"""Is the truth shown only of a frozen roadmap, and are its marks fixed by then?"""

import pytest
from twohats.answers.product import Roadmap
from twohats.boards.own_numbers import own_numbers
from twohats.boards.quarters import PLAYED, open_quarters
from twohats.boards.roadmap import BASELINE, open_board
from twohats.product.roadmap import simulate
from twohats.session.baseline import freeze_button
from twohats.text import format_amount

from tests.support.course_folder import session_of
from tests.support.learner_work import fill_the_disk, on_disk, roadmap

FIRST = roadmap(now=["I01", "I11"], next=["I02"])
SECOND = roadmap(now=["I02", "I11"], next=["I01"])


@pytest.fixture
def session(store, work):
    return session_of(store, work=work)


@pytest.fixture
def draft(work):
    return session_of(work, stem="07_roadmap", draft=True)


def pressed(quarters):
    quarters.presses += 1
    return quarters


def freeze(session, plain):
    session.answers.save("roadmap", plain, anyway=True)
    freeze_button(session, BASELINE, None).presses += 1


def test_is_nothing_of_the_world_on_the_page_before_the_roadmap_is_frozen(session):
    session.answers.save("roadmap", FIRST)
    quarters = pressed(open_quarters(session, None, None))
    assert quarters.tracks == []
    assert quarters.refusal.startswith("Freeze your roadmap first")
    assert PLAYED not in on_disk(session.answers)


def test_does_the_own_roadmap_end_where_the_marks_see_it_end(session, scenario):
    freeze(session, FIRST)
    quarters = pressed(open_quarters(session, None, None))
    outcome = simulate(Roadmap.model_validate(FIRST), scenario, scenario.world())
    ends = quarters.tracks[0]["brought_k"][-1]
    assert ends == pytest.approx(outcome.value_k - scenario.backlog.law.penalty_k, abs=0.1)
    assert len(quarters.tracks) == 1 + len(scenario.reference("rivals"))
    assert "I01" not in quarters.as_text()
    assert "“Skip and swap” turns out to need “Live stock service”" in quarters.as_html()


def test_are_the_marks_those_of_the_roadmap_that_was_played_first(session):
    freeze(session, FIRST)
    pressed(open_quarters(session, None, None))
    freeze(session, SECOND)
    quarters = pressed(open_quarters(session, None, None))
    played = session.answers.get(PLAYED)
    assert played.bucket("now") == ("I01", "I11")
    assert quarters.fixed.startswith("You are marked on the card places, estimates, dependencies")


def test_is_nothing_shown_that_could_not_be_kept(session, monkeypatch):
    freeze(session, FIRST)
    quarters = open_quarters(session, None, None)
    fill_the_disk(monkeypatch)
    assert pressed(quarters).tracks == []
    assert "No space left" in quarters.fault


def test_does_a_page_that_is_opened_again_show_how_the_play_ended(session):
    freeze(session, FIRST)
    first = pressed(open_quarters(session, None, None))
    again = open_quarters(session, None, None)
    assert again.tracks == first.tracks
    assert not again.is_stale
    freeze(session, SECOND)
    assert open_quarters(session, None, None).is_stale


def test_is_said_before_the_first_play_what_it_fixes_and_is_still_open(session):
    freeze(session, FIRST)
    quarters = open_quarters(session, None, None)
    assert quarters.missing == ["You have not decided on any of the 12 possible dependencies yet."]
    assert pressed(quarters).missing == []


def test_is_the_bet_beside_what_it_brought_in(session):
    session.answers.save("roadmap", FIRST | {"value_bet": {"low": 900, "high": 1200}}, anyway=True)
    freeze_button(session, BASELINE, None).presses += 1
    assert pressed(open_quarters(session, None, None)).bet == [900, 1200]


def test_does_the_board_say_after_a_play_that_moves_no_longer_count(session):
    freeze(session, FIRST)
    board = open_board(session)
    assert board.fixed == ""
    pressed(open_quarters(session, board, None))
    assert "changing them here no longer counts" in board.fixed
    assert open_board(session).fixed == board.fixed


def test_is_a_learner_told_that_the_roadmap_has_changed_since(session):
    freeze(session, FIRST)
    button = freeze_button(session, BASELINE, None)
    quarters = pressed(open_quarters(session, None, button))
    assert not quarters.is_stale
    session.answers.save("roadmap", SECOND, anyway=True)
    button.presses += 1
    assert quarters.is_stale
    assert not pressed(quarters).is_stale


def test_is_a_card_dragged_out_and_back_nothing_to_play_again(session):
    freeze(session, FIRST)
    pressed(open_quarters(session, None, None))
    back = FIRST | {"entries": [*FIRST["entries"][2:], *FIRST["entries"][:2]]}
    freeze(session, back)
    assert not open_quarters(session, None, None).is_stale
    freeze(session, FIRST | {"entries": FIRST["entries"][::-1]})
    assert open_quarters(session, None, None).is_stale


def test_does_a_refusal_go_once_it_is_no_longer_true(session):
    session.answers.save("roadmap", FIRST)
    button = freeze_button(session, BASELINE, None)
    quarters = pressed(open_quarters(session, None, button))
    button.presses += 1
    assert quarters.refusal == ""


def test_does_a_lesson_that_is_opened_again_show_how_the_last_draft_ended(draft):
    draft.answers.save("draft_roadmap", FIRST)
    pressed(open_quarters(draft, None, None))
    draft.answers.save("draft_roadmap", SECOND, anyway=True)
    last = pressed(open_quarters(draft, None, None))
    again = open_quarters(draft, None, None)
    assert again.tracks == last.tracks
    assert not again.is_stale
    draft.answers.save("draft_roadmap", FIRST, anyway=True)
    again = open_quarters(draft, None, None)
    assert again.tracks == last.tracks, "as it was left, and no play that nobody asked for"
    assert again.is_stale


def test_is_a_draft_played_at_a_twin_company_and_not_kept_for_marks(draft, scenario):
    draft.answers.save("draft_roadmap", FIRST)
    quarters = pressed(open_quarters(draft, None, None))
    true = simulate(Roadmap.model_validate(FIRST), scenario, scenario.world())
    assert quarters.tracks
    assert quarters.tracks[0]["events"] != [vars(event) for event in true.events]
    assert "turns out to need “Live stock" not in quarters.as_html()
    assert PLAYED not in on_disk(draft.answers)


def test_is_a_draft_with_nothing_in_now_refused_with_what_to_do(draft):
    quarters = pressed(open_quarters(draft, None, None))
    assert quarters.refusal.startswith("Now is still empty")


def test_does_the_ending_say_what_was_brought_in_only_once_it_was_played(session, scenario):
    freeze(session, FIRST)
    before = own_numbers(session, None)
    pressed(open_quarters(session, None, None))
    after = own_numbers(session, None)
    outcome = simulate(Roadmap.model_validate(FIRST), scenario, scenario.world())
    brought = format_amount(outcome.value_k - scenario.backlog.law.penalty_k)
    assert len(after.numbers) == len(before.numbers) + 1
    assert [number.value for number in after.numbers if "played it" in number.text] == [brought]


def test_has_everybody_who_is_named_a_portrait_in_the_mood_of_what_happens(session, scenario):
    freeze(session, FIRST)
    quarters = pressed(open_quarters(session, None, None))
    for played in quarters.tracks:
        for event in played["events"]:
            assert event["mood"] in quarters.faces[event["who"]]
    (late,) = [e for e in quarters.tracks[0]["events"] if e["kind"] == "missing"]
    assert (late["who"], late["mood"]) == ("Wei Zhang", "worried")
    assert {row["who"] for row in scenario.reference("rivals")} <= set(quarters.faces)


def test_is_the_goal_that_of_the_own_kpi_tree(session, scenario):
    freeze(session, FIRST)
    assert pressed(open_quarters(session, None, None)).goal == 85.4
    tree = [kpi | {"target": 83} for kpi in scenario.reference("kpi_tree")]
    session.answers.carry("kpi_tree", tree, "learner")
    assert pressed(open_quarters(session, None, None)).goal == 83


def test_is_no_goal_drawn_that_has_no_target(session, scenario):
    freeze(session, FIRST)
    first, *others = scenario.reference("kpi_tree")
    session.answers.carry("kpi_tree", [first | {"target": first["baseline"]}, *others], "learner")
    assert pressed(open_quarters(session, None, None)).goal == 0


def test_is_a_goal_in_another_measure_not_drawn_as_retention(session, scenario):
    """17% in week 8 is not 17% of the customers kept over a quarter."""
    freeze(session, FIRST)
    tree = [kpi for kpi in scenario.reference("kpi_tree") if kpi["id"] == "K05"]
    session.answers.carry("kpi_tree", [tree[0] | {"kind": "goal"}], "learner")
    assert pressed(open_quarters(session, None, None)).goal == 0


def test_is_playing_the_next_thing_to_do_only_once_it_can_be_done(session):
    """Until then the dark button is the one that freezes."""
    button = freeze_button(session, BASELINE, None)
    session.answers.save("roadmap", FIRST, anyway=True)
    quarters = open_quarters(session, None, button)
    assert not quarters.is_ready
    button.presses += 1
    assert quarters.is_ready
