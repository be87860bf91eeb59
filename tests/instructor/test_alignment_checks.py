"""Is the room marked by value times support, facts by their place, needs by what is needed?"""

import pytest
from twohats.answers.envelope import _LESSON_TYPES as TYPES
from twohats.checks.alignment import LISTED, AlignmentWork
from twohats.scenario import load
from twohats_instructor.bands.alignment import good_work
from twohats_instructor.checks.alignment import CHECKS, stoppers
from twohats_instructor.scenario.room import facts, sayings
from twohats_instructor.typical.alignment_rooms import CONCEDES_TO_ALL, GOOD, turn

STORY = load()
FACTS, INTERESTS, AGREEMENT, LEVERS = CHECKS.questions
LISTED_HINTS = [listed.hints for listed in LISTED.values()]


def findings_of(work):
    answers = {name: TYPES[name].validate_python(part) for name, part in work.items()}
    return {one.check: one for one in CHECKS.check_all(AlignmentWork(answers, {}, STORY))}


def with_turns(words, package=GOOD, deal=0):
    work = good_work(STORY, deal)
    turns = words if isinstance(words, list) else [turn(one.strip()) for one in words.split(",")]
    work["alignment_log"]["turns"] = turns
    work["package"] = {"choices": package, "signed": package}
    return work


@pytest.mark.parametrize("deal", range(16))
def test_earns_good_work_everything_in_every_deal(deal):
    found = findings_of(good_work(STORY, deal))
    assert {name: one.points for name, one in found.items()} == {
        name: one.max for name, one in found.items()
    }
    assert sum(one.max for one in found.values()) == 10


def test_counts_what_was_on_the_table_at_the_vote_and_not_what_was_changed_after():
    work = good_work(STORY, 0)
    work["package"]["choices"] = {**GOOD, "labels": "later"}
    assert findings_of(work)[AGREEMENT].points == 4


def test_counts_an_open_room_as_it_is():
    work = good_work(STORY, 0)
    work["package"] = {"choices": GOOD}
    assert findings_of(work)[AGREEMENT].points == 4


def test_earns_a_log_that_the_room_can_t_play_nothing():
    work = with_turns([{"act": "show", "person": "Leila Haddad", "item": "rumours"}])
    found = findings_of(work)[AGREEMENT]
    assert found.points == 0
    assert "does not have" in found.seen
    work = good_work(STORY, 0)
    work["package"] = {"choices": {"labels": "never"}}
    assert findings_of(work)[AGREEMENT].points == 0


@pytest.mark.parametrize(
    ("id_", "work"),
    [
        ("breaks_promises", with_turns("ask Ines, offer Greta offices/now")),
        ("concedes", with_turns(CONCEDES_TO_ALL, dict(STORY.alignment.rooms[0].everybodys_wish))),
        ("escalates_first", with_turns("escalate lead, ask Ines, ask Leila")),
        ("no_engineering", with_turns("ask Leila, show Leila exits, ask Oskar")),
        ("drops_offices", with_turns("ask Ines, offer Greta offices/not_doing")),
    ],
)
def test_leads_each_listed_answer_to_its_own_hint_and_to_no_other(id_, work):
    found = findings_of(work)
    assert found[AGREEMENT].hints == LISTED[id_].hints
    assert found[AGREEMENT].misconception == LISTED[id_].misconception
    others = [found[name].hints for name in (FACTS, INTERESTS, LEVERS)]
    assert not any(hints in LISTED_HINTS for hints in others)


def test_leads_a_freeze_that_is_dismissed_to_its_own_hint_and_to_no_other():
    work = good_work(STORY, 0)
    work["facts"]["places"] = {"F02": "notes_2", "F07": "notes_5", "F01": "notes_1"}
    found = findings_of(work)
    assert found[FACTS].hints == LISTED["no_freeze"].hints
    assert found[FACTS].misconception is None
    assert found[AGREEMENT].hints not in LISTED_HINTS


def test_leads_another_wrong_answer_to_no_listed_hint():
    found = findings_of(with_turns("ask Ines, ask Leila"))
    assert found[AGREEMENT].points < 4
    assert found[AGREEMENT].hints not in LISTED_HINTS


@pytest.mark.parametrize("place", facts.FACTS["F04"].places)
def test_may_the_freeze_be_read_wherever_it_is_written(place):
    work = good_work(STORY, 0)
    work["facts"]["places"]["F04"] = place
    assert findings_of(work)[FACTS].points == 3


def test_earns_a_true_fact_with_another_place_nothing():
    work = good_work(STORY, 0)
    work["facts"]["places"] = dict.fromkeys(("F02", "F04", "F07"), "memos")
    assert findings_of(work)[FACTS].points == 0


def test_earn_own_words_and_one_line_nine_times_nothing_of_the_needs():
    stops = stoppers(STORY)
    for lines in (
        {name: sayings.position_line(name) for name in sayings.LINES},
        dict.fromkeys(sayings.LINES, "a"),
    ):
        work = good_work(STORY, 0)
        work["interests"] = {"lines": lines, "can_stop": stops}
        assert findings_of(work)[INTERESTS].points == pytest.approx(0.5)


def test_costs_a_tick_too_many_among_those_who_can_stop_a_project():
    work = good_work(STORY, 0)
    work["interests"]["can_stop"] = list(sayings.LINES)
    assert findings_of(work)[INTERESTS].points == pytest.approx(1.5)
    assert stoppers(STORY) == ["Leila Haddad", "Noor Rahman", "Oskar Nyman"]


def test_does_a_move_count_with_its_reason_only():
    work = good_work(STORY, 0)
    for row in work["levers"]["rows"].values():
        row["reason"] = "cannot_decide"
    assert findings_of(work)[LEVERS].points < 0.5
