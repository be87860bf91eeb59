"""Does a marker see what a learner said of a schedule, and when it was said?"""

import pytest
from twohats.draw.schedule import packages_html, packages_text

from tests.support.schedule_hand_in import STEM, STORY, full, typed, without


@pytest.fixture
def picture():
    from twohats_instructor.checks import grading_spec

    spec = grading_spec(STEM)
    return lambda parts: spec.draw(spec.checks.work_class(typed(parts), {}, STORY))


def test_are_dates_intervals_help_and_milestones_there_with_their_state(picture):
    parts = without(full(), "help_whom", state="late")
    drawn = picture(parts)
    assert "T10: 25 to 32" in drawn
    low = parts["p50_p80_before"]["p50"]["low"]
    assert f"{low:g} to" in drawn
    assert "help T11, because: later branch" in drawn
    assert "after it was shown: no points" in drawn
    assert parts["milestones"][0]["sign"] in drawn


def test_can_a_marker_see_a_plan_whatever_it_is(picture):
    parts = full()
    assert picture(parts).count("<svg") == 2
    parts["links"] = [*parts["links"], {"before": "T17", "after": "T01"}]
    assert "<table" in picture(parts)
    assert "none" in picture({})


def test_are_texts_shown_as_text(picture):
    parts = full()
    parts["milestones"] = [parts["milestones"][0] | {"sign": "<script>alert(1)</script>"}]
    assert "<script>" not in picture(parts)


def test_tell_packages_alone_no_date():
    parts = typed({name: full()[name] for name in ("wbs", "links")})
    html = packages_html(parts["wbs"], parts["links"])
    assert "Live stock service" in html
    assert "Float" not in html
    assert "Start" not in html
    assert "not been shown yet" in packages_text(parts["wbs"], parts["links"])
    assert packages_text([], []) == "There is no package yet."
