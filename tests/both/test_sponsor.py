"""What does the sponsor refuse, and what becomes of it?"""

import pytest
from twohats.answers.project import Charter
from twohats.both.sponsor import review, sent_back

SOURCES = {f"Q{number}": {"source": "company"} for number in range(1, 9)}


GOALS = [
    {"kind": "time", "text": "Live before the freeze", "number": 18, "unit": "weeks"},
    {"kind": "cost", "text": "All people and purchases", "number": 100, "unit": "$k"},
    {"kind": "scope", "text": "Every part handed over", "number": 8, "unit": "items"},
    {"kind": "quality", "text": "No open faults left", "number": 0, "unit": "faults"},
]
FULL = {
    "lead": "I01",
    "answers": SOURCES,
    "purpose": "They stay",
    "result": "An app",
    "product_goals": [{"kpi": "K02"}],
    "project_goals": GOALS,
    "budget_k": 100,
    "business_case_k": 120,
    "decision_owner": "Noor Rahman",
    "commit_at": 80,
    "end_condition": "Noor has signed the list of all parts",
    "handover_owner": "Hana Sato",
    "why_project": "It has a last day; the product goes on",
}


def charter(**fields):
    return Charter.model_validate(FULL | fields)


def test_is_a_missing_business_case_refused_first():
    answers = {"Q1": {"source": "assumption"}}
    assert review(charter(business_case_k=None, answers=answers), 100, 90).question == "Q5"


@pytest.mark.parametrize("benefit_k", [1, 99.9, 100])
def test_is_a_business_case_that_brings_no_more_than_it_costs_sent_back(benefit_k):
    refusal = review(charter(business_case_k=benefit_k), 100, 90)
    assert (refusal.question, "Why should we begin?" in refusal.sentence) == ("Q5", True)


def test_does_the_learners_own_budget_count_before_the_approved_one():
    refusal = review(charter(business_case_k=120, budget_k=130), 140, 90)
    assert refusal.question == "Q5"
    assert "will cost $130k" in refusal.sentence


def late(number=91, unit="working days"):
    return [GOALS[0] | {"number": number, "unit": unit}]


def over_budget():
    return [GOALS[1] | {"number": 101}, *GOALS[2:]]


def without_number():
    return [GOALS[0] | {"number": None}, *GOALS[1:]]


@pytest.mark.parametrize(
    ("fields", "question", "words"),
    [
        ({"budget_k": 101}, "Q5", "$101k is above the approved $100k"),
        ({"project_goals": late()}, "Q4", "Day 91 is after the deadline (day 90)"),
        ({"project_goals": late(19, "weeks")}, "Q4", "19 weeks end on day 95, after the deadline"),
        ({"project_goals": GOALS[:1] + over_budget()}, "Q5", "$101k, but I have approved $100k"),
        ({"project_goals": without_number()}, "Q4", "The time goal has no number."),
        ({"project_goals": []}, "Q4", "There is no time goal."),
        ({"project_goals": GOALS[:3]}, "Q8", "There is no quality goal."),
        ({"budget_k": None}, "Q5", "names no budget"),
        ({"end_condition": ""}, "Q8", "When is the project over?"),
        ({"end_condition": "When everybody is happy"}, "Q8", "“Happy”? Noor never says so"),
        ({"end_condition": "When the app is finished"}, "Q8", "what we can count, or who signs"),
        ({"decision_owner": ""}, "Q6", "who decides"),
        ({"commit_at": None}, "Q7", "How sure are you"),
        ({"handover_owner": ""}, "Q8", "pick up the phone"),
        ({"why_project": ""}, "Q8", "Why is this a project"),
    ],
)
def test_is_what_does_not_hold_sent_back_in_her_own_words(fields, question, words):
    refusal = review(charter(**fields), 100, 90)
    assert (refusal.question, words in refusal.sentence) == (question, True), refusal


@pytest.mark.parametrize(
    ("kind", "question"), [("time", "Q4"), ("cost", "Q5"), ("scope", "Q2"), ("quality", "Q8")]
)
def test_is_a_goal_that_nobody_knows_on_the_last_day_sent_back_where_it_is_written(kind, question):
    goals = [{"kind": kind, "text": "Fewer families cancel", "number": 9, "unit": "days"}]
    refusal = review(charter(project_goals=goals), 100, 90)
    assert refusal.question == question
    assert "“cancel”" in refusal.sentence


@pytest.mark.parametrize("source", ["assumption", "missing"])
def test_is_what_the_roadmap_should_have_said_refused_next(source):
    answers = SOURCES | {"Q2": {"source": source}, "Q3": {"source": source}}
    assert review(charter(answers=answers), 100, 90).question == "Q3"


@pytest.mark.parametrize(
    ("result", "source"), [("An app", "assumption"), ("An app", "missing"), ("", "roadmap")]
)
def test_is_an_open_result_sent_to_the_last_deliverables_and_not_to_the_roadmap(result, source):
    answers = SOURCES | {"Q2": {"source": source}}
    refusal = review(charter(answers=answers, result=result), 100, 90)
    assert refusal.question == "Q2"
    assert refusal.sentence.endswith("Look at the final deliverable of each scope item.")
    assert "roadmap" not in refusal.sentence


@pytest.mark.parametrize(("line", "empty"), [("purpose", ""), ("product_goals", [])])
def test_is_what_nobody_said_refused_without_any_note(line, empty):
    refusal = review(charter(answers={}, **{line: empty}), 100, 90)
    assert refusal.question in ("Q1", "Q3")
    assert "nobody has" in refusal.sentence


@pytest.mark.parametrize(
    ("fields", "question", "words"),
    [
        ({}, "Q8", "has Hana agreed to take over?"),
        ({"handover_owner": "Leila Haddad"}, "Q8", "have you asked me whether I will"),
        ({"handover_owner": "Food-safety inspector"}, "Q8", "has the food-safety inspector agreed"),
        ({"budget_k": 90}, "Q8", "I would sign this charter."),
        ({"answers": SOURCES | {"Q5": {"source": "assumption"}}}, "Q5", "Who could tell you"),
    ],
)
def test_comes_one_answer_back_of_a_charter_in_which_nothing_is_wrong_too(fields, question, words):
    refusal = review(charter(**fields), 100, 90)
    assert (refusal.question, words in refusal.sentence) == (question, True), refusal


def test_is_one_answer_alone_sent_back_and_the_one_before_no_longer():
    once = sent_back(charter(), "Q5")
    twice = sent_back(once, "Q1")
    assert [id_ for id_, answer in twice.answers.items() if answer.sent_back] == ["Q1"]
    assert not any(answer.sent_back for answer in sent_back(twice, "").answers.values())
    assert once.answers["Q5"].source == "company"


def test_can_an_answer_that_is_not_there_be_sent_back():
    assert sent_back(Charter(), "Q5").answers["Q5"].sent_back
