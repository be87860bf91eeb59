"""Is a KPI tree marked by whom it keeps, by what it catches, and each case by its reason?"""

import pytest
from twohats.answers.envelope import ARTEFACTS
from twohats.checks.kpi_tree import LISTED, KpiTreeWork
from twohats.scenario import load
from twohats_instructor.bands.kpi_tree import good_work, tree
from twohats_instructor.checks.kpi_tree import CHECKS, sound_range, target_share, yardsticks
from twohats_instructor.scenario.measures import changes, links, unseen

STORY = load()
REPLAY, ATTACK, TARGETS, NOISE, LINKS = CHECKS.questions
DRIVERS = ("K02", "K03", "K04", "K05")
GOOD_TREE = tree(STORY, "K12", DRIVERS, {"K06": 1.08})


def findings_of(answers):
    typed = {name: ARTEFACTS[name].validate_python(data) for name, data in answers.items()}
    return {one.check: one for one in CHECKS.check_all(KpiTreeWork(typed, {}, STORY))}


def good(deal=0, kpis=GOOD_TREE):
    return good_work(deal, STORY, kpis)


@pytest.mark.parametrize("deal", range(16))
def test_earns_good_work_everything_in_every_deal(deal):
    assert all(one.points == one.max for one in findings_of(good(deal)).values())


def test_are_the_stored_yardsticks_those_of_the_histories():
    assert yardsticks(STORY.id) == unseen.goal_yardsticks(STORY)


@pytest.mark.parametrize("goal", ["K08", "K09", "K10", "K11", "K15", "K16", "K07", "K03"])
def test_earns_a_goal_of_the_first_screen_or_of_chance_nothing(goal):
    kpis = tree(STORY, goal, ("K02", "K04"), {"K06": 1.08})
    assert findings_of(good(0, kpis))[REPLAY].points == 0


@pytest.mark.parametrize("goal", ["K01", "K05", "K12", "K13", "K14"])
def test_earns_each_goal_that_counts_people_or_their_worth_all_points(goal):
    kpis = tree(STORY, goal, ("K02", "K03", "K04"), {"K06": 1.08})
    assert findings_of(good(0, kpis))[REPLAY].points == 3


def test_earns_a_tree_that_is_not_whole_nothing_for_goal_and_guardrail():
    found = findings_of(good(0, [*GOOD_TREE[:2], GOOD_TREE[-1]]))
    assert found[REPLAY].points == found[ATTACK].points == 0
    assert "two to four drivers" in found[REPLAY].seen


@pytest.mark.parametrize(
    ("rails", "low", "high"),
    [({"K06": 1.08}, 2, 2), ({"K03": 0.991}, 0.8, 1.6), ({"K15": 0.85}, 0, 0.7),
     ({"K06": 1.001}, 0, 1.4), ({"K06": 2.0}, 0, 0), ({"K07": 1.2}, 0, 0)],
    ids=["complaints", "late boxes", "NPS", "too tight", "too loose", "never counted"],
)  # fmt: skip
def test_is_a_guardrail_worth_what_it_catches_less_its_false_alarms(rails, low, high):
    kpis = tree(STORY, "K12", ("K02", "K04", "K05"), rails)
    assert low <= findings_of(good(0, kpis))[ATTACK].points <= high


@pytest.mark.parametrize("deal", range(16))
def test_counts_a_target_between_chance_and_plan_and_no_other(deal):
    for case in STORY.kpis.targets(deal):
        low, high = sound_range(case)
        today = sum(case.months[-3:]) / 3
        assert target_share(case, (low + high) / 2) == 1
        assert target_share(case, today) == 0
        assert target_share(case, 2 * today) == 0
        assert target_share(case, None) == 0


def test_counts_a_change_with_the_reason_of_another_kind_as_missed():
    answers = good()
    first = changes.CHANGE_DEALS[0][0]
    answers["noise"]["rows"][first]["reason"] = "looks"
    if changes.CHANGES[first].kind == "looks":
        answers["noise"]["rows"][first]["reason"] = "size"
    finding = findings_of(answers)[NOISE]
    assert "5 of 6" in finding.seen
    assert "Right answers for the ones you missed" in finding.seen


def test_earns_one_and_the_same_verdict_on_all_changes_nothing():
    answers = good()
    for row in answers["noise"]["rows"].values():
        row |= {"choice": "real", "reason": "size"}
    assert findings_of(answers)[NOISE].points == 0


def test_earns_every_tick_nothing_and_a_link_without_its_size_half():
    answers = good()
    for row in answers["initiative_kpi"]["rows"].values():
        row["kpis"] = list(DRIVERS)
    assert findings_of(answers)[LINKS].points == 0
    answers = good()
    for id_, row in answers["initiative_kpi"]["rows"].items():
        row["size"] = "large" if links.COUNTED[id_][1] == "small" else "small"
    assert findings_of(answers)[LINKS].points == pytest.approx(0.5 / 0.8 * 2)


