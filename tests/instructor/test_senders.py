"""Is it the platform, and not what somebody typed, that says whose work it is?"""

import pytest
from twohats_instructor.intake.class_list import (
    ClassListError,
    gradebook_class_list,
    read_class_list,
)
from twohats_instructor.intake.collect import SeveralSendersError, collect

from tests.support import deliveries
from tests.support.deliveries import (
    EARLY,
    NOW,
    STEM,
    folder_each,
    packed,
    placed,
    small_course,
    states,
    work,
    zipped,
)

ADA, BO = ("Ada Lovelace", "Bo Lund")


@pytest.fixture
def course(tmp_path):
    return small_course(tmp_path, STEM, "00_start")


@pytest.fixture
def inbox(tmp_path):
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


def taken(course, inbox, content, name="download.zip", **options):
    (inbox / name).write_bytes(content)
    return collect(course, [inbox / name], now=NOW, **options)


def typed(name, **options):
    return dict([packed(name, **options)])


LAYOUTS = {
    "moodle": (lambda a, b: deliveries.moodle([(ADA, a), (BO, b)]), "Ada.Lovelace", "Bo.Lund"),
    "canvas": (lambda a, b: deliveries.canvas([("lovelaceada", a), ("lundbo", b)]),
               "lovelaceada", "lundbo"),
    "canvas late": (lambda a, b: deliveries.canvas([("lovelaceada_LATE", a), ("lundbo", b)]),
                    "lovelaceada", "lundbo"),
    "blackboard": (lambda a, b: deliveries.blackboard([("alovelace", a), ("blund", b)]),
                   "alovelace", "blund"),
    "blackboard named as we do": (
        lambda a, b: deliveries.blackboard([("alovelace", a), ("blund", b)], STEM),
        "alovelace", "blund"),
    "brightspace": (lambda a, b: deliveries.brightspace([(ADA, a), (BO, b)]),
                    "Ada.Lovelace", "Bo.Lund"),
    "brightspace, day first": (
        lambda a, b: deliveries.brightspace([(ADA, a), (BO, b)], "5 July, 2026 10:05 AM"),
        "Ada.Lovelace", "Bo.Lund"),
    "ilias": (lambda a, b: deliveries.ilias(
        [(("Lovelace", "Ada", "alove"), a), (("Lund", "Bo", "blund"), b)]), "alove", "blund"),
    "nbgrader": (lambda a, b: deliveries.nbgrader_layout([("ada", a), ("bo", b)]), "ada", "bo"),
}  # fmt: skip
SENT = {
    "packed": (typed("ada", mark="ada"), typed("bo", mark="bo")),
    "loose": (work("ada"), work("bo")),
    "zipped": ({"mine.zip": zipped(work("ada"))}, {"mine.zip": zipped(work("bo"))}),
    "whole folder": tuple(
        {"two-hats-main.zip": zipped(
            {f"two-hats-main/exercises/{STEM}/{file}": content
             for file, content in work(mark).items()})}
        for mark in ("ada", "bo")
    ),
}  # fmt: skip


@pytest.mark.parametrize("sent", SENT)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_does_each_platform_name_its_senders(course, inbox, layout, sent):
    archive, ada, bo = LAYOUTS[layout]
    lines = taken(course, inbox, archive(*SENT[sent]))
    assert states(lines) == {ada: "counts", bo: "counts"}
    assert (placed(course, ada), placed(course, bo)) == ("ada", "bo")


@pytest.mark.parametrize("time", [EARLY, "2098-01-01-00-00-00"])
def test_is_sound_work_called_sound_where_only_a_name_or_a_time_is_odd(course, inbox, time):
    sent = deliveries.blackboard([("jdoe", typed("jane", mark="jane", time=time))])
    (line,) = taken(course, inbox, sent)
    assert (line.state, line.verdict.kind, line.verdict.needs_look) == ("counts", "sound", True)
    assert "the name typed in it is jane" in " ".join(line.verdict.sentences)


def test_is_it_the_same_when_the_archive_was_unpacked(course, inbox):
    folder_each(inbox, [(f"{ADA}_7001_assignsubmission_file_", typed("ada"))])
    folder_each(inbox, [("plain bo", work("bo"))])
    assert states(collect(course, [inbox], now=NOW)) == {
        "Ada.Lovelace": "counts", "plain.bo": "counts",
    }  # fmt: skip


def test_does_gradescope_tell_only_a_number_that_waits_for_a_person(course, inbox):
    content = zipped({f"submission_123/{file}": data for file, data in work("ada").items()})
    (line,) = taken(course, inbox, content)
    assert line.state == "needs a look"
    (line,) = taken(course, inbox, content, decided={"submission.123_123": "ada"})
    assert (line.student, line.state) == ("ada", "counts")


