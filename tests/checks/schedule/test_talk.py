"""Are sayings and milestones kept until hand-in, with the own breakdown and milestones as gates?"""

import pytest
from twohats.project.breakdown import gapped_breakdown

from tests.support.schedule_hand_in import LEADS, STORY, full, on_the_page, with_truth


def without_package(parts, id_):
    links = [link for link in parts["links"] if id_ not in (link["before"], link["after"])]
    return parts | {"wbs": [row for row in parts["wbs"] if row["id"] != id_], "links": links}


def answered(parts, count):
    """Only so many sayings answered, each rightly."""
    talk = parts["team_talk"]
    return parts | {"team_talk": talk | {"sayings": dict(list(talk["sayings"].items())[:count])}}


def test_does_check_say_how_many_are_answered_and_nothing_more():
    parts = full()
    wrong = {id_: {"choice": "work", "reason": "Rules"} for id_ in parts["team_talk"]["sayings"]}
    other = parts | {"team_talk": parts["team_talk"] | {"sayings": wrong}}
    for question in ("schedule_scope", "schedule_milestones"):
        finding = on_the_page(parts)[question]
        assert finding == on_the_page(other)[question]
        assert finding.max == 0
    judged = on_the_page(parts)["schedule_milestones"].seen
    assert "2 of your colleague's 6 milestones are judged" in judged
    assert "14 of 14 remarks are answered" in on_the_page(parts)["schedule_scope"].seen
    assert "5 of 14" in on_the_page(answered(parts, 5))["schedule_scope"].seen


@pytest.mark.parametrize("lead", LEADS)
def test_is_one_answer_to_everything_worth_nothing(lead):
    """Whatever it is: the best constant pair is the floor."""
    parts = full(lead)
    talk = parts["team_talk"]
    pairs = {(one["choice"], one["reason"]) for one in talk["sayings"].values()}
    for choice, reason in pairs:
        same = {id_: {"choice": choice, "reason": reason} for id_ in talk["sayings"]}
        work = parts | {"team_talk": talk | {"sayings": same}}
        assert with_truth(work, lead)["schedule_scope"].points == 0


def test_does_a_choice_without_its_reason_not_count():
    parts = full()
    talk = parts["team_talk"]
    sayings = {id_: one | {"reason": ""} for id_, one in talk["sayings"].items()}
    work = parts | {"team_talk": talk | {"sayings": sayings}}
    finding = with_truth(work)["schedule_scope"]
    assert finding.points == 0
    assert "0 of 14 remarks" in finding.seen


def test_do_twelve_of_fourteen_earn_full_marks_and_seven_about_half():
    assert with_truth(answered(full(), 12))["schedule_scope"].points == pytest.approx(3, abs=0.15)
    assert 1 < with_truth(answered(full(), 7))["schedule_scope"].points < 2


def test_is_the_first_miss_told_after_hand_in():
    finding = with_truth(answered(full(), 0))["schedule_scope"]
    first = STORY.schedule_cases.sayings("I01", 0)[0]
    assert first.text in finding.seen


@pytest.mark.parametrize("lead", LEADS)
def test_does_each_gap_of_the_own_breakdown_cost_its_share(lead):
    for row in gapped_breakdown(*STORY.work.work_packages(lead)).missing:
        parts = without_package(full(lead), row["id"])
        finding = with_truth(parts, lead)["schedule_scope"]
        assert 0 < finding.points < 3
        assert row["scope_item"] in finding.seen
        assert row["scope_item"] in on_the_page(parts, lead)["schedule_scope"].seen


def test_are_days_far_beyond_the_breakdown_asked_about():
    parts = full()
    wbs = [row | {"m": 90.0, "p": 95.0} if row["id"] == "T08" else row for row in parts["wbs"]]
    finding = with_truth(parts | {"wbs": wbs})["schedule_scope"]
    assert finding.points < 3
    assert "“Billing” has 90 days, where about 8 are expected" in finding.seen


@pytest.mark.parametrize("deal", range(16))
def test_do_both_faults_with_their_kind_earn_the_point_in_every_deal(deal):
    parts = full(deal=deal)
    assert with_truth(parts)["schedule_milestones"].points == 1
    faults = parts["team_talk"]["milestones"]
    first = dict(list(faults.items())[:1])
    for reported, most in (
        (first, 0.7),
        (dict.fromkeys(faults, "sound"), 0.0),
        ({f"L{at}": "percentage" for at in range(1, 7)}, 0.0),
    ):
        work = parts | {"team_talk": parts["team_talk"] | {"milestones": reported}}
        assert with_truth(work)["schedule_milestones"].points <= most


def own_milestones(**change):
    return [row | change for row in full()["milestones"]]


@pytest.mark.parametrize(
    ("milestones", "why"),
    [
        ([], "you have 0"),
        (own_milestones()[:2], "you have 2"),
        (own_milestones(sign="90% complete"), "shorter than three words, or leaves room"),
        (own_milestones(sign="Done"), "shorter than three words, or leaves room"),
        (own_milestones(owner=" "), "no owner"),
        (own_milestones(task="Z00"), "there is no package Z00"),
        (own_milestones(task="T17", day=0), "at the earliest"),
        (own_milestones(day=2000), "long after the end"),
        ([full()["milestones"][-1]] * 4, "30% of the project's time"),
    ],
)
def test_are_the_own_milestones_a_condition_and_no_points(milestones, why):
    finding = with_truth(full(milestones=milestones))["schedule_milestones"]
    assert finding.points == 0
    assert why in finding.seen
    assert why in on_the_page(full(milestones=milestones))["schedule_milestones"].seen


def test_is_no_date_told_by_a_milestone_before_the_dates_are_shown():
    parts = full(milestones=own_milestones(task="T17", day=0))
    hidden = parts | {"passes": parts["passes"] | {"state": "open"}}
    assert "at the earliest" not in on_the_page(hidden)["schedule_milestones"].seen
    assert "do not fit the plan" in on_the_page(hidden)["schedule_milestones"].seen


def test_does_the_feedback_say_what_the_first_missed_remark_is():
    finding = with_truth(answered(full(), 0))["schedule_scope"]
    meant = (
        "the work belongs to ",
        "the work waits for T",
        "a wish",
        "work of another",
        "somebody else",
        "daily",
    )
    assert any(f": {words}" in finding.seen for words in meant)
    assert with_truth(full())["schedule_scope"].seen.endswith("for 14 of 14 remarks.")
    waits = [with_truth(answered(full(), count))["schedule_scope"].seen for count in range(14)]
    assert any("names a dependency: the work waits for T" in seen for seen in waits)
    assert any("names work in scope: the work belongs to " in seen for seen in waits)
