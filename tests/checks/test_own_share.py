"""Does work that is nearly the shipped reference count for what is the learner's own?"""

import pytest
from twohats.checks.finding import Finding
from twohats.checks.own_share import own_share

REFERENCE = {
    "lead": "I01",
    "entries": [{"id": f"I{n:02}", "bucket": "now", "kpi": "K01"} for n in range(1, 11)],
}
FINDING = Finding("value", "Is it worth much?", 8, 9, "It is worth 90%.", "why", "next")


def changed(count):
    """The reference with another bucket and KPI in the first `count` entries."""
    rows = [
        row | ({"bucket": "later", "kpi": "K09"} if place < count else {})
        for place, row in enumerate(REFERENCE["entries"])
    ]
    return REFERENCE | {"entries": rows}


def test_does_the_reference_itself_earn_nothing():
    own = own_share(REFERENCE, REFERENCE, "roadmap")
    assert own.share == 0
    assert own.scaled(FINDING).points == 0


def test_does_the_order_of_rows_make_nothing_the_learners_own():
    turned = REFERENCE | {"entries": REFERENCE["entries"][::-1]}
    assert own_share(turned, REFERENCE, "roadmap").share == 0


def test_does_the_share_grow_with_each_decision_that_is_changed():
    shares = [own_share(changed(count), REFERENCE, "roadmap").share for count in range(11)]
    assert shares == sorted(shares)
    assert shares[1] < 0.35
    assert shares[10] == 1


def test_is_learner_and_marker_told_how_much_is_alike():
    finding = own_share(changed(1), REFERENCE, "roadmap").scaled(FINDING)
    assert "19 of 21 decisions are as in the example roadmap" in finding.seen
    assert finding.points == pytest.approx(8 * own_share(changed(1), REFERENCE, "").share, abs=1e-4)


def test_is_honest_work_left_as_it_is():
    assert own_share(changed(10), REFERENCE, "roadmap").scaled(FINDING) is FINDING


def test_is_nothing_scaled_where_there_is_no_reference():
    assert own_share(REFERENCE, {}, "roadmap").share == 1
