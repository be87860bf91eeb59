"""Does a first vision get the question that it leaves open, and no other?"""

import pytest
from twohats.product.vision import QUESTIONS, vision_gap, vision_reply

ASKED = {
    "An app with a planner, lockers and points for families.": "features",
    "Leila has always wanted a table at which everybody cooks.": "dream",
    "The leading box of the region, sustainable and fresh.": "nobody",
    "Families eat what grows nearby although their weeks differ.": "everybody",
    "Families eat what grows nearby although their weeks differ. Offices are not for us.": "open",
    "I believe that 9 in 10 families pause instead of leaving. Not restaurants.": "open",
    "Families find the app. We don’t serve offices.": "open",
    "Families change a week themselves, so they stay; offices are left out.": "open",
    "Families change a week themselves, so they stay; offices are given up.": "open",
    "Families change a week themselves, rather than hotels.": "open",
    "Families change a week themselves, so that more food is left over for us.": "everybody",
    "Fresh food for all people, nobody is left out.": "everybody",
    "Fresh food for people, not only families.": "everybody",
    "Families pause their box, and nobody has to phone.": "everybody",
    "Families find that the only box they need is ours.": "everybody",
    "Only families eat what grew nearby.": "open",
    "Food that grew nearby, for families only.": "open",
    "Pensioners cook again. Restaurants are left out.": "open",
}


@pytest.mark.parametrize(("text", "gap"), ASKED.items())
def test_is_each_vision_asked_about_what_it_leaves_open(text, gap):
    assert vision_gap(text) == gap
    assert vision_reply(text) == QUESTIONS[gap]


def test_is_nothing_asked_before_anything_is_written():
    assert vision_reply("  ") == ""


def test_lead_a_list_of_features_and_a_dream_to_different_questions():
    """The two wrong answers that a person marks: each leads to its own three steps."""
    assert QUESTIONS["features"].endswith("Begin with “A household that …”.")
    assert QUESTIONS["dream"].endswith("Write down the finding that would change it.")


def test_asks_a_whole_vision_nothing_that_has_no_field_to_answer():
    assert "?" not in QUESTIONS["open"]
    assert "In the exercise" in QUESTIONS["open"]
