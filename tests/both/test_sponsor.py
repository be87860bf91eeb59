"""What does the sponsor refuse, and what becomes of it?"""

import pytest
from twohats.answers.project import Charter
from twohats.both.sponsor import review, sent_back

SOURCES = {f"Q{number}": {"source": "company"} for number in range(1, 9)}


def charter(**fields):
    said = {"purpose": "They stay", "result": "An app", "product_goals": [{"kpi": "K02"}]}
    return Charter.model_validate({"lead": "I01", "answers": SOURCES} | said | fields)


def test_is_a_missing_business_case_refused_first():
    assert review(charter(answers={"Q1": {"source": "assumption"}}), 100, 90).question == "Q5"


@pytest.mark.parametrize(("bring", "refused"), [(99.9, "Q5"), (100, ""), (140, "")])
def test_is_a_business_case_below_the_cost_refused(bring, refused):
    assert review(charter(business_case_k=bring), 100, 90).question == refused


def test_does_the_learners_own_budget_count_before_the_approved_one():
    told = review(charter(business_case_k=120, budget_k=130), 140, 90)
    assert told.question == "Q5"
    assert "to cost $130k" in told.sentence


def late(number=91, unit="working days"):
    return [{"kind": "time", "text": "some day", "number": number, "unit": unit}]


@pytest.mark.parametrize(
    ("beyond", "question", "said"),
    [
        ({"budget_k": 101}, "Q5", "$101k is above the approved $100k"),
        ({"project_goals": late()}, "Q4", "Day 91 is after the limit, day 90"),
        ({"project_goals": late(19, "weeks")}, "Q4", "19 weeks end on day 95, after the limit"),
    ],
)
def test_is_what_goes_beyond_a_limit_refused_before_all_else(beyond, question, said):
    told = review(charter(**beyond), 100, 90)
    assert told.question == question
    assert said in told.sentence


@pytest.mark.parametrize(
    "within",
    [{"budget_k": 100}, {"project_goals": late(18, "weeks")}, {"project_goals": []}],
)
def test_is_what_keeps_the_limits_accepted(within):
    assert review(charter(business_case_k=120, **within), 100, 90).question == ""


@pytest.mark.parametrize("source", ["assumption", "missing"])
def test_is_what_the_roadmap_should_have_said_refused_next(source):
    answers = SOURCES | {"Q2": {"source": source}, "Q3": {"source": source}}
    assert review(charter(business_case_k=120, answers=answers), 100, 90).question == "Q3"


@pytest.mark.parametrize(("line", "empty"), [("purpose", ""), ("product_goals", [])])
def test_is_what_nobody_said_refused_without_any_note(line, empty):
    found = review(charter(business_case_k=120, answers={}, **{line: empty}), 100, 90)
    assert found.question in ("Q1", "Q3")
    assert "nobody has" in found.sentence


def test_has_what_the_hand_over_filled_in_a_source():
    assert review(charter(business_case_k=120, answers={}), 100, 90).question == ""


def test_is_one_answer_alone_sent_back_and_the_one_before_no_longer():
    once = sent_back(charter(), "Q5")
    twice = sent_back(once, "Q1")
    assert [id_ for id_, one in twice.answers.items() if one.sent_back] == ["Q1"]
    assert not [one for one in sent_back(twice, "").answers.values() if one.sent_back]
    assert once.answers["Q5"].source == "company"


def test_can_an_answer_that_is_not_there_be_sent_back():
    assert sent_back(Charter(), "Q5").answers["Q5"].sent_back


def test_does_the_sponsor_wait_to_hear_only_what_nobody_has_said():
    """The date's certainty comes with the charter; who decides and how it ends do not."""
    charter_with_end = charter(business_case_k=120, end_condition="All boxes can be swapped")
    sentence = review(charter_with_end, 100, 90).sentence
    assert sentence.startswith("The sponsor refuses nothing, and still waits to hear who decides")
    assert "how one knows that it is over" not in sentence
    whole = dict.fromkeys(("decision_owner", "handover_owner", "end_condition"), "Wei Zhang")
    complete = charter(business_case_k=120, commit_at=80, **whole)
    assert "waits" not in review(complete, 100, 90).sentence
