"""Does the page of a charter say of each line what it rests on, also without colours?"""

import re

import pytest
from twohats.answers.project import Charter
from twohats.draw.charter import SOURCES, charter_html, charter_text

FILLED = {
    "lead": "I01",
    "purpose": "Homes <stay>",
    "scope": ["Swap", "Billing"],
    "commit_at": 80,
    "idle_day_k": 0,
    "project_goals": [{"kind": "time", "text": "before the freeze", "number": 100, "unit": "days"}],
    "product_goals": [{"kpi": "K02", "text": "Weeks skipped", "target": 1.5}],
}


def rows(sources, **fields):
    """What each line says and rests on, by its label."""
    html = charter_html(Charter.model_validate(fields), sources)
    cells = re.findall(
        r'row"[^>]*>(.*?)</th><td[^>]*>(.*?)</td><td[^>]*>.*?</svg> (.*?)</td>', html
    )
    return {label: (words, source) for label, words, source in cells}


def test_is_an_empty_line_missing_whatever_is_claimed_of_it():
    assert set(rows(dict.fromkeys(Charter.model_fields, "roadmap")).values()) == {
        ("still empty", "missing")
    }


def test_does_each_line_keep_its_source_and_its_words():
    lines = rows({"purpose": "roadmap", "scope": "company", "commit_at": "missing"}, **FILLED)
    assert lines["Purpose"] == ("Homes &lt;stay&gt;", "roadmap")
    assert lines["Scope"] == ("Swap, Billing", "company")
    assert lines["Confidence level (%)"] == ("80", "no source yet")
    assert lines["Cost of an idle day ($k)"] == ("0", "no source yet")


def test_do_goals_stand_with_their_numbers():
    lines = rows({}, **FILLED)
    assert lines["Project goals"][0] == "time: before the freeze (by working day 100)"
    assert lines["Product goals"][0] == "K02 Weeks skipped (1.5)"


def test_is_a_goal_that_has_only_its_number_said_to_have_no_words():
    goal = {"kind": "time", "text": "", "number": 3.5, "unit": "working days"}
    line = rows({}, project_goals=[goal])["Project goals"][0]
    assert line == "time: no text yet (by working day 3.5)"


@pytest.mark.parametrize(
    ("number", "unit", "amount"),
    [(62, "$k", "$62k"), (62.5, " $K", "$62.5k"), (-5, "$k", "−$5k"), (0, "", "0")],
)
def test_is_money_written_as_people_write_it(number, unit, amount):
    goal = {"kind": "cost", "text": "enough", "number": number, "unit": unit}
    assert rows({}, project_goals=[goal])["Project goals"][0] == f"cost: enough ({amount})"


def test_does_the_lead_stand_with_its_name():
    charter = Charter.model_validate(FILLED)
    assert ">Skip a week</td>" in charter_html(charter, {}, "Skip a week")
    assert charter_text(charter, {}, "Skip a week").startswith("Roadmap item: Skip a week (")
    assert ">I01</td>" in charter_html(charter, {})
    assert charter_text(Charter(), {}, "Skip a week").startswith(
        "Roadmap item: still empty (missing)"
    )


def test_has_each_source_a_shape_and_a_colour_of_its_own():
    for values in zip(*SOURCES.values(), strict=True):
        assert len(set(values)) == len(SOURCES)
