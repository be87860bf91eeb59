"""Do the cases hold three artefacts, and say on paper what was answered?"""

import pytest
import traitlets
from twohats.widgets.charter_cases.widget import CharterCases

LINES = [{"id": "G01", "text": "The handbook is signed."}]
ENDS = [{"id": "E01", "text": "All 61 growers have signed."}]


def made(value=None, **traits):
    return CharterCases.for_cases(value or {}, LINES, ENDS, **traits)


def test_do_missing_parts_start_empty():
    assert made().value["end_conditions"] == {"deal": 0, "faults": {}}


def test_is_an_answer_that_there_is_not_refused_with_a_sentence():
    with pytest.raises(traitlets.TraitError, match="E01"):
        made({"end_conditions": {"faults": {"E01": "ugly"}}})


def test_does_the_paper_hold_each_line_with_its_answer():
    goals = [{"kind": "time", "text": "By the freeze", "number": 3, "unit": ""}]
    value = {"known_by": {"known": {"G01": True}}, "end_conditions": {"faults": {"E01": "feeling"}}}
    html = made(value, goals=goals).as_html()
    assert "The handbook is signed." in html
    assert "known on the last day" in html
    assert "Your time goal: By the freeze" in html
    assert "a feeling" in html


def test_do_the_words_count_what_is_answered():
    text = made({"known_by": {"known": {"G01": True, "time": False}}}).as_text()
    assert text == "Answered: 2 goals, 0 statements and 0 exit criteria."
