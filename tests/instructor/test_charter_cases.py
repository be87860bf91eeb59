"""Do the dealt cases of exercise 08 ask for understanding, and not for a look at the page?"""

from collections import Counter
from itertools import pairwise
from statistics import mean

import pytest
from twohats.project.charter import disagreement
from twohats.scenario import load
from twohats.scenario.charter import DEALS
from twohats_instructor.bands.charter_style import by_vague_words
from twohats_instructor.scenario import charter_cases as keys

from tests.support.word_counts import accuracy_over

LISTS = {
    "goals": (keys.GOALS, keys.GOAL_DEALS),
    "statements": (keys.SORTED, keys.STATEMENT_DEALS),
    "ends": (keys.ENDS, keys.END_DEALS),
}
every = pytest.mark.parametrize(("cases", "deals"), LISTS.values(), ids=LISTS)


@every
def test_is_every_case_dealt_and_none_twice_to_the_same_learner(cases, deals):
    assert len(deals) == DEALS
    assert {id_ for ids in deals for id_ in ids} == set(cases)
    assert all(len(set(ids)) == len(ids) for ids in deals)


@every
def test_are_all_texts_different_and_without_a_key(cases, deals):
    texts = [case.text for case in cases.values()]
    assert len(set(texts)) == len(texts)
    assert all(text.strip() == text and text.endswith(".") for text in texts)


@every
def test_tells_neither_the_place_nor_the_number_of_a_case_its_kind(cases, deals):
    """The first half holds about as many of each kind as the second, in deals and in numbers."""
    for kind in {case.kind for case in cases.values()}:
        places = [
            ids.index(id_) / (len(ids) - 1)
            for ids in deals
            for id_ in ids
            if cases[id_].kind == kind
        ]
        assert mean(places) == pytest.approx(0.5, abs=0.2)
        before = min(int(id_[1:]) for id_ in cases) - 1
        own = [id_ for id_, case in cases.items() if case.kind == kind]
        numbers = [(int(id_[1:]) - before) / len(cases) for id_ in own]
        assert mean(numbers) == pytest.approx(0.5, abs=0.25)


@every
def test_sorts_the_length_of_a_line_no_kind_from_the_others(cases, deals):
    """Within a deal, each kind stands in the middle on average when the lines go by length."""
    for kind in {case.kind for case in cases.values()}:
        ranks = []
        for ids in deals:
            by_length = sorted(ids, key=lambda id_: len(cases[id_].text))
            ranks += [
                place / (len(ids) - 1)
                for place, id_ in enumerate(by_length)
                if cases[id_].kind == kind
            ]
        assert mean(ranks) == pytest.approx(0.5, abs=0.15), kind


@every
def test_looks_a_third_of_the_sound_lines_like_others_at_first_sight(cases, deals):
    kind = {"goals": "yes", "statements": "limit", "ends": "sound"}
    sound = next(k for k in kind.values() if any(case.kind == k for case in cases.values()))
    for ids in deals:
        own = [cases[id_] for id_ in ids if cases[id_].kind == sound]
        assert 3 * sum(case.looks_otherwise for case in own) >= len(own)


@every
def test_tells_the_language_of_a_line_no_key(cases, deals):
    """Who learns the words of half of the lines does about as well on the others as by chance."""
    lines = [(case.text, case.kind) for case in cases.values()]
    chance = 1 / len({kind for _, kind in lines})
    assert accuracy_over(lines) <= chance + 0.15


def is_vague(text):
    """Whether a list of vague words that somebody knows by heart finds one."""
    return by_vague_words(text, "", 0) != "sound"


@pytest.mark.parametrize("finds", [is_vague, disagreement], ids=["by heart", "the sponsor's"])
def test_tell_lists_of_vague_words_a_faulty_end_hardly_better_than_chance(finds):
    shares = {"sound": [], "faulty": []}
    for case in keys.ENDS.values():
        is_sound = case.kind == "sound"
        shares["sound" if is_sound else "faulty"].append(is_sound != bool(finds(case.text)))
    assert mean(mean(right) for right in shares.values()) <= 0.65


def test_differ_the_numbers_of_this_edition_s_ends_from_those_of_the_first():
    assert not keys.ENDS.keys() & keys.FIRST_ENDS.keys()


def test_have_neighbours_other_faults():
    faults = [
        frozenset(id_ for id_ in ids if keys.ENDS[id_].kind != "sound") for ids in keys.END_DEALS
    ]
    assert all(one != other for one, other in pairwise(faults))


@pytest.mark.parametrize("deal", range(DEALS))
def test_holds_each_deal_what_the_exercise_says(deal):
    goals = Counter(keys.GOALS[id_].kind for id_ in keys.GOAL_DEALS[deal])
    statements = Counter(keys.SORTED[id_].kind for id_ in keys.STATEMENT_DEALS[deal])
    ends = Counter(keys.ENDS[id_].kind for id_ in keys.END_DEALS[deal])
    assert goals == {"yes": 3, "no": 3}
    assert statements.total() == 12
    assert 3 <= min(statements.values()) <= max(statements.values()) <= 5
    assert (ends["sound"], ends.total()) == (3, 5)


def test_do_the_statements_that_the_data_contradict_stand_against_the_pack():
    """The facts on which the keys rest, as learners read them under “What Marrowby knows”."""
    story = load()
    past, company = story.charter.past_projects, story.company
    assert sum(one.actual_days <= one.planned_days for one in past) < len(past) / 4
    assert max(one.overrun for one in past) > 1.5
    assert sum(one.actual_k > one.planned_k for one in past) > len(past) / 2
    assert len({one.reason for one in past if "supplier" not in one.reason.lower()}) > 2
    knows = [person.skills for person in company.team]
    assert sum("old order system" in skills for skills in knows) == 1
    assert sum("app tester" in skills for skills in knows) == 1
    assert company.policy.hire_ready_days == 40
    assert (company.policy.commit_at, company.policy.idle_day_k) == (80, 2)
    decides = {one.name: one.decision_day for one in company.stakeholders}
    assert (decides["Oskar Nyman"], decides["Noor Rahman"]) == (20, 40)
