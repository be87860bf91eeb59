"""Is what several checks have to say read once, and what each says alone left as it is?"""

from dataclasses import replace

from twohats.checks.finding import Finding, each_said_once

FIRST = Finding("a", "Is it?", 0, 2, "There is no work.", "It matters.", "Begin.")


def test_refer_later_findings_to_the_first_that_says_the_same():
    second = replace(FIRST, check="b", question="Is it good?", why="It helps.")
    first, later = each_said_once([FIRST, second])
    assert first == FIRST
    assert (later.seen, later.next) == ("The same as for “Is it?”", "")
    assert (later.check, later.why, later.max) == ("b", "It helps.", 2)


def test_are_findings_left_as_they_are_that_differ_in_what_is_next():
    other = replace(FIRST, check="b", next="Go on.")
    assert list(each_said_once([FIRST, other])) == [FIRST, other]
