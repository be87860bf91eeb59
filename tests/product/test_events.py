"""Does each event say in a sentence what happens, and in which week?"""

from twohats.product.roadmap import events


def test_does_a_missing_enabler_show_in_the_third_week():
    event = events.missing(2, ("I01", "I02"), ("Swap", "Stock"), 0.2)
    assert (events.quarter_of(event.week), event.week) == (2, 16)
    assert events.week_words(event.week) == "Quarter 2, week 3"
    assert event.text.startswith("“Swap” turns out to need “Stock”.")


def test_does_a_discovery_promise_nothing_that_only_a_later_quarter_shows():
    text = events.missing(2, ("I01", "I02"), ("Swap", "Stock"), 0.2).text
    assert "“Swap” has to wait, and loses 20% of its value to rework if it is built." in text


def test_is_everything_named_that_begins_goes_live_or_is_never_done():
    names = {f"I0{n}": f"Idea {n}" for n in range(1, 8)}
    for event in (events.begun(1, names), events.live(2, names), events.undone(3, names)):
        assert all(name in event.text for name in names.values())
        assert event.ids == tuple(names)


def test_are_events_in_the_order_of_their_weeks_and_then_as_they_happened():
    first, second = events.waiting(1, "I01", "A"), events.waiting(1, "I02", "B")
    last = events.undone(3, {"I03": "C"})
    assert events.in_order([last, first, second]) == [first, second, last]
