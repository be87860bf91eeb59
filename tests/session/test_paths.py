"""Is each notebook's work kept where it belongs?"""

from twohats.session.paths import answers_path, course_root, sibling_path, work_path


def test_are_answers_kept_beside_the_exercise(exercise_folder):
    assert answers_path(exercise_folder, "07_roadmap") == exercise_folder / "answers.json"


def test_does_a_source_never_write_beside_itself(root):
    """nbgrader would lay such a file over every learner's own."""
    source = root / "solutions" / "notebooks" / "07_roadmap"
    source.mkdir(parents=True)
    path = answers_path(source, "07_roadmap")
    assert path == root / "gradebook" / "source" / "07_roadmap" / "answers.json"
    assert source not in path.parents


def test_do_lesson_and_exercise_find_the_same_work(root, exercise_folder):
    kept = root / "course" / "my_work.json"
    assert work_path(exercise_folder) == work_path(root / "course") == kept


def test_is_another_exercise_found_from_an_exercise(root, exercise_folder):
    expected = root / "exercises" / "04_customer_focus" / "answers.json"
    assert sibling_path(exercise_folder, "04_customer_focus") == expected


def test_does_a_folder_outside_the_course_keep_to_itself(tmp_path):
    assert course_root(tmp_path) == tmp_path
