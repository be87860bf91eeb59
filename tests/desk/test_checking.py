"""Does a learner see what the checks say, and what a hint costs?"""

import pytest
from made import on_disk, roadmap
from twohats.answers import Store
from twohats.desk.checking import ask, findings, panel
from twohats.widgets.roadmap_board import RoadmapBoard

OWN = roadmap(now=["I01"])
FORMAT = "roadmap_format"


@pytest.fixture
def board(scenario):
    return RoadmapBoard.for_scenario(scenario, OWN, {})


def whole(scenario):
    """Every initiative in one place."""
    rest = [one.id for one in scenario.initiatives if one.id != "I01"]
    return roadmap(now=["I01"], later=rest)


def test_does_the_panel_show_what_the_checks_find(store, scenario):
    store.save("roadmap", OWN)
    shown = panel(store, scenario, None)
    assert shown.findings == []
    shown.runs += 1
    assert [one["check"] for one in shown.findings] == [
        one.check for one in findings(store, scenario)
    ]
    assert shown.answered == shown.runs == 1


def test_does_the_panel_grow_stale_with_a_change(store, scenario, board):
    store.save("roadmap", OWN)
    shown = panel(store, scenario, board)
    shown.runs += 1
    assert not shown.stale
    board.value = roadmap(now=["I02"])
    assert shown.stale
    shown.runs += 1
    assert not shown.stale


def test_is_a_panel_without_findings_never_stale(store, scenario, board):
    shown = panel(store, scenario, board)
    board.value = roadmap(now=["I02"])
    assert not shown.stale


def test_are_opened_hints_kept(store, scenario):
    shown = panel(store, scenario, None)
    shown.hints = {FORMAT: 2}
    assert on_disk(store)["hints"] == {FORMAT: 2}
    again = Store(store.path, "07_roadmap", scenario)
    assert panel(again, scenario, None).hints == {FORMAT: 2}


@pytest.mark.parametrize(("step", "share"), [(1, 1.0), (2, 1.0), (3, 0.75)])
def test_does_only_the_third_hint_cost_a_quarter(store, scenario, step, share):
    store.save("roadmap", whole(scenario))
    points = ask(FORMAT, store, scenario)
    store.merge("hints", {FORMAT: step})
    assert ask(FORMAT, store, scenario) == share * points > 0


def test_does_asking_one_question_show_it_and_return_points(store, scenario, capsys):
    store.save("roadmap", whole(scenario))
    assert ask(FORMAT, store, scenario) == 2.0
    assert "HTML" in capsys.readouterr().out


def test_is_an_unknown_question_refused_with_a_sentence(store, scenario):
    with pytest.raises(KeyError, match="no check 'roadmap_beauty' here; there are roadmap_format"):
        ask("roadmap_beauty", store, scenario)


def test_does_an_empty_desk_earn_nothing(store, scenario):
    assert sum(finding.points for finding in findings(store, scenario)) == 0
