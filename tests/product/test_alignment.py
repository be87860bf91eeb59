"""Does the room do what the lesson says: conceding halves the value, asking opens ears?"""

import itertools
from statistics import fmean

import pytest
from twohats.answers.alignment import Turn
from twohats.product.alignment import (
    LAST_WEEK,
    WEEKS,
    Conversation,
    Vote,
    best_signable_k,
    best_value_k,
    brought_k,
    everybodys_wish_k,
    over_capacity_weeks,
    package_value_k,
    packages,
    signable,
    vote,
)
from twohats.scenario import load
from twohats_instructor.typical.alignment_rooms import CONCEDES_TO_ALL, GOOD, turn

ROOMS = load().alignment.rooms
PRACTICE = load().alignment.practice_rooms
ROOM = ROOMS[0]
LEILA, GRETA, INES, NOOR = "Leila Haddad", "Greta Lindqvist", "Ines Carvalho", "Noor Rahman"
every_room = pytest.mark.parametrize("room", ROOMS, ids=[str(deal) for deal in range(len(ROOMS))])


def talk(room, words):
    return Conversation(room, [Turn.model_validate(turn(one.strip())) for one in words.split(",")])


every_room_and_practice = pytest.mark.parametrize("room", [*ROOMS, *PRACTICE])


@every_room_and_practice
def test_is_everybody_s_wish_worth_about_half_of_the_best_although_nearly_all_sign(room):
    turns = [Turn.model_validate(one) for one in CONCEDES_TO_ALL]
    result = vote(Conversation(room, turns), room.everybodys_wish)
    assert 0.43 <= everybodys_wish_k(room) / best_value_k(room) <= 0.56
    assert len(result.signers) >= 8
    assert fmean(result.weighted_support) > 0.75


@pytest.mark.parametrize("practice", PRACTICE, ids=range(len(PRACTICE)))
def test_is_the_best_package_of_the_lesson_another_one_than_that_of_any_exercise(practice):
    """Who copies it loses a sixth of the value, and that of the exercise is worth less here."""
    best = max(signable(practice), key=lambda package: package_value_k(practice, package))
    assert over_capacity_weeks(practice, best) == 0
    for room in ROOMS:
        own = max(signable(room), key=lambda package: package_value_k(room, package))
        assert package_value_k(room, best) < 0.84 * package_value_k(room, own)
        assert package_value_k(practice, own) < 0.92 * package_value_k(practice, best)


@every_room_and_practice
def test_is_a_good_package_only_signed_once_people_were_heard(room):
    """Before a word none of the packages that would be signed comes near the best."""
    good_k = 0.85 * best_value_k(room)
    before = [package_value_k(room, one) for one in signable(room, 0)]
    after = [package_value_k(room, one) for one in signable(room)]
    assert before
    assert max(before) < good_k
    assert sum(value >= good_k for value in after) >= 19
    assert best_signable_k(room) == max(after)


def test_reaches_evidence_somebody_who_was_asked_more_than_somebody_who_was_not():
    asked = talk(ROOM, "ask Leila, show Leila trial_2025")
    unasked = talk(ROOM, "show Leila trial_2025")
    assert asked.known[LEILA]["lead"] == pytest.approx(0.9)
    assert unasked.known[LEILA]["lead"] == pytest.approx(0.9 * 0.3)
    assert (asked.reactions[-1], unasked.reactions[-1]) == ("takes_in", "half_heard")


def test_does_whoever_was_not_asked_stop_listening_after_one_piece():
    room = talk(ROOM, "show Leila trial_2025, show Leila cards")
    assert room.reactions == ["half_heard", "not_heard"]
    assert room.known[LEILA]["payments"] == 0
    assert room.trust[LEILA] < ROOM.sheets[LEILA].trust


def test_does_the_same_piece_shown_twice_do_nothing():
    once = talk(ROOM, "ask Leila, show Leila cards")
    twice = talk(ROOM, "ask Leila, show Leila cards, show Leila cards")
    assert twice.reactions[-1] == "has_seen"
    assert (once.known, once.trust) == (twice.known, twice.trust)


