"""Is what a desk says in words, and safe to show?"""

import pytest
from twohats.answers import Store
from twohats.session.messages import opening_message, prerequisites_table

from tests.support.learner_work import roadmap

LESSON = {"id": "07", "title": "The roadmap"}
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def hostile(scenario):
    """Carried work with markup in every text."""
    finding, measure = scenario.reference("evidence")[0], scenario.reference("kpi_tree")[0]
    return {
        "vision": {"statement": SCRIPT},
        "strategy": {"name": SCRIPT, "given_up": [SCRIPT]},
        "evidence": [finding | {"finding": SCRIPT, "sources": [SCRIPT]}],
        "kpi_tree": [measure | {"name": SCRIPT, "owner": SCRIPT}],
    }


def test_does_a_clean_desk_say_so(store):
    assert (
        opening_message(LESSON, store, [])
        == '<p class="th-notebook-only">07 · The roadmap. A clean desk.</p>'
    )


def test_is_saved_work_announced(store):
    store.save("roadmap", roadmap(now=["I01"]))
    assert "Your work of " in opening_message(LESSON, store, [])


def test_is_other_pages_work_no_work_of_this_one(work):
    """All lessons save to one file."""
    work.merge("notes", {"00_start.exit": "Mine."})
    assert "A clean desk." in opening_message(LESSON, work, [], has_work=False)
    assert "Your work is here." in opening_message(LESSON, work, [])


def test_is_work_from_elsewhere_left_alone_and_said_so(store, scenario):
    store.path.write_text('{"schema": 99}')
    html = opening_message(LESSON, Store(store.path, "07_roadmap", scenario), [])
    assert "nothing is saved here" in html
    assert "newer version" in html


def test_are_notices_shown_without_their_markup(store):
    html = opening_message(LESSON | {"title": SCRIPT}, store, [SCRIPT])
    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 2


def test_is_no_carried_text_taken_as_markup(store, hostile):
    for name, data in hostile.items():
        store.carry(name, data, "learner")
    html = prerequisites_table(store.reading)
    assert "<script" not in html
    assert html.count("&lt;script&gt;") >= len(hostile)


def test_does_each_part_say_who_made_it(store, scenario):
    store.carry("evidence", scenario.reference("evidence"), "reference")
    store.carry("estimates", scenario.reference("estimates"), "learner")
    html = prerequisites_table(store.reading)
    count = len(scenario.reference("evidence"))
    assert f"<b>Evidence</b> (the example): {count} findings" in html
    origin = "yours where you made one, else the example"
    assert f"<b>Estimates</b> ({origin}): 16 initiatives" in html


def test_is_a_strategy_shown_without_what_only_the_machine_reads(store, scenario):
    strategy = scenario.reference("strategy") | {"id": "hold_the_families", "measure": None}
    store.carry("strategy", strategy, "learner")
    html = prerequisites_table(store.reading)
    assert ">Statement<" in html
    assert "hold_the_families" not in html
    assert "measure" not in html


def test_is_the_breakdown_shown_that_a_plan_builds_on(store, scenario):
    for name in ("wbs", "links", "milestones"):
        store.carry(name, scenario.reference(name, "I12"), "learner")
    html = prerequisites_table(store.reading)
    assert "<b>The breakdown</b> (yours): 11 packages" in html
    assert "<b>The milestones</b> (yours): 3 milestones" in html
    assert "Train four shifts" in html


def test_is_a_carried_roadmap_told_in_the_pages_words(store):
    store.carry("frozen_roadmap", roadmap(now=["I01"], not_doing=["I02"]), "learner")
    html = prerequisites_table(store.reading)
    assert ">Now<" in html
    assert ">Not doing<" in html
    assert "None" not in html


def test_does_a_charter_without_a_result_tell_its_lead(store, scenario):
    charter = scenario.reference("charter") | {"result": ""}
    store.carry("frozen_charter", charter, "learner")
    assert "<b>The charter</b> (yours): I01" in prerequisites_table(store.reading)


def test_is_a_measure_without_a_target_said_to_have_none_and_where_it_gets_one(store, scenario):
    """It comes with today's value: that is not what somebody aims at."""
    tree = scenario.reference("kpi_tree")
    tree[0] |= {"target": tree[0]["baseline"]}
    store.carry("kpi_tree", tree, "learner")
    html = prerequisites_table(store.reading, {"kpi_tree": "06_metrics_and_outcomes"})
    assert html.count(">none yet</td>") == 1
    assert "1 measure has no target yet" in html
    assert 'href="../06_metrics_and_outcomes/06_metrics_and_outcomes.ipynb"' in html


def test_is_a_tree_whose_targets_are_all_set_left_without_a_word(store, scenario):
    store.carry("kpi_tree", scenario.reference("kpi_tree"), "learner")
    html = prerequisites_table(store.reading, {"kpi_tree": "06_metrics_and_outcomes"})
    assert "no target yet" not in html


@pytest.mark.parametrize(("number", "shown"), [(23905.0, "23905"), (4.5, "4.5"), (100, "100")])
def test_is_a_carried_number_written_as_people_write_it(store, scenario, number, shown):
    store.carry("kpi_tree", [scenario.reference("kpi_tree")[0] | {"target": number}], "learner")
    assert f">{shown}</td>" in prerequisites_table(store.reading)
