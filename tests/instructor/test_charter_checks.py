"""What is a charter marked by, where only the keys can tell?"""

import re
from itertools import product

import pytest
from twohats.answers.product import Kpi, Roadmap
from twohats.answers.project import Charter, EndConditions, KnownBy, Statements
from twohats.product.roadmap import expected_effect_k
from twohats.project.charter import possible_leads
from twohats.scenario import load
from twohats_instructor.checks import grading_spec
from twohats_instructor.reference import reference
from twohats_instructor.scenario import charter_cases as keys

STEM = "08_project_manager"
STORY = load()
SPEC = grading_spec(STEM)
ANSWERS = reference(STEM)
FULL = ANSWERS["charter"]
CARRIED = {"kpi_tree": [Kpi.model_validate(row) for row in STORY.reference("kpi_tree")]}
DEAL = ANSWERS["known_by"]["deal"]
MODELS = {
    "charter": Charter,
    "known_by": KnownBy,
    "statements": Statements,
    "end_conditions": EndConditions,
}
GOALS = keys.GOAL_DEALS[DEAL]
YES = [id_ for id_ in GOALS if keys.GOALS[id_].kind == "yes"]
NO = [id_ for id_ in GOALS if keys.GOALS[id_].kind == "no"]
OWN = dict.fromkeys(("time", "cost", "scope", "quality"), True)
KINDS = {id_: keys.SORTED[id_].kind for id_ in keys.STATEMENT_DEALS[DEAL]}
FIRST = (keys.FIRST_ENDS, keys.FIRST_END_DEALS)
FAULTS = {id_: keys.ENDS[id_].kind for id_ in keys.END_DEALS[DEAL]}


def charter_work(**changed):
    """The reference's work; each change is a whole artefact as data."""
    answers = {
        name: MODELS[name].model_validate(data) for name, data in (ANSWERS | changed).items()
    }
    return SPEC.checks.work_class(answers, CARRIED, STORY)


def finding_on(question, **changed):
    return SPEC.checks.check(question, charter_work(**changed))


def known(**answers):
    return finding_on("charter_known_by", known_by={"deal": DEAL, "known": answers})


RIGHT = dict.fromkeys(YES, True) | dict.fromkeys(NO, False)


@pytest.mark.parametrize(
    ("answers", "points"),
    [
        (RIGHT | OWN, 3),
        (dict.fromkeys(GOALS, True) | OWN, 0),
        (dict.fromkeys(GOALS, False) | OWN, 0),
        (OWN, 0),  # no answer is no “no”
        (RIGHT, 0),  # none of the own goals is called known
        (RIGHT | OWN | {"time": False}, 2.25),
        (RIGHT | OWN | {NO[0]: True}, 2.5),
    ],
)
def test_counts_a_goal_line_only_to_who_tells_the_two_apart(answers, points):
    assert known(**answers).points == pytest.approx(points)


def test_is_a_line_that_was_taken_for_the_other_quoted_with_its_reason():
    finding = known(**RIGHT | OWN | {NO[0]: True})
    assert f"“{keys.GOALS[NO[0]].text}” (not known on the last day)" in finding.seen
    assert finding.misconception == "M05"


@pytest.mark.parametrize("text", ["Fewer families cancel", "We reach K02 early", "x"])
def test_costs_an_own_goal_that_nobody_can_know_its_quarter_although_it_is_called_known(text):
    goals = [*FULL["project_goals"][:3], FULL["project_goals"][3] | {"text": text}]
    finding = finding_on("charter_known_by", charter=FULL | {"project_goals": goals})
    assert finding.points == pytest.approx(2.25)
    assert "the quality goal" in finding.seen.casefold()


def sort_statements(kinds):
    return finding_on("charter_statements", statements={"deal": DEAL, "kinds": kinds})


@pytest.mark.parametrize("kind", ["limit", "assumption", "against_data"])
def test_earns_one_and_the_same_kind_for_all_statements_nothing(kind):
    assert sort_statements(dict.fromkeys(KINDS, kind)).points == 0


