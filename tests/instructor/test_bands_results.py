"""Does the bands' judge see who leaves the band, and who is missing?"""

import json
from dataclasses import replace

import pytest
from twohats_instructor.bands.player import CARELESS
from twohats_instructor.bands.results import Result, faults, summary_rows
from twohats_instructor.cli import main

GOOD = [Result("07_roadmap", None, name, "careless", 3, 24) for name in CARELESS] + [
    Result("07_roadmap", None, f"way {n}", "honest", 22, 24) for n in range(4)
]


def test_is_a_group_within_its_bands_without_fault():
    assert list(faults(GOOD)) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"learner": "greedy", "kind": "careless", "points": 9}, "greedy (careless) earns 38%"),
        ({"learner": "way 9", "kind": "honest", "points": 20}, "way 9 (honest) earns 83%"),
    ],
)
def test_is_who_leaves_the_band_named_with_the_share(change, sentence):
    result = Result(**{"exercise": "07_roadmap", "lead": None, "of": 24, **change})
    (fault,) = faults([*GOOD, result])
    assert sentence in fault


def test_is_a_learner_named_who_is_not_played():
    without = [result for result in GOOD if result.learner != "hoarder"]
    assert list(faults(without)) == ["07_roadmap: hoarder is not played."]


def test_are_four_honest_learners_asked_for():
    (fault,) = faults(GOOD[:-1])
    assert "3 honest learners are played, and 4 are needed" in fault


def test_may_the_exercise_that_is_to_be_made_again_be_kinder():
    of_14 = [Result("14_plan", "I01", r.learner, r.kind, r.points, r.of) for r in GOOD]
    kind = Result("14_plan", "I01", "greedy", "careless", 12, 24)
    assert list(faults([*of_14, kind])) == []


def test_does_the_command_print_a_list_of_plain_objects(capsys):
    assert main(["bands", "00_start", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {"exercise", "lead", "learner", "kind", "points", "of"} == set(rows[0])


def test_is_an_exercise_that_is_not_there_refused_with_those_that_are(capsys):
    assert main(["bands", "99_nothing"]) == 1
    assert "00_start" in capsys.readouterr().out


def test_does_the_summary_give_the_mean_over_the_leads_and_its_range():
    rows = summary_rows(
        [replace(GOOD[0], lead=lead, points=p) for lead, p in (("I01", 2), ("I03", 4))]
    )
    assert rows == [("07_roadmap", "clicker", "careless", "12% (8% to 17%)")]


def test_is_the_summary_a_markdown_table(capsys):
    assert main(["bands", "00_start", "--summary"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].startswith("| 00_start | clicker | careless | ")
    assert lines[3].startswith("|  | copier | careless | ")
