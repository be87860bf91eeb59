"""Does the board hold its parts, and refuse with a sentence what none of them takes?"""

import pytest
import traitlets
from twohats.scenario import load
from twohats.widgets.cohorts.widget import CohortMicroscope
from twohats.widgets.kpi_tree.widget import KpiTreeBoard


def test_is_a_measure_that_there_is_not_refused_with_a_sentence():
    with pytest.raises(traitlets.TraitError, match="This is not a KPI tree: number 1, id"):
        KpiTreeBoard(value={"kpi_tree": [{"id": "growth"}]})


def test_is_a_verdict_that_there_is_not_refused_with_a_sentence():
    with pytest.raises(traitlets.TraitError, match="perhaps"):
        KpiTreeBoard(value={"kpi_tree": [], "noise": {"rows": {"C01": {"choice": "perhaps"}}}})


def test_is_neither_attack_nor_play_called_without_a_press():
    board, calls = KpiTreeBoard(value={"kpi_tree": []}), []
    board.on_attack(lambda: calls.append("attack"))
    board.on_press(lambda: calls.append("play"))
    board.presses += 1
    board.attacks_asked += 1
    assert calls == ["play", "attack"]


@pytest.mark.parametrize("value", [{}, {"bonus": "maybe"}, {"bonus": "yes", "more": 1}])
def test_is_no_other_verdict_on_two_years_taken(value):
    with pytest.raises(traitlets.TraitError, match="yes or no"):
        CohortMicroscope(value=value)


def test_says_the_microscope_what_was_decided():
    assert CohortMicroscope().as_text() == "Two years: not said yet."
    assert CohortMicroscope(value={"bonus": "no"}).as_text() == "Two years: no bonus."


def test_is_a_measure_without_a_target_shown_without_one_on_paper():
    first, *others = load().reference("kpi_tree")
    unset = first | {"target": first["baseline"]}
    assert KpiTreeBoard(value={"kpi_tree": [unset, *others]}).as_html().count("none yet") == 1
    assert "none yet" not in KpiTreeBoard(value={"kpi_tree": [first, *others]}).as_html()
