"""Are files read only inside their folder, and only if they are files?"""

import os

import pytest
from twohats_instructor.intake import safe_read
from twohats_instructor.intake.safe_read import RefusedError


def test_is_a_file_read(tmp_path):
    (tmp_path / "answers.json").write_bytes(b"{}")
    assert safe_read.read(tmp_path / "answers.json", tmp_path, 10) == b"{}"


def test_is_an_absent_file_nothing(tmp_path):
    assert safe_read.read(tmp_path / "answers.json", tmp_path, 10) is None


def test_is_no_more_read_than_allowed_and_one_byte_to_tell(tmp_path):
    (tmp_path / "answers.json").write_bytes(b"x" * 1000)
    assert len(safe_read.read(tmp_path / "answers.json", tmp_path, 10)) == 11


@pytest.mark.parametrize("target", ["/etc/hostname", "/dev/zero", "nowhere", "other.json"])
def test_is_a_link_refused_wherever_it_leads(tmp_path, target):
    (tmp_path / "other.json").write_bytes(b"{}")
    (tmp_path / "answers.json").symlink_to(target)
    with pytest.raises(RefusedError):
        safe_read.read(tmp_path / "answers.json", tmp_path, 10)


def test_is_a_linked_folder_refused(tmp_path):
    (tmp_path / "away").mkdir()
    (tmp_path / "away" / "answers.json").write_bytes(b"{}")
    (tmp_path / "box").mkdir()
    (tmp_path / "box" / "ada").symlink_to(tmp_path / "away")
    with pytest.raises(RefusedError):
        safe_read.read(tmp_path / "box" / "ada" / "answers.json", tmp_path / "box", 10)


def test_is_a_pipe_refused_without_waiting_for_a_writer(tmp_path):
    os.mkfifo(tmp_path / "answers.json")
    with pytest.raises(RefusedError):
        safe_read.read(tmp_path / "answers.json", tmp_path, 10)


def test_is_a_folder_in_place_of_the_file_refused(tmp_path):
    (tmp_path / "answers.json").mkdir()
    with pytest.raises(RefusedError):
        safe_read.read(tmp_path / "answers.json", tmp_path, 10)
