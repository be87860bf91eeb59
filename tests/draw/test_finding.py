import pytest
from twohats.checks.finding import Finding
from twohats.draw import finding_html, findings_html, findings_text


def finding(points, most=4.0, seen="I16 stands first."):
    return Finding("c", "What comes first?", points, most, seen, "It stops.", "Look.")


@pytest.mark.parametrize(
    ("points", "shape", "word"), [(4, "✓", "met"), (1.5, "◐", "partly"), (0, "○", "not yet")]
)
def test_does_a_shape_and_a_word_tell_the_state(points, shape, word):
    for picture in (finding_html(finding(points)), findings_text([finding(points)])):
        assert shape in picture
        assert f"({word}, {points:g} of 4 points)" in picture


def test_are_seen_why_and_next_all_told():
    picture = finding_html(finding(1))
    assert [picture.index(text) for text in ("I16 stands first.", "It stops.", "Look.")] == sorted(
        picture.index(text) for text in ("I16 stands first.", "It stops.", "Look.")
    )


def test_does_a_finding_without_points_speak_of_none():
    picture = findings_html([finding(0, 0)])
    assert "points" not in picture
    assert "judged after hand-in" in picture
    assert "None of this can be judged before hand-in." in picture


def test_is_what_was_found_escaped():
    assert "<img" not in findings_html([finding(0, seen="<img src=x onerror=alert(1)>")])


def test_does_the_summary_add_up():
    assert findings_text([finding(4), finding(1.25)]).startswith("1 of 2 met, 5.25 of 8 points.")


def test_does_the_summary_say_how_few_are_judged_by_now():
    told = findings_text([finding(4), finding(0, 0), finding(0, 0)])
    assert told.startswith("1 of 3 checks is judged so far: 1 met, 4 of 4 points.")
