"""What waits for what?"""

from twohats.answers.project import Link
from twohats.project.schedule.precedence import all_successors

CHAIN = [Link(before="T01", after="T02"), Link(before="T02", after="T03")]


def test_does_a_link_through_others_count_as_a_link():
    assert all_successors(CHAIN, {"T01"}) == {"T01", "T02", "T03"}
    assert all_successors(CHAIN, {"T03"}) == {"T03"}


def test_is_a_circle_followed_only_once():
    circle = [*CHAIN, Link(before="T03", after="T01")]
    assert all_successors(circle, {"T02"}) == {"T01", "T02", "T03"}