def test_does_a_zip_named_after_a_classmate_and_from_2098_replace_nothing(course, inbox):
    honest = (ADA, typed("ada", mark="mine"))
    thief = ("Mal Reed", typed("ada", mark="stolen", time="2098-01-01-00-00-00"))
    lines = taken(course, inbox, deliveries.moodle([honest, thief]))
    assert states(lines) == {"Ada.Lovelace": "counts", "Mal.Reed": "needs a look"}
    assert placed(course, "Ada.Lovelace") == "mine"
    sentences = " ".join(
        next(line for line in lines if line.student == "Mal.Reed").verdict.sentences
    )
    assert "Ada.Lovelace" in sentences
    assert "--decide" in sentences
    assert not course.submitted_folder("Mal.Reed", STEM).exists()


@pytest.mark.parametrize(
    "name", ["ada", "Ada.Lovelace", "ada_lovelace", "lovelace.ada", "ALovelace"]
)
def test_is_a_name_of_a_classmate_known_however_it_is_written(course, inbox, name):
    sent = [(ADA, typed("ada")), ("Mal Reed", typed(name, mark="stolen"))]
    lines = taken(course, inbox, deliveries.moodle(sent))
    assert states(lines)["Mal.Reed"] == "needs a look"


def test_is_it_held_too_if_the_classmate_came_in_an_earlier_run(course, inbox):
    taken(course, inbox, deliveries.moodle([(ADA, typed("ada"))]))
    lines = taken(course, inbox, deliveries.moodle([("Mal Reed", typed("ada", mark="stolen"))]))
    assert states(lines) == {"Mal.Reed": "needs a look"}


def test_do_three_folders_in_one_zip_replace_nobody(course, inbox):
    names = ["ada", "bo", "cy"]
    honest = [(f"{name} Berg", typed(name, mark=name)) for name in names]
    parcel = zipped(
        {
            f"{name}/{STEM}/{file}": content
            for name in names
            for file, content in work("stolen").items()
        }
    )
    lines = taken(course, inbox, deliveries.moodle([*honest, ("Mal Reed", {"mine.zip": parcel})]))
    assert {placed(course, f"{name}.Berg") for name in names} == set(names)
    assert {line.state for line in lines if line.student == "Mal.Reed"} == {"needs a look"}
    assert placed(course, "Mal.Reed") is None


def test_does_a_platforms_folder_inside_a_learners_zip_count_for_nothing(course, inbox):
    forged = {f"{ADA}_7001_assignsubmission_file_/{n}": c for n, c in work("stolen").items()}
    sent = [(ADA, typed("ada", mark="mine")), ("Mal Reed", {"mine.zip": zipped(forged)})]
    lines = taken(course, inbox, deliveries.moodle(sent))
    assert placed(course, "Ada.Lovelace") == "mine"
    assert states(lines)["Mal.Reed"] == "needs a look"


def test_does_a_typed_name_alone_replace_no_work_from_the_platform(course, inbox):
    taken(course, inbox, deliveries.moodle([(ADA, typed("ada", mark="mine"))]))
    for name in ("ada", "Ada.Lovelace"):
        file, content = packed(name, mark="stolen", time=deliveries.LATE)
        lines = taken(course, inbox, content, file)
        assert [line.state for line in lines] == ["needs a look"]
    assert placed(course, "Ada.Lovelace") == "mine"
    assert placed(course, "ada") is None


def test_does_work_with_several_strange_names_from_one_sender_wait(course, inbox):
    sent = {**typed("xenia", mark="x"), **typed("yuri", mark="y")}
    lines = taken(course, inbox, deliveries.moodle([("Mal Reed", sent)]))
    assert {line.state for line in lines} == {"needs a look"}


RUN_TOGETHER = {
    "Cara Diaz": "diazcara",
    "Finn Ó Sé": "óséfinn",
    "दीया शर्मा": "शर्मादीया",
    "Maria del Carmen Ruiz": "ruizmariadelcarmen",
}


@pytest.mark.parametrize("name", RUN_TOGETHER)
def test_is_a_name_known_that_canvas_has_run_together_last_name_first(course, inbox, name):
    """Otherwise a whole class of honest learners needs a look."""
    (line,) = taken(course, inbox, deliveries.canvas([(RUN_TOGETHER[name], typed(name))]))
    assert (line.student, line.state, line.verdict.needs_look) == (
        RUN_TOGETHER[name],
        "counts",
        False,
    )


@pytest.mark.parametrize("name", RUN_TOGETHER)
def test_does_a_hand_in_wait_that_names_somebody_whom_canvas_has_run_together(course, inbox, name):
    victim = RUN_TOGETHER[name]
    sent = [(victim, typed(name, mark="own")), ("latermia", typed(name, mark="stolen"))]
    lines = taken(course, inbox, deliveries.canvas(sent))
    assert states(lines) == {victim: "counts", "latermia": "needs a look"}
    assert placed(course, victim) == "own"
    (line,) = [line for line in lines if line.student == "latermia"]
    assert "latermia (Canvas 102) sent it, but it names somebody else" in " ".join(
        line.verdict.sentences
    )


