"""Does the date machine keep its parts, for the lead that was carried?"""

import pytest
from twohats.answers import Store, envelope
from twohats.boards.schedule import open_board
from twohats.desk import exercise, lesson
from twohats.project.breakdown import gapped_breakdown, parse_parts, with_messages
from twohats_instructor.typical.schedules import full_mark_schedule

from tests.support.course_folder import place_bet, session_of, store_on_lead
from tests.support.learner_work import on_disk

STEM = "09_planning_and_scheduling"


@pytest.fixture
def store(root, scenario):
    return store_on_lead(root, scenario, STEM, "I03")


def grown(board):
    rows = [{**board.value["wbs"][0], "m": board.value["wbs"][0]["m"] + 1, "p": 40.0}]
    return board.value | {"wbs": rows + board.value["wbs"][1:]}


def test_is_the_breakdown_of_the_carried_lead_dealt_out_with_its_gaps(store, scenario):
    board = open_board(session_of(store))
    dealt = gapped_breakdown(*scenario.work.work_packages("I03"))
    messages = scenario.schedule_cases.estimate_messages("I03", board.value["team_talk"]["deal"])
    assert board.value["wbs"] == with_messages(dealt.wbs, messages)
    assert board.value["wbs"] != list(dealt.wbs)
    notes = board.settings["notes"]
    assert [note["text"] for note in notes] == [note.text for note in dealt.notes]
    assert all(note["who"] for note in notes)
    assert "wbs" not in on_disk(store)  # nothing is kept before the learner has done something


def test_has_everybody_who_speaks_a_portrait_but_offices(store, scenario):
    settings = open_board(session_of(store)).settings
    said = [*settings["notes"], *settings["cases"]["sayings"], *settings["cases"]["messages"]]
    names = {one["who"] for one in said}
    people = {person.name for person in (*scenario.company.team, *scenario.company.stakeholders)}
    known = people | {name.split()[0] for name in people}
    assert names & known == set(settings["faces"])
    assert len(names & known) > 2


@pytest.mark.parametrize(("draft", "name"), [(False, "wbs"), (True, "draft_wbs")])
def test_is_a_change_kept_and_there_again(store, scenario, draft, name):
    board = open_board(session_of(store, draft=draft))
    board.value = grown(board)
    assert on_disk(store)[name][0]["p"] == 40
    assert open_board(session_of(store, draft=draft)).value == board.value


INTERVAL = {"low": 50.0, "high": 60.0, "state": "kept"}


def test_are_predictions_milestones_and_week_4_kept_as_parts_of_their_own(store, scenario):
    board = open_board(session_of(store))
    mark = {"name": "Rules signed", "task": "T01", "day": 5.0, "owner": "Ann", "sign": "It is."}
    plan = {"wbs": board.value["wbs"], "links": board.value["links"]}
    board.value = board.value | {
        "milestones": [mark],
        "passes": {"days": {"T01": {"early_start": 0.0}}, "state": "kept", "plan": plan},
        "p50_p80_before": {"p50": INTERVAL, "p80": INTERVAL, "plan": plan},
        "reforecast": {"change": "move_promise", "p80": INTERVAL},
    }
    disk = on_disk(store)
    assert disk["milestones"] == [mark]
    assert disk["passes"]["days"]["T01"]["early_start"] == 0
    assert disk["p50_p80_before"]["p80"]["high"] == 60
    assert disk["reforecast"]["change"] == "move_promise"
    assert board.futures["second"]


def test_are_the_parts_checked_once_on_their_way_to_the_disk(store, monkeypatch):
    board, checked = open_board(session_of(store)), []
    monkeypatch.setattr(
        "twohats.widgets.schedule.widget.parse_parts",
        lambda value: checked.append(1) or parse_parts(value),
    )
    monkeypatch.setattr("twohats.answers.store.validate", saved_as_it_is(checked))
    board.value = grown(board)
    assert checked == [1], "once by the widget; the store got artefacts and no plain rows"
    assert on_disk(store)["wbs"][0]["p"] == 40


def saved_as_it_is(checked):
    """The store's own check, which counts if it is given plain rows."""

    def validate(kind, name, data):
        rows = data if isinstance(data, list) else [data]
        checked.extend(2 for row in rows if isinstance(row, dict))
        return envelope.validate(kind, name, data)

    return validate


def test_is_another_windows_change_asked_about(store, scenario):
    board = open_board(session_of(store))
    board.value = grown(board)
    other = Store(store.path, STEM, scenario)
    theirs = open_board(session_of(other))
    theirs.value = grown(theirs)
    board.value = board.value | {"wbs": board.value["wbs"][1:], "links": []}
    assert "another window" in board.conflict
    board._answer(board, {"resolve": "theirs"}, [])
    assert board.value["wbs"] == theirs.value["wbs"]
    assert board.conflict == ""


def test_does_a_lesson_have_a_lead_without_a_charter(root, scenario):
    work = Store(root / "course" / "my_work.json", "my_work", scenario)
    assert open_board(session_of(work, stem=STEM, draft=True)).value["wbs"]


def test_does_typing_reach_machine_and_disk(root, scenario):
    folder = root / "exercises" / STEM
    folder.mkdir()
    desk = exercise(STEM, folder)
    board = desk.board()
    desk.save(**full_mark_schedule(scenario, "I01"))
    assert len(board.value["wbs"]) == len(scenario.work.breakdown("I01"))
    assert on_disk(desk.answers)["passes"]["state"] == "kept"
    assert board.futures["first"]["p80"]


def test_does_the_exercise_say_on_which_charter_it_builds(root):
    folder = root / "exercises" / STEM
    folder.mkdir()
    assert "The charter" in exercise(STEM, folder).carried().data


def test_is_the_bet_set_beside_the_runs(root):
    desk = lesson(STEM, root / "course")
    place_bet(desk.session, 0)
    assert "Run the simulation above" in desk.compare().data
    board = desk.board()
    assert "Run the simulation above" in desk.compare().data
    board.value = board.value | {"p50_p80_before": {"p50": INTERVAL, "p80": INTERVAL}}
    assert f"{board.outlooks[0].met:.0%} of the simulated runs" in desk.compare().data


def test_is_week_4_erased_when_it_is_taken_back(store, scenario):
    board = open_board(session_of(store))
    before = board.value
    board.value = before | {"reforecast": {"p80": INTERVAL}}
    assert on_disk(store)["reforecast"]["p80"]["low"] == 50
    board.value = before
    assert "reforecast" not in on_disk(store)
    assert open_board(session_of(store)).value["reforecast"] is None
    board.value = before | {"reforecast": {"change": "keep_date"}}
    assert on_disk(store)["reforecast"]["change"] == "keep_date"


def test_does_a_window_without_week_4_leave_another_windows_alone(store, scenario):
    board = open_board(session_of(store))
    other = Store(store.path, STEM, scenario)
    theirs = open_board(session_of(other))
    theirs.value = theirs.value | {"reforecast": {"change": "keep_date"}}
    board.value = grown(board)
    assert on_disk(store)["reforecast"]["change"] == "keep_date"
