import json
import subprocess
from pathlib import Path

import pytest
import traitlets
from twohats.answers.product import Roadmap
from twohats.product.roadmap import possible_range_k
from twohats.scenario import load
from twohats.widgets.roadmap.widget import RoadmapBoard, dealt

from tests.support import roadmap_vectors
from tests.support import small_pack as pack
from tests.support.node import NODE

HERE = Path(__file__).parent
VECTORS = HERE.parent / "vectors" / "roadmap_outlook.json"


def board(**traits):
    return RoadmapBoard.for_scenario(pack.scenario(), carried=pack.carried(), **traits)


def test_does_a_new_board_hold_every_initiative_unplaced():
    entries = board().value["entries"]
    assert [entry["id"] for entry in entries] == list(pack.scenario().ids)
    assert {entry["bucket"] for entry in entries} == {"unplaced"}


def test_do_the_carried_estimates_stand_on_a_new_board():
    assert board().roadmap.estimates["I01"].reach == 4200


@pytest.mark.parametrize(
    "wrap", [lambda data: data, lambda data: {"origin": "reference", "data": data}]
)
def test_may_carried_work_come_with_its_origin_or_without(wrap):
    carried = {name: wrap(data) for name, data in pack.carried().items()}
    made = RoadmapBoard.for_scenario(pack.scenario(), carried=carried)
    assert [one["id"] for one in made.settings["evidence"]] == ["E01", "E02", "E03", "E04", "E05"]
    assert made.roadmap.estimates["I11"].confidence == 90


def test_does_a_value_come_back_as_it_was_given():
    given = pack.good().model_dump()
    assert board().roadmap != pack.good()
    assert RoadmapBoard.for_scenario(pack.scenario(), given, pack.carried()).value == given


def test_are_missing_initiatives_put_into_the_tray():
    made = board()
    made.value = {"entries": [{"id": "I03", "bucket": "now"}]}
    assert made.roadmap.bucket("now") == ("I03",)
    assert len(made.roadmap.bucket("unplaced")) == 15


def test_does_the_first_mention_count_and_the_unknown_not_at_all():
    made = board()
    made.value = {
        "entries": [
            {"id": "I03", "bucket": "now"},
            {"id": "I03", "bucket": "later"},
            {"id": "I99", "bucket": "now"},
        ]
    }
    assert made.roadmap.bucket("now") == ("I03",)
    assert made.roadmap.bucket("later") == ()


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ({"entries": "all"}, "entries"),
        ({"entries": [{"id": "I01", "bucket": "soon"}]}, "bucket"),
        (
            {"entries": [], "estimates": {"I01": {"reach": -1, "impact": 1, "confidence": 5}}},
            "reach",
        ),
        ({"entries": [{"id": "I01", "date": "2027-02-30"}]}, "entries, number 1"),
        ({"entries": [], "extra": 1}, "extra"),
    ],
)
def test_is_what_is_no_roadmap_refused_with_the_field_at_fault(value, named):
    made = board()
    before = made.value
    with pytest.raises(traitlets.TraitError, match=named):
        made.value = value
    assert made.value == before


def test_does_the_board_show_no_truth():
    """Settings and cards hold what is known to learners, nothing of the sealed world."""
    known = json.dumps([board().cards, board().settings])
    assert not {"effects", "rework", "supports", "opposes"} & set(json.loads(known)[1])
    assert "effect" not in known


def test_does_a_new_board_bring_the_dates_that_sponsors_ask_for():
    dates = {entry["id"]: entry["date"] for entry in board().value["entries"] if entry["date"]}
    asked = pack.scenario().backlog.asked_dates
    assert dates == {id_: one.date for id_, one in asked.items()}
    cards = {card["id"]: card["asked"] for card in board().cards}
    assert cards["I15"] == {"date": "2028-01-10", "reason": "New year, new look."}
    assert cards["I01"] is None


def test_does_nothing_on_the_board_say_who_sets_a_date():
    scenario = load()
    made = RoadmapBoard.for_scenario(scenario, carried=pack.carried(), asks=True)
    known = json.dumps([made.cards, made.settings])
    assert "season" not in known.replace("gift season", "")
    assert all(set(card["asked"] or {}) <= {"date", "reason"} for card in made.cards)


def test_are_arrows_asked_for_in_the_exercise_only():
    scenario = load()
    asked = RoadmapBoard.for_scenario(scenario, asks=True).settings
    assert len(asked["arrows"]) == 12
    assert asked["pages"][1] == ["2", "page 2: Stock"]
    assert "arrows" not in RoadmapBoard.for_scenario(scenario).settings


def test_is_the_strategy_told_that_the_chips_are_about():
    strategy = {"statement": "Hold the families.", "given_up": ["restaurants", "a new look"]}
    made = RoadmapBoard.for_scenario(pack.scenario(), carried={"strategy": strategy})
    told = made.settings["strategy"]
    assert told == "Hold the families. This strategy gives up restaurants and a new look."
    assert board().settings["strategy"] == ""


def test_are_the_cards_known_that_the_strategy_gives_up_by_their_names():
    scenario = load()
    names = [scenario.initiative("I05").name, "restaurants"]
    made = RoadmapBoard.for_scenario(scenario, carried={"strategy": {"given_up": names}})
    assert made.settings["given_up"] == ["I05"]
    assert RoadmapBoard.for_scenario(scenario).settings["given_up"] == []


def test_does_the_board_tell_itself_in_words():
    said = repr(
        RoadmapBoard.for_scenario(pack.scenario(), pack.good().model_dump(), pack.carried())
    )
    assert said.startswith("Now: I01 Skip and swap, I02 Live stock service")
    assert "in about 8 of 10 cases" in said


def test_is_a_dealt_roadmap_a_sound_one():
    assert Roadmap.model_validate(dealt(pack.scenario(), pack.carried())).origin == "learner"


def same(one, other):
    """Equal, numbers within a millionth."""
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float | int) and not isinstance(one, bool):
        return abs(one - other) < 1e-6
    return one == other


def sums_in_the_page(script):
    command = [NODE, str(HERE / script), str(VECTORS)]
    return json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def test_does_the_page_show_the_range_that_python_shows():
    """For each vector; in some of them the normal band ends beyond what can come."""
    cases = json.loads(VECTORS.read_text("utf-8"))
    shown = [
        list(
            possible_range_k(
                Roadmap.model_validate(case["roadmap"]),
                roadmap_vectors.scenario_of(case["scenario"]),
            )
        )
        for case in cases
    ]
    assert same(sums_in_the_page("roadmap_ranges.mjs"), shown)
    bands = [case["expected"]["outlook"] for case in cases]
    assert not same([[band["low_k"], band["high_k"]] for band in bands], shown)


def test_do_the_sums_in_the_page_agree_with_those_in_python():
    found = sums_in_the_page("roadmap_vectors.mjs")
    expected = [case["expected"] for case in json.loads(VECTORS.read_text("utf-8"))]
    assert len(found) == len(expected) > 0
    for case, (here, there) in enumerate(zip(found, expected, strict=True)):
        assert same(here, there), f"case {case}"
