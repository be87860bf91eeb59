"""Does the formgrader show a name for everybody, and is that no class list by itself?"""

import pytest
from twohats_instructor.grading.gradebook import open_gradebook
from twohats_instructor.intake.class_list import gradebook_class_list, read_class_list
from twohats_instructor.intake.collect import collect
from twohats_instructor.intake.shown_names import NO_NAME, name_of_id

from tests.support import deliveries
from tests.support.submissions import submit


@pytest.mark.parametrize(
    ("student", "name"),
    [
        ("Ada.Lovelace", ("Ada", "Lovelace")),
        ("Bo_K_Lund", ("Bo K", "Lund")),
        ("ada.l@school.org", ("ada", "l")),
        ("ada", (NO_NAME, "ada")),
        ("a1815", (NO_NAME, "a1815")),
        ("s.1815", (NO_NAME, "s.1815")),
        ("मीना", (NO_NAME, "मीना")),
    ],
)
def test_what_does_an_id_say_of_a_name(student, name):
    assert name_of_id(student) == name


def names(course):
    with open_gradebook(course.db_url) as gradebook:
        return {
            student.id: (student.first_name, student.last_name) for student in gradebook.students
        }


def moodle(course, folder, *people):
    files = deliveries.work()
    (folder / "class.zip").write_bytes(deliveries.moodle([(name, files) for name in people]))
    return [folder / "class.zip"]


def test_does_grading_give_the_name_that_the_work_came_under(graded, tmp_path):
    course, grade = graded
    collect(course, moodle(course, tmp_path, "Ada Lovelace", "Maria del Mar Ruiz", "Plato"))
    submit(course, "bo")
    grade()
    assert names(course) == {
        "Ada.Lovelace": ("Ada", "Lovelace"),
        "Maria.del.Mar.Ruiz": ("Maria del Mar", "Ruiz"),
        "Plato": (NO_NAME, "Plato"),
        "bo": (NO_NAME, "bo"),
    }
    # Somebody new is no stranger: what grading wrote is no list of a class.
    assert gradebook_class_list(course) is None
    lines = collect(course, moodle(course, tmp_path, "Cy Young"))
    assert [line.state for line in lines] == ["counts"]


def test_does_a_class_list_give_the_names_and_a_persons_own_words_stay(graded, tmp_path):
    course, grade = graded
    submit(course, "a1")
    grade()
    assert names(course) == {"a1": (NO_NAME, "a1")}
    (tmp_path / "class.csv").write_text("id,first_name,last_name\na1,Ada,Love\nb2,Bo,Lund\n")
    class_list = read_class_list(tmp_path / "class.csv")
    collect(course, moodle(course, tmp_path, "Ada Love", "Bo Lund"), class_list=class_list)
    grade()
    assert names(course) == {"a1": ("Ada", "Love"), "b2": ("Bo", "Lund")}
    assert gradebook_class_list(course) is None
    with open_gradebook(course.db_url) as gradebook:
        gradebook.update_or_create_student("b2", first_name="Bodil", last_name="Lund")
    grade()
    assert names(course)["b2"] == ("Bodil", "Lund")
    assert gradebook_class_list(course).source == "nbgrader's list of students"
