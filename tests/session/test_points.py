"""Does an exercise say who gives its points?"""

import re

import pytest
from twohats.lessons.catalog import STEMS
from twohats.scenario.syllabus import lesson
from twohats.session.points import points_by_giver, who_marks


@pytest.mark.parametrize("stem", STEMS)
def test_do_page_checks_and_person_give_all_points_between_them(stem):
    total, *parts = points_by_giver(stem)
    assert total == lesson(stem)["points"]
    assert sum(parts) == pytest.approx(total)
    assert min(parts) >= 0


@pytest.mark.parametrize("stem", STEMS)
def test_are_all_points_named_and_none_that_nobody_gives(stem):
    total, *parts = points_by_giver(stem)
    named = [float(number) for number in re.findall(r"\d+(?:\.\d+)?", who_marks(stem))]
    several = [part for part in parts if part and part != total]
    assert sorted(named) == pytest.approx(sorted([total, *several]))


@pytest.mark.parametrize(
    ("stem", "words"),
    [
        (
            "00_start",
            "Of the 3 points, this page marks 0.4, hidden checks mark 1.6 after you hand in and a "
            "person marks 1.",
        ),
        (
            "01_two_titles",
            "Hidden checks mark all 10 points after you hand in.",
        ),
        (
            "04_customer_focus",
            "Of the 17 points, hidden checks mark 11 after you hand in and a person marks 6.",
        ),
        (
            "09_planning_and_scheduling",
            "Of the 19 points, this page marks 15 and a person marks 4.",
        ),
    ],
)
def test_does_the_sentence_say_who_marks_which_points(stem, words):
    assert who_marks(stem) == words