def test_does_an_unlike_name_of_nobody_else_count_and_ask_for_a_look(course, inbox):
    (line,) = taken(course, inbox, deliveries.canvas([("quenneville", typed("ana"))]))
    assert (line.student, line.state, line.verdict.needs_look) == ("quenneville", "counts", True)
    assert "ana" in line.verdict.sentences[0]


@pytest.mark.parametrize(
    ("archive", "references"),
    [
        (lambda a, b: deliveries.canvas([("petersonanna", a), ("quistanna", b)]),
         ("petersonanna", "quistanna")),
        (lambda a, b: deliveries.moodle([("Anna Peterson", a), ("Anna Quist", b)]),
         ("Anna.Peterson", "Anna.Quist")),
    ],
)  # fmt: skip
def test_do_two_annas_wait_until_a_person_or_a_list_tells_them_apart(
    course, inbox, tmp_path, archive, references
):
    content = archive(typed("Anna", mark="p"), typed("Anna", mark="q"))
    lines = taken(course, inbox, content)
    assert states(lines) == dict.fromkeys(references, "needs a look")
    assert all(reference in str(lines[0].verdict.sentences) for reference in references)
    lines = taken(course, inbox, content, decided={references[0]: "anna.p"})
    assert sorted(line.state for line in lines) == ["counts", "needs a look"]
    assert placed(course, "anna.p") == "p"
    list_file = tmp_path / "class.csv"
    list_file.write_text("id,first_name,last_name\nanna.p,Anna,Peterson\nanna.q,Anna,Quist\n")
    lines = taken(course, inbox, content, class_list=read_class_list(list_file))
    assert placed(course, "anna.q") == "q"
    assert not list((course.gradebook / "undecided").glob("*/*/*"))


def test_do_two_people_of_one_name_wait_with_the_platforms_numbers(course, inbox):
    content = deliveries.moodle([("Anna Berg", work("one")), ("Anna Berg", work("two"))])
    lines = taken(course, inbox, content)
    assert [line.state for line in lines] == ["needs a look"] * 2
    decided = {"Anna.Berg_7001": "anna1", "Anna.Berg_7002": "anna2"}
    lines = taken(course, inbox, content, decided=decided)
    assert (placed(course, "anna1"), placed(course, "anna2")) == ("one", "two")


def test_does_a_decision_hold_for_later_runs(course, inbox):
    sent = [(ADA, typed("ada")), ("Mal Reed", typed("ada", mark="his"))]
    taken(course, inbox, deliveries.moodle(sent), decided={"Mal.Reed": "mal"})
    assert placed(course, "mal") == "his"
    sent[1] = ("Mal Reed", typed("ada", mark="later", time=deliveries.LATE))
    assert states(taken(course, inbox, deliveries.moodle(sent)))["mal"] == "counts"
    assert (placed(course, "mal"), placed(course, "Ada.Lovelace")) == ("later", "ada")


def test_does_one_learner_named_for_several_senders_stop_the_run(course, inbox):
    content = deliveries.moodle([(ADA, typed("ada")), (BO, typed("bo"))])
    with pytest.raises(SeveralSendersError, match="Bo"):
        taken(course, inbox, content, learner="ada")
    assert not (course.gradebook / "received").exists()


@pytest.mark.parametrize(
    "text",
    [
        "id,first_name,last_name,email\nada1,Ada,Lovelace,ada@x.org\n",
        "\ufeffVorname;Surname;First name;Username\nx;Lovelace;Ada;ada1\n",
        'Student,ID,SIS Login ID\n"Lovelace, Ada",101,ada1\n',
        "Last Name\tFirst Name\tUsername\nLovelace\tAda\tada1\n",
    ],
)
def test_does_a_class_list_of_any_common_form_give_the_ids(course, inbox, tmp_path, text):
    file = tmp_path / "class.csv"
    file.write_text(text, encoding="utf-8")
    content = deliveries.moodle([(ADA, typed("ada")), ("Eve Stranger", typed("eve"))])
    lines = taken(course, inbox, content, class_list=read_class_list(file))
    assert states(lines) == {"ada1": "counts", "Eve.Stranger": "needs a look"}
    assert "class.csv" in str(lines[1].verdict.sentences)


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\xff\xfe\x00\x01", bytes(range(256))])
def test_is_a_file_that_is_no_list_refused_with_a_sentence(tmp_path, content):
    (tmp_path / "class.csv").write_bytes(content)
    with pytest.raises(ClassListError, match="class list"):
        read_class_list(tmp_path / "class.csv")


