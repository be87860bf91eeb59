"""Is a learner's work safe on disk?"""

import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from twohats.answers import ChangedElsewhereError, ForeignFileError, Store
from twohats.answers import store as store_module
from twohats.answers.envelope import Envelope, Stamp
from twohats.answers.strategy import Vision

ROOT = Path(__file__).parents[2]


@dataclass
class Pack:
    id: str = "marrowby"
    version: str = "1"
    seed: int = 20261


def roadmap(bucket="now"):
    return {"entries": [{"id": "I01", "bucket": bucket}, {"id": "I02"}]}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "answers.json"


def open_store(path):
    return Store(path, "07_roadmap", Pack())


def test_does_a_new_window_find_what_was_saved(path):
    open_store(path).save("roadmap", roadmap())
    assert open_store(path).get("roadmap").bucket("now") == ("I01",)


def test_does_an_open_store_write_nothing_by_itself(path):
    open_store(path)
    assert not path.exists()


def test_is_the_version_before_the_latest_save_kept(path):
    store = open_store(path)
    store.save("roadmap", roadmap("now"))
    store.save("roadmap", roadmap("later"))
    previous = json.loads(store.previous.read_text())
    assert previous["answers"]["roadmap"]["entries"][0]["bucket"] == "now"


def test_does_the_counter_count_saves(path):
    store = open_store(path)
    for bucket in ("now", "next", "later"):
        store.save("roadmap", roadmap(bucket))
    assert store.reading.envelope.saves == 3


def test_is_an_answer_that_does_not_fit_refused_with_a_sentence(path):
    store = open_store(path)
    store.save("roadmap", roadmap())
    with pytest.raises(ValueError, match=r'bucket: found "soon", expected .*now'):
        store.save("roadmap", roadmap("soon"))
    assert open_store(path).get("roadmap").bucket("now") == ("I01",)


def test_does_the_later_of_two_windows_hear_of_the_other(path):
    first, second = open_store(path), open_store(path)
    first.save("roadmap", roadmap("now"))
    with pytest.raises(ChangedElsewhereError, match="another window"):
        second.save("roadmap", roadmap("later"))
    assert open_store(path).get("roadmap").bucket("now") == ("I01",)


def test_can_the_later_window_insist(path):
    first, second = open_store(path), open_store(path)
    first.save("roadmap", roadmap("now"))
    second.save("roadmap", roadmap("later"), anyway=True)
    assert open_store(path).get("roadmap").bucket("later") == ("I01",)


def test_are_several_answers_saved_by_one_write(path):
    store = open_store(path)
    store.save_all({"roadmap": roadmap(), "path": "short"})
    again = open_store(path)
    assert (again.get("path"), again.get("roadmap").bucket("now")) == ("short", ("I01",))
    assert again.reading.envelope.saves == 1


def test_is_only_what_the_other_window_changed_held_back(path):
    first, second = open_store(path), open_store(path)
    first.save("roadmap", roadmap("now"))
    with pytest.raises(ChangedElsewhereError, match="roadmap"):
        second.save_all({"path": "short", "roadmap": roadmap("later")})
    store = open_store(path)
    assert (store.get("path"), store.get("roadmap").bucket("now")) == ("short", ("I01",))


def test_is_what_was_forgotten_as_if_it_had_never_been_saved(path):
    store = open_store(path)
    store.save("roadmap", roadmap())
    store.save("path", "short")
    store.forget("roadmap")
    assert set(json.loads(path.read_text())["answers"]) == {"path"}
    assert store.get("roadmap") is None
    store.save("roadmap", roadmap("later"))
    assert open_store(path).get("roadmap").bucket("later") == ("I01",)


def test_is_another_windows_change_not_forgotten_in_silence(path):
    first = open_store(path)
    first.save("roadmap", roadmap())
    open_store(path).save("roadmap", roadmap("later"))
    with pytest.raises(ChangedElsewhereError, match="another window"):
        first.forget("roadmap")
    assert open_store(path).get("roadmap").bucket("later") == ("I01",)


def test_do_two_windows_that_change_different_things_leave_each_other_alone(path):
    first, second = open_store(path), open_store(path)
    first.save("roadmap", roadmap())
    second.save("path", "short")
    store = open_store(path)
    assert (store.get("path"), store.get("roadmap").bucket("now")) == ("short", ("I01",))


def test_do_two_threads_that_save_at_the_same_time_lose_nothing(path, monkeypatch):
    """JupyterLab may be set to have widgets acted on in further threads."""
    store, write = open_store(path), store_module.write_whole
    monkeypatch.setattr(store_module, "write_whole", lambda *args: (time.sleep(0.02), write(*args)))
    with ThreadPoolExecutor() as threads:
        threads.map(lambda name: store.merge("notes", {name: "mine"}), ("07", "08", "09"))
    assert set(open_store(path).get("notes")) == {"07", "08", "09"}


def test_is_a_change_of_the_other_window_still_noticed_after_an_unrelated_save(path):
    first, second = open_store(path), open_store(path)
    first.save("roadmap", roadmap())
    second.save("path", "short")
    with pytest.raises(ChangedElsewhereError):
        second.save("roadmap", roadmap("later"))


def test_do_two_lessons_add_to_one_mapping(path):
    first, second = open_store(path), open_store(path)
    first.merge("notes", {"a": "one"})
    second.merge("notes", {"b": "two"})
    assert open_store(path).get("notes") == {"a": "one", "b": "two"}


