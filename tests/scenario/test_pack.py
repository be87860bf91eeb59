import csv
import json
import shutil
import subprocess
import sys

import pytest
from twohats.scenario import PackError, load, load_folder


@pytest.fixture
def pack(tmp_path):
    """A copy of the pack that a test may spoil."""
    folder = tmp_path / "marrowby"
    shutil.copytree(load().folder, folder)
    return folder


def spoil_cell(folder, row, column, value):
    path = folder / "backlog.csv"
    rows = list(csv.reader(path.read_text("utf-8").splitlines()))
    rows[row - 1][rows[0].index(column)] = value
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def spoil_fact(folder, **changes):
    path = folder / "scenario.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changes), "utf-8")


def fault(folder):
    with pytest.raises(PackError) as caught:
        load_folder(folder)
    return str(caught.value)


def test_does_the_shipped_pack_hold_sixteen_initiatives_and_five_skills():
    scenario = load()
    assert scenario.ids == tuple(f"I{number:02d}" for number in range(1, 17))
    assert list(scenario.backlog.skills) == ["BE", "MO", "OP", "DA", "UX"]
    assert (scenario.id, scenario.version, scenario.seed) == ("marrowby", "1", 20261)


def test_is_a_pack_read_once_and_then_kept():
    assert load() is load("marrowby")


@pytest.mark.parametrize(
    ("row", "column", "value", "sentence"),
    [
        (
            5,
            "claim_reach",
            "many",
            "backlog.csv, row 5, column claim_reach: found 'many', expected",
        ),
        (2, "effort_BE", "nan", "row 2, column effort_BE: found 'nan', expected a number from 0"),
        (3, "claim_impact", "9", "row 3, column claim_impact: found '9', expected a number from 0"),
        (4, "id", "I7", "row 4, column id: found 'I7', expected an id such as I07"),
        (4, "id", "I01", "row 4, column id: found 'I01', expected an id that stands once"),
        (6, "name", " ", "row 6, column name: found ' ', expected some text"),
        (7, "depends_listed", "I09 and", "row 7, column depends_listed: found 'I09 and', expected"),
        (
            7,
            "depends_listed",
            "I77",
            "row 7, column depends_listed: found 'I77', expected an id of",
        ),
        (
            7,
            "effort_DA",
            "8.5",
            "row 7, column effort_DA: found 8.5, expected at most a quarter's 8",
        ),
    ],
)
def test_does_a_bad_cell_give_file_row_column_found_and_expected(
    pack, row, column, value, sentence
):
    spoil_cell(pack, row, column, value)
    assert sentence in fault(pack)


def test_does_a_circle_of_dependencies_give_a_sentence(pack):
    spoil_cell(pack, 10, "depends_listed", "I06")  # I09 needs I06, which needs I09
    assert "column depends_listed" in fault(pack)
    assert "expected no loop" in fault(pack)


def test_is_a_missing_column_named(pack):
    path = pack / "backlog.csv"
    path.write_text(path.read_text("utf-8").replace("claim_reach,", "", 1), "utf-8")
    assert "backlog.csv, row 1" in fault(pack)


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"seed": "20261"}, "scenario.json, seed"),
        ({"title": None}, "scenario.json, title"),
        ({"capacity": {"BE": 16}}, "scenario.json, capacity"),
        ({"law": {"initiative": "I13"}}, "scenario.json, law"),
        ({"surprise": 1}, "scenario.json: found"),
    ],
)
def test_does_a_bad_fact_name_its_field(pack, changes, place):
    spoil_fact(pack, **changes)
    assert fault(pack).startswith(place)


def test_is_broken_json_told_as_such(pack):
    (pack / "scenario.json").write_text("{", "utf-8")
    assert "expected JSON" in fault(pack)


def test_does_an_unknown_pack_name_those_that_there_are():
    with pytest.raises(PackError, match="marrowby"):
        load("skerry")


def test_does_an_unknown_initiative_get_a_sentence():
    with pytest.raises(KeyError, match="The backlog has no initiative 'I99'"):
        load().initiative("I99")


def test_is_the_world_opened_only_when_asked(pack):
    (pack / "world.json.gz").unlink()
    scenario = load_folder(pack)  # nothing is missed yet
    with pytest.raises(FileNotFoundError):
        scenario.world()


def test_does_the_world_know_every_initiative_and_four_dependencies():
    world = load().world()
    assert tuple(world.effects) == load().ids
    assert set(world.dependencies) >= {("I06", "I09"), ("I16", "I02")}
    assert len(world.dependencies) == 4


def test_is_a_reference_state_a_fresh_copy_each_time():
    first = load().reference("roadmap")
    first["entries"].clear()
    assert load().reference("roadmap")["entries"]


@pytest.mark.parametrize("name", ["company.md", "engineering_notes.md"])
def test_do_the_texts_come_with_the_pack(name):
    assert load().text(name).startswith("# ")


def test_do_the_texts_keep_to_the_tables():
    """Names of sponsors, the law's date and the penalty stand in the company's two pages."""
    company, scenario = load().text("company.md").lower(), load()
    for initiative in scenario.backlog.initiatives:
        assert initiative.sponsor.lower() in company
    assert f"${scenario.backlog.law.penalty_k:g}k" in company


def test_is_the_import_light():
    """Neither tables nor arrays nor notebooks are loaded for reading a pack."""
    code = "import sys, twohats.scenario as s; s.load(); print(*sys.modules)"
    process = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert not {"pandas", "numpy", "IPython", "ipywidgets"} & set(process.stdout.split())
