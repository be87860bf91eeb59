"""What is a learner told about a charter and its cases, without the keys?"""

import pytest
from twohats import checks
from twohats.answers.product import Kpi, Roadmap
from twohats.answers.project import Charter, EndConditions, KnownBy, Statements
from twohats.both.handover import hand_over
from twohats.scenario import load
from twohats_instructor.reference import reference

STEM = "08_project_manager"
STORY = load()
KPIS = [Kpi.model_validate(row) for row in STORY.reference("kpi_tree")]
ROADMAP = Roadmap.model_validate(STORY.reference("roadmap"))
ASKED = ["charter_known_by", "charter_statements", "charter_end_conditions", "charter_benefit"]
ANSWERS = reference(STEM)
FULL = ANSWERS["charter"]


def findings_of(charter, **cases):
    """The findings on a charter, by id; `cases` are other answers than the reference's."""
    answers = {
        "charter": charter if isinstance(charter, Charter) else Charter.model_validate(charter),
        "known_by": KnownBy.model_validate(ANSWERS["known_by"]),
        "statements": Statements.model_validate(ANSWERS["statements"]),
        "end_conditions": EndConditions.model_validate(ANSWERS["end_conditions"]),
    }
    findings = checks.check_all(STEM, answers | cases, {"kpi_tree": KPIS}, STORY)
    return {finding.check: finding for finding in findings}


def said(charter, check, **cases):
    return findings_of(charter, **cases)[check].seen


def test_are_there_four_findings_whose_points_are_given_after_hand_in():
    findings = findings_of(FULL)
    assert list(findings) == ASKED
    assert {finding.max for finding in findings.values()} == {0}


def test_does_every_finding_say_why_and_what_next_and_offer_three_hints():
    for finding in findings_of(FULL).values():
        assert finding.question.endswith("?")
        assert all((finding.seen, finding.why, finding.next))
        assert len(set(finding.hints)) == 3


@pytest.mark.parametrize("check", ASKED)
def test_is_it_said_before_hand_in_that_the_points_come_after(check):
    assert "marked after you hand in" in said(FULL, check)


NOTHING = {"known_by": KnownBy(), "statements": Statements(), "end_conditions": EndConditions()}


@pytest.mark.parametrize(
    ("check", "all_answered", "none_answered"),
    [
        ("charter_known_by", "10 of 10 goals", "0 of 10"),
        ("charter_statements", "12 of 12 statements", "0 of 12"),
        ("charter_end_conditions", "5 of 5 exit criteria", "0 of 5"),
    ],
)
def test_is_it_counted_how_much_is_answered(check, all_answered, none_answered):
    assert all_answered in said(FULL, check)
    assert none_answered in said(FULL, check, **NOTHING)


def test_tells_no_check_before_hand_in_which_answers_are_right():
    """The same sentence for the reference's answers and for the opposite of them."""
    known = {id_: not is_known for id_, is_known in ANSWERS["known_by"]["known"].items()}
    turned = KnownBy(deal=ANSWERS["known_by"]["deal"], known=known)
    assert said(FULL, "charter_known_by", known_by=turned) == said(FULL, "charter_known_by")


@pytest.mark.parametrize(
    ("charter", "reason"),
    [
        (None, "no charter yet"),
        (Charter(), "nothing has been added"),
        (hand_over(ROADMAP, "I01", STORY, KPIS).charter, "nothing has been added"),
        (Charter.model_validate(STORY.reference("charter")), "the example charter, unchanged"),
        (Charter.model_validate(FULL | {"lead": None}), "has no item yet"),
        (Charter.model_validate(FULL | {"lead": "I99"}), "The backlog has no I99"),
        (Charter.model_validate(FULL | {"lead": "I02"}), "I02 is too small for a charter"),
        (Charter.model_validate(FULL | {"purpose": "Skip and swap"}), "the purpose is missing"),
        (Charter.model_validate(FULL | {"end_condition": "done"}), "“Done when” is missing"),
        (
            Charter.model_validate(FULL | {"project_goals": [], "result": ""}),
            "the result and a project goal are missing",
        ),
    ],
)
def test_does_what_nobody_could_sign_earn_nothing_anywhere_with_the_reason(charter, reason):
    answers = {} if charter is None else {"charter": charter}
    for finding in checks.check_all(STEM, answers, {"kpi_tree": KPIS}, STORY):
        assert finding.points == 0
        assert reason in finding.seen


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        ({"text": "Fewer families cancel by then"}, "“cancel” in the quality goal"),
        ({"text": "We reach K02 with it"}, "names a KPI from your tree"),
        ({"number": None}, "The quality goal has no number"),
    ],
)
def test_is_an_own_goal_that_nobody_can_know_told_before_hand_in(goal, words):
    goals = [*FULL["project_goals"][:3], FULL["project_goals"][3] | goal]
    assert words in said(FULL | {"project_goals": goals}, "charter_known_by")


def test_is_an_invented_kpi_none_although_it_stands_in_the_carried_tree():
    invented = KPIS[0].model_copy(update={"id": "K99", "name": "No open fault"})
    answers = {"charter": Charter.model_validate(FULL)}
    (finding, *_) = checks.check_all(STEM, answers, {"kpi_tree": [*KPIS, invented]}, STORY)
    assert "KPI" not in finding.seen


def kept(state, value):
    left_over = None if value is None else 649
    return FULL | {
        "kept_benefit": {"state": state, "value": value},
        "kept_left_over": {"state": state, "value": left_over},
    }


@pytest.mark.parametrize(
    ("charter", "words"),
    [
        (FULL, "Your benefit needed ($180k) and net benefit are saved."),
        (FULL | {"left_over_k": None}, "The net benefit is not typed yet."),
        (FULL | {"business_case_k": None}, "The benefit needed is not typed yet."),
        (kept("kept", 180), "supports $760k"),
        (kept("late", None), "saw the calculation before you typed both numbers"),
        (kept("kept", 90) | {"business_case_k": 200}, "You typed $90k as the benefit needed."),
    ],
)
def test_is_the_sum_told_only_once_it_was_shown(charter, words):
    finding = said(charter, "charter_benefit")
    assert words in finding
    assert ("760" in finding) == (
        "kept_benefit" in charter and charter["kept_benefit"]["state"] != "open"
    )


def test_supports_a_lead_outside_the_own_now_what_the_reference_estimates_say():
    empty = Roadmap.model_validate({"entries": []})
    answers = {"charter": Charter.model_validate(kept("kept", 180))}
    carried = {"kpi_tree": KPIS, "frozen_roadmap": empty}
    finding = checks.check_all(STEM, answers, carried, STORY)[-1]
    assert "supports $760k" in finding.seen


def test_are_answers_to_end_conditions_of_the_first_edition_counted():
    faults = dict.fromkeys(("E28", "E03", "E32", "E18", "E20"), "sound")
    earlier = EndConditions.model_validate({"deal": 3, "faults": faults})
    words = said(FULL, "charter_end_conditions", end_conditions=earlier)
    assert words.startswith("5 of 5 exit criteria are judged.")
