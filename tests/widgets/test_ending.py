"""What the end of a page tells the page."""

from twohats.widgets.ending.widget import Ending


def test_does_the_page_hear_of_a_hand_in_and_its_score_in_one_message():
    """A page that heard of the state first would draw a score without groups."""
    ending, messages = Ending(), []
    ending.send_state = lambda key=None: messages.append(
        {key} if isinstance(key, str) else set(key)
    )
    ending.follow(lambda: {"state": "packed", "score": {"groups": []}, "crate": 1})
    assert messages == [{"state", "score", "crate"}]