def test_is_a_damaged_file_set_aside_and_the_version_before_taken(path):
    store = open_store(path)
    store.save("roadmap", roadmap("now"))
    store.save("roadmap", roadmap("later"))
    damage = path.read_bytes()[:200]
    path.write_bytes(damage)
    again = open_store(path)
    assert again.get("roadmap").bucket("now") == ("I01",)
    (aside,) = path.parent.glob("answers.damaged-*.json")
    assert aside.read_bytes() == damage
    assert "cut off" in again.notices[0]
    assert aside.name in again.notices[0]


def test_is_one_damaged_answer_taken_from_the_version_before_and_the_others_kept(path):
    store = open_store(path)
    store.save("roadmap", roadmap("now"))
    store.save("path", "short")
    store.save("path", "full")
    broken = json.loads(path.read_text())
    broken["answers"]["roadmap"] = {"entries": "gone"}
    path.write_text(json.dumps(broken))
    again = open_store(path)
    assert (again.get("path"), again.get("roadmap").bucket("now")) == ("full", ("I01",))


def test_does_a_damaged_file_without_an_earlier_version_start_afresh(path):
    path.write_text("{")
    store = open_store(path)
    assert "start afresh" in store.notices[0]
    store.save("roadmap", roadmap())
    assert len(list(path.parent.glob("answers.damaged-*.json"))) == 1


@pytest.mark.parametrize("change", [{"schema": 99}, {"assignment": "14_plan"}])
def test_is_a_file_that_belongs_elsewhere_left_alone(path, change):
    open_store(path).save("roadmap", roadmap())
    foreign = json.dumps(json.loads(path.read_text()) | change)
    path.write_text(foreign)
    with pytest.raises(ForeignFileError):
        open_store(path).save("roadmap", roadmap("later"))
    assert path.read_text() == foreign


def test_does_a_full_disk_leave_the_last_good_state(path, monkeypatch):
    store = open_store(path)
    store.save("roadmap", roadmap("now"))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        store.save("roadmap", roadmap("later"))
    monkeypatch.undo()
    assert open_store(path).get("roadmap").bucket("now") == ("I01",)
    assert not list(path.parent.glob("*.tmp"))


SAVE_FOR_EVER = """
import sys
from pathlib import Path
from tests.answers.test_store import open_store, roadmap
store = open_store(Path(sys.argv[1]))
store.save("roadmap", roadmap("next"))  # however busy the machine is, one save is through
print("ready", flush=True)
while True:
    for bucket in ("now", "next", "later", "not_doing"):
        store.save("roadmap", roadmap(bucket))
"""


@pytest.mark.parametrize("moment", [0.0, 0.003, 0.007, 0.011, 0.017])
def test_does_a_kernel_killed_in_the_middle_of_a_save_lose_nothing(path, moment):
    open_store(path).save("roadmap", roadmap())
    writer = subprocess.Popen(
        [sys.executable, "-c", SAVE_FOR_EVER, str(path)], cwd=ROOT, stdout=subprocess.PIPE
    )
    with writer:
        writer.stdout.readline()
        time.sleep(0.05 + moment)
        writer.kill()
    store = open_store(path)
    assert store.notices == []
    assert store.reading.envelope.saves > 1
    assert len(store.get("roadmap").entries) == 2


def test_is_a_sound_file_that_does_not_open_now_left_where_it_is(path, monkeypatch):
    """As when another program has it open: it opens again a moment later."""
    open_store(path).save("roadmap", roadmap("now"))
    open_store(path).save("roadmap", roadmap("later"))
    with monkeypatch.context() as shut:
        shut.setattr(Path, "read_bytes", refuse)
        store = open_store(path)
        assert "cannot be opened now (Permission denied)" in store.reading.invalid[0].sentence
        with pytest.raises(ForeignFileError, match="another program"):
            store.save("roadmap", roadmap("next"))
    assert open_store(path).get("roadmap").bucket("later") == ("I01",)
    assert not list(path.parent.glob("answers.damaged-*"))


def refuse(_path):
    raise PermissionError(13, "Permission denied")


def test_is_a_damaged_file_not_repaired_from_another_lessons(path):
    path.write_text("{")
    store = Store(path.with_name("other.json"), "14_plan", Pack())
    store.save("path", "full")
    path.with_name("answers.json.previous").write_bytes(store.path.read_bytes())
    again = open_store(path)
    assert "start afresh" in again.notices[0]
    again.save("path", "short")
    assert open_store(path).get("path") == "short"


def test_is_a_time_that_tells_none_no_hindrance(path):
    open_store(path).save("roadmap", roadmap())
    path.write_text(path.read_text().replace('"saved_at": "2', '"saved_at": "yesterday 2'))
    assert open_store(path).saved_at is None
    assert open_store(path).get("roadmap") is not None


def test_is_half_a_character_refused_in_a_sentence_and_the_work_kept(path):
    store = open_store(path)
    store.save("vision", {"statement": "A box that fits."})
    with pytest.raises(ValueError, match="expected text of whole characters"):
        store.save("vision", {"statement": "A box \ud83d"})
    assert open_store(path).get("vision") == Vision(statement="A box that fits.")


def test_is_an_envelope_with_half_a_character_no_file():
    stamp = Stamp.of(Pack())
    envelope = Envelope(assignment="my_work", scenario=stamp, answers={"notes": "a \ud83d"})
    with pytest.raises(ValueError, match="a character that no file can keep"):
        envelope.as_json()


def test_is_each_save_told_to_those_who_ask(path):
    store, told = open_store(path), []
    store.on_saved(lambda: told.append(store.get("path")))
    store.save("path", "short")
    store.save("path", "full")
    assert told == ["short", "full"]
