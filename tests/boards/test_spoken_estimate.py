"""Is the estimate of lesson 09's first screen kept, and answered in the pack's own words?"""

from dataclasses import asdict

import pytest
from twohats.desk import lesson
from twohats.project.breakdown.spoken_estimate import longer_runs

from tests.support.learner_work import on_disk

STEM = "09_planning_and_scheduling"
OWN = {"o": 3.0, "m": 5.0, "p": 10.0}


def test_is_the_estimate_there_again_with_what_became_of_it(root):
    desk = lesson(STEM, root / "course")
    board = desk.estimate()
    assert board.outcome == {}
    board.value = OWN
    assert board.outcome["longer"] == longer_runs("T04", (3, 5, 10))
    assert on_disk(desk.work)["spoken_estimate"] == OWN
    again = lesson(STEM, root / "course").estimate()
    assert (again.value, again.outcome) == (board.value, board.outcome)


def test_is_half_an_estimate_kept_and_not_answered(root):
    desk = lesson(STEM, root / "course")
    board = desk.estimate()
    board.value = {"o": 3.0, "p": 10.0}
    assert board.outcome == {}
    assert lesson(STEM, root / "course").estimate().value == {"o": 3.0, "m": None, "p": 10.0}


@pytest.mark.parametrize(
    ("own", "kind", "mood"),
    [((3, 5, 10), "agreed", "calm"), ((3, 5, 8), "left_out", "worried")],
)
def test_answers_the_speaker_by_what_the_breakdown_holds(root, scenario, own, kind, mood):
    board = lesson(STEM, root / "course").estimate()
    board.value = dict(zip("omp", map(float, own), strict=True))
    assert board.outcome["reply"] == asdict(scenario.schedule_cases.spoken_task)[kind]
    assert board.outcome["mood"] == mood
    assert board.outcome["reply"] in board.as_html().replace("&#x27;", "'")


def test_say_the_words_the_days_of_the_breakdown(scenario):
    spoken = scenario.schedule_cases.spoken_task
    (task,) = (
        task for task in scenario.work.breakdown(spoken.initiative) if task.id == spoken.task
    )
    assert task.days == (3, 5, 10)
    assert "A week, ten days if" in spoken.text
    assert "three days" in spoken.no_luck
    assert "three, five, ten" in spoken.agreed
    assert spoken.who in {person.name for person in scenario.company.team}


def test_is_an_estimate_whose_points_fall_refused_with_a_sentence(root):
    board = lesson(STEM, root / "course").estimate()
    with pytest.raises(Exception, match="must not fall"):
        board.value = {"o": 6.0, "m": 5.0, "p": 10.0}
