"""Is all of a v0 on paper: claims, lanes, expectations, ticks?"""

from twohats.answers import ARTEFACTS
from twohats.answers.product import Roadmap
from twohats.draw.roadmap_v0 import roadmap_v0_html, v0_html, v0_text
from twohats.scenario import load
from twohats_instructor.reference import reference

from tests.support.learner_work import roadmap as plain

STORY = load()


def board(**buckets):
    return Roadmap.model_validate(plain(**buckets))


def test_does_the_text_say_what_is_over_capacity_and_what_comes_too_late():
    text = v0_text(board(now=["I06", "I04"], next=["I09"]), STORY)
    assert "Over capacity: Now asks for 9 person-weeks of Data, and has 8." in text
    assert "I06 AI menu planner needs I09 First-box onboarding first" in text


def test_is_an_untouched_board_said_to_be_one():
    assert "Nothing has been placed yet." in v0_text(board(unplaced=["I01"]), STORY)


def test_has_each_card_a_row_with_its_sponsor_and_score():
    html = v0_html(board(now=["I04"], not_doing=["I16"]), STORY)
    for words in ("I04 Refer and gift", "Marcus Oyelaran", "4,000", "Not doing 1"):
        assert words in html


def test_does_a_marker_see_every_part_of_a_hand_in():
    made = reference("02_product_manager")
    answers = {name: ARTEFACTS[name].validate_python(data) for name, data in made.items()}
    html = roadmap_v0_html(answers, STORY, STORY.market.quarterly_results(0))
    for words in ("Roadmap v0", "Retention: up.", "Quarters of other firms", "a success"):
        assert words in html


def test_is_an_empty_hand_in_drawn_as_one():
    assert "Nothing was handed in." in roadmap_v0_html({}, STORY, ())