def test_costs_a_constraint_called_assumption_as_much_as_the_reverse():
    """Five wrong of one sort or of the other leave the same points."""
    limits = [id_ for id_, kind in KINDS.items() if kind == "limit"][:3]
    assumed = [id_ for id_, kind in KINDS.items() if kind == "assumption"][:3]
    one = sort_statements(KINDS | dict.fromkeys(limits, "assumption"))
    other = sort_statements(KINDS | dict.fromkeys(assumed, "limit"))
    assert 0 < one.points == other.points < 2
    assert "(a constraint)" in one.seen


def judge_ends(faults):
    return finding_on("charter_end_conditions", end_conditions={"deal": DEAL, "faults": faults})


def test_counts_a_faulty_end_only_with_its_reason_and_costs_a_sound_one_that_is_blamed():
    first, second = [id_ for id_, kind in FAULTS.items() if kind != "sound"]
    sound = next(id_ for id_, kind in FAULTS.items() if kind == "sound")
    wrong = next(k for k in ("no_day", "feeling") if k != FAULTS[first])
    assert judge_ends(FAULTS).points == 1
    assert judge_ends(FAULTS | {first: wrong}).points == pytest.approx(0.5 / 0.8)
    assert judge_ends(FAULTS | {sound: "feeling"}).points == pytest.approx((1 - 1 / 3) / 0.8)
    assert judge_ends({first: FAULTS[first], second: "sound"}).points == pytest.approx(0.5 / 0.8)
    assert judge_ends(dict.fromkeys(FAULTS, "feeling")).points == 0


@pytest.mark.parametrize(("cases", "deals"), [(keys.ENDS, keys.END_DEALS), FIRST])
def test_is_a_line_without_day_and_number_right_as_either(cases, deals):
    for deal, ids in enumerate(deals):
        faults = {id_: cases[id_].kind for id_ in ids}
        other = {id_: cases[id_].also or kind for id_, kind in faults.items()}
        ends = {"deal": deal, "faults": other}
        finding = finding_on("charter_end_conditions", end_conditions=ends)
        assert (finding.points, "2 of 2 faults" in finding.seen) == (1, True)


def test_is_a_hand_in_of_the_first_edition_marked_by_the_ends_that_it_was_dealt():
    first = {id_: keys.FIRST_ENDS[id_].kind for id_ in keys.FIRST_END_DEALS[DEAL]}
    assert judge_ends(first).points == 1
    turned = {id_: "feeling" if kind == "sound" else "sound" for id_, kind in first.items()}
    assert judge_ends(turned).points == 0
    text = keys.FIRST_ENDS[min(first)].text.replace("'", "&#x27;")
    assert text in drawn(end_conditions={"deal": DEAL, "faults": first})


def kept(bar_k, left_over_k=649):
    """What was typed when the sum was shown."""
    state = "late" if bar_k is None else "kept"
    numbers = {"kept_benefit": bar_k, "kept_left_over": left_over_k}
    return {name: {"state": state, "value": value} for name, value in numbers.items()}


@pytest.mark.parametrize("lead", possible_leads(STORY))
def test_earns_no_amount_that_the_page_prints_anything_nor_the_budget_and_one(lead):
    """Neither as the bar nor as what is left over: for that the evidence has to be added up."""
    roadmap = Roadmap.model_validate(STORY.reference("roadmap"))
    budget_k = STORY.company.budget_k(lead)
    printed = {
        budget_k,
        budget_k + 1,
        expected_effect_k(roadmap.estimates.get(lead), STORY),
        STORY.backlog.avoided_k(lead),
    }
    bars = [*printed, 1.5 * budget_k]
    for bar_k, left_over_k in product(bars, printed):
        numbers = {"business_case_k": bar_k, "left_over_k": left_over_k}
        one = finding_on("charter_benefit", charter=own_numbers(lead) | numbers)
        assert one.points == 0, (bar_k, left_over_k)


def benefit(**changed):
    return finding_on("charter_benefit", charter=FULL | changed)


@pytest.mark.parametrize(
    ("changed", "points"),
    [
        ({}, 1),
        ({"business_case_k": 111}, 0),
        ({"business_case_k": 761}, 0),
        ({"left_over_k": 152}, 0),
        ({"left_over_k": None}, 0),
        (kept(200) | {"business_case_k": 5, "left_over_k": 5}, 1),
        (kept(90), 0),
        (kept(200, 801), 0),
        (kept(None, None), 0),
    ],
)
def test_counts_the_benefit_as_it_was_when_the_sum_was_shown(changed, points):
    assert benefit(**changed).points == points


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        (None, "has no item yet"),
        ("I99", "The backlog has no I99"),
        ("I02", "I02 is too small for a charter"),
    ],
)
def test_gets_a_charter_without_a_lead_that_can_lead_a_plain_finding(lead, words):
    for finding in SPEC.checks.check_all(charter_work(charter=FULL | {"lead": lead})):
        assert finding.points == 0
        assert words in finding.seen


