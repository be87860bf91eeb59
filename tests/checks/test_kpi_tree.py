"""Does a check say what the tree lacks, and does each wrong answer lead to its hint?"""

import pytest
from twohats.answers.envelope import ARTEFACTS
from twohats.checks.kpi_tree import CHECKS, LISTED, KpiTreeWork
from twohats.scenario import load
from twohats_instructor.bands.kpi_tree import good_work, tree

STORY = load()
DRIVERS = ("K02", "K03", "K04")
REPLAY, ATTACK, TARGETS, NOISE, LINKS = CHECKS.questions


def work(**answers):
    typed = {name: ARTEFACTS[name].validate_python(data) for name, data in answers.items()}
    return KpiTreeWork(typed, {}, STORY)


def of_tree(goal="K12", drivers=DRIVERS, rails=None):
    return work(kpi_tree=tree(STORY, goal, drivers, {"K06": 1.08} if rails is None else rails))


def of_goal_links(count):
    """A good hand-in in which so many initiatives move the goal and no driver."""
    good = good_work(3, STORY, tree(STORY, "K12", (*DRIVERS, "K05"), {"K06": 1.08}))
    for id_ in list(good["initiative_kpi"]["rows"])[:count]:
        good["initiative_kpi"]["rows"][id_] = {"kpis": ["K12"], "size": "small"}
    return work(**good)


def check(id_, one):
    return CHECKS.check(id_, one)


def test_gives_an_empty_hand_in_a_sentence_from_each_check():
    for finding in CHECKS.check_all(work()):
        assert finding.points == 0
        assert finding.seen == "The tree is empty, and nothing is answered yet."


def test_lacks_a_whole_tree_nothing():
    assert of_tree().missing == []
    assert check(REPLAY, of_tree()).seen.startswith("The tree is complete.")


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (of_tree(drivers=("K02",)), "two to four drivers"),
        (of_tree(rails={}), "a guardrail"),
        (of_tree(rails={"K06": 1.0}), "a target or limit that is not today's value for each"),
    ],
    ids=["one driver", "no guardrail", "limit of today"],
)
def test_is_what_the_tree_lacks_named(one, words):
    assert one.missing == [words]
    assert words in check(REPLAY, one).seen


def test_lack_measures_without_owner_and_date_both():
    kpis = tree(STORY, "K12", DRIVERS, {"K06": 1.08})
    kpis[0] |= {"owner": "", "date": ""}
    assert work(kpi_tree=kpis).missing == ["an owner for each", "a date for each"]


def test_counts_a_measure_that_is_there_twice_once():
    kpis = tree(STORY, "K12", DRIVERS, {"K06": 1.08})
    one = work(kpi_tree=[*kpis, kpis[0] | {"kind": "guardrail"}])
    assert len(one.tree) == len(kpis)
    assert [rail.measure for rail in one.guardrails] == ["K06"]


@pytest.mark.parametrize(
    ("one", "listed", "check_id"),
    [
        (of_tree("K08"), "registrations", REPLAY),
        (of_tree("K09"), "registrations_so_far", REPLAY),
        (of_tree("K10"), "per_active", REPLAY),
        (of_tree("K16"), "output", REPLAY),
        (of_tree("K12", ("K02", "K16")), "output", REPLAY),
        (of_tree(rails={}), "no_guardrail", ATTACK),
        (of_tree(rails={"K15": 0.9}), "nps", ATTACK),
        (of_goal_links(3), "goal_only", LINKS),
    ],
)
def test_leads_each_listed_wrong_answer_to_its_hint_and_to_no_other(one, listed, check_id):
    hints = {finding.check: finding.hints for finding in CHECKS.check_all(one)}
    assert hints.pop(check_id) == LISTED[listed].hints
    assert not set(hints.values()) & {entry.hints for entry in LISTED.values()}


@pytest.mark.parametrize("goal", ["K01", "K05", "K12", "K13", "K14", "K02"])
def test_leads_another_goal_to_no_listed_hint(goal):
    drivers = [id_ for id_ in DRIVERS if id_ != goal]
    found = CHECKS.check_all(of_tree(goal, drivers))
    assert not {finding.hints for finding in found} & {one.hints for one in LISTED.values()}


def test_lead_two_links_to_the_goal_to_no_listed_hint():
    assert check(LINKS, of_goal_links(2)).hints == CHECKS.questions[LINKS].hints


@pytest.mark.parametrize(
    ("measures", "words"),
    [
        (["K12"], "But the target of “New customers in week 8” is worse than today's value."),
        (["K04"], "But the target of “Customers lost by a refused card” is worse"),
        (["K12", "K02"], "in week 8” and “Weeks skipped for each subscription canceled” are worse"),
        ([], ""),
    ],
)
def test_is_a_target_that_is_worse_than_today_named(measures, words):
    """A guardrail's limit is always on the worse side, so it is never one of them."""
    kpis = tree(STORY, "K12", DRIVERS, {"K06": 1.08})
    for kpi in kpis:
        if kpi["id"] in measures:
            kpi["target"] = 2 * kpi["baseline"] - kpi["target"]
    seen = check(REPLAY, work(kpi_tree=kpis)).seen
    assert words in seen
    assert ("worse" in seen) == bool(measures)
    assert seen.startswith("The tree is complete.")


def test_counts_a_link_to_a_measure_that_left_the_tree_no_longer():
    good = good_work(3, STORY, tree(STORY, "K12", DRIVERS, {"K06": 1.08}))
    assert check(LINKS, work(**good)).seen.startswith("8 of 8 initiatives")
    linked = [row["kpis"] for row in good["initiative_kpi"]["rows"].values()]
    lost = sum(bool(kpis) and set(kpis) <= {"K02"} for kpis in linked)
    without = [kpi for kpi in good["kpi_tree"] if kpi["id"] != "K02"]
    assert lost
    assert check(LINKS, work(**good | {"kpi_tree": without})).seen.startswith(f"{8 - lost} of 8")


def test_says_each_check_how_much_is_answered_and_not_what_is_right():
    good = good_work(3, STORY, tree(STORY, "K12", DRIVERS, {"K06": 1.08}))
    found = {one.check: one.seen for one in CHECKS.check_all(work(**good))}
    assert found[TARGETS].startswith("2 of 2 targets")
    assert found[NOISE].startswith("6 of 6 changes")
    assert all("after you hand in" in seen for seen in found.values())
    wrong = good | {"noise": {"deal": 3, "rows": {
        id_: {"choice": "real", "reason": "mix"} for id_ in good["noise"]["rows"]}}}  # fmt: skip
    assert {one.check: one.seen for one in CHECKS.check_all(work(**wrong))} == found
