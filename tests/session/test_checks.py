"""Does a learner see what the checks say, and what a hint costs?"""

import re
from types import SimpleNamespace

import pytest
from IPython.core.formatters import DisplayFormatter
from twohats.answers import Store
from twohats.session import checks
from twohats.session.checks import check_panel, findings, run_check
from twohats.widgets.roadmap.widget import RoadmapBoard

from tests.support.learner_work import on_disk, roadmap

OWN = roadmap(now=["I01"])
LAW = "roadmap_law"


@pytest.fixture
def board(scenario):
    return RoadmapBoard.for_scenario(scenario, OWN, {})


def lawful():
    """What the law asks in Now."""
    return roadmap(now=["I13", "I01"])


def test_does_the_panel_show_what_the_checks_find(store, scenario):
    store.save("roadmap", OWN)
    shown = check_panel(store, scenario, None)
    assert shown.findings == []
    shown.runs += 1
    assert [one["check"] for one in shown.findings] == [
        one.check for one in findings(store, scenario)
    ]
    assert shown.answered == shown.runs == 1


def test_does_the_panel_grow_stale_with_a_change(store, scenario, board):
    store.save("roadmap", OWN)
    shown = check_panel(store, scenario, board)
    shown.runs += 1
    assert not shown.stale
    board.value = roadmap(now=["I02"])
    assert shown.stale
    shown.runs += 1
    assert not shown.stale


def test_is_a_panel_without_findings_never_stale(store, scenario, board):
    shown = check_panel(store, scenario, board)
    board.value = roadmap(now=["I02"])
    assert not shown.stale


def test_are_opened_hints_kept(store, scenario):
    shown = check_panel(store, scenario, None)
    shown.hints = {LAW: 2}
    assert on_disk(store)["hints"] == {LAW: 2}
    again = Store(store.path, "07_roadmap", scenario)
    assert check_panel(again, scenario, None).hints == {LAW: 2}


@pytest.mark.parametrize(("step", "share"), [(1, 1.0), (2, 1.0), (3, 0.75)])
def test_does_only_the_third_hint_cost_a_quarter(store, scenario, step, share):
    store.save("roadmap", lawful())
    points = run_check(LAW, store, scenario)
    store.merge("hints", {LAW: step})
    assert run_check(LAW, store, scenario) == share * points > 0


def test_does_asking_one_question_show_it_and_return_points(store, scenario, capsys):
    store.save("roadmap", lawful())
    assert run_check(LAW, store, scenario) == 2.0
    assert "HTML" in capsys.readouterr().out


def test_is_the_result_a_number_to_nbgrader_and_nothing_more_to_the_learner(store, scenario):
    """nbgrader reads the plain text of a result, and gives full marks where it is no number."""
    store.save("roadmap", lawful())
    store.merge("hints", {LAW: 3})
    result = run_check(LAW, store, scenario)
    data, _ = DisplayFormatter().format(result)
    assert float(data["text/plain"]) == result == 1.5
    assert data["text/html"] == ""


class Places:
    """What a page shows, by question: stands in for the notebook's outputs."""

    def __init__(self, monkeypatch):
        self.shown = []
        monkeypatch.setattr(checks, "display", self.display)

    def display(self, html, *, display_id):
        assert display_id
        self.shown.append(html.data)
        at = len(self.shown) - 1
        return SimpleNamespace(update=lambda html: self.shown.__setitem__(at, html.data))


def test_does_the_panel_bring_what_was_asked_from_a_cell_up_to_date(
    store, scenario, board, monkeypatch
):
    """All cells run when the page opens: without this they would say 0 points to the end."""
    page = Places(monkeypatch)
    shown = check_panel(store, scenario, board)
    run_check(LAW, store, scenario)
    assert re.search(r"0 of 2 points, as of \d\d:\d\d\. “Check” brings it", page.shown[0])
    store.save("roadmap", lawful())
    shown.runs += 1
    assert "2 of 2 points, as of" in page.shown[0]


def test_is_nothing_said_of_points_where_there_are_none_to_be_had(store, scenario, monkeypatch):
    page = Places(monkeypatch)
    run_check("roadmap_value", store, scenario)
    assert re.search(r">As of \d\d:\d\d\.", page.shown[0])


@pytest.mark.nbgrader
def test_does_nbgrader_itself_read_the_number(store, scenario):
    from nbformat.v4 import new_code_cell, new_output
    from nbgrader.utils import determine_grade

    store.save("roadmap", lawful())
    store.merge("hints", {LAW: 3})
    data, _ = DisplayFormatter().format(run_check(LAW, store, scenario))
    cell = new_code_cell(outputs=[new_output("execute_result", data)])
    cell.metadata.nbgrader = {"grade": True, "solution": False, "points": 2, "grade_id": LAW}
    assert determine_grade(cell) == (1.5, 2.0)


def test_is_the_last_result_there_again_while_the_work_is_the_same(store, scenario):
    store.save("roadmap", OWN)
    first = check_panel(store, scenario, None)
    first.runs += 1
    first.hints = {LAW: 1}
    again = check_panel(Store(store.path, "07_roadmap", scenario), scenario, None)
    assert again.findings == first.findings
    store.save("roadmap", roadmap(now=["I02"]))
    assert check_panel(Store(store.path, "07_roadmap", scenario), scenario, None).findings == []


def test_is_an_unknown_question_refused_with_a_sentence(store, scenario):
    with pytest.raises(
        KeyError, match="no check 'roadmap_beauty' here; there are roadmap_capacity"
    ):
        run_check("roadmap_beauty", store, scenario)


def test_does_an_empty_desk_earn_nothing(store, scenario):
    assert sum(finding.points for finding in findings(store, scenario)) == 0


def test_does_a_check_that_breaks_say_so_and_leave_nobody_waiting(store, scenario, monkeypatch):
    """The next run that goes well takes the sentence back."""
    store.save("roadmap", OWN)
    shown = check_panel(store, scenario, None)
    with monkeypatch.context() as broken:
        broken.setattr(checks, "graded_findings", lambda *_: [][0])
        shown.runs += 1
    assert shown.failure.startswith("The checks could not read this answer (IndexError).")
    assert (shown.findings, shown.answered) == ([], 1)
    shown.runs += 1
    assert shown.failure == ""
    assert shown.findings
