"""Do expectations and results hold their artefacts, and say on paper what was answered?"""

import pytest
import traitlets
from twohats.scenario.charter import CaseLine
from twohats.widgets.v0_cases.widget import ExpectedChanges, QuarterlyResults

CASES = [CaseLine("R01", "A shop. Of 100 customers 90 stayed."), CaseLine("R02", "A club.")]


def test_is_on_paper_what_is_expected_and_through_what():
    expected = {"retention": {"choice": "up", "reason": "r2"}}
    widget = ExpectedChanges(value={"expected": expected})
    assert "Retention: up. Reasons to leave are gone" in widget.as_html()
    assert "Registrations: nothing chosen" in widget.as_text()


def test_does_the_paper_hold_what_was_kept_once_it_was_played():
    before = {"retention": {"choice": "up", "reason": "r2"}}
    after = {"retention": {"choice": "down", "reason": "r7"}}
    assert "Retention: up" in ExpectedChanges(value={"expected": after, "kept": before}).as_text()


def test_is_a_direction_that_there_is_not_refused_with_a_sentence():
    with pytest.raises(traitlets.TraitError, match="retention"):
        ExpectedChanges(value={"expected": {"retention": {"choice": "sideways"}}})


def test_is_each_result_on_paper_with_what_it_is_called():
    widget = QuarterlyResults.for_cases(CASES, {"ticked": ["R01"]})
    html = widget.as_html()
    assert html.index("90 stayed") < html.index("a success") < html.index("A club.")
    assert widget.as_text() == "Ticked as a success: 1 of 8 quarters."


def test_is_a_faulty_tick_refused_with_a_sentence():
    with pytest.raises(traitlets.TraitError, match="ticked"):
        QuarterlyResults.for_cases(CASES, {"ticked": ["X1"]})
