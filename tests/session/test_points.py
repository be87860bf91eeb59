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
            "This page can judge 0.4 of the 3 points: 1.6 wait for hidden checks and 1 for a "
            "person.",
        ),
        (
            "01_two_titles",
            "This page can judge none of the 10 points: all wait for hidden checks.",
        ),
        (
            "04_customer_focus",
            "This page can judge none of the 17 points: 11 wait for hidden checks and 6 for a "
            "person.",
        ),
        (
            "09_planning_and_scheduling",
            "This page can judge 15 of the 19 points: 4 wait for a person.",
        ),
    ],
)
def test_does_the_sentence_say_what_waits_for_whom(stem, words):
    assert who_marks(stem) == words
