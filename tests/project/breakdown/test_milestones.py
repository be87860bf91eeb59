"""Is a milestone's sign one that leaves no two opinions?"""

import pytest
from twohats.answers.project import Milestone
from twohats.project.breakdown.milestones import has_clear_sign


@pytest.mark.parametrize(
    ("sign", "is_clear"),
    [
        ("Two boxes swapped", True),
        ("Boxes swapped", False),
        ("", False),
        ("Nearly all boxes swapped", False),
        ("90% of boxes done", False),
        ("Swap is 90 percent complete", False),
        ("Good progress on the boxes", False),
        ("The progress is nearly visible", False),
        ("The pilot with 5% of subscribers has run and its report is signed", True),
        ("All orders in progress show on the board", True),
        ("The team thinks it is good enough", False),
        ("Both sites are happy with it", False),
        ("18 of 20 drivers like it", True),
        ("Noor has signed, happy or not", True),
    ],
)
def test_is_a_sign_of_three_plain_words_clear(sign, is_clear):
    milestone = Milestone(name="Swap", task="T01", day=3, owner="Wei", sign=sign)
    assert has_clear_sign(milestone) == is_clear
