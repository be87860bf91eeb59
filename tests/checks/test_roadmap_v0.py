"""Is a real attempt told from an empty and an overfull board, and leads each wrong answer on?"""

import pytest
from twohats.answers.product import Roadmap
from twohats.answers.roadmap_v0 import SuccessOrNot, V0Prediction
from twohats.checks.roadmap_v0 import (
    CHECKS,
    V0Work,
    attempt_share,
    follows_the_score,
    kept_share,
    used_share,
)
from twohats.product.roadmap import sponsors_list
from twohats.scenario import load

from tests.support.learner_work import roadmap as plain

STORY = load()
SOUND = plain(now=["I11", "I03", "I09"], next=["I13", "I01", "I02", "I04"], later=["I12"])


def board(data):
    return Roadmap.model_validate(data)


def work(**answers):
    kinds = {
        "roadmap_v0": Roadmap,
        "played_roadmap_v0": Roadmap,
        "v0_prediction": V0Prediction,
        "success_or_not": SuccessOrNot,
    }
    typed = {name: kinds[name].model_validate(data) for name, data in answers.items()}
    return V0Work(typed, {}, STORY)


def expected(*choices):
    names = ("retention", "contribution", "registrations")
    chains = {"up": ("r2", "c3", "g3"), "unchanged": ("r6", "c4", "g5")}
    return {
        "expected": {
            name: {"choice": choice, "reason": chains[choice][place]}
            for place, (name, choice) in enumerate(zip(names, choices, strict=True))
        }
    }


def check(id_, **answers):
    return CHECKS.check(id_, work(**answers))


def test_earns_a_board_that_keeps_and_uses_capacity_all_points():
    assert attempt_share(board(SOUND), STORY) == 1
    assert check("real_attempt", roadmap_v0=SOUND).points == 0.5


@pytest.mark.parametrize(
    "data",
    [plain(now=["I13"]), plain(not_doing=list(STORY.ids)), plain(now=list(STORY.ids))],
    ids=["one card", "nothing built", "all in Now"],
)
def test_earns_an_empty_or_overfull_board_nothing(data):
    assert attempt_share(board(data), STORY) == 0


def test_does_an_overload_cost_its_share_of_the_cells():
    crowded = plain(now=["I11", "I03", "I09", "I10"], next=["I13", "I01", "I02"])
    assert kept_share(board(crowded), STORY) == pytest.approx(12 / 15)
    assert attempt_share(board(crowded), STORY) < 1


def test_do_the_points_rise_with_what_is_used_until_seven_in_ten():
    half = plain(now=["I11", "I03", "I09"], next=["I13"])
    assert 0.35 < used_share(board(half), STORY) < 0.7
    assert 0 < attempt_share(board(half), STORY) < 1


def test_is_work_with_nothing_placed_or_answered_not_gradable():
    assert work().why_not_gradable
    assert work(roadmap_v0=plain(unplaced=["I01"])).why_not_gradable
    assert not work(roadmap_v0=plain(now=["I01"])).why_not_gradable
    assert not work(success_or_not={"ticked": ["R01"]}).why_not_gradable


def test_is_what_is_expected_kept_and_its_truth_not_told():
    finding = check("expected_changes", roadmap_v0=SOUND, v0_prediction=expected(*["up"] * 3))
    assert (finding.points, finding.max) == (0, 0)
    assert "Saved" in finding.seen
    assert "after you hand in" in finding.seen


def test_is_nobody_sent_back_to_the_cards_once_they_are_played():
    said = {"roadmap_v0": SOUND, "v0_prediction": expected("up", "up", "unchanged")}
    assert "before you play" in check("expected_changes", **said).next
    assert "before you play" not in check("expected_changes", **said, played_roadmap_v0=SOUND).next


# ---- each wrong answer that the design lists leads to its own hints, and to no other

FULL = plain(now=["I13", "I11", "I12", "I10", "I15"], next=["I09", "I01", "I14", "I05", "I02"])
LISTED = {
    "fills capacity to the last hour": ("real_attempt", {"roadmap_v0": FULL}, "M18"),
    "places by the highest RICE": (
        "real_attempt",
        {"roadmap_v0": sponsors_list(STORY).model_dump()},
        "M16",
    ),
    "expects everything to go up": (
        "expected_changes",
        {"roadmap_v0": SOUND, "v0_prediction": expected("up", "up", "up")},
        "M15",
    ),
}


@pytest.mark.parametrize(("id_", "answers", "belief"), LISTED.values(), ids=LISTED)
def test_leads_each_listed_wrong_answer_to_its_hints_and_to_no_other(id_, answers, belief):
    findings = CHECKS.check_all(work(**answers))
    told = {finding.check: finding.misconception for finding in findings if finding.misconception}
    assert told == {id_: belief}
    (finding,) = (finding for finding in findings if finding.check == id_)
    assert finding.hints == CHECKS.questions[id_].hints_of[belief]
    assert finding.next not in finding.hints


def test_leads_a_sound_answer_to_none_of_them():
    answers = {"roadmap_v0": SOUND, "v0_prediction": expected("up", "up", "unchanged")}
    findings = CHECKS.check_all(work(**answers, success_or_not={"ticked": ["R01"]}))
    assert [finding.misconception for finding in findings] == [None, None, None]
    for finding in findings:
        assert finding.hints == CHECKS.questions[finding.check].hints


def test_is_the_sponsors_order_known_by_its_first_cards():
    assert follows_the_score(sponsors_list(STORY), STORY)
    assert not follows_the_score(board(SOUND), STORY)
    assert not follows_the_score(board(plain(now=["I04", "I05", "I10"])), STORY)
