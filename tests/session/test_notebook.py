"""Is a notebook under another name, in another folder, or with a kernel elsewhere noticed?"""

import io
import json
import os
import shutil
import time
import zipfile
from types import SimpleNamespace

import IPython
import pytest
from twohats.desk import exercise, lesson
from twohats.session.hand_in import hand_in_form
from twohats.session.notebook import named_by_editor, open_notebook
from twohats.session.session import open_session

from tests.support.learner_work import roadmap

STEM = "07_roadmap"


@pytest.fixture(autouse=True)
def no_editor(monkeypatch):
    """Nobody says which notebook is open, whatever runs these tests."""
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)


def write(path, text="Mine."):
    """A notebook of the lesson, with one text in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    cell = {"cell_type": "markdown", "source": [text]}
    path.write_text(json.dumps({"cells": [cell], "metadata": {"twohats": {"stem": STEM}}}))
    return path


@pytest.fixture
def own(root, exercise_folder):
    """The exercise's notebook in its place, and the lesson's."""
    write(root / "course" / f"{STEM}.ipynb")
    return write(exercise_folder / f"{STEM}.ipynb")


def opened_by(monkeypatch, notebook):
    """Jupyter's server says that this notebook was opened, in its own folder."""
    monkeypatch.setenv("JPY_SESSION_NAME", str(notebook))
    monkeypatch.chdir(notebook.parent)
    return open_session(STEM, is_graded=True)


def press(session, page=""):
    """Presses the button that makes the file; returns the zip and what is said."""
    button = hand_in_form(session)
    button.learner = "ada"
    sent = []
    button.send = lambda message, buffers: sent.append(buffers[0])
    button._answer(button, {"ask": "pack", "page": page}, [])
    assert button.status_kind == "done", button.status
    return zipfile.ZipFile(io.BytesIO(sent[0])), " ".join([*button.status, *button.remarks])


def test_is_nothing_said_of_a_notebook_in_its_place(own, monkeypatch):
    session = opened_by(monkeypatch, own)
    assert session.notices == ()
    assert session.answers.path == own.with_name("answers.json")


# ---- another name


def test_does_a_copy_say_so_and_save_to_the_same_answers(own, monkeypatch):
    session = opened_by(monkeypatch, write(own.with_name(f"{STEM}-Copy1.ipynb")))
    (notice,) = session.notices
    assert f"{STEM}-Copy1.ipynb" in notice
    assert f"Submit takes {STEM}.ipynb" in notice
    assert session.answers.path == own.with_name("answers.json")


def test_is_a_renamed_exercise_told_that_submit_does_not_find_it(own, monkeypatch):
    (notice,) = opened_by(monkeypatch, own.rename(own.with_name("mine.ipynb"))).notices
    assert f"Submit looks for {STEM}.ipynb" in notice


def test_is_a_page_moved_while_python_runs_told_where_it_saves(own, root, monkeypatch):
    """Python keeps its folder, and the name under which it was started."""
    monkeypatch.setenv("JPY_SESSION_NAME", str(own))
    monkeypatch.chdir(own.parent)
    (root / "old").mkdir()
    own.rename(root / "old" / own.name)
    (notice,) = open_session(STEM, is_graded=True).notices
    assert f"moved away from {own.parent}" in notice
    assert f"still saved in {own.with_name('answers.json')}" in notice


def test_is_the_notebook_packed_in_which_the_button_was_pressed(own, monkeypatch):
    copy = write(own.with_name(f"{STEM}-Copy1.ipynb"), "What I wrote into the copy.")
    session = opened_by(monkeypatch, copy)
    session.answers.save("roadmap", roadmap(now=["I01"]))
    packed, said = press(session)
    assert sorted(packed.namelist()) == [f"{STEM}.ipynb", "answers.json"]
    assert b"into the copy" in packed.read(f"{STEM}.ipynb")
    assert f"{STEM}-Copy1.ipynb, under the name {STEM}.ipynb," in said


def test_does_the_page_know_of_a_name_given_after_opening(own, monkeypatch):
    session = opened_by(monkeypatch, own)
    session.answers.save("roadmap", roadmap(now=["I01"]))
    write(own.with_name("final.ipynb"), "The final one.")
    packed, said = press(session, "exercises/07_roadmap/final.ipynb")
    assert b"The final one." in packed.read(f"{STEM}.ipynb")
    assert "final.ipynb, under" in said


def test_is_the_own_notebook_named_too(own, monkeypatch):
    session = opened_by(monkeypatch, own)
    session.answers.save("roadmap", roadmap(now=["I01"]))
    _, said = press(session)
    assert f"It holds {STEM}.ipynb and answers.json, both from {STEM}." in said


