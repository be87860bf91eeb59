"""Do the numbers in lesson 09's texts agree with the engine's?"""

import json
import re
from pathlib import Path

import pytest
from twohats.answers.project import Link
from twohats.project.schedule import Network, dates
from twohats.scenario.syllabus import questions

STEM = "09_planning_and_scheduling"
LESSON = Path(__file__).parents[2] / "course" / f"{STEM}.ipynb"
ROW = re.compile(r"^\| (T\d\d) [^|]+((?:\| [^|]+)+)\|$", re.MULTILINE)


def table(id_):
    """The rows of a cell's table, by package: the cells after the name."""
    cells = json.loads(LESSON.read_text("utf-8"))["cells"]
    text = next("".join(cell["source"]) for cell in cells if cell["id"] == id_)
    return {name: [one.strip() for one in rest.split("|")[1:]] for name, rest in ROW.findall(text)}


def worked_out(rows):
    days = {id_: float(row[0]) for id_, row in rows.items()}
    waits = {id_: re.findall(r"T\d\d", row[1]) for id_, row in rows.items()}
    links = [Link(before=one, after=id_) for id_, ids in waits.items() for one in ids]
    return dates(Network(days, links), days)


@pytest.mark.parametrize(("id_", "columns"), [("example", 5), ("faded", 2)])
def test_does_each_table_say_what_the_engine_says(id_, columns):
    rows = table(id_)
    assert len(rows) == 6
    for name, one in worked_out(rows).items():
        said = [float(cell) for cell in rows[name][2:]]
        found = (one.early_start, one.early_finish, one.late_start, one.late_finish)
        assert said == [*found, one.total_float][:columns]


def test_does_the_example_name_the_critical_path():
    critical = [name for name, one in worked_out(table("example")).items() if one.critical]
    assert f"Critical: {', '.join(critical)}." in LESSON.read_text("utf-8")


def test_are_the_right_answers_right():
    found = worked_out(table("faded"))
    right = [
        next(option["text"] for option in one["options"] if option["right"])
        for one in questions(STEM, "faded")
    ]
    assert right == [f"Day {found['T05'].late_start:g}", f"{found['T03'].total_float:g} days"]
