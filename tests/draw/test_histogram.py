import xml.etree.ElementTree as ET
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twohats.answers.project import Link, WorkPackage
from twohats.draw.histogram import histogram_html, histogram_svg, histogram_table
from twohats.draw.histogram import histogram_text as in_words
from twohats.project.breakdown import bins, forecast_finish
from twohats.project.rounding import day_text

from tests.support import small_plan as small

SPACE = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def runs():
    wbs = [WorkPackage(**row) for row in small.wbs()]
    return forecast_finish(wbs, [Link(**row) for row in small.links()])


def finish_runs(*finish, naive=30.0):
    return SimpleNamespace(finish=finish, naive=naive, p50=31.0, p80=35.0, met=0.1)


def rows(runs):
    table = ET.fromstring(f"<div>{histogram_table(runs)}</div>")
    return [[cell.text for cell in row] for row in table.findall("details/table/tbody/tr")]


def test_is_the_picture_sound_svg_with_title_and_its_words(runs):
    root = ET.fromstring(histogram_svg(runs, "After week 4"))
    assert root.find(f"{SPACE}title").text == "After week 4"
    assert root.find(f"{SPACE}desc").text == in_words(runs)


def test_do_the_words_name_all_three_dates(runs):
    sentence = in_words(runs)
    assert f"day {day_text(runs.naive)}" in sentence
    assert f"day {day_text(runs.p50)} (P50)" in sentence
    assert f"day {day_text(runs.p80)} (P80)" in sentence


def test_do_the_three_dates_differ_in_more_than_colour(runs):
    picture = histogram_svg(runs)
    days = {"naive": runs.naive, "P50": runs.p50, "P80": runs.p80}
    assert {f"{name} {day_text(day)}" for name, day in days.items()} <= {
        label.text for label in ET.fromstring(picture).iter(f"{SPACE}text")
    }
    assert 'stroke-dasharray="2 3"' in picture
    assert 'stroke-dasharray="8 3"' in picture


def test_does_the_table_add_up_to_all_runs(runs):
    lines = rows(runs)
    assert sum(int(row[1]) for row in lines) == len(runs.finish)
    assert lines[-1][2] == "100%"
    assert "<table" in histogram_html(runs)


def test_is_a_title_escaped(runs):
    picture = histogram_html(runs, "<script>alert(1)</script>")
    assert "<script" not in picture


def test_can_runs_that_all_end_on_one_day_be_drawn():
    same_day_runs = finish_runs(30.0, 30.0, 30.0)
    ET.fromstring(histogram_svg(same_day_runs))
    assert rows(same_day_runs) == [["30 to 31", "3", "100%"]]


@given(st.lists(st.floats(0, 5000), min_size=1, max_size=60))
def test_is_every_run_in_one_bar_and_are_there_few_bars(finish):
    width, bars = bins(finish)
    assert sum(number for _, number in bars) == len(finish)
    assert len(bars) <= 33
    assert bars[0][0] <= min(finish)
    assert max(finish) < bars[-1][0] + width
