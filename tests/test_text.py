"""Are numbers, amounts and lists written as people write them?"""

import pytest
from twohats import text


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ([], "nothing"),
        (["I01"], "I01"),
        (["I01", "I02"], "I01 and I02"),
        (["I01", "I02", "I03", "I04"], "I01, I02, I03 and I04"),
        (["I01", "I02", "I03", "I04", "I05", "I06"], "I01, I02, I03, I04 and 2 more"),
    ],
)
def test_is_a_list_one_phrase_of_at_most_four_parts(parts, sentence):
    assert text.join_list(iter(parts)) == sentence


def test_can_a_list_be_longer_or_whole():
    parts = list("abcdef")
    assert text.join_list(parts, most=5) == "a, b, c, d, e and 1 more"
    assert text.join_list(parts, most=None) == "a, b, c, d, e and f"


@pytest.mark.parametrize(
    ("number", "noun", "words"),
    [(1, "entry", "1 entry"), (2, "entry", "2 entries"), (0, "run", "0 runs"), (1, "run", "1 run")],
)
def test_does_a_noun_agree_with_its_number(number, noun, words):
    assert text.pluralize(number, noun) == words


def test_does_a_verb_agree_with_its_number():
    assert [text.agree(number, "is", "are") for number in (0, 1, 2)] == ["are", "is", "are"]


def test_does_a_share_agree_with_its_part_and_not_with_the_whole():
    assert text.share_in_words(1, 5, "row") == "1 of 5 rows is"
    assert text.share_in_words(0, 1, "row", "holds", "hold") == "0 of 1 row holds"
    assert text.share_in_words(0, 5, "row") == "0 of 5 rows are"


@pytest.mark.parametrize(
    ("thousands", "exact", "short", "typed"),
    [
        (612.4, "$612k", "$612k", "$612.4k"),
        (-40, "-$40k", "−$40k", "−$40k"),
        (1240, "$1,240k", "$1.24m", "$1240k"),
        (999.6, "$1,000k", "$1.00m", "$999.6k"),
        (0.4, "$0k", "$0", "$0.4k"),
        (-0.4, "-$0k", "$0", "−$0.4k"),
    ],
)
def test_is_an_amount_as_exact_as_its_reader_needs_it(thousands, exact, short, typed):
    assert text.format_k(thousands) == exact
    assert text.format_amount(thousands) == short
    assert text.format_typed_k(thousands) == typed


@pytest.mark.parametrize(
    ("thousands", "words"),
    [
        (1984.5, "$1.98m"),
        (1984.9999999998, "$1.99m"),
        (1985, "$1.99m"),
        (0.5, "$1k"),
        (999.5, "$1.00m"),
        (-1984.5, "−$1.98m"),
    ],
)
def test_is_an_amount_rounded_once_and_halves_up(thousands, words):
    assert text.format_amount(thousands) == words


def test_do_weeks_show_a_decimal_only_where_it_matters():
    numbers = (3.0, 12.5, 0.04, 2.96)
    assert [text.format_weeks(number) for number in numbers] == ["3", "12.5", "0", "3"]


def test_has_a_noun_the_article_of_its_first_letter():
    assert text.with_article("app tester") == "an app tester"
    assert text.with_article("designer") == "a designer"


def test_is_a_kind_of_person_called_as_a_person():
    assert text.person_label("old order system") == "old-system engineer"
    assert text.person_label("designer") == "designer"


def test_does_a_range_say_whose_estimates_it_is_of_and_is_one_number_no_range():
    assert text.range_words(-240, -240) == ""
    assert text.range_words(100, 900, "the") == (
        " If the estimates are right, the value is $100k to $900k in about 8 of 10 cases, "
        "because an item may not work."
    )
