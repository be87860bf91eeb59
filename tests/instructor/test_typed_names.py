"""What is believed of a name that somebody typed, where no class list and no platform knows it?"""

import pytest
from twohats_instructor.intake.class_list import read_class_list
from twohats_instructor.intake.collect import collect

from tests.support.deliveries import EARLY, LATE, NOW, packed, placed, small_course

BELIEVED = "Only the name typed in it says whose work it is: there is no class list."


@pytest.fixture
def course(tmp_path):
    return small_course(tmp_path)


def mailed(folder, *sent):
    """A folder of hand-ins as they came by mail. `sent`: typed name, time and more of the file."""
    folder.mkdir(exist_ok=True)
    for name, time, more in sent:
        file, content = packed(name, mark=f"{name} {time}", time=time, **more)
        (folder / file).write_bytes(content)
    return folder


def test_is_it_said_that_a_typed_name_is_believed(course, tmp_path):
    (line,) = collect(course, [mailed(tmp_path / "mails", ("ada", EARLY, {}))], now=NOW)
    assert (line.state, line.verdict.needs_look) == ("counts", False)
    assert line.verdict.sentences == (BELIEVED,)


def test_is_it_not_said_where_a_class_list_knows_the_name(course, tmp_path):
    (tmp_path / "class.csv").write_text("id\nada\n")
    mails = mailed(tmp_path / "mails", ("ada", EARLY, {}))
    class_list = read_class_list(tmp_path / "class.csv")
    (line,) = collect(course, [mails], class_list=class_list, now=NOW)
    assert (line.state, line.verdict.sentences) == ("counts", ())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"saves": 40}, {"saves": 12}),
        ({"saves": 3, "made": {"known_by": {"deal": 4}}},
         {"saves": 30, "made": {"known_by": {"deal": 9}}}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("are_together", [True, False])
def test_do_two_who_typed_one_name_wait(course, tmp_path, first, second, are_together):
    sent = [("anna", EARLY, first), ("anna", LATE, second)]
    if are_together:
        lines = collect(course, [mailed(tmp_path / "mails", *sent)], now=NOW)
        assert [line.state for line in lines] == ["needs a look"] * 2
        assert placed(course, "anna") is None
    else:
        collect(course, [mailed(tmp_path / "one", sent[0])], now=NOW)
        lines = collect(course, [mailed(tmp_path / "two", sent[1])], now=NOW)
        assert [line.state for line in lines] == ["needs a look"]
        assert placed(course, "anna") == f"anna {EARLY}"
    assert "may be two people's" in " ".join(lines[0].verdict.sentences)
    assert "--learner NAME" in " ".join(lines[0].verdict.sentences)
    (line,) = collect(course, sorted(tmp_path.glob(f"*/*{LATE}.zip")), "anna.q", now=NOW)
    assert (line.student, line.state) == ("anna.q", "counts")


def test_do_one_learners_attempts_count_without_a_question(course, tmp_path):
    dealt = {"made": {"known_by": {"deal": 4}}}
    attempts = [("ada", EARLY, {"saves": 3}), ("ada", LATE, {"saves": 9, **dealt})]
    lines = collect(course, [mailed(tmp_path / "mails", *attempts)], now=NOW)
    assert sorted(line.state for line in lines) == ["counts", "older"]
    assert placed(course, "ada") == f"ada {LATE}"
    later = ("ada", "2026-07-07-10-00-00", {"saves": 9, **dealt})
    (line,) = collect(course, [mailed(tmp_path / "again", later)], now=NOW)
    assert (line.state, line.verdict.needs_look) == ("counts", False)


@pytest.mark.parametrize("saves", ["many", None, True, -1, [1]])
def test_is_an_odd_count_of_saves_no_fault_of_anybody(course, tmp_path, saves):
    sent = [("ada", EARLY, {"saves": saves}), ("ada", LATE, {"saves": 2})]
    lines = collect(course, [mailed(tmp_path / "mails", *sent)], now=NOW)
    assert sorted(line.state for line in lines) == ["counts", "older"]
