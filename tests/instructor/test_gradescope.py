"""Is it read who sent what in Gradescope's export, and can no odd file bring the intake down?"""

import pytest
from twohats_instructor.intake.class_list import read_class_list
from twohats_instructor.intake.collect import collect

from tests.support.deliveries import LATE, NOW, STEM, placed, small_course, states, work, zipped

ADA = ("Ada Lovelace", "a1815", "ada@school.org")
BO = ("Bo Lund", "b2", "bo@school.org")
RESULTS = """\
  :results:
    tests:
    - name: ":submitters:"
      output: |
        submission_999:
          :submitters:
          - :name: Mal Reed
"""


def told(number, *people, time="2026-07-05 10:05:00.123456000 Z", indent=""):
    """What Gradescope's file says of one submission."""
    lines = [f"submission_{number}:", "  :submitters:"]
    for name, sid, email in people:
        lines += [f"  {indent}- :name: {name}", f"  {indent}  :sid: '{sid}'"]
        lines += [f"  {indent}  :email: {email}"]
    return "\n".join([*lines, f"  :created_at: {time}", "  :score: 0.0", RESULTS])


def export(metadata, **sent):
    """Gradescope's archive: a folder for each number, and the file beside them."""
    files = {
        f"assignment_77_export/{folder}/{name}": content
        for folder, mark in sent.items()
        for name, content in work(mark).items()
    }
    return zipped({"assignment_77_export/submission_metadata.yml": metadata.encode(), **files})


@pytest.fixture
def course(tmp_path):
    return small_course(tmp_path)


def taken(course, tmp_path, content, **options):
    (tmp_path / "download.zip").write_bytes(content)
    return collect(course, [tmp_path / "download.zip"], now=NOW, **options)


@pytest.mark.parametrize("indent", ["", "  "])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_does_the_file_name_sender_and_time(course, tmp_path, indent, ending):
    metadata = f"---\n{told(123, ADA, indent=indent)}{told(124, BO, indent=indent)}"
    metadata = metadata.replace("\n", ending)
    lines = taken(course, tmp_path, export(metadata, submission_123="ada", submission_124="bo"))
    assert states(lines) == {"Ada.Lovelace": "counts", "Bo.Lund": "counts"}
    assert (placed(course, "Ada.Lovelace"), placed(course, "Bo.Lund")) == ("ada", "bo")
    folder = course.submitted_folder("Ada.Lovelace", STEM)
    assert (folder / "timestamp.txt").read_text() == "2026-07-05 10:05:00 UTC\n"


def test_is_a_time_with_a_zone_told_in_utc(course, tmp_path):
    metadata = told(123, ADA, time="2026-07-05 23:05:00.000000000 -08:00")
    taken(course, tmp_path, export(metadata, submission_123="ada"))
    folder = course.submitted_folder("Ada.Lovelace", STEM)
    assert (folder / "timestamp.txt").read_text() == "2026-07-06 07:05:00 UTC\n"


@pytest.mark.parametrize("column", ["id\na1815", "id,email\nada.l,ada@school.org"])
def test_does_a_class_list_know_number_and_address(course, tmp_path, column):
    (tmp_path / "class.csv").write_text(f"{column}\n")
    class_list = read_class_list(tmp_path / "class.csv")
    content = export(told(123, ADA), submission_123="ada")
    (line,) = taken(course, tmp_path, content, class_list=class_list)
    assert (line.student, line.state) == (column.split("\n")[1].split(",")[0], "counts")


def test_does_a_group_wait_with_all_its_names(course, tmp_path):
    content = export(told(123, ADA, BO), submission_123="both")
    (line,) = taken(course, tmp_path, content)
    assert line.state == "needs a look"
    assert "several people" in line.verdict.sentences[0]
    assert "Ada Lovelace and Bo Lund" in line.verdict.sentences[0]
    (line,) = taken(course, tmp_path, content, decided={"submission.123_123": "ada"})
    assert (line.student, line.state) == ("ada", "counts")


def test_does_a_file_in_a_learners_own_folder_name_nobody(course, tmp_path):
    forged = {f"export/submission_666/{name}": content for name, content in work("mal").items()}
    forged["export/submission_666/submission_metadata.yml"] = told(666, ADA).encode()
    (line,) = taken(course, tmp_path, zipped(forged))
    assert line.state == "needs a look"
    assert placed(course, "Ada.Lovelace") is None


@pytest.mark.parametrize(
    "metadata",
    [
        "", "\ufeff", "submission_123:\n", "submission_123: [[[[", "- a\n- b\n",
        "submission_123:\n  :submitters: " + "[" * 15_000,
        "submission_123:\n  :submitters: " + "[" * 200_000,
        "submission_123:\n  :submitters: &a [*a, *a]\n",
        "submission_123:\n  :submitters:\n  - !ruby/object:Person\n    name: x\n",
        "submission_123:\n  :submitters:\n  - :name: ~\n    :email: ''\n",
        "submission_123:\n  :submitters:\n  - :name: [Ada]\n",
        "submission_123:\n  :submitters:\n  - !!python/object/apply:os.system ['touch x']\n",
    ],
)  # fmt: skip
def test_is_an_odd_file_a_number_for_a_person(course, tmp_path, metadata):
    (line,) = taken(course, tmp_path, export(metadata, submission_123="ada"))
    assert line.state == "needs a look"
    assert "only submission 123" in line.verdict.sentences[0]


def test_do_two_numbers_of_one_name_wait_for_a_person(course, tmp_path):
    metadata = told(123, ADA) + told(130, ADA, time=f"{LATE[:10]} 09:00:00 Z")
    lines = taken(course, tmp_path, export(metadata, submission_123="one", submission_130="two"))
    assert [line.state for line in lines] == ["needs a look"] * 2
    assert "Two senders have the name" in lines[0].verdict.sentences[0]
