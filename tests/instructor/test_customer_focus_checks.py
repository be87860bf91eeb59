"""Are voices marked by the line, by who is silent, by reasons and by distance from the claims?"""

from pathlib import Path

import pytest
from twohats import widgets
from twohats.answers.customer_focus import Effect
from twohats.answers.envelope import ARTEFACTS
from twohats.checks.customer_focus import LISTED, CustomerFocusWork
from twohats.product.customers import INITIATIVES, losses_of, pair_counts
from twohats.scenario import load
from twohats_instructor.bands.customer_focus import good_work
from twohats_instructor.checks.customer_effects import (
    FROM_FACTS,
    MENTION,
    SPEAK,
    follows,
    mean_log_error,
)
from twohats_instructor.checks.customer_focus import AHEAD, CHECKS, FAILS, TOP
from twohats_instructor.scenario.customers.blind_spots import BLIND_SPOT_DEALS, truth_of
from twohats_instructor.scenario.customers.losses import losses_by_segment, shares_of_losses

STORY = load()
PAGE = Path(widgets.__file__).parent
SHARES, NEEDS, BLIND_SPOTS, EFFECTS, KANO = CHECKS.questions
DEALS = range(16)


def findings_of(work):
    answers = {name: ARTEFACTS[name].validate_python(part) for name, part in work.items()}
    found = CHECKS.check_all(CustomerFocusWork(answers, {}, STORY))
    return {finding.check: finding for finding in found}


def share(work, check):
    finding = findings_of(work)[check]
    return finding.points / finding.max


@pytest.mark.parametrize("deal", DEALS)
def test_earns_good_work_everything_in_every_deal(deal):
    found = findings_of(good_work(deal, STORY))
    assert all(finding.points == pytest.approx(finding.max) for finding in found.values())


def test_are_the_shares_that_a_learner_can_work_out_those_of_the_source():
    for need, truth in shares_of_losses().items():
        assert 100 * losses_of(STORY.customers).share(need) == pytest.approx(truth, abs=0.1)
    for segment, losses in losses_by_segment().items():
        own = losses_of(STORY.customers, segment)
        assert own.left == sum(losses.values())
        assert round(own.share("payment") * own.left) == losses["payment"]


def test_are_the_top_three_those_of_every_segment_that_is_dealt():
    for segment in ("Families", "Singles and couples"):
        losses = losses_of(STORY.customers, segment)
        needs = [need.id for need in STORY.customers.needs.values() if need.may_be_behind_a_loss]
        assert set(sorted(needs, key=losses.share)[-3:]) == set(TOP)


@pytest.mark.parametrize("line", ["answered", "asked", ""])
def test_earn_the_five_shares_nothing_with_another_number_under_the_line(line):
    work = good_work(2, STORY)
    work["loss_shares"]["line"] = line
    assert share(work, SHARES) == 0


def test_earns_a_wide_interval_less_and_one_that_misses_nothing():
    wide = good_work(2, STORY, half_width=9.0)
    assert 0.4 < share(wide, SHARES) < 0.8
    everything = good_work(2, STORY)
    for row in everything["loss_shares"]["rows"].values():
        row |= {"low": 0.0, "high": 100.0}
    assert share(everything, SHARES) == 0


def test_does_the_silent_need_count_double_and_a_wrong_tick_take_away():
    def of(*ticked):
        work = good_work(0, STORY)
        work["three_needs"]["ticked"] = list(ticked)
        return share(work, NEEDS)

    assert of("payment") == pytest.approx(of("flexibility", "delivery"))
    assert of("payment", "flexibility", "start") < of("payment", "flexibility")
    every = [n.id for n in STORY.customers.needs.values() if n.may_be_behind_a_loss]
    assert of(*every) == 0


def test_earn_claims_typed_again_nothing():
    work = good_work(0, STORY)
    for id_, row in work["effects"]["rows"].items():
        one = STORY.initiative(id_)
        row |= {"reach": int(one.claim_reach), "impact": one.claim_impact}
    assert share(work, EFFECTS) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("numbers", [(4000, 0.5), (4578, 0.4), (2646, 0.25), (23910, 3.0)])
def test_earn_the_same_numbers_in_every_row_nothing(numbers):
    work = good_work(0, STORY)
    for row in work["effects"]["rows"].values():
        row |= dict(zip(("reach", "impact"), numbers, strict=True))
    assert share(work, EFFECTS) == pytest.approx(0, abs=1e-9)


def test_earns_a_row_by_the_rule_of_the_page_more_than_one_with_its_claim():
    for id_ in ("I01", "I09"):
        work = good_work(0, STORY)
        one = STORY.initiative(id_)
        work["effects"]["rows"][id_] |= {"reach": int(one.claim_reach), "impact": one.claim_impact}
        assert share(work, EFFECTS) <= share(good_work(0, STORY), EFFECTS) == 1
        claim = mean_log_error(one.claim_reach, one.claim_impact, id_)
        assert claim > mean_log_error(*FROM_FACTS[id_], id_) == 0


