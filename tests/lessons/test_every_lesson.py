"""Does each lesson of the catalog have all that a lesson needs, and does all of it work?

A lesson that is entered in the catalog is asked by itself. That the marking of its exercise agrees
with it is asked in tests/instructor/test_every_exercise.py.
"""

import ast
import json
import re
from pathlib import Path

import pytest
from twohats.answers import CARRIED, Store
from twohats.boards import lesson_board
from twohats.desk import exercise, lesson
from twohats.lessons.catalog import LESSONS, lessons_building_on
from twohats.scenario.syllabus import questions
from twohats.session.bets import bet_options
from twohats.session.prerequisite_labels import NAMES
from twohats_instructor.reference import reference

from tests.support.course_folder import place_bet, show_play_to_its_end

ROOT = Path(__file__).parents[2]
ANSWERS = {entry.stem: reference(entry.stem) for entry in LESSONS}
each = pytest.mark.parametrize("entry", LESSONS, ids=lambda entry: entry.stem)
with_bet = pytest.mark.parametrize(
    "entry", [entry for entry in LESSONS if entry.bet], ids=lambda entry: entry.stem
)
#: Here the board itself answers as soon as there is work: nothing is played before.
AT_ONCE = ("07", "08", "09", "14")
#: Here two bets are made, and both are compared.
TWO_BETS = ("01", "04", "06")
with_baseline = pytest.mark.parametrize(
    "entry", [entry for entry in LESSONS if entry.baseline], ids=lambda entry: entry.stem
)


@pytest.fixture
def course(tmp_path):
    """A course folder without any work."""
    (tmp_path / "course").mkdir()
    for entry in LESSONS:
        (tmp_path / "exercises" / entry.stem).mkdir(parents=True)
    return tmp_path


def open_lesson(course, entry):
    return lesson(entry.stem, course / "course")


def open_exercise(course, entry):
    return exercise(entry.stem, course / "exercises" / entry.stem)


def run_cells(notebook, folder, monkeypatch):
    """Run the code cells of a notebook in order; what each of them shows, by its id."""
    monkeypatch.chdir(folder)
    names, results = {}, {}
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            *statements, last = ast.parse("".join(cell["source"])).body or [ast.Pass()]
            exec(compile(ast.Module(statements, []), cell["id"], "exec"), names)
            if isinstance(last, ast.Expr):
                code = compile(ast.Expression(last.value), cell["id"], "eval")
                results[cell["id"]] = eval(code, names)
            else:
                exec(compile(ast.Module([last], []), cell["id"], "exec"), names)
    return results


@each
@pytest.mark.parametrize(
    "path",
    [
        "course/{stem}.ipynb",
        "solutions/notebooks/{stem}/{stem}.ipynb",
        "exercises/{stem}/{stem}.ipynb",
        "assets/quiz/{stem}.json",
        "course/twohats/boards/{topic}.py",
        "solutions/twohats_instructor/reference/{stem}.json",
        "solutions/twohats_instructor/rubrics/{stem}.json",
        "tests/boards/test_{topic}.py",
    ],
)
def test_is_each_part_where_it_is_looked_for(entry, path):
    assert (ROOT / path.format(stem=entry.stem, topic=entry.topic)).is_file()


@each
def test_are_checks_and_their_tests_a_module_or_a_folder_of_the_topics_name(entry):
    for module, folder in (
        ("course/twohats/checks/{}.py", "course/twohats/checks/{}/__init__.py"),
        ("tests/checks/test_{}.py", "tests/checks/{}/__init__.py"),
    ):
        assert any((ROOT / path.format(entry.topic)).is_file() for path in (module, folder))


def test_is_every_notebook_entered_in_the_catalog():
    stems = {path.stem for path in (ROOT / "course").glob("*.ipynb")}
    assert stems == {entry.stem for entry in LESSONS}


@each
def test_does_every_cell_of_the_lesson_run(entry, course, monkeypatch):
    notebook = ROOT / "course" / f"{entry.stem}.ipynb"
    results = run_cells(notebook, course / "course", monkeypatch)
    assert all(result is not None for result in results.values())


@each
def test_does_every_cell_of_the_exercise_run(entry, course, monkeypatch):
    notebook = ROOT / "solutions" / "notebooks" / entry.stem / f"{entry.stem}.ipynb"
    results = run_cells(notebook, course / "exercises" / entry.stem, monkeypatch)
    silent = {id_ for id_, result in results.items() if result is None}
    assert silent == {f"{entry.topic}_answer"}, "only saving the reference shows nothing"


@each
def test_does_the_reference_hold_what_the_exercise_makes(entry):
    assert set(ANSWERS[entry.stem]) == set(entry.makes)


@each
@pytest.mark.parametrize("open_desk", [open_lesson, open_exercise])
def test_does_the_board_open_without_any_work(entry, course, open_desk):
    board = open_desk(course, entry).board()
    assert board.as_text().strip()
    assert board.as_html().strip()


