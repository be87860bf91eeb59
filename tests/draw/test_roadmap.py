import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from twohats.answers.prediction import Interval
from twohats.answers.product import Entry, Estimate, Roadmap
from twohats.draw import board_html, board_svg, board_table, board_text

from tests.support import small_pack as pack

SCENARIO, CARRIED = pack.scenario(), pack.carried()
NASTY = "<script>alert('x')</script> & \"quotes\""
ROADMAPS = {"empty": pack.roadmap(), "good": pack.good(), "crowded": pack.crowded()}
each_roadmap = pytest.mark.parametrize("roadmap", ROADMAPS.values(), ids=ROADMAPS)


@each_roadmap
def test_is_the_picture_sound_svg_with_title_and_description(roadmap):
    root = ET.fromstring(board_svg(roadmap, SCENARIO, CARRIED))
    space = "{http://www.w3.org/2000/svg}"
    assert root.find(f"{space}title").text == "Product roadmap"
    assert root.find(f"{space}desc").text == board_text(roadmap, SCENARIO, CARRIED)


@each_roadmap
def test_does_the_picture_name_every_initiative(roadmap):
    picture = board_svg(roadmap, SCENARIO, CARRIED).split("</desc>")[1]
    assert all(
        f"{initiative.id} {initiative.name}" in picture
        for initiative in SCENARIO.backlog.initiatives
    )


@each_roadmap
def test_does_the_table_hold_a_row_for_every_initiative(roadmap):
    table = ET.fromstring(board_table(roadmap, SCENARIO, CARRIED))
    rows = table.findall("tbody/tr")
    assert sorted(row.find("th").text[:3] for row in rows) == list(SCENARIO.ids)


def test_is_over_capacity_told_in_words_and_stripes():
    picture = board_svg(pack.crowded(), SCENARIO, CARRIED)
    assert "▲ 19 of 18 weeks" not in picture
    assert "▲ 27 of 18 weeks, 9 over" in picture
    assert "<path" in picture


def test_is_a_broken_dependency_told():
    assert "✕ needs I02 Live stock service first" in board_svg(pack.crowded(), SCENARIO, CARRIED)
    assert "Too late: I16 Restaurant boxes needs I02" in board_text(
        pack.crowded(), SCENARIO, CARRIED
    )


def test_is_the_penalty_told_where_the_law_is_not_kept():
    assert "penalty of $240k" in board_text(pack.crowded(), SCENARIO, CARRIED)
    assert "penalty" not in board_text(pack.good(), SCENARIO, CARRIED)


def test_is_it_told_what_comes_later_than_placed_and_what_not_at_all():
    said = board_text(pack.roadmap(now="I07 I08 I14 I16", next="I03"), SCENARIO, CARRIED)
    assert "Later than placed: I08, I14 and I03." in said
    assert "Not built at all: I16." in said  # its listed enabler is not on the roadmap
    assert "Not built" not in board_text(pack.good(), SCENARIO, CARRIED)


def test_are_chips_arrows_and_bet_told_to_whoever_marks():
    entries = [Entry(id="I01", bucket="now", strategy=True), Entry(id="I15")]
    asked = Roadmap(
        entries=entries,
        arrows={"A01": "2", "A99": "3"},
        value_bet=Interval(low=1500, high=2100, state="late"),
    )
    said = board_text(asked, SCENARIO, CARRIED)
    assert "serving the strategy: I01." in said
    assert "Dependencies added: I01 needs I02 (page 2)." in said
    assert "The bet on the value: $1.50m to $2.10m, typed after freezing." in said
    assert "The bet" not in board_text(pack.good(), SCENARIO, CARRIED)


@pytest.mark.parametrize("draw", [board_html, board_svg, board_table])
def test_is_all_that_a_learner_types_escaped(draw):
    entries = [Entry(id="I01", bucket="now", outcome=NASTY, kpi=NASTY, evidence=[NASTY])]
    picture = draw(Roadmap(entries=entries), SCENARIO, CARRIED)
    assert "<script" not in picture


ids = st.sampled_from([*SCENARIO.ids, "I77"])
buckets = st.sampled_from(["unplaced", "now", "next", "later", "not_doing"])
entries = st.builds(
    Entry, id=ids, bucket=buckets, outcome=st.text(max_size=30), kpi=st.text(max_size=5)
)
estimates = st.builds(
    Estimate,
    reach=st.integers(0, 1_000_000),
    impact=st.floats(0, 3),
    confidence=st.integers(0, 100),
)
roadmaps = st.builds(
    Roadmap,
    entries=st.lists(entries, max_size=30),
    estimates=st.dictionaries(st.sampled_from(SCENARIO.ids), estimates),
)


@settings(deadline=None)
@given(roadmaps)
def test_can_every_roadmap_be_drawn(roadmap):
    """Twice the same entry, unknown ids, control characters: the picture stays sound XML."""
    ET.fromstring(board_svg(roadmap, SCENARIO, CARRIED))
    ET.fromstring(board_table(roadmap, SCENARIO, CARRIED))
    board_text(roadmap, SCENARIO, CARRIED)
