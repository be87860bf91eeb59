"""Do the checks of every lesson keep the rules that let only understanding earn points?

The questions come from each lesson's `questions_of_deal`; a later lesson meets these rules by
itself. Shares are taken over all questions and deals of a lesson: one question may well have its
right option first.
"""

from collections import defaultdict
from statistics import fmean

import pytest
from scipy.stats import spearmanr
from twohats.lessons.catalog import STEMS
from twohats.session.lots import DEALS
from twohats_instructor.checks import DealtQuestion, grading_spec

MOST_CORRELATION = 0.15
# So much more often than by chance may the first or the longest option be right.
TOLERANCE = 0.15
each = pytest.mark.parametrize("stem", STEMS)


def questions(stem):
    """All that the sixteen deals ask, each question once."""
    dealt = (q for deal in range(DEALS) for q in grading_spec(stem).questions_of_deal(deal))
    return list({(q.id, q.options, q.right): q for q in dealt}.values())


def chance(question):
    """How often an option taken blindly is right."""
    return len(question.right) / len(question.options)


def lead(dealt, place_of):
    """How much more often than by chance the option at `place_of(question)` is right."""
    return fmean((place_of(q) in q.right) - chance(q) for q in dealt)


def longest(question):
    return max(range(len(question.options)), key=lambda place: len(question.options[place]))


@each
def test_is_the_first_option_right_no_more_often_than_any_other(stem):
    dealt = questions(stem)
    if dealt:
        assert lead(dealt, lambda question: 0) <= TOLERANCE


@each
def test_is_the_longest_option_right_no_more_often_than_any_other(stem):
    dealt = questions(stem)
    if len(dealt) > 1:
        assert lead(dealt, longest) <= TOLERANCE


@each
def test_does_no_printed_column_sort_better_than_chance(stem):
    """Whoever sorts by a number that the page prints learns nothing of what is right."""
    columns = defaultdict(list)
    for question in questions(stem):
        for column, numbers in question.printed.items():
            is_right = [place in question.right for place in range(len(numbers))]
            columns[column] += zip(numbers, is_right, strict=True)
    for column, pairs in columns.items():
        numbers, is_right = zip(*pairs, strict=True)
        if len(set(numbers)) > 1:
            correlation = spearmanr(numbers, is_right).statistic
            assert abs(correlation) <= MOST_CORRELATION, f"{column}: {correlation:.2f}"


@each
def test_do_neighbours_get_other_cases(stem):
    """A question that is dealt is dealt in at least eight ways to sixteen learners."""
    by_id = defaultdict(set)
    for question in questions(stem):
        by_id[question.id].add((question.options, question.right))
    for id_, ways in by_id.items():
        assert len(ways) == 1 or len(ways) >= 8, f"{id_} is dealt in {len(ways)} ways"


@pytest.mark.parametrize("right", [frozenset(), frozenset({0, 1, 2})])
def test_is_a_question_refused_to_which_all_or_nothing_is_the_answer(right):
    with pytest.raises(ValueError, match="some options must be right"):
        DealtQuestion("x", ("a", "b", "c"), right)


def test_is_a_column_refused_that_has_no_number_for_an_option():
    with pytest.raises(ValueError, match="a number for each option"):
        DealtQuestion("x", ("a", "b"), frozenset({0}), {"days": (1.0,)})
