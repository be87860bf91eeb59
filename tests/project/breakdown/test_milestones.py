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
        ("90% of boxes swapped", False),
    ],
)
def test_is_a_sign_of_three_plain_words_clear(sign, is_clear):
    milestone = Milestone(name="Swap", task="T01", day=3, owner="Wei", sign=sign)
    assert has_clear_sign(milestone) == is_clear
