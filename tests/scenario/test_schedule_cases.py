"""Are the cases of lesson 09 dealt whole, with other answers for each neighbour?"""

import hashlib
from collections import Counter

import pytest
from twohats.project.charter import possible_leads
from twohats.project.schedule import Network, finish_day
from twohats.scenario import load
from twohats.scenario.breakdowns import packages_and_links
from twohats_instructor.scenario import colleague_milestones, estimate_messages, sayings

STORY = load()
DEALS = range(16)
each_lead = pytest.mark.parametrize("lead", possible_leads(STORY))


@each_lead
def test_are_fourteen_sayings_dealt_with_a_pair_that_contradicts_itself(lead):
    key = sayings.answers(lead)
    for deal in DEALS:
        dealt = STORY.schedule_cases.sayings(lead, deal)
        assert len({saying.id for saying in dealt}) == 14
        kinds = Counter(key[saying.id][0] for saying in dealt)
        assert kinds == {"work": 4, "after": 4, "neither": 6}
        assert sum(key[saying.id][1] == "contradicts" for saying in dealt) == 2


@each_lead
def test_does_each_answer_name_what_the_breakdown_has(lead):
    tasks = STORY.work.breakdown(lead)
    named = {
        "work": {task.scope_item for task in tasks},
        "after": {task.id for task in tasks},
        "neither": {"opinion", "other_project", "daily", "contradicts"},
    }
    for choice, reason in sayings.answers(lead).values():
        assert reason in named[choice]


@each_lead
def test_does_nobody_wait_for_a_package_for_which_nothing_waits(lead):
    tasks = STORY.work.breakdown(lead)
    waited_for = {before for task in tasks for before in task.predecessors}
    own = sayings.BY_LEAD[lead]
    assert {saying.about for saying in own if saying.kind == "after"} <= waited_for


@each_lead
def test_do_two_who_contradict_each_other_speak_in_the_same_deal(lead):
    own = sayings.BY_LEAD[lead]
    pairs = Counter(saying.about for saying in own if saying.kind == "split")
    assert set(pairs.values()) == {2}
    assert len(pairs) == 2


@each_lead
def test_belongs_nothing_to_the_project_that_is_said_to_belong_to_another(lead):
    parts = {task.belongs_to for task in STORY.work.breakdown(lead)}
    for deal in DEALS:
        assert not parts & {one.about for one in sayings.dealt(lead, deal) if one.kind == "other"}


def test_is_every_sentence_said_once_and_told_apart():
    texts = [row[2] for row in sayings.rows()]
    assert len(texts) == len(set(texts)) == len({row[0] for row in sayings.rows()})


def test_do_reworded_sayings_keep_the_ids_that_saved_answers_hold():
    """The ids of all 236 sayings; only a new saying, and never other words, may change the sum."""
    ids = " ".join(row[0] for row in sayings.rows())
    assert hashlib.sha256(ids.encode()).hexdigest()[:12] == "60cf24d5a03d"


@each_lead
def test_does_only_the_old_systems_engineer_speak_of_the_night_run(lead):
    """The night run is the old order system's: nobody else loses half a day to it."""
    tasks = {task.id: task.person_type for task in STORY.work.breakdown(lead)}
    messages = [one for deal in DEALS for one in STORY.schedule_cases.estimate_messages(lead, deal)]
    speakers = {tasks[one.task] for one in messages if "night run" in one.text}
    assert speakers <= {"old order system"}


def test_do_wait_and_must_tell_nothing():
    """Words that a search would look for are in sayings of every kind."""
    for word in ("first", "must", "has to", "need", "wait", "I'll", "I won't", "before", "when"):
        kinds = {
            saying.answer[0]
            for saying in (
                *sayings.ANYONE,
                *(one for own in sayings.BY_LEAD.values() for one in own),
            )
            if word in saying.text
        }
        assert len(kinds) >= 2, word


def test_is_nothing_dealt_to_what_cannot_lead():
    assert STORY.schedule_cases.sayings("I02", 0) == ()
    assert STORY.schedule_cases.estimate_messages("I02", 0) == ()


@pytest.mark.parametrize("deal", DEALS)
def test_has_a_colleague_six_milestones_with_two_faults_of_two_kinds(deal):
    lines = STORY.schedule_cases.colleague_milestones(deal)
    faults = colleague_milestones.faults(deal)
    assert [line.line for line in lines] == [f"L{place}" for place in range(1, 7)]
    assert [line.day for line in lines] == sorted({line.day for line in lines})
    assert len(set(faults.values())) == len(faults) == 2


def test_do_sound_milestones_look_like_faults_at_first_sight():
    """At least a third: with a number of a hundred, a deputy, or something that ends."""
    sound = [line for line in colleague_milestones.MILESTONES if line.kind == "sound"]
    looks = ("100", "90", "12 of 12", "on leave", "handed back", "Nobody", "without", "200")
    seeming = [line for line in sound if any(word in " ".join(map(str, line)) for word in looks)]
    assert len(seeming) >= len(sound) / 3


@each_lead
def test_do_the_messages_move_the_end_in_every_deal(lead):
    tasks = STORY.work.breakdown(lead)
    _, links = packages_and_links(tasks)
    days = {task.id: float(task.days[1]) for task in tasks}
    network = Network(days, [estimate_messages.Link(**link) for link in links])
    before = finish_day(network, days)
    ends = []
    for deal in DEALS:
        messages = STORY.schedule_cases.estimate_messages(lead, deal)
        assert len({message.task for message in messages}) == 2
        for message in messages:
            assert list(message.days) == sorted(message.days)
            assert f"{message.days[1]} days" in message.text
        ends.append(finish_day(network, days | {one.task: one.days[1] for one in messages}))
        assert abs(ends[-1] - before) >= max(2, 0.05 * before)
    assert len(set(ends)) > 3