def test_does_evidence_that_misses_cost_trust():
    room = talk(ROOM, "ask Greta, show Greta cards")
    assert room.reactions[-1] == "misses"
    assert room.trust[GRETA] == pytest.approx(ROOM.sheets[GRETA].trust)  # asked +0.1, missed -0.1


def test_does_a_kept_promise_make_somebody_more_content():
    room, plain = talk(ROOM, "offer Greta offices/next_with_test"), Conversation(ROOM)
    assert room.support(GRETA, GOOD) - plain.support(GRETA, GOOD) == pytest.approx(12)


@every_room
@pytest.mark.parametrize("offer", ["Oskar payments/next", "Leila lead/planner", "Noor labels/next"])
def test_does_nobody_sign_what_breaks_a_promise_to_them_on_whatever_day(offer, room):
    """Not even those who would have signed the same package without the promise."""
    package = {**GOOD, "labels": "now"}
    heard = "ask Ines, ask Leila, show Leila trial_2025, ask Oskar, show Oskar cards"
    name = next(name for name in room.sheets if name.startswith(offer.split()[0]))
    promised = vote(talk(room, f"{heard}, offer {offer}"), package)
    assert name in vote(talk(room, heard), package).signers
    assert set(promised.broken) == {name}
    assert name not in promised.signers
    assert not any(promised.agreed_days)


def test_is_a_promise_replaced_by_what_the_same_person_agrees_to_later():
    room = talk(ROOM, "offer Greta offices/now, offer Greta offices/next_with_test")
    assert room.broken(GOOD) == {}


def test_does_a_decision_of_the_sponsor_break_a_promise():
    room = talk(ROOM, "offer Ines lead/stock_then_swap, ask Oskar, ask Leila, escalate lead")
    assert set(vote(room, GOOD).broken) == {INES}


def test_does_settling_a_broken_promise_take_weeks_of_the_second_quarter():
    heard = "ask Ines, ask Leila, show Leila trial_2025, ask Oskar, show Oskar cards"
    kept, broken = (
        vote(talk(ROOM, heard + promises), GOOD)
        for promises in ("", ", offer Greta offices/now, offer Marcus draws/go_on")
    )
    assert kept.is_agreed
    assert broken.is_agreed
    assert kept.signed_k - broken.signed_k == pytest.approx(2 * 2 * 40)
    sums, less = brought_k(ROOM, GOOD), brought_k(ROOM, GOOD, broken.weeks_lost)
    lost = [more - fewer for more, fewer in zip(sums, less, strict=True)]
    assert lost[:WEEKS] == [0] * WEEKS
    assert lost[WEEKS : WEEKS + 5] == pytest.approx([40, 80, 120, 160, 160])


def test_takes_settling_never_more_weeks_than_a_quarter_has():
    room = talk(ROOM, "ask Ines")
    promised = {f"{issue}/{at}": "other" for at in range(4) for issue in ("offices", "draws")}
    result = Vote(ROOM, GOOD, vote(room, GOOD).margins, {GRETA: promised})
    assert len(promised) * 2 > WEEKS
    assert result.weeks_lost == WEEKS
    assert result.lost_k == WEEKS * 40


def test_is_an_offer_on_what_somebody_does_not_care_about_declined():
    """Promising all and everything to everybody would else be the cheapest way to nine yes."""
    room = talk(ROOM, "offer Noor payments/now")
    assert room.reactions == ["declines"]
    assert room.promised == {}
    assert room.trust[NOOR] < ROOM.sheets[NOOR].trust


def test_does_nobody_speak_for_what_they_were_not_heard_on():
    silent, heard = talk(ROOM, "speak_for Ines"), talk(ROOM, "ask Ines, speak_for Ines")
    assert silent.known[LEILA]["lead"] == 0
    assert heard.known[LEILA]["lead"] == pytest.approx(0.55)