def test_counts_what_good_people_disagree_on_neither_way():
    answers = good(0, tree(STORY, "K12", (*DRIVERS[:3], "K15"), {"K06": 1.08}))
    before = findings_of(answers)[LINKS].points
    answers["initiative_kpi"]["rows"]["I01"]["kpis"].append("K15")
    assert findings_of(answers)[LINKS].points == before


@pytest.mark.parametrize("kept", ["K01", "K11"])
def test_is_a_box_or_a_week_right_with_and_without_a_link_to_who_stays(kept):
    """Who follows the hint links boxes to boxes; who thinks on links them to who stays as well."""
    only_same_kind = good(0, tree(STORY, "K12", ("K02", "K03", "K04", kept), {"K06": 1.08}))
    assert kept not in only_same_kind["initiative_kpi"]["rows"]["I01"]["kpis"]
    assert findings_of(only_same_kind)[LINKS].points == 2
    only_same_kind["initiative_kpi"]["rows"]["I01"]["kpis"].append(kept)
    assert findings_of(only_same_kind)[LINKS].points == 2
    no_other_way = links.in_tree("I03", frozenset({"K05", kept}), "K12")
    assert no_other_way.follows == {kept}
    assert kept not in no_other_way.still


def linked_to(rows, **kwargs):
    """The finding on the links of a good hand-in in which some rows are replaced."""
    answers = good(**kwargs)
    answers["initiative_kpi"]["rows"] |= {
        id_: {"kpis": list(kpis), "size": size} for id_, (kpis, size) in rows.items()
    }
    return findings_of(answers)[LINKS]


NO_WAY_FOR_CARDS = tree(STORY, "K01", ("K02", "K03", "K05"), {"K06": 1.08})
ALL_WAYS = tree(STORY, "K01", DRIVERS, {"K06": 1.08})


def test_is_the_goal_what_moves_where_no_driver_of_the_tree_leads_there():
    """A refused card costs customers: without that driver the goal itself is what moves."""
    assert links.in_tree("I11", frozenset({"K02"}), "K01").moved == {"K01"}
    assert links.in_tree("I11", frozenset({"K04"}), "K01").moved == {"K04"}
    assert links.in_tree("I05", frozenset({"K04"}), "K01") == ({*()}, {"K04"}, {*()})
    assert "5 links between the initiatives and your tree you ticked 5" in linked_to(
        {}, kpis=NO_WAY_FOR_CARDS).seen  # fmt: skip
    nothing = linked_to({"I11": ((), "none")}, kpis=NO_WAY_FOR_CARDS)
    assert "you ticked 4" in nothing.seen


def test_counts_the_goal_beside_its_driver_neither_way():
    both = linked_to({"I11": (("K01", "K04"), "middle")}, kpis=ALL_WAYS)
    assert "you ticked 5, and 0 wrong ones" in both.seen
    assert both.points == 2


def test_leads_the_goal_in_place_of_a_driver_to_that_driver():
    rows = {"I11": (("K01",), "middle"), "I01": (("K01",), "large")}
    alone = linked_to(rows, kpis=ALL_WAYS)
    assert alone.points < 2
    assert "you ticked 3, and 0 wrong ones" in alone.seen
    assert "For 2 initiatives you ticked the goal in place of a driver" in alone.seen
    assert alone.hints == LISTED["goal_only"].hints


def test_costs_the_goal_for_what_moves_nothing_and_earns_it_nothing_for_all():
    idle = next(id_ for id_ in links.LINK_DEALS[0] if not links.COUNTED[id_][1] and
                "K01" not in links.moved(id_) | links.disputed(id_))  # fmt: skip
    assert "1 wrong one" in linked_to({idle: (("K01",), "small")}, kpis=ALL_WAYS).seen
    every = dict.fromkeys(links.LINK_DEALS[0], (("K01",), "middle"))
    assert linked_to(every, kpis=ALL_WAYS).points == 0


def test_asks_a_size_only_where_the_count_speaks_of_the_measure():
    """Boxes say nothing of how many people complain."""
    kpis = tree(STORY, "K12", ("K02", "K04", "K06"), {"K03": 0.99})
    deal = next(d for d, ids in enumerate(links.LINK_DEALS) if "I03" in ids)
    answers = good_work(deal, STORY, kpis)
    before = findings_of(answers)[LINKS].points
    answers["initiative_kpi"]["rows"]["I03"]["size"] = "small"
    assert findings_of(answers)[LINKS].points == before


def test_has_a_tree_that_nothing_moves_no_links_to_find():
    kpis = tree(STORY, "K10", ("K07", "K16"), {"K06": 1.08})
    assert findings_of(good(0, kpis))[LINKS].points == 0
