"""Is a notebook's cell one line, whatever stands on the disk?"""

import pytest
from twohats.desk import exercise, lesson

from tests.support.learner_work import fill_the_disk, on_disk, roadmap

OWN = roadmap(now=["I01"], later=["I02"])


def test_does_an_exercise_open_with_what_it_builds_on(exercise_folder):
    desk = exercise("07_roadmap", exercise_folder)
    assert "(the example, from lesson 04" in desk.carried().data
    assert desk.board().value["entries"]


def test_does_the_lesson_keep_its_draft_for_the_exercise(root, exercise_folder):
    draft = lesson("07_roadmap", root / "course").board()
    draft.value = OWN
    board = exercise("07_roadmap", exercise_folder).board()
    assert [e["id"] for e in board.value["entries"] if e["bucket"] == "now"] == ["I01"]


def test_does_typing_reach_board_and_disk(exercise_folder):
    desk = exercise("07_roadmap", exercise_folder)
    board = desk.board()
    desk.save(roadmap=OWN)
    assert [e["id"] for e in board.value["entries"] if e["bucket"] == "now"] == ["I01"]
    assert on_disk(desk.answers)["roadmap"]["entries"][0]["bucket"] == "now"


def test_does_running_a_source_leave_no_answers_beside_it(root):
    source = root / "solutions" / "notebooks" / "07_roadmap"
    source.mkdir(parents=True)
    exercise("07_roadmap", source).save(roadmap=OWN)
    assert list(source.iterdir()) == []
    assert (root / "gradebook" / "source" / "07_roadmap" / "answers.json").is_file()


@pytest.mark.parametrize(("graded", "name"), [(True, "roadmap"), (False, "draft_roadmap")])
def test_does_a_board_keep_its_work_under_its_own_name(root, exercise_folder, graded, name):
    open_, folder = (exercise, exercise_folder) if graded else (lesson, root / "course")
    desk = open_("07_roadmap", folder)
    desk.board().value = OWN
    assert name in on_disk(desk.answers)


def test_does_typing_on_a_full_disk_raise_and_change_nothing(exercise_folder, monkeypatch):
    desk = exercise("07_roadmap", exercise_folder)
    desk.save(roadmap=OWN)
    before = desk.answers.path.read_bytes()
    fill_the_disk(monkeypatch)
    with pytest.raises(OSError, match="No space left"):
        desk.save(roadmap=roadmap(now=["I05"]))
    assert desk.answers.path.read_bytes() == before


def test_does_an_exercise_open_on_a_full_disk_and_say_so(exercise_folder, work, monkeypatch):
    work.save("draft_roadmap", OWN)
    fill_the_disk(monkeypatch)
    desk = exercise("07_roadmap", exercise_folder)
    copied, draft = desk.answers.notices
    assert "could not be copied into it: No space left on device." in copied
    assert "could not be copied here: No space left on device." in draft
    board = desk.board()
    board.value = OWN
    assert board.fault.startswith("Not saved: No space left on device. ")
    assert desk.carried().data


@pytest.mark.parametrize(("path", "asks_about_07"), [("full", True), ("project", False)])
def test_does_a_warm_up_ask_about_the_lessons_of_the_chosen_path(root, work, path, asks_about_07):
    work.save("path", path)
    quiz = lesson("09_planning_and_scheduling", root / "course").quiz("warm_up")
    lessons = {question["from_notebook"] for question in quiz.questions}
    assert "08" in lessons
    assert ("07" in lessons) == asks_about_07


def test_is_an_answer_in_own_words_saved_beside_the_choice(root, work):
    quiz = lesson("07_roadmap", root / "course").quiz("warm_up")
    (id_, *_) = [question["id"] for question in quiz.questions if question["recall"]]
    written = {"first": None, "latest": None, "tries": 0, "confidence": None, "recall": "Faults."}
    quiz.answers = {id_: written}
    assert lesson("07_roadmap", root / "course").quiz("warm_up").answers == {id_: written}
    quiz.answers = {id_: written | {"first": 0, "latest": 0, "tries": 1}}
    assert on_disk(work)["quiz"][id_]["recall"] == "Faults."


@pytest.mark.parametrize("graded", [True, False])
def test_does_the_glossary_know_where_it_is_and_which_lessons_open(graded, root, exercise_folder):
    (root / "course" / "09_planning_and_scheduling.ipynb").write_text("{}")
    open_, folder = (exercise, exercise_folder) if graded else (lesson, root / "course")
    words = open_("07_roadmap", folder).words()
    assert [entry["id"] for entry in words.lessons if entry["isWritten"]] == ["09"]
    assert words.here == "07"
    to_lessons = (folder / words.folder / "09_planning_and_scheduling.ipynb").resolve()
    assert to_lessons.is_file()
    assert "critical path" in words.picture


@pytest.mark.parametrize("graded", [True, False])
def test_is_a_table_shown_as_it_was_looked_at_on_another_page(graded, root, work, exercise_folder):
    open_, folder = (exercise, exercise_folder) if graded else (lesson, root / "course")
    tables = open_("07_roadmap", folder).table("feedback", "segments")
    tables.views = {"feedback": {"group": "segment"}}
    assert on_disk(work)["tables"]["feedback"]["group"] == "segment"
    again = open_("07_roadmap", folder).table("feedback")
    assert again.views["feedback"]["group"] == "segment"