def test_does_escalating_first_cost_more_trust_than_late_and_twice_still_more():
    late = talk(ROOM, "ask Ines, ask Oskar, escalate lead")
    early = talk(ROOM, "escalate lead")
    twice = talk(ROOM, "escalate lead, escalate labels")
    assert late.reactions[-1] == "decides"
    assert early.reactions == ["decides_early"]
    assert early.forced == {"lead": "planner"}
    against = [name for name in ROOM.sheets if early.trust[name] < ROOM.sheets[name].trust]
    assert {INES, LEILA} <= set(against)
    assert early.trust[NOOR] < late.trust[NOOR] < ROOM.sheets[NOOR].trust
    assert twice.trust[LEILA] < early.trust[LEILA]
    assert twice.forced == early.forced


def test_is_the_same_talk_marked_the_same_each_time():
    days = [vote(talk(ROOM, "ask Ines, ask Leila"), GOOD).agreed_days for _ in range(2)]
    assert days[0] == days[1]
    assert len(days[0]) == 200


@every_room
def test_are_the_stored_moods_spread_evenly_around_none(room):
    for days in room.moods.values():
        assert abs(fmean(days)) < 0.1
        assert fmean(day**2 for day in days) == pytest.approx(6.5**2, rel=0.05)


def test_gets_the_loudest_list_built_without_the_five():
    result = vote(Conversation(ROOM), GOOD)
    assert not result.is_agreed
    assert result.built == ROOM.draft
    assert result.built_k == package_value_k(ROOM, ROOM.draft)


def test_does_a_week_over_capacity_cost_its_slip():
    crowded = {**GOOD, "offices": "now", "labels": "now"}
    assert over_capacity_weeks(ROOM, crowded) == pytest.approx(6.5)
    roomy = {**crowded, "lead": "planner"}
    assert over_capacity_weeks(ROOM, roomy) == 0
    lost = package_value_k(ROOM, roomy) - package_value_k(ROOM, crowded)
    assert lost == pytest.approx(130 - 700 + 6.5 * 40)


@every_room
def test_is_nothing_lost_by_supporting_more(room):
    """Over all packages: more known of fitting evidence never makes the sponsor's lead worse."""
    plain, heard = Conversation(room), talk(room, "ask Leila, show Leila trial_2025")
    for package in itertools.islice(packages(room), 0, None, 50):
        if package["lead"] == "stock_then_swap":
            assert heard.support(LEILA, package) > plain.support(LEILA, package)


def test_do_two_quarters_bring_what_six_would_up_to_then():
    """What is in Now runs for one of five quarters, what is in Next for none; fines fall due."""
    now_k = (700 + 425 + 110) / 5
    assert brought_k(ROOM, GOOD)[-1] == pytest.approx(now_k)
    assert brought_k(ROOM, GOOD)[WEEKS - 1] == 0
    assert brought_k(ROOM, ROOM.draft)[-1] == pytest.approx((130 + 70) / 5 - 60)
    late = brought_k(ROOM, {**GOOD, "labels": "later"})
    assert late[LAST_WEEK - 2] - late[-1] == pytest.approx(240 - now_k / WEEKS)


def test_does_the_slip_fall_into_the_weeks_that_are_waited_for():
    crowded = {**GOOD, "offices": "now", "labels": "now"}
    sums = brought_k(ROOM, crowded)
    a_week_k = (700 + 425 + 110 + 70) / 5 / WEEKS
    assert sums[WEEKS] == pytest.approx(a_week_k - 40)
    assert sums[-1] == pytest.approx(13 * a_week_k - 6.5 * 40)


@pytest.mark.parametrize(
    "words", ["show Leila rumours", "offer Leila planner/now", "escalate weather"]
)
def test_is_a_turn_refused_that_the_room_does_not_have(words):
    with pytest.raises(KeyError, match=r"room|issue"):
        talk(ROOM, words)


def test_is_a_person_refused_whom_nobody_knows():
    with pytest.raises(KeyError, match="Nobody"):
        Conversation(ROOM, [Turn(act="ask", person="Napoleon")])
