"""Does the paper show each case with what the learner said of it?"""

from twohats.answers.project import Charter, EndConditions, KnownBy, Statements
from twohats.draw.charter_cases import cases_html
from twohats.scenario.charter import CaseLine

CHARTER = Charter.model_validate(
    {"project_goals": [{"kind": "time", "text": "By the <freeze>", "number": 90}]}
)


def drawn(known=None, kinds=None, faults=None, has_statements=True):
    statements = (CaseLine("S01", "It is given."),) if has_statements else ()
    return cases_html(
        CHARTER,
        ((CaseLine("G01", "All signed."),), KnownBy(known=known or {})),
        (statements, Statements(kinds=kinds or {})),
        ((CaseLine("E01", "It is over."),), EndConditions(faults=faults or {})),
    )


def test_is_every_case_there_and_what_was_left_open_said():
    html = drawn()
    assert html.count("not answered") == 7  # one of each list, and the own four
    assert "Your time goal: By the &lt;freeze&gt;" in html
    assert "Your cost goal: not written yet" in html


def test_is_each_answer_told_in_words():
    html = drawn({"G01": True, "time": False}, {"S01": "against_data"}, {"E01": "no_day"})
    for words in ("known on the last day", "contradicted by the data", "no clear day"):
        assert f">{words}<" in html
    assert html.count(">not known on the last day<") == 1


def test_is_a_list_without_cases_left_out():
    assert "Constraint, assumption" not in drawn(has_statements=False)