def own_numbers(lead):
    """The reference's charter for another lead: its day, and what it may cost."""
    numbers = {"time": STORY.work.limit(lead).day, "cost": STORY.company.budget_k(lead)}
    goals = [
        goal | {"number": numbers.get(goal["kind"], goal["number"])}
        for goal in FULL["project_goals"]
    ]
    return FULL | {"lead": lead, "project_goals": goals}


@pytest.mark.parametrize("lead", possible_leads(STORY))
def test_can_another_lead_earn_all_with_its_own_numbers(lead):
    assert finding_on("charter_known_by", charter=own_numbers(lead)).points == 3
    assert finding_on("charter_statements", charter=own_numbers(lead)).points == 2


def test_earns_the_dealt_out_reference_nothing():
    findings = SPEC.checks.check_all(charter_work(charter=STORY.reference("charter")))
    assert {finding.points for finding in findings} == {0}


def test_scales_a_charter_down_that_is_nearly_the_one_that_ships():
    shipped = STORY.reference("charter")
    near = shipped | {"result": "Subscribers skip and swap in the app, each week until noon."}
    findings = SPEC.checks.check_all(charter_work(charter=near | {"business_case_k": 200}))
    assert 0 < sum(finding.points for finding in findings) < 5
    assert all("example charter that ships" in finding.seen for finding in findings)


def drawn(**changed):
    return SPEC.draw(charter_work(**changed))


def drawn_lines(**changed):
    """What each line of the marker's picture says and rests on, by its label."""
    cells = re.findall(
        r'row"[^>]*>(.*?)</th><td[^>]*>(.*?)</td><td[^>]*>.*?</svg> (.*?)</td>',
        drawn(charter=FULL | changed),
    )
    return {label: (value, source) for label, value, source in cells}


def test_does_the_picture_say_what_each_line_rests_on():
    line_sources = {label: source for label, (_, source) in drawn_lines().items()}
    assert (
        line_sources["Purpose"]
        == line_sources["Product goals"]
        == line_sources["Roadmap item"]
        == "roadmap"
    )
    assert line_sources["Who decides"] == line_sources["Scope"] == "company"
    assert line_sources["Done when (exit criteria)"] == "assumption"
    sources = {"budget_k": "company", "business_case_k": "assumption"}
    answers = {"Q5": {"source": "assumption", "sources": sources}}
    line_sources = {label: source for label, (_, source) in drawn_lines(answers=answers).items()}
    assert (line_sources["Budget ($k)"], line_sources["Benefit needed ($k)"]) == (
        "company",
        "assumption",
    )
    assert (line_sources["Purpose"], line_sources["Result"]) == ("roadmap", "no source yet")


def test_does_the_picture_name_the_lead_and_write_money_as_people_do():
    lines = drawn_lines()
    assert lines["Roadmap item"][0] == STORY.initiative(FULL["lead"]).name
    assert "($111k)" in lines["Project goals"][0]


@pytest.mark.parametrize("lead", [None, "I99"])
def test_can_a_charter_without_a_known_lead_be_drawn(lead):
    assert drawn_lines(lead=lead)["Roadmap item"][0] == (lead or "still empty")


def test_shows_the_picture_every_case_with_what_was_said_of_it():
    html = drawn()
    for id_ in GOALS:
        assert keys.GOALS[id_].text.replace("'", "&#x27;") in html
    assert "Your time goal: In use at both sites" in html
    assert html.count("contradicted by the data") == list(KINDS.values()).count("against_data")


def test_gets_the_marker_the_five_lines_that_a_person_marks():
    text = SPEC.texts["charter_purpose"](charter_work())
    assert [line.split(":")[0] for line in text.splitlines()] == [
        "Purpose",
        "Result",
        "Done when (exit criteria)",
        "Who takes over the result",
        "Why it is a project, and the product is not",
    ]