def test_is_nbgraders_list_of_students_a_class_list(course, inbox, empty_gradebook):
    import shutil
    import sqlite3

    course.gradebook.mkdir(exist_ok=True)
    shutil.copy(empty_gradebook, course.gradebook / "gradebook.db")
    assert gradebook_class_list(course) is None
    with sqlite3.connect(course.gradebook / "gradebook.db") as database:
        database.execute(
            "INSERT INTO student (id, first_name, last_name) VALUES ('ada1', 'Ada', 'Lovelace')"
        )
    database.close()
    content = deliveries.moodle([(ADA, typed("ada")), ("Eve Stranger", typed("eve"))])
    lines = taken(course, inbox, content)
    assert states(lines) == {"ada1": "counts", "Eve.Stranger": "needs a look"}


def test_is_only_the_name_of_an_archive_no_word_of_whose_it_is(course, inbox):
    (line,) = taken(course, inbox, zipped(work()), "homework.zip")
    assert line.state == "needs a look"
    assert "homework" in line.verdict.sentences[0]


@pytest.mark.parametrize("again", [1, 2])
def test_does_the_same_run_again_give_the_same_result(course, inbox, again):
    sent = [(ADA, typed("ada")), (BO, work("bo")), ("Mal Reed", typed("ada", mark="stolen"))]
    content = deliveries.moodle(sent)
    taken(course, inbox, content)
    before = {path: path.read_bytes() for path in course.gradebook.rglob("*") if path.is_file()}
    for _ in range(again):
        lines = taken(course, inbox, content)
    after = {path: path.read_bytes() for path in course.gradebook.rglob("*") if path.is_file()}
    assert before == after
    assert states(lines) == {
        "Ada.Lovelace": "twice", "Bo.Lund": "twice", "Mal.Reed": "needs a look",
    }  # fmt: skip


def test_is_our_own_packed_name_never_read_as_a_platforms(course, inbox):
    for name in ("ada", "bo"):
        file, content = packed(name, time=EARLY)
        (inbox / file).write_bytes(content)
    assert states(collect(course, [inbox], now=NOW)) == {"ada": "counts", "bo": "counts"}


@pytest.mark.parametrize("root", ["week_7_group_3", "downloads_of_july_2026", "a_b_c_1"])
def test_is_a_folder_with_a_number_at_its_end_no_platforms(course, tmp_path, root):
    folder_each(tmp_path / root, [("ada", work("ada")), ("bo_k_lund_2", work("bo"))])
    lines = collect(course, [tmp_path / root], now=NOW)
    assert states(lines) == {"ada": "counts", "bo_k_lund_2": "counts"}


@pytest.mark.parametrize("assignment", ["Roadmap exercise", "Week_3", "Roadmap_07"])
def test_does_a_class_list_know_a_blackboard_user_whose_name_is_in_parts(
    course, inbox, tmp_path, assignment
):
    (tmp_path / "class.csv").write_text("id\nada_b\nlee\nbo_k_lund\n")
    class_list = read_class_list(tmp_path / "class.csv")
    sent = [(user, work(user)) for user in ("ada_b", "lee", "bo_k_lund")]
    content = deliveries.blackboard(sent, assignment)
    lines = taken(course, inbox, content, class_list=class_list)
    assert {line.student: line.verdict.sentences for line in lines} == {
        "ada_b": (), "lee": (), "bo_k_lund": (),
    }  # fmt: skip
    assert placed(course, "bo_k_lund") == "bo_k_lund"


def test_is_it_told_without_a_list_that_a_blackboard_user_can_be_read_in_two_ways(course, inbox):
    content = deliveries.blackboard([("ada_b", work("ada"))])
    (line,) = taken(course, inbox, content)
    assert (line.student, line.state, line.verdict.needs_look) == ("b", "counts", True)
    assert "may be ada_b too" in line.verdict.sentences[0]
    assert line.verdict.for_learner == ()
    (line,) = taken(course, inbox, content, decided={"Roadmap exercise_ada_b": "ada_b"})
    assert (line.student, line.state, line.verdict.sentences) == ("ada_b", "counts", ())


def test_do_others_of_a_blackboard_download_tell_where_the_assignment_ends(course, inbox):
    sent = [("ada", work("ada")), ("bo", work("bo"))]
    lines = taken(course, inbox, deliveries.blackboard(sent, "Week_3_of_term"))
    assert states(lines) == {"ada": "counts", "bo": "counts"}
    assert not any(line.verdict.sentences for line in lines)
    lines = taken(course, inbox, deliveries.blackboard([*sent, ("cy_d", work("cy"))], "Week_3"))
    doubtful = [line.student for line in lines if line.verdict.needs_look]
    assert "d" in doubtful
