"""Does the sponsor answer whatever is written, and say who could still disagree?"""

import pytest
from twohats.both.sponsor_replies import is_settled, reply


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("end", "When everybody is happy", "“Happy”? Noor never says so"),
        ("end", "When the work is finished", "what we can count, or who signs"),
        ("end", "Three pools took bookings for two weeks, and the head has signed", "I can sign"),
        ("end", "When all of it is done", "“Done” means one thing to you"),
        ("end", "When no one is working on it", "“Working” means one thing to you"),
        ("goal", "Fewer families cancel by 10%", "“Cancel”: that is what customers do"),
        ("goal", "No double bookings in the test", "How many, in figures?"),
        ("goal", "0 double bookings in the last 200 changes of the test", "whether it was met."),
        ("result", "Families use it more", "is what customers do, and they do it later"),
        ("result", "Change desk", "A name isn't a result"),
        ("result", "The change desk works at all three pools", "Somebody can take that over"),
    ],
)
def test_is_each_line_answered_for_what_it_says(kind, text, words):
    assert words in reply(kind, text)


def test_speaks_the_sponsor_of_another_company_of_nobody_at_marrowby():
    for text in ("When everybody is happy", "Soon after the long holidays"):
        assert "one thing to you" in reply("end", text, at_marrowby=False)
    assert "Noor" not in reply("end", "Soon after the long holidays")


def test_asks_only_the_sponsor_at_marrowby_who_takes_over():
    end = "Three pools took bookings for two weeks, and the head has signed"
    assert reply("end", end).endswith("And who takes over the result then?")
    assert reply("end", end, at_marrowby=False).endswith("would say the same.")
    assert is_settled("end", end)


@pytest.mark.parametrize("kind", ["end", "goal", "result"])
def test_is_an_empty_line_answered_by_nothing_and_any_other_by_something(kind):
    assert reply(kind, "  ") == ""
    for text in ("x", "bla bla bla bla", "?", "42"):
        assert reply(kind, text)
