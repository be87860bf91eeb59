"""Does the hand-over keep a charter, and does the sponsor answer?"""

import re
from pathlib import Path

import pytest
import traitlets
from twohats.both.handover import LINES_OF
from twohats.widgets.charter import widget
from twohats.widgets.charter.widget import CharterBoard

LEAD = {
    "id": "I01",
    "name": "Skip and swap",
    "enablers": [],
    "charter": {"scope": ["Swap"]},
    "sources": {"lead": "roadmap", "purpose": "roadmap", "scope": "company"},
    "day": 100,
    "reason": "Freeze",
    "budget_k": 100.0,
    "supported_k": 300.0,
}


def made(**charter):
    return CharterBoard.for_charter(
        {"lead": "I01"} | charter, [LEAD], [], {"people": [], "kpis": []}
    )


def test_does_it_start_without_any_charter():
    empty = CharterBoard.for_charter(None, [LEAD], [], {})
    assert empty.value["lead"] is None
    assert "Roadmap item: still empty (missing)." in empty.as_text()


def test_is_a_faulty_charter_refused_with_a_sentence():
    with pytest.raises(traitlets.TraitError, match="This is not a charter: commit_at"):
        made(commit_at=120)


def test_does_the_paper_say_what_each_line_rests_on():
    said = made(
        purpose="Families stay", result="An app", answers={"Q2": {"source": "assumption"}}
    ).as_text()
    assert "Purpose: Families stay (roadmap)." in said
    assert "Result: An app (assumption)." in said
    assert "Done when (exit criteria): still empty (missing)." in said


def test_may_each_line_of_an_answer_rest_on_something_else():
    sources = {"budget_k": "company", "business_case_k": "assumption"}
    answer = {"source": "assumption", "sources": sources}
    said = made(budget_k=90, business_case_k=120, answers={"Q5": answer}).as_text()
    assert "Budget ($k): 90 (company)." in said
    assert "Benefit needed ($k): 120 (assumption)." in said


def test_says_the_sponsor_nothing_before_an_entry_leads():
    empty = CharterBoard.for_charter({"budget_k": 900}, [LEAD], [], {})
    empty.asked += 1
    assert empty.refused == ""


def test_does_the_sponsor_send_an_answer_back():
    one = made(purpose="They stay", result="An app", product_goals=[{"kpi": "K02"}])
    one.asked += 1
    assert one.value["answers"]["Q5"]["sent_back"]
    assert one.refused.startswith("Question 5: ")
    one.value = one.value | {"business_case_k": 150}
    one.asked += 1
    assert not one.value["answers"]["Q5"]["sent_back"]
    assert one.refused == "Question 8: You want my money. When is the project over?"


def test_is_the_benefit_kept_as_it_was_when_the_sum_was_shown():
    one = made(business_case_k=150, left_over_k=200)
    assert one.verdict == ""
    one.summed += 1
    assert one.value["kept_benefit"] == {"value": 150.0, "state": "kept"}
    assert "supports $300k" in one.verdict
    one.value = one.value | {"business_case_k": 200}
    one.summed += 1
    assert one.value["kept_benefit"] == {"value": 150.0, "state": "kept"}
    assert one.value["kept_left_over"] == {"value": 200.0, "state": "kept"}
    assert "You typed $150k" in one.verdict


def test_is_a_benefit_late_that_was_not_typed_before_the_sum():
    one = made()
    one.summed += 1
    one.value = one.value | {"business_case_k": 150}
    assert one.value["kept_benefit"] == {"value": None, "state": "late"}
    assert "before you typed both numbers" in one.verdict


def test_do_page_and_paper_know_the_same_lines_of_each_question():
    model = (Path(widget.__file__).parent / "charter.js").read_text()
    block = model.partition("export const LINES_OF = {")[2].partition("};")[0]
    told = {
        id_: tuple(re.findall(r'"(\w+)"', names))
        for id_, names in re.findall(r"(Q\d): \[(.*?)\]", block)
    }
    assert told == LINES_OF
