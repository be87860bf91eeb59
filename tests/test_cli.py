"""Do the learner's commands say what the buttons say?"""

import json
import zipfile
from dataclasses import replace

import pytest
from twohats.answers import Store
from twohats.checks import lesson_checks
from twohats.checks.roadmap import CHECKS
from twohats.cli import main
from twohats.scenario import load

OWN = {"entries": [{"id": "I01", "bucket": "now"}, {"id": "I02", "bucket": "later"}]}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An exercise with answers and a notebook; what commands make goes beside it."""
    made = tmp_path / "07_roadmap"
    made.mkdir()
    Store(made / "answers.json", "07_roadmap", load()).save("roadmap", OWN)
    (made / "07_roadmap.ipynb").write_text('{"cells": []}')
    monkeypatch.chdir(tmp_path)
    return made


def test_does_check_end_well_and_name_each_question(folder, capsys):
    assert main(["check", str(folder)]) == 0
    told = capsys.readouterr().out
    assert "points." in told.splitlines()[0]
    assert told.count("Found: ") == len(lesson_checks("07_roadmap").questions)


def test_does_check_work_from_inside_the_folder(folder, capsys, monkeypatch):
    monkeypatch.chdir(folder)
    assert main(["check", "."]) == 0
    assert "Found: " in capsys.readouterr().out


def test_does_check_give_data_when_asked(folder, capsys):
    assert main(["check", str(folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["faults"] == []
    assert len(told["findings"]) == len(lesson_checks("07_roadmap").questions)
    assert {"check", "points", "max", "seen", "why", "next"} <= told["findings"][0].keys()


def test_is_a_missing_answer_named(folder, capsys):
    (folder / "answers.json").unlink()
    assert main(["check", str(folder)]) == 1
    assert "There is no answers.json." in capsys.readouterr().out


def test_is_a_damaged_answer_named_as_data_too(folder, capsys):
    (folder / "answers.json").write_text('{"schema": 1, "ans')
    assert main(["check", str(folder), "--json"]) == 1
    assert "cut off" in json.loads(capsys.readouterr().out)["faults"][0]


def test_is_a_folder_that_is_no_exercise_refused_with_a_sentence(tmp_path, capsys):
    assert main(["check", str(tmp_path / "elsewhere")]) == 1
    assert "elsewhere isn't an exercise" in capsys.readouterr().out
    assert main(["check", str(tmp_path / "elsewhere"), "--json"]) == 1
    assert "elsewhere isn't an exercise" in json.loads(capsys.readouterr().out)["error"]


@pytest.fixture
def handed(tmp_path):
    """Checks a hand-in of 09 or 08 with a carried charter; returns the exit code."""

    def check(stem, made, charter, *options):
        story, made_in = load(), tmp_path / stem
        made_in.mkdir()
        carried = {"frozen_charter": {"origin": "learner", "data": charter}}
        envelope = {"schema": 1, "assignment": stem, "answers": made, "carried": carried}
        pack = {"pack": story.id, "version": story.version, "seed": story.seed}
        text = json.dumps(envelope | {"scenario": pack})
        (made_in / "answers.json").write_text(text)
        return main(["check", str(made_in), *options])

    return check


def test_is_an_unknown_lead_no_reason_to_say_that_there_are_no_checks(handed, capsys):
    story = load()
    charter = story.reference("frozen_charter") | {"lead": "I99"}
    made = {name: story.reference(name) for name in ("wbs", "links")}
    made["wbs"].append(made["wbs"][0] | {"id": "Z99"})
    assert handed("09_planning_and_scheduling", made, charter) == 0
    told = capsys.readouterr().out
    assert told.count("Found: ") == 6
    assert "no exercise" not in told


def test_is_a_fault_of_a_check_never_taken_for_an_exercise_without_checks(folder, monkeypatch):
    def broken(*_):
        raise KeyError("I99")

    judges = dict.fromkeys(CHECKS.judges, broken)
    monkeypatch.setattr("twohats.checks.roadmap.CHECKS", replace(CHECKS, judges=judges))
    with pytest.raises(KeyError, match="I99"):
        main(["check", str(folder)])


@pytest.mark.parametrize("options", [(), ("--json",)])
@pytest.mark.parametrize("lead", ["I01", "\ud800"])
def test_does_half_a_character_stop_no_check(handed, lead, options, capsys):
    goal = {"kind": "time", "text": "reach k01 \ud800", "number": 3, "unit": "\ud83d"}
    charter = load().reference("charter") | {"lead": lead, "project_goals": [goal]}
    handed("08_project_manager", {"charter": charter}, load().reference("frozen_charter"), *options)
    told = capsys.readouterr().out
    assert told.encode()
    assert ("lead: found" in told) == (lead != "I01")


def test_does_pack_make_one_file(folder, tmp_path, capsys):
    assert main(["pack", str(folder), "--as", "ada"]) == 0
    (packed,) = tmp_path.glob("07_roadmap_ada_attempt_*.zip")
    assert packed.name in capsys.readouterr().out
    with zipfile.ZipFile(packed) as archive:
        assert sorted(archive.namelist()) == ["07_roadmap.ipynb", "answers.json"]


def test_does_pack_name_its_file_as_data(folder, tmp_path, capsys):
    assert main(["pack", str(folder), "--as", "ada", "--json"]) == 0
    assert (tmp_path / json.loads(capsys.readouterr().out)["file"]).is_file()


def test_does_pack_say_what_is_missing(folder, tmp_path, capsys):
    (folder / "answers.json").unlink()
    assert main(["pack", str(folder), "--as", "ada"]) == 1
    assert "Not packed: answers.json is missing" in capsys.readouterr().out
    assert main(["pack", str(folder), "--as", "ada", "--json"]) == 1
    assert "is missing" in json.loads(capsys.readouterr().out)["error"]
    assert not list(tmp_path.glob("*.zip"))


def test_does_pack_ask_for_a_name(folder, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["pack", str(folder)])
    assert "--as" in capsys.readouterr().err