@each
def test_does_the_board_show_the_answer_that_is_typed(entry, course):
    desk = open_exercise(course, entry)
    board = desk.board()
    desk.save(**ANSWERS[entry.stem])
    again = open_exercise(course, entry).board()
    assert again.saved.startswith("Saved ")
    if entry.board_artefact:
        assert board.value == again.value


@each
def test_does_the_lessons_draft_come_along_into_the_exercise(entry, course):
    desk = open_lesson(course, entry)
    desk.save(**{f"draft_{name}": ANSWERS[entry.stem][name] for name in entry.drafts})
    answers = open_exercise(course, entry).answers
    is_told = "Your practice copy from the lesson is here." in answers.notices
    assert is_told == bool(entry.brought_along)
    assert {name for name in entry.makes if answers.get(name) is not None} == set(
        entry.brought_along
    )


@each
def test_does_the_exercise_carry_what_it_builds_on(entry, course):
    reading = open_exercise(course, entry).answers.reading
    assert set(reading.carried) == set(entry.builds_on)
    assert set(reading.origins.values()) <= {"reference"}


def test_has_everything_that_can_be_carried_a_label():
    assert set(NAMES) == set(CARRIED)


@with_bet
def test_is_the_bet_a_prediction_of_the_lesson(entry):
    (question,) = (one for one in questions(entry.stem, "prediction") if one["id"] == entry.bet)
    assert question["kind"] == "prediction"


@with_bet
def test_does_a_comparison_say_what_to_do_first_before_there_is_any_work(entry, course):
    desk = open_lesson(course, entry)
    first = "Make your bet above. Then we compare it here."
    if entry.number in TWO_BETS:
        first = "Make your first bet above. Then we compare your bet here."
    assert first in desk.compare().data
    place_bet(desk.session, 1)
    words = desk.compare().data
    assert words.count("<p>") == 1
    assert "Then we compare your bet here." in words


@with_bet
def test_is_a_comparison_closed_until_its_play_has_ended(entry, course):
    """A surprise must not be told ahead: where a play shows it, work alone opens no comparison."""
    desk = open_lesson(course, entry)
    place_bet(desk.session, 1)
    desk.board()
    desk.save(**{f"draft_{name}": ANSWERS[entry.stem][name] for name in entry.drafts})
    is_open = "Your bet" in desk.compare().data
    assert is_open == (entry.number in AT_ONCE)


@with_bet
def test_is_the_bet_set_beside_what_the_board_says(entry, course):
    desk = open_lesson(course, entry)
    place_bet(desk.session, 1)
    desk.board()
    desk.save(**{f"draft_{name}": ANSWERS[entry.stem][name] for name in entry.drafts})
    show_play_to_its_end(desk.session)
    option = re.escape(bet_options(desk.session)[1])
    assert re.search(rf"Your bet( on [^:<]+)?: <b>{option}</b>", desk.compare().data)


def test_is_a_lesson_without_a_bet_said_to_have_none(course):
    (entry,) = (entry for entry in LESSONS if not entry.bet)
    with pytest.raises(LookupError, match="Lesson 00 asks for no bet"):
        open_lesson(course, entry).compare()


@with_baseline
def test_do_the_later_exercises_build_on_what_was_frozen(entry, course):
    desk = open_exercise(course, entry)
    desk.save(**ANSWERS[entry.stem])
    desk.freeze().presses += 1
    name = f"frozen_{entry.baseline}"
    assert desk.answers.get(name).frozen_at
    for later in lessons_building_on(name):
        assert open_exercise(course, later).answers.reading.origins[name] == "learner"


@with_baseline
def test_is_nothing_frozen_before_there_is_anything_to_build_on(entry, course):
    desk = open_exercise(course, entry)
    button = desk.freeze()
    button.presses += 1
    assert button.fault.startswith("Not frozen: ")
    assert desk.answers.get(f"frozen_{entry.baseline}") is None


@each
def test_does_every_visible_check_find_points_in_the_reference(entry, course):
    desk = open_exercise(course, entry)
    desk.save(**ANSWERS[entry.stem])
    panel = desk.check_panel()
    panel.runs += 1
    visible = [finding for finding in panel.findings if finding["max"]]
    told = [finding["seen"] for finding in panel.findings]
    assert visible or all("after you hand in" in sentence for sentence in told)
    assert all(finding["points"] > 0 for finding in visible)


@each
def test_is_the_saved_work_there_after_the_notebook_was_closed(entry, course):
    desk = open_exercise(course, entry)
    desk.save(**ANSWERS[entry.stem])
    store = Store(desk.answers.path, entry.stem, desk.scenario)
    assert {name for name in entry.makes if store.get(name) is not None} == set(entry.makes)


@each
def test_does_the_board_follow_the_protocol(entry):
    module = lesson_board(entry.topic)
    assert callable(module.open_board)
    assert hasattr(module, "compare") == bool(entry.bet)
    assert hasattr(module, "BASELINE") == bool(entry.baseline)
