"""Is it said what a plan still lacks: messages, work, and what a release may leave out?"""

from dataclasses import replace

import pytest
from twohats.answers.project import ReplannedNext
from twohats.project.plan import agreed_omissions, is_smaller_release, missing_work, uninformed
from twohats.project.scope_needs import with_dependents

from tests.support.plan_cases import assigned_plan, constraints_with

CONSTRAINTS = constraints_with()


def test_must_a_message_go_out_before_the_day_of_decision():
    late, early = (
        assigned_plan(CONSTRAINTS, messages=[{"to": "Noor Rahman", "day": day}]) for day in (30, 29)
    )
    assert uninformed(late, CONSTRAINTS) == ("Noor Rahman",)
    assert uninformed(early, CONSTRAINTS) == ()
    nobody_decides = replace(CONSTRAINTS, decisions={})
    assert uninformed(late, nobody_decides) == ()


@pytest.mark.parametrize("number", range(9))
def test_may_a_release_leave_out_at_most_half_of_the_scope(number):
    items = list(CONSTRAINTS.scope)
    assert len(items) == 8
    assert is_smaller_release(items[:number], CONSTRAINTS) == (number <= 4)


def test_is_an_item_left_out_once_letter_and_scope_say_so_and_nothing_needs_it():
    whole = assigned_plan(CONSTRAINTS)
    needs = CONSTRAINTS.scope_needs
    item = next(item for item in whole.scope if with_dependents({item}, needs) == {item})
    letter = ReplannedNext(first_release_without=[item])
    assert agreed_omissions(whole, letter, CONSTRAINTS) == set()
    smaller = whole.model_copy(update={"scope": [one for one in whole.scope if one != item]})
    assert agreed_omissions(smaller, letter, CONSTRAINTS) == {item}
    assert agreed_omissions(smaller, None, CONSTRAINTS) == set()


def test_is_no_work_missing_from_a_plan_that_has_it_all():
    assert missing_work(assigned_plan(CONSTRAINTS), None, None, CONSTRAINTS) == ""
