"""Is a hand-in known by its name, however it was packed?"""

from datetime import UTC, datetime

import pytest
from twohats.session.submission import name_in_file
from twohats_instructor.intake.labels import HandInLabel, learner_id, parse_time, read_label

STEMS = ["02_product_manager", "07_roadmap"]
AT = datetime(2027, 7, 5, 14, 2, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "parts",
    [
        ("07_roadmap_ada_attempt_2027-07-05-14-02-30",),
        ("downloads", "07_roadmap_ada_attempt_2027-07-05-14-02-30"),
        ("Ada L_1207_assignsubmission_file_", "07_roadmap_ada_attempt_2027-07-05-14-02-30"),
        ("lovelace_4711_07_roadmap_ada_attempt_2027-07-05-14-02-30-1",),
    ],
)
def test_is_the_packed_name_found_wherever_it_stands(parts):
    assert read_label(parts, STEMS) == HandInLabel("07_roadmap", "ada", AT)


def test_may_a_learner_have_underscores_and_an_address():
    label = read_label(("07_roadmap_ada_k.l@school.org_attempt_2027-07-05-14-02-30",), STEMS)
    assert label.student == "ada_k.l@school.org"


@pytest.mark.parametrize("name", ["walker b", "Zoë O'Brien", "Lovelace, Ada K."])
def test_is_a_real_name_read_as_it_stands_in_the_packed_file(name):
    packed_name = name_in_file(name)
    label = read_label((f"07_roadmap_{packed_name}_attempt_2027-07-05-14-02-30",), STEMS)
    assert label == HandInLabel("07_roadmap", learner_id(packed_name), AT)
    assert "_" in label.student


def test_are_folders_of_learner_and_assignment_understood():
    assert read_label(("submitted", "ada", "07_roadmap"), STEMS) == HandInLabel("07_roadmap", "ada")


def test_does_the_innermost_name_win():
    parts = ("ada", "07_roadmap", "02_product_manager_ben_attempt_2027-07-05-14-02-30")
    assert read_label(parts, STEMS).student == "ben"


@pytest.mark.parametrize("parts", [(), ("holiday",), ("07_roadmap",), ("08_x", "ada")])
def test_is_nothing_made_up_where_no_name_tells(parts):
    assert read_label(parts, STEMS) is None


@pytest.mark.parametrize("name", ["..", ".", "../../etc", "-rf", "a/b", "..\\x", "  ", "\x1b[2J"])
def test_can_a_learners_name_lead_nowhere_else(name):
    student_id = learner_id(name)
    assert "/" not in student_id
    assert "\\" not in student_id
    assert not student_id.startswith((".", "-"))
    assert student_id.isprintable()


@pytest.mark.parametrize("text", ["2027-13-40-00-00-00", "0001-01-01-00-00-00", "tomorrow", ""])
def test_is_a_time_that_is_none_not_taken_for_one(text):
    assert parse_time(text) is None
