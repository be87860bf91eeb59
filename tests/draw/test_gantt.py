import xml.etree.ElementTree as ET

import pytest
from twohats.answers.project import Link, WorkPackage
from twohats.draw.gantt import gantt_html, gantt_svg, gantt_table, gantt_text
from twohats.project.schedule import NetworkError

from tests.support import small_plan as small

NASTY = "<script>alert('x')</script> & \"quotes\" \x00"
SPACE = "{http://www.w3.org/2000/svg}"


def plan(*pairs, **first):
    """The small plan; `first` changes its first package, `more` are links added."""
    rows = small.wbs()
    rows[0] |= first
    links = [*small.links(), *({"before": a, "after": b} for a, b in pairs)]
    return [WorkPackage(**row) for row in rows], [Link(**row) for row in links]


def table(wbs, links):
    return ET.fromstring(f"<div>{gantt_table(wbs, links)}</div>").find("details/table")


def test_is_the_picture_sound_svg_with_title_and_its_words():
    root = ET.fromstring(gantt_svg(*plan()))
    assert root.find(f"{SPACE}title").text == "Gantt chart"
    assert root.find(f"{SPACE}desc").text == gantt_text(*plan())


def test_do_the_words_say_end_critical_path_and_floats():
    sentence = gantt_text(*plan())
    assert "8 packages end on day 34" in sentence
    assert "Critical: T01, T03, T04, T07 and T08" in sentence
    assert "T06 15" in sentence


def test_is_a_critical_package_striped_and_marked_and_not_of_another_colour_only():
    picture = gantt_svg(*plan()).split("</desc>")[1]
    assert picture.count('fill="url(#th-gantt-critical)"') == 5
    assert picture.count("◆") == 5
    assert picture.count("stroke-dasharray") == 3  # the float of the others


def test_does_the_table_hold_a_row_for_every_package():
    rows = table(*plan()).findall("tbody/tr")
    assert [row.find("th").text[:3] for row in rows] == [row[0] for row in small.ROWS]
    cells = [cell.text for cell in rows[6].findall("td")]
    assert cells == ["8, 10, 16", "T04 T05 T06", "22", "32", "0", "◆ yes"]


def test_is_all_that_a_learner_types_escaped():
    picture = gantt_html(*plan(name=NASTY, deliverable=NASTY, scope_item=NASTY))
    assert "<script" not in picture
    assert "&lt;script" in picture
    ET.fromstring(gantt_svg(*plan(name=NASTY)))


def test_is_a_circle_told_and_the_table_still_there():
    wbs, links = plan(("T08", "T01"))
    picture = gantt_html(wbs, links)
    assert "<svg" not in picture
    assert "T08" in gantt_text(wbs, links)
    assert len(table(wbs, links).findall("tbody/tr")) == len(wbs)
    with pytest.raises(NetworkError):
        gantt_svg(wbs, links)


def test_is_an_empty_plan_told():
    assert gantt_text([], []) == "There is no package yet."
    assert "There is no package yet." in gantt_html([], [])
    ET.fromstring(gantt_svg([], []))


def test_can_packages_of_no_days_be_drawn():
    package = WorkPackage(**small.wbs()[0] | {"o": 0, "m": 0, "p": 0})
    picture = ET.fromstring(gantt_svg([package], []))
    assert "T01 Agree the rules" in "".join(picture.itertext())
