"""Is the truth shown only of a frozen roadmap, and are its marks fixed by then?"""

import pytest
from twohats.answers.product import Roadmap
from twohats.boards.own_numbers import own_numbers
from twohats.boards.quarters import PLAYED, open_quarters
from twohats.boards.roadmap import BASELINE
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
    assert "Skip and swap turns out to need Live stock service" in quarters.as_html()


def test_are_the_marks_those_of_the_roadmap_that_was_played_first(session):
    freeze(session, FIRST)
    pressed(open_quarters(session, None, None))
    freeze(session, SECOND)
    quarters = pressed(open_quarters(session, None, None))
    played = session.answers.get(PLAYED)
    assert played.bucket("now") == ("I01", "I11")
    assert quarters.fixed.startswith("Your marks follow the places and bets")


def test_is_nothing_shown_that_could_not_be_kept(session, monkeypatch):
    freeze(session, FIRST)
    quarters = open_quarters(session, None, None)
    fill_the_disk(monkeypatch)
    assert pressed(quarters).tracks == []
    assert "No space left" in quarters.fault


def test_is_a_learner_told_that_the_roadmap_has_changed_since(session):
    freeze(session, FIRST)
    button = freeze_button(session, BASELINE, None)
    quarters = pressed(open_quarters(session, None, button))
    assert not quarters.is_stale
    session.answers.save("roadmap", SECOND, anyway=True)
    button.presses += 1
    assert quarters.is_stale
    assert not pressed(quarters).is_stale


def test_does_a_refusal_go_once_it_is_no_longer_true(session):
    session.answers.save("roadmap", FIRST)
    button = freeze_button(session, BASELINE, None)
    quarters = pressed(open_quarters(session, None, button))
    button.presses += 1
    assert quarters.refusal == ""


def test_is_a_draft_played_at_a_twin_company_and_kept_nowhere(draft, scenario):
    draft.answers.save("draft_roadmap", FIRST)
    quarters = pressed(open_quarters(draft, None, None))
    true = simulate(Roadmap.model_validate(FIRST), scenario, scenario.world())
    assert quarters.tracks
    assert quarters.tracks[0]["events"] != [vars(event) for event in true.events]
    assert "turns out to need Live stock" not in quarters.as_html()
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