def test_can_a_page_name_no_file_outside_the_notebooks_folder(own, root, monkeypatch):
    write(root / "secret.ipynb", "Somebody's.")
    session = opened_by(monkeypatch, own)
    session.answers.save("roadmap", roadmap(now=["I01"]))
    packed, _ = press(session, "../../secret.ipynb")
    assert b"Mine." in packed.read(f"{STEM}.ipynb")


def test_is_the_last_one_written_taken_where_nobody_names_one(own):
    copy = write(own.with_name("other.ipynb"))
    os.utime(own, (time.time() - 60,) * 2)
    assert open_notebook(own.parent, STEM, None) == copy
    os.utime(copy, (time.time() - 90,) * 2)
    assert open_notebook(own.parent, STEM, None) == own
    os.utime(write(own.with_name("notes.ipynb")), None)
    own.with_name("notes.ipynb").write_text('{"cells": [], "metadata": {}}')
    assert open_notebook(own.parent, STEM, None) == own, "a notebook of nothing is none of these"


# ---- another folder


@pytest.mark.parametrize("folder", [f"exercises/{STEM}-Copy1", f"elsewhere/{STEM}"])
def test_does_a_folder_that_was_copied_keep_its_work_and_say_where(folder, own, root, monkeypatch):
    shutil.copytree(own.parent, root / folder)
    session = opened_by(monkeypatch, root / folder / f"{STEM}.ipynb")
    (notice,) = session.notices
    assert session.answers.path == root / folder / "answers.json"
    assert f"exercises/{STEM}" in notice
    assert str(session.answers.path) in notice


def test_does_the_file_of_a_renamed_folder_have_the_exercises_name(own, root, monkeypatch):
    shutil.copytree(own.parent, root / "exercises" / "try 2")
    session = opened_by(monkeypatch, root / "exercises" / "try 2" / f"{STEM}.ipynb")
    session.answers.save("roadmap", roadmap(now=["I01"]))
    _, said = press(session)
    assert f"{STEM}_ada_attempt_" in said
    assert "both from try 2" in said


@pytest.mark.parametrize("parts", [("solutions", "notebooks"), ("gradebook", "submitted", "ada")])
def test_is_nothing_said_of_a_source_or_of_marked_work(parts, root, monkeypatch):
    folder = root.joinpath(*parts, STEM)
    assert opened_by(monkeypatch, write(folder / f"{STEM}.ipynb")).notices == ()


# ---- a kernel elsewhere


@pytest.mark.parametrize("cwd", [".", "course", "exercises"])
def test_does_a_kernel_in_another_folder_of_the_course_save_beside_the_notebook(
    cwd, own, root, monkeypatch
):
    monkeypatch.chdir(root / cwd if cwd != "course" else root)
    session = open_session(STEM, is_graded=True)
    assert session.notices == ()
    session.answers.save("roadmap", roadmap(now=["I01"]))
    assert own.with_name("answers.json").is_file()


def test_does_a_lesson_find_its_folder_from_the_top(own, root, monkeypatch):
    monkeypatch.chdir(root)
    session = open_session(STEM, is_graded=False)
    assert session.folder == root / "course"
    assert session.answers.path == root / "course" / "my_work.json"


def test_is_the_notebook_found_that_vs_code_names(own, tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path_factory.mktemp("home"))
    user = SimpleNamespace(user_ns={"__vsc_ipynb_file__": str(own)})
    monkeypatch.setattr(IPython, "get_ipython", lambda: user)
    assert named_by_editor() == own
    assert open_session(STEM, is_graded=True).answers.path == own.with_name("answers.json")


@pytest.mark.parametrize(("open_", "file"), [(exercise, "answers.json"), (lesson, "my_work.json")])
def test_does_a_kernel_that_finds_no_notebook_say_so_at_once(
    open_, file, tmp_path_factory, monkeypatch
):
    home = tmp_path_factory.mktemp("home")
    monkeypatch.chdir(home)
    (notice,) = open_(STEM).session.notices
    assert f"Python works in the folder {home}, and {STEM}.ipynb is not there" in notice
    assert file in notice


def test_is_a_session_of_another_notebook_not_taken_for_this_one(own, root, monkeypatch):
    """A kernel that was chosen for a second notebook keeps the first one's name and folder."""
    other = root / "exercises" / "14_plan" / "14_plan.ipynb"
    other.parent.mkdir()
    other.write_text('{"cells": [], "metadata": {"twohats": {"stem": "14_plan"}}}')
    session = opened_by(monkeypatch, other)
    assert session.folder == own.parent
