"""Do nbgrader's configuration and our own idea of the folders agree?"""

import re
import shutil
from pathlib import Path

import pytest
from traitlets.config import PyFileConfigLoader
from twohats_instructor.course import Course, NoCourseError, find_course


@pytest.fixture
def config(course):
    return PyFileConfigLoader("nbgrader_config.py", path=str(course.root)).load_config()


def test_do_the_folders_agree(course, config):
    folders = config.CourseDirectory
    root = Path(folders.root)
    assert root == course.root
    assert root / folders.source_directory == course.source_folder
    assert root / folders.release_directory == course.exercises_folder
    assert root / folders.submitted_directory / "ada" / "07" == course.submitted_folder("ada", "07")
    assert root / folders.autograded_directory / "ada" / "07" == course.autograded_folder(
        "ada", "07"
    )
    assert root / folders.feedback_directory / "ada" / "07" == course.feedback_folder("ada", "07")
    assert course.db_url == f"{folders.db_url}?timeout=60"


def test_do_the_exchanges_agree_and_is_a_hubs_own_left_alone(course, config, monkeypatch):
    places = (Path(config.Exchange.root), config.CourseDirectory.course_id)
    assert places[0] / places[1] == course.exchange
    assert places[0].is_dir()
    monkeypatch.setenv("JUPYTERHUB_USER", "ada")
    on_hub = PyFileConfigLoader("nbgrader_config.py", path=str(course.root)).load_config()
    assert "root" not in on_hub.Exchange
    assert "course_id" not in on_hub.CourseDirectory
    assert course.exchange is None


def test_does_a_learners_copy_get_no_exchange_and_no_gradebook(course):
    shutil.rmtree(course.root / "solutions")
    shutil.rmtree(course.gradebook)
    config = PyFileConfigLoader("nbgrader_config.py", path=str(course.root)).load_config()
    assert "root" not in config.Exchange
    assert not course.gradebook.exists()


def test_is_the_work_itself_never_left_out(config):
    """Does a hub's submit take answers.json along? It leaves out what is ignored here."""
    from fnmatch import fnmatch

    left_out = [*config.CourseDirectory.ignore]
    assert not any(fnmatch("answers.json", pattern) for pattern in left_out)
    assert any(fnmatch("answers.json.previous", pattern) for pattern in left_out)
    assert any(fnmatch("notes.py", pattern) for pattern in left_out)


def test_does_nothing_in_the_configuration_execute_cells(config):
    assert not any("Execute" in step for step in config.Autograde.autograde_preprocessors)
    assert config.Autograde.sanitize_preprocessors == []


@pytest.mark.parametrize("file", ["answers.json", "07_roadmap.ipynb"])
def test_does_zip_collect_find_learner_and_time(config, file):
    path = f"/x/extracted/07_roadmap_ada.l@school.org_attempt_2027-07-05-10-00-00/{file}"
    groups = re.match(config.FileNameCollectorPlugin.named_regexp, path).groupdict()
    assert groups == {
        "student_id": "ada.l@school.org",
        "timestamp": "2027-07-05-10-00-00",
        "file_id": file.split(".")[0],
    }
    assert Path(file).suffix in config.FileNameCollectorPlugin.valid_ext


def test_is_the_course_found_from_any_folder_in_it(course):
    assert find_course(course.source_folder) == Course(course.root)


def test_is_it_said_where_no_course_is(tmp_path):
    with pytest.raises(NoCourseError, match="--course-dir"):
        find_course(tmp_path)
