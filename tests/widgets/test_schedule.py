import json
import subprocess
from pathlib import Path

import pytest
import traitlets
from twohats.project.breakdown import PARTS
from twohats.widgets.schedule.widget import ScheduleBoard

from tests.support import dates_vectors
from tests.support import small_plan as small
from tests.support.node import NODE

HERE = Path(__file__).parent


def machine(**parts):
    return ScheduleBoard.for_plan(small.plan(**parts), scope=small.SCOPE, actuals=small.ACTUALS)


@pytest.fixture(scope="module")
def page():
    script = HERE / "dates_vectors.mjs"
    command = [NODE, script, dates_vectors.FILE]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def test_are_the_stored_vectors_those_that_the_engine_makes():
    assert json.loads(dates_vectors.FILE.read_text("utf-8")) == dates_vectors.vectors()


def test_do_page_and_engine_find_the_same_dates_and_floats(page):
    for found, case in zip(page["dates"], dates_vectors.vectors(), strict=True):
        assert found["end"] == pytest.approx(case["expected"]["end"])
        for id_, wanted in case["expected"]["tasks"].items():
            assert found["tasks"][id_] == pytest.approx(wanted)


def test_do_the_vectors_hold_every_kind_of_link_with_and_without_lag():
    links = [link for case in dates_vectors.vectors() for link in case["links"]]
    assert {(one["kind"], one["lag"] == 0) for one in links} == {
        (kind, straight) for kind in dates_vectors.KINDS for straight in (True, False)
    }


def test_does_the_page_name_a_circle_and_give_no_dates_for_it(page):
    assert page["none"] is None
    assert set(page["circle"]) == {"T01", "T02", "T03"}


def test_has_a_new_package_the_lowest_free_id(page):
    assert page["free"] == "T02"


LATER = {"reforecast": {"p80": small.KEPT}}


def test_does_no_truth_leave_python_before_it_may_be_shown():
    """Neither in the runs nor on paper nor in words."""
    made = machine()
    nothing = dict.fromkeys(("first", "second", "counted", "played"))
    assert made.futures == {**nothing, "fault": ""}
    assert made.outlooks == (None, None)
    paper = made.as_html() + made.as_text()
    assert "ritical" not in paper
    assert "<svg" not in paper
    assert "have not been shown yet" in made.as_text()
    made.value = {**made.value, "passes": {"state": "kept"}}
    assert "ritical" in made.as_html()
    assert made.futures["first"] is None


def test_does_a_machine_draw_its_runs_once_shown_and_after_each_change():
    made = machine(**small.SHOWN)
    first = made.futures["first"]
    assert sum(runs for _, runs in first["bins"]) == len(made.outlooks[0].finish)
    assert first["naive"] <= first["p50"] <= first["p80"]
    assert set(first["often"]) == {row["id"] for row in small.wbs()}
    rows = [{**one, "m": one["m"] + 1, "p": one["p"] + 4} for one in small.wbs()]
    made.value = {**made.value, "wbs": rows}
    assert made.futures["first"]["p50"] > first["p50"]


def test_does_noting_a_milestone_draw_nothing_anew():
    made = machine(**small.SHOWN)
    before = made.outlooks[0]
    mark = {"name": "Rules signed", "task": "T01", "day": 5}
    made.value = {**made.value, "milestones": [mark]}
    assert made.outlooks[0] is before


def test_does_the_second_histogram_come_once_the_new_runs_may_be_shown():
    made = machine(**small.SHOWN)
    made.value = {**made.value, "reforecast": {}}
    assert made.futures["second"] is None
    made.value = {**made.value, **LATER}
    assert made.futures["second"]["p50"] > made.futures["first"]["p50"]


def test_does_counting_what_is_done_come_with_the_new_runs_only():
    made = machine(**small.SHOWN)
    assert made.futures["counted"] is None
    made.value = {**made.value, **LATER}
    counted = made.futures["counted"]
    assert (sum(counted["weekly"]), counted["left"]) == (2, len(small.ROWS) - 2)
    assert counted["p50"] > 20


def test_are_the_branches_named_that_meet_and_named_anew_after_a_change():
    made = machine()
    assert made.merge == ["T04", "T05", "T07"]
    made.value = {**made.value, "links": []}
    assert made.merge == []


def test_is_a_circle_told_and_not_raised():
    back = {"before": "T08", "after": "T01", "kind": "FS", "lag": 0}
    made = machine(links=[*small.links(), back], **small.SHOWN)
    assert made.futures["first"] is None
    assert made.merge == []
    assert "T07 → T08 → T01" in made.futures["fault"]
    assert made.as_text() == made.futures["fault"], "in words, and nothing about dates"


def test_is_no_plan_at_all_told_in_words():
    assert "no package" in ScheduleBoard.for_plan({}).as_text()
    made = ScheduleBoard.for_plan(small.SHOWN)
    assert made.futures["fault"] == "There is no package yet."


def test_is_what_is_no_plan_refused_with_a_sentence():
    sentence = 'This is not a plan: number 1, o: found "soon"'
    with pytest.raises(traitlets.TraitError, match=sentence):
        machine(wbs=[{"id": "T01", "name": "Wrong", "o": "soon", "m": 1, "p": 1}])


def test_does_the_value_come_back_whole():
    made = machine()
    again = ScheduleBoard.for_plan(made.value)
    assert again.value == made.value
    assert made.value.keys() == PARTS.keys()
