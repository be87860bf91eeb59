import pytest
import traitlets
from twohats.checks.finding import Finding
from twohats.scenario.syllabus import course, questions
from twohats.widgets.backup.widget import BackupButtons
from twohats.widgets.check_panel.widget import CheckPanel
from twohats.widgets.course_map.widget import CourseMap
from twohats.widgets.freeze.widget import Freeze
from twohats.widgets.quiz.widget import Quiz

FINDING = Finding(
    "a", "Does it fit?", 1, 3, "13 <of> 15 fit.", "Late.", "Move.", None, ("1", "2", "3")
)


def test_does_pressing_check_call_whoever_judges():
    panel = CheckPanel()
    panel.on_check(lambda: panel.show([FINDING]))
    panel.runs += 1
    assert panel.findings[0]["check"] == "a"
    assert panel.answered == panel.runs == 1


def test_does_a_new_run_end_staleness():
    panel = CheckPanel(stale=True)
    panel.show([FINDING])
    assert not panel.stale


def test_are_findings_escaped_on_paper():
    panel = CheckPanel()
    panel.show([FINDING])
    assert "13 &lt;of&gt; 15 fit." in panel.picture


def test_does_a_quiz_name_itself_after_what_it_asks():
    assert Quiz(questions=questions("07_roadmap", "warm_up")).label == "From memory"
    assert Quiz(questions=questions("07_roadmap", "prediction")).label == "Your bet"


def test_does_a_quiz_on_paper_show_what_was_written_from_memory():
    asked = questions("07_roadmap", "warm_up")
    quiz = Quiz(questions=asked)
    written = {"first": None, "latest": None, "tries": 0, "confidence": None, "recall": "5 < 6"}
    quiz.answers = {asked[0]["id"]: written}
    assert "From memory: “5 &lt; 6”" in quiz.picture
    assert "(chosen)" not in quiz.picture
    assert quiz.as_text() == f"From memory: 0 of {len(asked)} answered"


def test_is_a_quiz_without_questions_refused():
    with pytest.raises(traitlets.TraitError, match="at least one question"):
        Quiz(questions=[])


def test_does_a_quiz_on_paper_show_what_was_chosen_but_not_what_is_right():
    asked = questions("07_roadmap", "warm_up")
    quiz = Quiz(questions=asked)
    quiz.answers = {asked[0]["id"]: {"first": 2, "latest": 2, "tries": 1, "confidence": None}}
    assert quiz.picture.count("(chosen)") == 1
    assert not any(option["feedback"] in quiz.picture for option in asked[0]["options"])


def shelf_messages(shelf):
    messages = []
    shelf.send = lambda content, buffers=None: messages.append((content, buffers))
    return messages


def test_does_the_shelf_hand_out_what_was_packed():
    shelf = BackupButtons(lambda: ("work.zip", b"zip", ["One remark."]))
    messages = shelf_messages(shelf)
    shelf._answer(shelf, {"ask": "pack"}, [])
    assert messages == [({"file": "work.zip"}, [b"zip"])]
    assert shelf.status_kind == "done"
    assert shelf.status == ["work.zip is in your downloads."]
    assert shelf.remarks == ["One remark."]


def test_does_the_shelf_tell_what_was_put_back():
    shelf = BackupButtons(
        lambda: ("work.zip", b"", []), lambda raw: [f"{len(raw)} bytes are back."]
    )
    shelf._answer(shelf, {"ask": "load", "name": "w.zip"}, [memoryview(b"1234")])
    assert shelf.status == ["4 bytes are back."]


def refuse(_raw):
    raise ValueError("This file isn't a zip.")


def full():
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    ("shelf", "message", "told"),
    [
        (BackupButtons(full, refuse), {"ask": "load"}, "This file isn't a zip."),
        (BackupButtons(full, refuse), {"ask": "pack"}, "No space left on device"),
    ],
)
def test_is_what_goes_wrong_on_the_shelf_a_sentence(shelf, message, told):
    shelf._answer(shelf, message, [b"x"])
    assert (shelf.status, shelf.status_kind) == ([told], "fault")


def test_does_the_shelf_load_nothing_where_it_may_not():
    shelf = BackupButtons(full)
    shelf._answer(shelf, {"ask": "load"}, [b"x"])
    assert not shelf.can_load
    assert shelf.status == []


def test_does_pressing_freeze_call_whoever_freezes():
    freeze = Freeze()
    freeze.on_freeze(lambda: freeze.set_trait("frozen_at", "5 July, 14:02"))
    assert repr(freeze) == "Not frozen yet."
    freeze.presses += 1
    assert repr(freeze) == "Frozen 5 July, 14:02."
    assert "5 July" in freeze.picture


def test_does_the_map_refuse_a_path_that_the_course_does_not_have():
    map_ = CourseMap(course=course(), written=[], path="short")
    with pytest.raises(traitlets.TraitError, match="there are full, short, product, project"):
        map_.path = "scenic"
    assert map_.path == "short"


def test_does_the_map_link_only_what_is_written():
    map_ = CourseMap(course=course(), written=["07_roadmap"])
    assert 'href="07_roadmap.ipynb"' in map_.picture
    assert map_.picture.count("<a ") == 1
    assert map_.picture.count("in preparation") == len(course()["lessons"]) - 1


def test_does_the_map_link_a_sandbox_once_its_lesson_is_written():
    sandboxes = {"07_roadmap": "Your-own-question"}
    map_ = CourseMap(course=course(), written=["07_roadmap"], sandboxes=sandboxes)
    assert 'href="07_roadmap.ipynb#Your-own-question"' in map_.picture
    unwritten = CourseMap(course=course(), written=["03_vision_and_strategy"], sandboxes=sandboxes)
    assert "own-question" not in unwritten.picture
