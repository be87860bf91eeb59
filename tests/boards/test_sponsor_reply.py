"""Are the lines that the sponsor answers kept with the notes of the lesson?"""

import pytest
from twohats.desk import lesson

from tests.support.learner_work import on_disk

STEM = "08_project_manager"


def test_is_a_line_there_again_with_its_reply(root):
    desk = lesson(STEM, root / "course")
    board = desk.sponsor("first")
    (line,) = board.lines
    board.value = {line["id"]: "When everybody is happy"}
    assert on_disk(desk.work)["notes"] == board.value
    again = lesson(STEM, root / "course").sponsor("first")
    assert again.value == board.value
    assert again.replies == board.replies


def test_have_the_lines_of_the_second_charter_nothing_to_do_with_the_first_question(root):
    desk = lesson(STEM, root / "course")
    desk.sponsor("first").value = {f"{STEM}.when_over": "By day 90"}
    second = desk.sponsor("second")
    assert second.value == {}
    assert [line["kind"] for line in second.lines] == ["result", "goal", "end"]


def test_is_a_part_that_there_is_not_refused_with_those_that_are(root):
    with pytest.raises(KeyError, match="first, second"):
        lesson(STEM, root / "course").sponsor("third")
