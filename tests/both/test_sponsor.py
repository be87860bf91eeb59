"""What does the sponsor refuse, and what becomes of it?"""

import pytest
from twohats.answers.project import Charter
from twohats.both.sponsor import review, sent_back

SOURCES = {f"Q{number}": {"source": "company"} for number in range(1, 9)}


def charter(**fields):
    product_side = {"purpose": "They stay", "result": "An app", "product_goals": [{"kpi": "K02"}]}
    return Charter.model_validate({"lead": "I01", "answers": SOURCES} | product_side | fields)


def test_is_a_missing_business_case_refused_first():
    assert review(charter(answers={"Q1": {"source": "assumption"}}), 100, 90).question == "Q5"


@pytest.mark.parametrize(("benefit_k", "refused"), [(99.9, "Q5"), (100, ""), (140, "")])
def test_is_a_business_case_below_the_cost_refused(benefit_k, refused):
    assert review(charter(business_case_k=benefit_k), 100, 90).question == refused


def test_does_the_learners_own_budget_count_before_the_approved_one():
    refusal = review(charter(business_case_k=120, budget_k=130), 140, 90)
    assert refusal.question == "Q5"
    assert "to cost $130k" in refusal.sentence


def late(number=91, unit="working days"):
    return [{"kind": "time", "text": "some day", "number": number, "unit": unit}]


@pytest.mark.parametrize(
    ("fields", "question", "words"),
    [
        ({"budget_k": 101}, "Q5", "$101k is above the approved $100k"),
        ({"project_goals": late()}, "Q4", "Day 91 is after the limit, day 90"),
        ({"project_goals": late(19, "weeks")}, "Q4", "19 weeks end on day 95, after the limit"),
    ],
)
def test_is_what_goes_beyond_a_limit_refused_before_all_else(fields, question, words):
    refusal = review(charter(**fields), 100, 90)
    assert refusal.question == question
    assert words in refusal.sentence


@pytest.mark.parametrize(
    "fields",
    [{"budget_k": 100}, {"project_goals": late(18, "weeks")}, {"project_goals": []}],
)
def test_is_what_keeps_the_limits_accepted(fields):
    assert review(charter(business_case_k=120, **fields), 100, 90).question == ""


@pytest.mark.parametrize("source", ["assumption", "missing"])
def test_is_what_the_roadmap_should_have_said_refused_next(source):
    answers = SOURCES | {"Q2": {"source": source}, "Q3": {"source": source}}
    assert review(charter(business_case_k=120, answers=answers), 100, 90).question == "Q3"


@pytest.mark.parametrize(("line", "empty"), [("purpose", ""), ("product_goals", [])])
def test_is_what_nobody_said_refused_without_any_note(line, empty):
    refusal = review(charter(business_case_k=120, answers={}, **{line: empty}), 100, 90)
    assert refusal.question in ("Q1", "Q3")
    assert "nobody has" in refusal.sentence


def test_has_what_the_hand_over_filled_in_a_source():
    assert review(charter(business_case_k=120, answers={}), 100, 90).question == ""


LAST_LINES = {
    "decision_owner": "Noor Rahman",
    "commit_at": 80,
    "end_condition": "When the packers work with it",
    "handover_owner": "Hana Sato",
}


def test_does_the_sponsor_wait_for_nothing_once_all_is_said():
    acceptance = review(charter(business_case_k=120, **LAST_LINES), 100, 90)
    assert acceptance.question == ""
    assert "waits to hear" not in acceptance.sentence


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("decision_owner", "who decides"),
        ("commit_at", "how sure a date must be"),
        ("end_condition", "how one knows that it is over"),
        ("handover_owner", "who takes over"),
    ],
)
def test_does_the_sponsor_wait_to_hear_what_nobody_said_and_that_alone(line, words):
    lines = {name: value for name, value in LAST_LINES.items() if name != line}
    acceptance = review(charter(business_case_k=120, **lines), 100, 90)
    assert acceptance.question == ""
    assert acceptance.sentence.endswith(f"still waits to hear {words}.")


def test_is_one_answer_alone_sent_back_and_the_one_before_no_longer():
    once = sent_back(charter(), "Q5")
    twice = sent_back(once, "Q1")
    assert [id_ for id_, answer in twice.answers.items() if answer.sent_back] == ["Q1"]
    assert not any(answer.sent_back for answer in sent_back(twice, "").answers.values())
    assert once.answers["Q5"].source == "company"


def test_can_an_answer_that_is_not_there_be_sent_back():
    assert sent_back(Charter(), "Q5").answers["Q5"].sent_back
