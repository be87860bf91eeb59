"""Does every change of a widget reach the disk, and nothing get lost?"""

import pytest
from twohats.answers import Store
from twohats.session.autosave import (
    PartsAutosave,
    autosave,
    autosave_items,
    autosave_note,
    quiz_answers,
    saved_parts,
)
from twohats.widgets.charter_cases.widget import PARTS, CharterCases
from twohats.widgets.note.widget import Note
from twohats.widgets.quiz.widget import Quiz
from twohats.widgets.roadmap.widget import RoadmapBoard

from tests.support.learner_work import fill_the_disk, on_disk, roadmap

MINE, THEIRS = roadmap(now=["I01"], next=["I02"]), roadmap(now=["I02"], next=["I01"])
FIRST = roadmap(later=["I01", "I02"])
CHOSEN = {"first": 0, "latest": 1, "tries": 2, "confidence": 60, "recall": ""}


def board_on(store, scenario):
    board = RoadmapBoard.for_scenario(scenario, FIRST, {})
    autosave(board, store, "roadmap")
    return board


@pytest.fixture
def board(store, scenario):
    return board_on(store, scenario)


@pytest.fixture
def torn(store, scenario, board):
    """Two windows on one file; the other one has saved, then this one changes the same thing."""
    board.value = FIRST | {"estimates": {}}
    other = Store(store.path, "07_roadmap", scenario)
    other.save("roadmap", THEIRS)
    board.value = MINE
    return board


def now_of(value):
    return [entry["id"] for entry in value["entries"] if entry["bucket"] == "now"]


def now_on_disk(store):
    return now_of(on_disk(store)["roadmap"])


def test_does_a_change_on_the_board_reach_the_disk(board, store):
    board.edits = 1
    board.value = MINE
    assert now_on_disk(store) == ["I01"]
    assert board.confirmed == 1
    assert board.saved.startswith("Saved ")


def test_is_an_untouched_board_not_saved(board, store):
    assert not store.path.exists()
    assert board.saved == ""


def test_does_a_board_say_when_its_work_was_saved(store, scenario):
    store.save("roadmap", MINE)
    board = board_on(store, scenario)
    assert board.saved.startswith("Saved ")
    assert board.saved_at == 1000 * store.saved_at.timestamp()


def test_is_the_learner_asked_when_two_windows_disagree(torn, store):
    assert "another window" in torn.conflict
    assert now_on_disk(store) == ["I02"]
    assert now_of(torn.value) == ["I01"]


def test_does_mine_keep_this_window(torn, store):
    torn._answer(torn, {"resolve": "mine"}, [])
    assert now_on_disk(store) == ["I01"]
    assert torn.conflict == ""
    assert torn.saved.startswith("Saved ")


def test_does_theirs_bring_the_other_window_here(torn, store):
    torn._answer(torn, {"resolve": "theirs"}, [])
    assert now_on_disk(store) == ["I02"]
    assert now_of(torn.value) == ["I02"]
    assert torn.conflict == ""


@pytest.mark.parametrize("which", ["mine", "theirs"])
def test_does_work_go_on_after_the_question(torn, store, which):
    torn._answer(torn, {"resolve": which}, [])
    torn.value = roadmap(now=["I05"])
    assert (torn.conflict, now_on_disk(store)) == ("", ["I05"])


def test_does_a_full_disk_lose_nothing(board, store, monkeypatch):
    board.value = MINE
    before = store.path.read_bytes()
    with monkeypatch.context() as full:
        fill_the_disk(full)
        board.edits = 2
        board.value = THEIRS
    assert board.fault == "Not saved: No space left on device"
    assert (now_of(board.value), board.confirmed) == (["I02"], 0)
    assert store.path.read_bytes() == before


def test_is_all_well_once_the_disk_has_room_again(board, store, monkeypatch):
    with monkeypatch.context() as full:
        fill_the_disk(full)
        board.value = MINE
    board.value = THEIRS
    assert (board.fault, now_on_disk(store)) == ("", ["I02"])


def test_is_a_file_from_elsewhere_left_as_it_is(board, store):
    store.path.write_text('{"schema": 99}')
    board.value = MINE
    assert "newer version" in board.fault
    assert store.path.read_text() == '{"schema": 99}'


def test_are_quiz_answers_kept_beside_those_of_other_lessons(work):
    work.save("quiz", {"03-w1": CHOSEN})
    question = {"id": "07-w1", "kind": "retrieval", "question": "Why?", "options": []}
    quiz = Quiz(questions=[question])
    autosave_items(quiz, work, "quiz")
    quiz.answers = {"07-w1": CHOSEN}
    assert on_disk(work)["quiz"] == {"03-w1": CHOSEN, "07-w1": CHOSEN}
    assert quiz_answers(work, [question]) == {"07-w1": CHOSEN}


def test_does_the_last_sentence_mark_the_lesson_as_done(work):
    note = Note(label="My sentence")
    autosave_note(note, work, "07_roadmap.exit", "07_roadmap")
    note.text = "A reason."
    assert on_disk(work)["notes"] == {"07_roadmap.exit": "A reason."}
    assert list(on_disk(work)["done"]) == ["07_roadmap"]


def test_does_an_empty_sentence_mark_nothing(work):
    note = Note(label="My sentence", text="A reason.")
    autosave_note(note, work, "07_roadmap.exit", "07_roadmap")
    note.text = "  "
    assert "done" not in on_disk(work)


def parts_on(store):
    """A widget whose value has three parts, each saved as an artefact of its own."""
    names = {part: part for part in PARTS}
    unanswered = {part: kind(deal=3).model_dump(mode="json") for part, kind in PARTS.items()}
    widget = CharterCases.for_cases(unanswered | saved_parts(store, names), [], [])
    PartsAutosave(widget, store, names, unanswered).start()
    return widget


def find_fault(widget, fault):
    part = widget.value["end_conditions"] | {"faults": {"E01": fault}}
    widget.value = widget.value | {"end_conditions": part}


@pytest.fixture
def torn_parts(store, scenario):
    """Two windows answer the same line; the other one has saved first."""
    mine = parts_on(store)
    find_fault(parts_on(Store(store.path, store.assignment, scenario)), "no_day")
    find_fault(mine, "feeling")
    return mine


def test_is_only_the_part_saved_in_which_something_is_answered(store):
    widget = parts_on(store)
    find_fault(widget, "sound")
    assert on_disk(store)["end_conditions"]["faults"] == {"E01": "sound"}
    assert not {"known_by", "statements"} & set(on_disk(store))
    assert widget.saved.startswith("Saved ")


@pytest.mark.parametrize(("which", "kept"), [("mine", "feeling"), ("theirs", "no_day")])
def test_is_a_part_kept_as_the_learner_chooses_between_two_windows(torn_parts, store, which, kept):
    assert "another window" in torn_parts.conflict
    torn_parts._answer(torn_parts, {"resolve": which}, [])
    for parts in (on_disk(store), torn_parts.value):
        assert parts["end_conditions"]["faults"] == {"E01": kept}
    assert torn_parts.conflict == ""


def test_does_a_note_say_when_it_was_last_saved(work):
    """Else an old copy in some browser would be offered as the newer one."""
    for text in ("A reason.", ""):
        work.merge("notes", {"07_roadmap.exit": text})
        note = Note(label="My sentence", text=text)
        autosave_note(note, work, "07_roadmap.exit", None)
        assert note.saved.startswith("Saved ")
        assert note.saved_at == 1000 * work.saved_at.timestamp()
    other = Note(label="Another sentence")
    autosave_note(other, work, "07_roadmap.explain", None)
    assert other.saved == ""
