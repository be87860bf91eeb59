"""Does a name keep its letters and marks, in every script, from the button to the gradebook?"""

import re
import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from traitlets.config import PyFileConfigLoader
from twohats.session.submission import NotReadyError, name_in_file
from twohats_instructor.intake.collect import collect
from twohats_instructor.intake.labels import has_lost_marks, learner_id, read_label
from twohats_instructor.intake.zip_collect import PackedCollector

from tests.support.deliveries import NOW, STEM, packed, small_course, states, work, zipped

#: Pairs that differ by a mark alone.
PAIRS = {
    "Hindi": ("मीना", "मोना"),
    "Bengali": ("রিমা", "রুমা"),
    "Tamil": ("மீனா", "மோனா"),
    "Thai": ("ปู่", "ปู้"),
    "Arabic": ("حَسَن", "حُسْن"),
    "Hebrew": ("בָּרָק", "בֶּרֶק"),
    "Vietnamese, decomposed": ("Hoà", "Hoá"),
    "Burmese": ("မြ", "မှ"),
    "Greek, decomposed": ("Ἀννα", "Ἁννα"),
}
TIME = "2026-07-05-10-00-00"


@pytest.fixture(params=list(PAIRS))
def pair(request):
    return [unicodedata.normalize("NFD", name) for name in PAIRS[request.param]]


def test_are_two_names_that_differ_by_a_mark_two_learners(tmp_path, pair):
    course, inbox = small_course(tmp_path), tmp_path / "inbox"
    inbox.mkdir()
    for name in pair:
        file, content = packed(name_in_file(name), mark=name)
        (inbox / file).write_bytes(content)
    expected = {unicodedata.normalize("NFC", name): "counts" for name in pair}
    assert states(collect(course, [inbox], now=NOW)) == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_is_a_name_the_same_however_a_system_composes_it(tmp_path, pair, form):
    course = small_course(tmp_path)
    name = unicodedata.normalize(form, pair[0])
    for number, written in enumerate((name, pair[0])):
        content = zipped({f"{written}/{STEM}/{n}": c for n, c in work(str(number)).items()})
        (tmp_path / "x.zip").write_bytes(content)
        collect(course, [tmp_path / "x.zip"], now=NOW)
    (learner,) = (course.gradebook / "received" / STEM).iterdir()
    assert learner.name == unicodedata.normalize("NFC", pair[0])


def zip_collects_id(course, file):
    """What nbgrader's own zip_collect makes of a file, with our configuration."""
    config = PyFileConfigLoader("nbgrader_config.py", path=str(course.root)).load_config()
    return PackedCollector(config=config).collect(file)["student_id"]


def test_do_button_collect_and_zip_collect_agree(course, pair):
    for name in (*pair, f"{pair[0]} {pair[1]}", "Ada Lovelace", "ada.l+x@school.org"):
        typed = name_in_file(name)
        label = read_label((f"{STEM}_{typed}_attempt_{TIME}",), [STEM])
        extracted = f"/x/extracted/{STEM}_{typed}_attempt_{TIME}/{STEM}.ipynb"
        assert label.student == learner_id(typed) == zip_collects_id(course, extracted)
        assert label.time == datetime(2026, 7, 5, 10, tzinfo=UTC)
        letters = [sign for sign in unicodedata.normalize("NFC", name) if sign.isalpha()]
        assert [sign for sign in label.student if sign.isalpha()] == letters


#: Names as a joker or a broken form writes them: mostly separators, and pieces with a meaning.
PIECES = [*"_.-,@ 0a", "ü", "\u0308", "ि", "ก", "\u200d", "_5001_assignsubmission_file_"]
NAMES = st.lists(
    st.sampled_from(PIECES) | st.text(max_size=3),
    min_size=1,
    max_size=90,
).map("".join)


@example("0_.")
@example("_5001_assignsubmission_file_.")
@example("\u0308" * 70 + "a")
@example("a" + "\u0308" * 70)
@given(NAMES)
def test_is_the_id_of_an_id_itself(name):
    student = learner_id(name)
    assert student == learner_id(student)
    assert len(student) <= 64
    assert len(student.encode()) <= 200
    assert bool(student) or not any(map(str.isalnum, name))


@example("0,.")
@example("_5001_assignsubmission_file_")
@given(st.text(min_size=1, max_size=40) | NAMES)
def test_do_button_and_collect_agree_on_any_name(name):
    try:
        typed = name_in_file(name)
    except NotReadyError:
        return
    label = read_label((f"{STEM}_{typed}_attempt_{TIME}",), [STEM])
    marks = [s for s in unicodedata.normalize("NFC", name) if unicodedata.category(s)[0] in "LM"]
    kept = [s for s in typed if unicodedata.category(s)[0] in "LM"]
    assert kept == list(unicodedata.normalize("NFC", "".join(marks))) or kept == marks
    assert label is not None
    assert label.student == learner_id(label.student)
    assert not re.search(r"[/\\\s]", label.student)


@pytest.mark.parametrize("letter", ["a", "ä", "म", "𞤀", "ก็"])
def test_does_a_long_name_fit_on_a_disk_and_stay_apart(letter):
    one, two = learner_id(letter * 300), learner_id(letter * 299 + "b")
    assert one != two
    assert len(one.encode()) <= 200
    assert one == learner_id(one)


@pytest.mark.parametrize(
    ("name", "is_lost"),
    [
        ("म_न_", True), ("র_ম", True), ("म_ना", False), ("मीना", False), ("أحمد_علي", False),
        ("Ada_L", False), ("田中_一郎", False),
    ],
)  # fmt: skip
def test_is_a_name_that_lost_its_marks_known(name, is_lost):
    assert has_lost_marks(name) is is_lost


def test_do_files_of_an_older_button_wait_where_marks_were_lost(tmp_path):
    course, inbox = small_course(tmp_path), tmp_path / "inbox"
    inbox.mkdir()
    for mark, time in (("one", TIME), ("two", "2026-07-06-10-00-00")):
        file, content = packed("म_न_", mark=mark, time=time)
        (inbox / file).write_bytes(content)
    lines = collect(course, [inbox], now=NOW)
    assert [line.state for line in lines] == ["needs a look"] * 2
    assert "marks" in lines[0].verdict.sentences[0]
    for file, learner in zip(sorted(inbox.iterdir()), ("मीना", "मोना"), strict=True):
        (line,) = collect(course, [file], learner, now=NOW)
        assert (line.student, line.state) == (learner, "counts")
    assert not list((course.gradebook / "undecided").glob("*/*/*"))