def test_are_the_facts_of_the_marks_those_that_a_learner_can_work_out():
    """Half of those who leave over it, from the survey's answers among all who were asked."""
    losses, customers = losses_of(STORY.customers), len(STORY.customers.accounts)
    needs = {
        "I01": ("skip", "flexibility"),
        "I03": ("window", "delivery"),
        "I12": ("never", "quality"),
    }
    for id_, (attribute, need) in needs.items():
        pairs = pair_counts(STORY.customers.kano, attribute)
        reach = pairs["like", "dislike"] / sum(pairs.values()) * customers
        leave = losses.answers[need] / losses.answered * losses.asked
        assert FROM_FACTS[id_] == (
            pytest.approx(reach, abs=1),
            pytest.approx(leave / reach * 5, abs=0.03),
        )


def test_counts_an_initiative_without_numbers_as_one_guess_for_all_rows():
    work = good_work(0, STORY)
    whole = share(work, EFFECTS)
    for id_ in INITIATIVES[2:]:
        del work["effects"]["rows"][id_]
    assert share(work, EFFECTS) < 0.3 < whole


def test_has_the_confidence_to_follow_from_sources_that_speak_in_six_rows():
    def with_wrong(count):
        work = good_work(0, STORY)
        for id_ in INITIATIVES[:count]:
            work["effects"]["rows"][id_]["sources"] = [*SPEAK["I01"], "payments"]
        return share(work, EFFECTS)

    assert with_wrong(2) == 1
    assert with_wrong(4) == pytest.approx(4 / 6)


@pytest.mark.parametrize(
    ("sources", "confidence", "is_right"),
    [
        (["kano"], 20, True),
        (["kano", "messages"], 50, True),
        (["kano", "messages"], 20, False),
        (["kano", "survey"], 50, False),
    ],
)
def test_may_messages_be_ticked_for_points_of_which_four_speak(sources, confidence, is_right):
    texts = [message.text.lower() for message in STORY.customers.feedback]
    assert sum("points" in text.replace(",", " ").replace(".", " ").split() for text in texts) == 4
    assert MENTION == {"I10": ("messages",)}
    row = Effect(reach=3000, impact=0.25, confidence=confidence, sources=sources)
    assert follows("I10", row) == is_right


def test_says_the_page_what_one_two_and_three_right_sources_earn():
    def points(wrong):
        work = good_work(0, STORY)
        for row in list(work["blind_spots"]["rows"].values())[:wrong]:
            row["choice"] = ""
        return findings_of(work)[BLIND_SPOTS].points

    assert [points(wrong) for wrong in (2, 1, 0)] == [0, 1.25, 2]
    assert "two earn 1.25 of 2 points" in (PAGE / "customer_voice/exercise.js").read_text("utf-8")


@pytest.mark.parametrize("deal", DEALS)
def test_fits_no_pair_more_than_one_of_the_three_sources(deal):
    pairs = [truth_of(id_) for id_ in BLIND_SPOT_DEALS[deal]]
    assert len({who for who, _ in pairs}) == 3
    assert {way for _, way in pairs} == {"high", "low"}


@pytest.mark.parametrize("must_be", FAILS)
def test_is_either_must_be_that_fails_right_with_a_pair_that_shows_it(must_be):
    assert share(good_work(0, STORY, must_be=must_be), KANO) == 1
    work = good_work(0, STORY, must_be=must_be)
    work["kano"]["must_be"]["reason"] = "like/dislike"
    assert share(work, KANO) < 1


def test_does_what_sets_apart_please_and_have_no_better_rival():
    (ahead,) = (row for row in STORY.customers.attributes if row.id in AHEAD)
    assert ahead.rival_does.startswith("Nothing")


@pytest.mark.parametrize(
    ("part", "fields", "listed", "check"),
    [
        ("three_needs", {"ticked": ["flexibility", "delivery", "price"]}, "misses_payment", NEEDS),
        ("three_needs", {"ticked": ["invoices", "delivery", "flexibility"]}, "by_messages", NEEDS),
        ("loss_shares", {"line": "answered"}, "survey_share", SHARES),
        (
            "kano",
            {"must_be": {"choice": "skip", "reason": "like/dislike"}},
            "only_annoys",
            KANO,
        ),
    ],
)
def test_leads_each_listed_wrong_answer_to_its_hint_and_to_no_other(part, fields, listed, check):
    work = good_work(1, STORY)
    work[part] |= fields
    found = findings_of(work)
    assert found[check].hints == LISTED[listed].hints
    others = [finding.hints for name, finding in found.items() if name != check]
    assert all(hints != one.hints for hints in others for one in LISTED.values())


def test_leads_an_average_of_the_sources_to_its_hint():
    work = good_work(1, STORY)
    work["loss_shares"]["rows"]["payment"] = {"low": 9.0, "high": 13.0}
    assert findings_of(work)[SHARES].hints == LISTED["averages"].hints
