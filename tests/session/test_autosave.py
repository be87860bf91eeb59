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
    assert board.fault.startswith("Not saved: No space left on device. ")
    assert (now_of(board.value), board.confirmed) == (["I02"], 0)
    assert store.path.read_bytes() == before


def test_is_all_well_once_the_disk_has_room_again(board, store, monkeypatch):
    with monkeypatch.context() as full:
        fill_the_disk(full)
        board.value = MINE
    board.value = THEIRS
    assert (board.fault, now_on_disk(store)) == ("", ["I02"])


def test_can_it_be_saved_again_once_the_disk_has_room(board, store, monkeypatch):
    with monkeypatch.context() as full:
        fill_the_disk(full)
        board.value = MINE
        board._answer(board, {"ask": "again"}, [])
        assert (bool(board.fault), board.can_retry) == (True, True)
    board._answer(board, {"ask": "again"}, [])
    assert (board.fault, now_on_disk(store)) == ("", ["I01"])


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


def test_are_two_parts_that_change_together_saved_by_one_write(store):
    widget = parts_on(store)
    before = store.reading.envelope.saves if store.reading.envelope else 0
    parts = widget.value
    answered = {
        "end_conditions": parts["end_conditions"] | {"faults": {"E01": "sound"}},
        "known_by": parts["known_by"] | {"known": {"G01": True}},
    }
    widget.value = parts | answered
    assert {"end_conditions", "known_by"} <= set(on_disk(store))
    assert store.reading.envelope.saves == before + 1


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


@pytest.fixture
def torn_note(work, scenario):
    """Two windows have the same note open; the other one has written into it first."""
    work.merge("notes", {"07_roadmap.exit": "As it was."})
    note = note_on(work)
    note_on(Store(work.path, "my_work", scenario)).text = "Theirs."
    note.text = "Mine."
    return note


def note_on(work):
    key = "07_roadmap.exit"
    note = Note(label="My sentence", text=(work.get("notes") or {}).get(key, ""))
    autosave_note(note, work, key, "07_roadmap")
    return note


@pytest.mark.parametrize(("which", "kept"), [("mine", "Mine."), ("theirs", "Theirs.")])
def test_is_a_note_kept_as_the_learner_chooses_between_two_windows(torn_note, work, which, kept):
    assert "another window" in torn_note.conflict
    assert on_disk(work)["notes"] == {"07_roadmap.exit": "Theirs."}
    torn_note._answer(torn_note, {"resolve": which}, [])
    assert on_disk(work)["notes"] == {"07_roadmap.exit": kept}
    assert (torn_note.text, torn_note.conflict) == (kept, "")
    torn_note.text = "And on."
    assert on_disk(work)["notes"] == {"07_roadmap.exit": "And on."}
    assert torn_note.conflict == ""


def test_are_two_notes_written_in_two_windows_both_kept_without_a_question(work, scenario):
    exit_note = note_on(work)
    other = Note(label="Why")
    autosave_note(other, Store(work.path, "my_work", scenario), "07_roadmap.why", None)
    other.text = "A reason."
    exit_note.text = "A sentence."
    other.text = "A better reason."
    assert (exit_note.conflict, other.conflict) == ("", "")
    kept = {"07_roadmap.exit": "A sentence.", "07_roadmap.why": "A better reason."}
    assert on_disk(work)["notes"] == kept


def test_does_a_question_answered_in_another_window_keep_that_answer(work, scenario):
    """The quiz of this window still has the older one; it answers another question."""
    question = {"kind": "retrieval", "question": "Why?", "options": []}
    questions = [question | {"id": id_} for id_ in ("07-w1", "07-w2")]
    quiz = Quiz(questions=questions, answers={"07-w1": CHOSEN})
    autosave_items(quiz, work, "quiz")
    newer = CHOSEN | {"latest": 2, "tries": 3}
    Store(work.path, "my_work", scenario).merge("quiz", {"07-w1": newer})
    quiz.answers = {"07-w1": CHOSEN, "07-w2": CHOSEN}
    assert on_disk(work)["quiz"] == {"07-w1": newer, "07-w2": CHOSEN}


def test_is_an_answer_that_a_full_disk_refused_saved_with_the_next_one(work, monkeypatch):
    question = {"kind": "retrieval", "question": "Why?", "options": []}
    quiz = Quiz(questions=[question | {"id": id_} for id_ in ("07-w1", "07-w2")])
    autosave_items(quiz, work, "quiz")
    with monkeypatch.context() as full:
        fill_the_disk(full)
        quiz.answers = {"07-w1": CHOSEN}
    quiz.answers = {"07-w1": CHOSEN, "07-w2": CHOSEN}
    assert sorted(on_disk(work)["quiz"]) == ["07-w1", "07-w2"]
