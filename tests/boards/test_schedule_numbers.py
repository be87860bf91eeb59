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


def right_numbers(group):
    """The number of the right option of each question, and its text."""
    right = [next(o for o in one["options"] if o["right"]) for one in questions(STEM, group)]
    assert all(option["text"].strip("Days ").startswith(f"{option['number']}") for option in right)
    return [option["number"] for option in right]


def test_are_the_right_answers_right():
    found = worked_out(table("faded"))
    starts = [found["T03"].late_start, found["T02"].late_start]
    assert right_numbers("faded") == [*starts, found["T05"].total_float]


def test_are_the_averages_of_three_points_right():
    """The worked one in the text, and the one that is asked for."""
    (asked,) = questions(STEM, "average")
    o, m, p = (int(number) for number in re.findall(r"\b\d+\b", asked["question"])[:3])
    assert right_numbers("average") == [(o + 4 * m + p) / 6]
    text = LESSON.read_text("utf-8")
    o, m, p, average = map(
        int,
        re.search(r"at (\d+), (\d+) and (\d+) days, its average is .* = (\d+) days", text).groups(),
    )
    assert (o + 4 * m + p) / 6 == average
